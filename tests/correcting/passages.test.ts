import { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { editorDocOf } from "@/components/correcting/editing";
import { painted } from "@/components/correcting/passages";
import type { Highlight } from "@/components/source/highlight";
import type { Content } from "@/lib/text/content";
import { paragraphsOf } from "@/lib/text/paragraphs";

const plain = "The wall is low.\n\nThe tide is high, they say.\n\nSo it will flood.";
const content: Content = { plain, blocks: paragraphsOf(plain) };

function highlight(spanId: string, ...words: readonly string[]): Highlight {
  const extent = words.map((one): [number, number] => [plain.indexOf(one), plain.indexOf(one) + one.length]);
  return { spanId, extent, role: "support", numbers: [1], label: words.join(" … ") };
}

const list = [
  highlight("a", "wall is low"),
  highlight("b", "tide", "flood"),
  highlight("c", "low.\n\nThe tide is high"),
];

/** The words over which passages lie in a document, piece by piece. */
function lit(doc: ReturnType<typeof editorDocOf>): string[] {
  return painted(doc, content, list).map(({ from, to }) => doc.textBetween(from, to, "|"));
}

describe("[S5] the passages of a text that is being corrected", () => {
  it("lie over their words, in pieces that do not overlap, block by block", () => {
    expect(lit(editorDocOf(content))).toEqual(["wall is ", "low", ".", "The ", "tide", " is high", "flood"]);
  });

  it("have moved with what was changed before them, and are left out where their own words were", () => {
    const state = EditorState.create({ doc: editorDocOf(content) });
    const { doc } = state.apply(
      state.tr.insertText("quay", 5, 9).insertText("And so", state.doc.content.size - 18, state.doc.content.size - 16),
    );
    expect(doc.textContent).toContain("The quay is low.");
    expect(doc.textContent).toContain("And so it will flood.");
    expect(lit(doc)).toEqual(["low.", "The ", "tide", " is high", "flood"]);
  });

  it("lie where their words are though a block above is empty", () => {
    const state = EditorState.create({ doc: editorDocOf(content) });
    const { doc } = state.apply(state.tr.delete(1, state.doc.child(0).nodeSize - 1));
    expect(lit(doc)).toEqual(["tide", "flood"]);
  });
});
