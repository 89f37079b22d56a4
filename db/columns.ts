import { bigint, customType, timestamp } from "drizzle-orm/pg-core";
import type { Extent } from "@/lib/text/extent";

/**
 * An extent as PostgreSQL keeps one: an `int4multirange`, `{[0,5),[7,9)}`.
 * Reading throws where the database holds what is not an extent.
 */
export const extent = customType<{ data: Extent; driverData: string }>({
  dataType: () => "int4multirange",
  toDriver: writeExtent,
  fromDriver: readExtent,
});

/** Bytes as they are. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** A whole number as large as JavaScript counts safely. */
export const whole = () => bigint({ mode: "number" });

/** A moment, to the millisecond, as JavaScript keeps it. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** An extent in PostgreSQL's notation. */
export function writeExtent(stretches: Extent): string {
  return `{${stretches.map(([start, end]) => `[${start},${end})`).join(",")}}`;
}

/** An extent from PostgreSQL's notation. Throws SyntaxError on anything else, an empty multirange among it. */
export function readExtent(written: string): Extent {
  const stretches = [...written.matchAll(/\[(\d+),(\d+)\)/g)].map(
    ([, start, end]) => [Number(start), Number(end)] as const,
  );
  if (stretches.length === 0 || writeExtent(stretches) !== written) throw new SyntaxError(`not an extent: ${written}`);
  return stretches;
}
