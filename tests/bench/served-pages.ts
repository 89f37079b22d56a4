import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";

/** Pages that are served to a browser on this machine. */
export interface Served {
  /** The address of the page that is made of the named script; `path` is what the script sees after the host. */
  readonly addressOf: (script: string, path: string) => string;
  readonly close: () => void;
}

/**
 * Bundles scripts of tests/bench/pages as a browser would get them from a production build, and serves a bare page for each,
 * on an origin of its own.
 */
export async function servePages(scripts: readonly string[]): Promise<Served> {
  const thread = (await bundle(THREAD)).js;
  const servers = await Promise.all(
    scripts.map(
      async (script) => [script, await serve(await bundle(join("tests", "bench", "pages", script)), thread)] as const,
    ),
  );
  const ports = new Map(servers.map(([script, server]) => [script, (server.address() as AddressInfo).port]));
  return {
    addressOf: (script, path) => `http://127.0.0.1:${ports.get(script)}/${path}`,
    close: () => {
      for (const [, server] of servers) server.close();
    },
  };
}

/** What the pane asks for by this name when words are sought. */
const THREAD = join("workers", "finding-thread.ts");

async function bundle(script: string): Promise<{ js: string; css: string }> {
  const { outputFiles } = await build({
    entryPoints: [script],
    outdir: "out",
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: "chrome120",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { js: text(".js"), css: text(".css") };
}

async function serve({ js, css }: { js: string; css: string }, thread: string) {
  const html = `<!doctype html><meta charset="utf-8"><title>Bench</title><style>${css}</style><body><script type="module" src="/page.js"></script>`;
  const server = createServer(({ url }, response) => {
    const found = { "/page.js": js, "/finding-thread.ts": thread }[url ?? ""];
    response.setHeader("content-type", found === undefined ? "text/html" : "text/javascript");
    response.end(found ?? html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
