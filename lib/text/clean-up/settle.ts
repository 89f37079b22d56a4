import type { Block, Content, Page } from "../content";
import { type Draft, type LiveLine, liveLines } from "./draft";
import { applyEdits, type Edit, type OffsetMap, offsetMap } from "./offset-map";

/** An edit with the rule that made it and its lasting name. */
export interface NamedEdit extends Edit {
  readonly rule: string;
  readonly id: string;
}

/** What comes of a draft: its edits in order of place, and the content that they make. */
export interface Settled {
  readonly edits: readonly NamedEdit[];
  readonly content: Content;
  readonly map: OffsetMap;
}

/** Turns what was decided into edits of the found text, and applies them. */
export function settle(draft: Draft): Settled {
  const lines = liveLines(draft);
  const joined = joins(draft, lines);
  const edits = [...removals(draft, lines), ...joined, ...spellings(draft, joined)]
    .filter(({ start, end, after }) => draft.found.plain.slice(start, end) !== after)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(named());
  const map = offsetMap(edits);
  if (edits.length === 0) return { edits, content: draft.found, map };
  const plain = applyEdits(draft.found.plain, edits);
  return { edits, content: { plain, blocks: blocksOf(draft, lines, map), ...pagesOf(draft.found, map) }, map };
}

// Two edits of one decision have names that differ at their end.
function named(): (edit: NamedEdit) => NamedEdit {
  const seen = new Set<string>();
  return (edit) => {
    const id = seen.has(edit.id) ? `${edit.id}${SECOND_HALF}` : edit.id;
    seen.add(id);
    return id === edit.id ? edit : { ...edit, id };
  };
}

// A line is taken out with the gap before it; at the head of the text, where nothing stands before, with the gap after it.
function removals({ lines, dropped }: Draft, live: readonly LiveLine[]): NamedEdit[] {
  const first = live[0]?.index ?? 0;
  return [...dropped].flatMap(([index, rule]) => {
    const line = lines[index];
    if (!line) return [];
    const start = index < first ? line.start : (lines[index - 1]?.end ?? line.start);
    const end = index < first ? (lines[index + 1]?.start ?? line.end) : line.end;
    return [{ rule, id: `${rule}@${line.start}`, start, end, after: "" }];
  });
}

function joins({ lines, joins }: Draft, live: readonly LiveLine[]): NamedEdit[] {
  return live.flatMap(({ index }, i) => {
    const join = joins.get(index);
    const start = lines[index]?.start ?? 0;
    if (!join) return [];
    const { rule, after, hyphen } = join;
    const id = `${rule}@${start}`;
    const before = live[i - 1];
    if (!before) return [{ rule, id, start: 0, end: lines[0]?.start ?? start, after }];
    const from = lines[index - 1]?.end ?? 0;
    if (!hyphen) return [{ rule, id, start: from, end: start, after }];
    if (before.end === from) return [{ rule, id, start: from - 1, end: start, after }];
    // What was taken out between the halves of a word is an edit of its own.
    const half = { rule, id: `${id}${SECOND_HALF}`, start: before.end - 1, end: before.end, after: "" };
    return [half, { rule, id, start: from, end: start, after }];
  });
}

// Spellings inside a line that is taken out, or of a hyphen that is, come to nothing.
function spellings({ spellings, dropped, lines }: Draft, joins: readonly NamedEdit[]): NamedEdit[] {
  const gone = [...[...dropped.keys()].flatMap((index) => lines[index] ?? []), ...joins].sort(
    (a, b) => a.start - b.start,
  );
  let next = 0;
  let end = 0;
  return [...spellings]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((spelling) => {
      while (next < gone.length && (gone[next]?.end ?? 0) <= spelling.start) next++;
      const isGone = (gone[next]?.start ?? spelling.end) < spelling.end;
      if (isGone || spelling.start < end) return [];
      end = spelling.end;
      return [{ ...spelling, id: `${spelling.rule}@${spelling.start}` }];
    });
}

/** What the name of an edit ends in that goes with another of the same name. */
export const SECOND_HALF = "+";

function blocksOf({ found }: Draft, live: readonly LiveLine[], map: OffsetMap): Block[] {
  const blocks: Block[] = [];
  live.forEach((line, i) => {
    const before = live[i - 1];
    const source = found.blocks[line.block];
    if (!source) throw new RangeError(`line ${line.index} stands in no block`);
    const [start, end] = [map.toClean(line.start), map.toClean(line.end)];
    const last = blocks.at(-1);
    if (last && before && continues(line, before)) blocks[blocks.length - 1] = { ...last, end };
    else blocks.push({ ...source, start, end });
  });
  return blocks;
}

function continues(line: LiveLine, before: LiveLine): boolean {
  if (line.joined === "\n\n") return false;
  return line.block === before.block || line.joined === " " || line.joined === "";
}

function pagesOf({ pages }: Content, map: OffsetMap): { pages?: readonly Page[] } {
  return pages ? { pages: pages.map(({ at, label }) => ({ at: map.toClean(at), label })) } : {};
}
