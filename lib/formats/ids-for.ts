import type { Id } from "@/lib/argument/rows";

/** New ids that follow from texts: the same texts give the same ids in the same order. UUIDs of version 8. */
export function idsFor(texts: readonly string[]): () => Id {
  const seed = fingerprint(texts);
  let next = 0;
  return () => {
    next += 1;
    return `${seed.slice(0, 8)}-${seed.slice(8, 12)}-8${seed.slice(12, 15)}-8${seed.slice(15, 18)}-${next.toString(16).padStart(12, "0")}`;
  };
}

const OFFSETS = [0x811c9dc5, 0x9e3779b9, 0xc2b2ae35] as const;
const PRIMES = [0x01000193, 0x85ebca6b, 0x27d4eb2f] as const;

/**
 * 96 bits of texts in hexadecimal: three hashes after Fowler, Noll and Vo with primes of their own. Equal ids harm
 * nobody outside one map, so this need not withstand those who seek them; a SHA-256 took half the time of reading.
 */
function fingerprint(texts: readonly string[]): string {
  let [a, b, c] = OFFSETS as readonly number[] as [number, number, number];
  const [p, q, r] = PRIMES;
  const take = (unit: number) => {
    a = Math.imul(a ^ unit, p);
    b = Math.imul(b ^ unit, q) ^ (b >>> 15);
    c = Math.imul(c ^ unit, r) ^ (c >>> 13);
  };
  for (const text of texts) {
    take(text.length);
    for (let i = 0; i < text.length; i++) take(text.charCodeAt(i));
  }
  return [a, b, c].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}
