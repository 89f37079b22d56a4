import type { Citation } from "@/lib/argument/rows";

/** What every citation style asks for: who, when, and where it can be found. */
export type Lacking = "author" | "date" | "address";

/** What a citation lacks. A publisher may stand for an author, and a publisher or a number for an address. */
export function lackingIn({ author, date, publisher, address, number }: Citation): Lacking[] {
  return [
    ...(author || publisher ? [] : ["author" as const]),
    ...(date ? [] : ["date" as const]),
    ...(address || publisher || number ? [] : ["address" as const]),
  ];
}
