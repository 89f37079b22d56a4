import { createHash, randomBytes } from "node:crypto";

/** A new secret for an address or a cookie: 256 random bits, in letters that an address may hold. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret: its SHA-256, in hex. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
