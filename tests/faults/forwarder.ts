import { connect, createServer, type Server, type Socket } from "node:net";
import { freePort } from "@/scripts/setup/settings.mjs";

/** An address on this machine behind which one server can take the place of another, as behind a cluster's own address. */
export interface Forwarder {
  /** The URL that leads to the server of the moment. */
  readonly url: string;
  /** From now on leads elsewhere, and cuts what leads to where it did before. */
  readonly turnTo: (url: string) => void;
  readonly close: () => void;
}

/** Forwards connections to the server that a URL names, until it is turned to another. */
export async function forwardTo(first: string): Promise<Forwarder> {
  let target = new URL(first);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const url = new URL(first);
  url.port = String(await listening(server));
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const turnTo = (next: string) => {
    target = new URL(next);
    cut();
  };
  const close = () => {
    server.close();
    cut();
  };
  return { url: url.href, turnTo, close };
}

async function listening(server: Server): Promise<number> {
  const port = await freePort(0);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return port;
}
