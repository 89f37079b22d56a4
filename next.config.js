// How the site is built and served. What changes from request to request (the content security policy with its nonce)
// is set where requests pass, not here.

const safetyHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  // A second build beside a running server needs a folder of its own.
  distDir: process.env.WARRANT_DIST || ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // These carry native code, WebAssembly or files that they read beside themselves, or are large and needed by a server alone.
  serverExternalPackages: [
    "better-auth",
    "nodemailer",
    "@electric-sql/pglite",
    "pg",
    "@resvg/resvg-js",
    "subset-font",
    "pdfkit",
  ],
  // Types are checked by `npm test`; a person who only starts the program need not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // Its form for browsers asks the page to decode, and a worker has no page.
    resolveAlias: { "decode-named-character-reference": "./node_modules/decode-named-character-reference/index.js" },
  },
  // Where programs that watch over servers look by custom.
  async rewrites() {
    return ["health", "ready", "metrics"].map((name) => ({ source: `/${name}`, destination: `/api/${name}` }));
  },
  async headers() {
    return [{ source: "/:path*", headers: safetyHeaders }];
  },
};

export default config;
