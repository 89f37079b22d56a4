import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The header in which handlers find where a connection comes from. What a client writes there itself is overwritten. */
const HEADER = "x-warrant-address";

/** Notes on every request from now on the address that its connection comes from, which handlers cannot see for themselves. */
export function noteAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    request.headers[HEADER] = request.socket.remoteAddress ?? "unknown";
  });
}

/**
 * Where a request comes from: its connection's other end or, behind so many proxies of one's own, what the outermost of
 * them saw. What anybody else wrote into `X-Forwarded-For` is never believed.
 */
export function addressOf(headers: Headers, proxies: number): string {
  const direct = headers.get(HEADER) ?? "unknown";
  if (proxies === 0) return direct;
  const seen = (headers.get("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
  return seen.at(-proxies) || direct;
}
