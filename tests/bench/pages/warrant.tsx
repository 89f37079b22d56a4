import "./setting";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import type { Highlight } from "@/components/source/highlight";
import { SourcePane, type SourcePaneHandle } from "@/components/source/SourcePane";
import type { Sought } from "@/components/source/use-found";
import { isWithin, offer } from "./contender";
import { largePassages, type Passage } from "./passages";
import { roleOf } from "./setting";

// Warrant's own pane of a text, whole: words, highlights, rail and what floats over them.
const { content, passages, added } = largePassages();
const none: ReadonlySet<string> = new Set();
let root: Root | null = null;
let highlights: readonly Highlight[] = [];
let sought: Sought | null = null;
let pane: SourcePaneHandle | null = null;

function highlightOf(passage: Passage, i: number): Highlight {
  const { id, start, end } = passage;
  return { spanId: id, extent: [[start, end]], role: roleOf(passage), numbers: [i + 1], label: `Claim ${i + 1}` };
}

function render(): void {
  flushSync(() =>
    root?.render(
      <SourcePane
        ref={(handle) => {
          pane = handle;
        }}
        label="A text"
        sought={sought}
        content={content}
        highlights={highlights}
        selectedSpanIds={none}
        litSpanIds={none}
        actions={[]}
        onAction={() => {}}
        onSelect={() => {}}
        onOpen={() => {}}
        onHover={() => {}}
      />,
    ),
  );
}

offer({
  show: () => {
    const mount = document.createElement("div");
    mount.className = "bench-pane";
    document.body.append(mount);
    root = createRoot(mount);
    highlights = passages.map(highlightOf);
    render();
  },
  add: (n) => {
    const passage = added[n];
    if (passage) highlights = [...highlights, highlightOf(passage, highlights.length)];
    render();
  },
  reading: {
    // A selection drawn over a page and a half, a few words a frame.
    select: (n) => pane?.select([[0, 40 * (n + 1)]]),
    // A letter every eighth frame; then the hand rests, and the text goes to the first place.
    find: (n) => {
      if (n % 8 !== 0 || n > 88) return;
      sought = { words: content.plain.slice(0, 1 + n / 8) };
      render();
    },
  },
  scroller: () => document.querySelector(".src-scroll") ?? document.body,
  hasPainted: (within) => [...document.querySelectorAll(".hl")].some((piece) => isWithin(piece, within)),
  painted: () => highlights.length,
});
