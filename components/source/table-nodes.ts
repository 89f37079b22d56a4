import type { Node } from "prosemirror-model";
import type { Chunk } from "./chunks";
import { sourceSchema } from "./schema";

/** From this many columns on a table may be wider than the text and is moved sideways on its own. */
const WIDE = 8;

/** Where the cells of the table end that a chunk begins; the place itself when it is no cell. */
export function tableEnd(chunks: readonly Chunk[], from: number): number {
  const first = chunks[from]?.block;
  if (first?.kind !== "cell") return from;
  let end = from;
  for (let next = chunks[end]?.block; next?.kind === "cell" && next.table === first.table; next = chunks[end]?.block)
    end++;
  return end;
}

/**
 * The cells of one table as rows. `entry` makes the node of a chunk. Cells that stand where a row has gone past already
 * (a file may say anything) follow as further cells of that row.
 */
export function tableNode(chunks: readonly Chunk[], entry: (chunk: Chunk) => Node): Node {
  const rows = groupsOf(chunks, ({ row }) => row);
  const columns = Math.max(...chunks.map(({ block }) => (block.kind === "cell" ? block.column : 0)));
  return sourceSchema.node(
    "table",
    { isWide: columns >= WIDE },
    rows.map((row) => rowNode(row, columns + 1, entry)),
  );
}

function rowNode(row: readonly Chunk[], columns: number, entry: (chunk: Chunk) => Node): Node {
  let next = 0;
  const cells = groupsOf(row, ({ column }) => column).flatMap((cell) => {
    const block = cell[0]?.block;
    if (block?.kind !== "cell") return [];
    const missing = block.column - next;
    next = Math.max(next, block.column) + 1;
    const node = sourceSchema.node("cell", { isHeader: block.isHeader }, cell.map(entry));
    return [...gapOf(missing), node];
  });
  return sourceSchema.node("row", null, [...cells, ...gapOf(columns - next)]);
}

function gapOf(columns: number): Node[] {
  return columns > 0 ? [sourceSchema.node("gap", { columns })] : [];
}

type Cell = Extract<Chunk["block"], { kind: "cell" }>;

// Chunks that follow each other with the same value.
function groupsOf(chunks: readonly Chunk[], value: (cell: Cell) => number): Chunk[][] {
  const groups: Chunk[][] = [];
  let last: number | null = null;
  for (const chunk of chunks) {
    if (chunk.block.kind !== "cell") continue;
    const here = value(chunk.block);
    if (here === last) groups.at(-1)?.push(chunk);
    else groups.push([chunk]);
    last = here;
  }
  return groups;
}
