import type { StructTreeNode } from "pdfjs-dist/types/src/display/api";
import { type Flow, flowsOf } from "./pdf-columns";
import { ARTIFACT, type MarkedFragment } from "./pdf-fragments";
import { lineOf, linesInOrder, rowsOf } from "./pdf-lines";
import { type TaggedBlock, taggedBlocks } from "./pdf-tags";

type Fragments = readonly MarkedFragment[];

/** What is set round the text of a page is short; anything longer that a file calls so is read like the rest. */
const LONGEST_FURNITURE = 300;

/**
 * What a page holds as the tags of its file set it, in the order that they tell, between what stands above and below
 * without a tag. What the tags set beside the text is marked as head or foot of the page. `lists` are the fragments of
 * the page by direction, the main one first. Null when the tags leave words out in the midst of the page or set more
 * beside the text than belongs there: then the words are better read by their places.
 */
export function taggedFlows(tree: StructTreeNode, lists: readonly Fragments[]): Flow[] | null {
  const words = byMark(lists.flat());
  const blocks = taggedBlocks(tree, words);
  const rest = new Set([...words.values()].flat());
  const [main = [], ...turned] = lists;
  const baselines = main.filter((one) => !rest.has(one)).map(({ y }) => y);
  const others = main.filter((one) => rest.has(one));
  const above = others.filter(({ y }) => y < Math.min(...baselines));
  const below = others.filter((one) => one.y > Math.max(...baselines) || (isFurniture(one) && !above.includes(one)));
  const isWhole = baselines.length > 0 && above.length + below.length === others.length;
  if (!isWhole || lengthOf([...rest].filter(isFurniture)) > LONGEST_FURNITURE) return null;
  const beside = turned.map((list) => list.filter((one) => rest.has(one)));
  return [
    ...flowsRound(above, "header"),
    ...blocks.flatMap(flowsOfBlock),
    ...[below, ...beside].flatMap((side) => flowsRound(side, "footer")),
  ];
}

function byMark(fragments: Fragments): Map<string, Fragments> {
  const words = new Map<string, MarkedFragment[]>();
  for (const fragment of fragments) {
    const same = words.get(fragment.mark ?? "");
    if (same) same.push(fragment);
    else words.set(fragment.mark ?? "", [fragment]);
  }
  return words;
}

function isFurniture({ mark }: MarkedFragment): boolean {
  return mark === ARTIFACT;
}

function lengthOf(fragments: Fragments): number {
  return fragments.reduce((sum, { text }) => sum + text.length, 0);
}

function flowsOfBlock({ setting, words }: TaggedBlock): Flow[] {
  const lines = linesInOrder(words);
  return [setting ? { kind: "block", setting, lines } : { kind: "lines", lines }];
}

function flowsRound(fragments: Fragments, part: "header" | "footer"): Flow[] {
  const furniture = rowsOf(fragments.filter(isFurniture)).filter((row) => row.length > 0);
  const set = furniture.map(
    (row): Flow => ({ kind: "block", setting: { kind: "paragraph", part }, lines: [lineOf(row)] }),
  );
  return [...set, ...flowsOf(rowsOf(fragments.filter((one) => !isFurniture(one))))];
}
