import { z } from "zod";
import { type Extent, isExtent, MAX_OFFSET, type Stretch } from "./extent";
import { leastThat } from "./halving";

const offset = z.int().min(0).max(MAX_OFFSET);

const editSchema = z.strictObject({ start: offset, end: offset, insert: z.string().max(MAX_OFFSET) });

/** A stretch `[start, end)` of a text, and what stands there instead. An insertion has an empty stretch, a removal inserts nothing. */
export type TextEdit = Readonly<z.infer<typeof editSchema>>;

/** Edits of one text in order: offsets are into the text before all of them, and no two touch one another. */
export type TextEdits = readonly TextEdit[];

/** Parses edits at the door. */
export const editsSchema: z.ZodType<TextEdits> = z
  .array(editSchema)
  .max(200_000)
  .refine(areEdits, "edits must be in order, must not touch, and each must change something");

function areEdits(edits: TextEdits): boolean {
  return edits.every(({ start, end, insert }, i) => {
    const before = edits[i - 1];
    return start <= end && (start < end || insert !== "") && (before === undefined || before.end < start);
  });
}

/** The text after edits. Throws RangeError when one reaches beyond it. */
export function edited(plain: string, edits: TextEdits): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, insert } of edits) {
    if (end > plain.length) throw new RangeError(`edit ${start}–${end} of a text of ${plain.length}`);
    parts.push(plain.slice(at, start), insert);
    at = end;
  }
  return parts.join("") + plain.slice(at);
}

/** Where places of a text stand after edits. */
export interface Shift {
  /** The extent with the same words after the edits; null where an edit reaches into them. */
  readonly extent: (extent: Extent) => Extent | null;
  /** Where an offset stands; `side` 1 keeps it before the character that follows it, −1 behind the one before it. */
  readonly offset: (offset: number, side: 1 | -1) => number;
}

/** Makes edits ready to move places through them: each place costs the logarithm of their number. */
export function shiftOf(edits: TextEdits): Shift {
  const grown = new Int32Array(edits.length + 1);
  edits.forEach(({ start, end, insert }, i) => {
    grown[i + 1] = (grown[i] ?? 0) + insert.length - (end - start);
  });
  /** The number of edits that end at an offset or before it. */
  const endedBy = (offset: number) => leastThat(0, edits.length, (i) => (edits[i]?.end ?? 0) > offset);
  const place = (offset: number, side: 1 | -1): number => {
    const ended = endedBy(offset);
    const last = edits[ended - 1];
    // What was put in just here stands behind a place that keeps to the character before it.
    if (last && last.end === offset && side === -1)
      return last.start + (grown[ended - 1] ?? 0) + (last.start < offset ? last.insert.length : 0);
    const next = edits[ended];
    if (next && next.start < offset) return next.start + (grown[ended] ?? 0) + (side === -1 ? 0 : next.insert.length);
    return offset + (grown[ended] ?? 0);
  };
  const stretch = ([start, end]: Stretch): Stretch | null => {
    const first = edits[endedBy(start)];
    return first && first.start < end ? null : [place(start, 1), place(end, -1)];
  };
  return {
    offset: place,
    extent: (extent) => {
      const moved = extent.map(stretch);
      const whole = moved.filter((one) => one !== null);
      return whole.length === moved.length && isExtent(whole) ? whole : null;
    },
  };
}
