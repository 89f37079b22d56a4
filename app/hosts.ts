import { isIP } from "node:net";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a request was meant for this server: its `Host` header names this machine's loopback or the address that it listens on
 * (`HOST`). A page elsewhere whose name was made to point here has that name in it, and is refused.
 * Where the server listens on every address, any address in figures will do, but no name. A server for several people has one
 * name, that of its address (`WARRANT_URL`), and goes by no other.
 */
export function isOwnHost(header: string | null, listensOn = "127.0.0.1", address?: string): boolean {
  if (address) return URL.canParse(address) && header?.toLowerCase() === new URL(address).host;
  const name = hostnameOf(header);
  if (name === null) return false;
  if (LOOPBACK.includes(name) || name === bracketed(listensOn).toLowerCase()) return true;
  return ["0.0.0.0", "::"].includes(listensOn) && isIP(name.replace(/^\[|\]$/g, "")) !== 0;
}

function hostnameOf(header: string | null): string | null {
  const found = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i.exec(header ?? "");
  return found?.[1]?.toLowerCase() ?? null;
}

function bracketed(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}
