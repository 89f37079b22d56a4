# Warrant as a server for several people. docs/operation.md tells how it is run; compose.yaml runs it with PostgreSQL.
FROM node:22-slim

WORKDIR /warrant
COPY . .
RUN npm start -- --prepare && rm -rf .next/cache && npm cache clean --force
RUN mkdir /data && chown node:node /data

# From here on nothing but /data is written to, and by an ordinary user.
USER node
ENV HOST=0.0.0.0 PORT=3000 WARRANT_DATA=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
