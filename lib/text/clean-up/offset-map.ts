import { leastThat } from "../halving";

/** A stretch of the found text and what stands in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** How places in a found text and in the clean one answer to each other. */
export interface OffsetMap {
  /** The place in the clean text of an offset in the found one; inside what was replaced, where the replacement begins. */
  toClean(offset: number): number;
  /** The place in the found text of an offset in the clean one; inside a replacement, where what it replaced begins. */
  toFound(offset: number): number;
}

/** Applies edits to a text. They must ascend and not overlap; throws RangeError when they do not. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, after } of edits) {
    if (start < at || end < start) throw new RangeError(`edit [${start}, ${end}) reaches back before ${at}`);
    pieces.push(text.slice(at, start), after);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** The map of edits that ascend and do not overlap. Looking up costs the logarithm of their number. */
export function offsetMap(edits: readonly Edit[]): OffsetMap {
  const cleanStarts = new Int32Array(edits.length);
  let shift = 0;
  edits.forEach(({ start, end, after }, i) => {
    cleanStarts[i] = start + shift;
    shift += after.length - (end - start);
  });
  const cleanStart = (i: number) => cleanStarts[i] ?? 0;
  return {
    toClean(offset) {
      const i = lastAtOrBefore(edits.length, (k) => (edits[k]?.start ?? 0) <= offset);
      const edit = edits[i];
      if (!edit) return offset;
      return offset < edit.end ? cleanStart(i) : cleanStart(i) + edit.after.length + offset - edit.end;
    },
    toFound(offset) {
      const i = lastAtOrBefore(edits.length, (k) => cleanStart(k) <= offset);
      const edit = edits[i];
      if (!edit) return offset;
      const into = offset - cleanStart(i);
      return into < edit.after.length ? edit.start : edit.end + into - edit.after.length;
    },
  };
}

function lastAtOrBefore(length: number, isBefore: (index: number) => boolean): number {
  return leastThat(0, length, (index) => !isBefore(index)) - 1;
}
