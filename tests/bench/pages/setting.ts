import "@/app/globals.css";
import "@/components/source/source.css";
import "./setting.css";
import type { Content } from "@/lib/text/content";
import type { Passage } from "./passages";

/** The eight roles of passages, which have the eight hues. */
export const ROLES = [
  "support",
  "attack",
  "undercut",
  "condition",
  "rephrase",
  "preference",
  "conclusion",
  "loose",
] as const;

/** The role that stands for a passage's hue. */
export function roleOf({ hue }: Passage): (typeof ROLES)[number] {
  return ROLES[hue] ?? "loose";
}

/** A text set as plain paragraphs, in the same type and measure as Warrant's own view. */
export interface Setting {
  readonly scroller: HTMLElement;
  readonly text: HTMLElement;
  /** The characters of each paragraph, and where the first stands in the plain text. */
  readonly paragraphs: readonly { readonly node: Text; readonly start: number }[];
}

/** Sets a text on the page. With `sections`, paragraphs far from sight are not laid out until they come near. */
export function setText({ plain, blocks }: Content, { sections }: { readonly sections: boolean }): Setting {
  const scroller = element("div", "src-scroll bench-scroll");
  const sheet = element("div", "src-sheet");
  const text = element("div", sections ? "src-text" : "src-text bench-whole");
  const paragraphs = blocks.map(({ start, end }, i) => {
    if (i % 64 === 0) text.append(element("div", "src-section"));
    const paragraph = document.createElement("p");
    // The line break makes offsets into the page's text those of the plain text; it is not seen.
    const node = document.createTextNode(plain.slice(start, end + 1));
    paragraph.append(node);
    text.lastElementChild?.append(paragraph);
    return { node, start };
  });
  for (const section of text.children)
    if (section instanceof HTMLElement) section.style.setProperty("--lines", String(section.textContent.length / 60));
  sheet.append(text);
  scroller.append(sheet);
  document.body.append(scroller);
  return { scroller, text, paragraphs };
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

/** A passage as a range of the page. */
export function rangeOf({ paragraphs }: Setting, { start, end }: Passage): Range {
  const range = new Range();
  const [from, to] = [paragraphAt(paragraphs, start), paragraphAt(paragraphs, end)];
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, Math.min(end - to.start, to.node.length));
  return range;
}

function paragraphAt(paragraphs: Setting["paragraphs"], offset: number): Setting["paragraphs"][number] {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = paragraphs[low];
  if (!found) throw new RangeError(`no paragraph at ${offset}`);
  return found;
}
