import "./setting";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import type { Highlight } from "@/components/source/highlight";
import { SourcePane } from "@/components/source/SourcePane";
import { isWithin, offer } from "./contender";
import { largePassages, type Passage } from "./passages";
import { roleOf } from "./setting";

// Warrant's own pane of a text, whole: words, highlights, rail and what floats over them.
const { content, passages, added } = largePassages();
const none: ReadonlySet<string> = new Set();
let root: Root | null = null;
let highlights: readonly Highlight[] = [];

function highlightOf(passage: Passage, i: number): Highlight {
  const { id, start, end } = passage;
  return { spanId: id, extent: [[start, end]], role: roleOf(passage), numbers: [i + 1], label: `Claim ${i + 1}` };
}

function render(): void {
  flushSync(() =>
    root?.render(
      <SourcePane
        label="A text"
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
  scroller: () => document.querySelector(".src-scroll") ?? document.body,
  hasPainted: (within) => [...document.querySelectorAll(".hl")].some((piece) => isWithin(piece, within)),
  painted: () => highlights.length,
});
