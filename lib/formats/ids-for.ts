import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Id } from "@/lib/argument/rows";

/** New ids that follow from texts: the same texts give the same ids in the same order. UUIDs of version 8. */
export function idsFor(texts: readonly string[]): () => Id {
  const hash = sha256.create();
  for (const text of texts) hash.update(utf8ToBytes(`${text.length}:${text.toWellFormed()}`));
  const seed = bytesToHex(hash.digest());
  let next = 0;
  return () => {
    next += 1;
    return `${seed.slice(0, 8)}-${seed.slice(8, 12)}-8${seed.slice(12, 15)}-8${seed.slice(15, 18)}-${next.toString(16).padStart(12, "0")}`;
  };
}
