import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Highlight } from "@/components/source/highlight";
import { levelsIn, stretchesOf } from "@/components/source/overlaps";
import { classOf } from "@/components/source/painting";
import type { Content } from "@/lib/text/content";
import { editsBetween } from "@/lib/text/diff";
import { shiftOf } from "@/lib/text/edits";
import { indexIntervals } from "@/lib/text/intervals";
import { piecesOf } from "@/lib/text/pieces";
import { contentOf } from "./editing";

const key = new PluginKey<DecorationSet>("passages");

/** Shows in an editor where passages lie. They go along with what is typed. */
export const passages = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (transaction, shown) =>
      (transaction.getMeta(key) as DecorationSet | undefined) ?? shown.map(transaction.mapping, transaction.doc),
  },
  props: { decorations: (state) => key.getState(state) },
});

/** Shows the passages of a text in an editor that began with it, but for those whose words were changed since. */
export function showPassages(view: EditorView, from: Content, highlights: readonly Highlight[]): void {
  const shown = DecorationSet.create(view.state.doc, painted(view.state.doc, from, highlights));
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta("addToHistory", false));
}

/** The decorations of the passages of `from` in a document that was made of it, in disjoint pieces. */
export function painted(doc: Node, from: Content, highlights: readonly Highlight[]): Decoration[] {
  const now = contentOf(doc, from);
  const shift = shiftOf(editsBetween(from.plain, now.plain));
  const moved = highlights.flatMap((highlight) => {
    const extent = shift.extent(highlight.extent);
    return extent ? [{ ...highlight, extent }] : [];
  });
  const stretches = stretchesOf(moved);
  const levels = levelsIn(indexIntervals(stretches));
  const heads = headsOf(doc);
  // Pieces and blocks both come in order.
  let first = 0;
  return piecesOf(stretches).flatMap((piece) => {
    while ((now.blocks[first]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) first++;
    const looks = { class: classOf(piece, levels) };
    const ranges: Decoration[] = [];
    for (let i = first; (now.blocks[i]?.start ?? Number.POSITIVE_INFINITY) < piece.end; i++) {
      const [{ start, end } = { start: 0, end: 0 }, head = 0] = [now.blocks[i], heads[i]];
      const [left, right] = [Math.max(start, piece.start), Math.min(end, piece.end)];
      if (left < right) ranges.push(Decoration.inline(head + left - start, head + right - start, looks));
    }
    return ranges;
  });
}

/** Where the words of each block begin that a document says; empty ones say nothing ({@link contentOf}). */
function headsOf(doc: Node): number[] {
  const heads: number[] = [];
  doc.forEach((node, offset) => {
    if (node.textContent.trim() !== "") heads.push(offset + 1);
  });
  return heads;
}
