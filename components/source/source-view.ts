import { EditorState, Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import type { Content } from "@/lib/text/content";
import type { Extent, Stretch } from "@/lib/text/extent";
import { leastThat } from "@/lib/text/halving";
import { findAt } from "@/lib/text/intervals";
import { rowEnd } from "./chunks";
import { byPlace, type Highlight } from "./highlight";
import { KnownLines, type LineBox } from "./known-lines";
import { type Marked, MarkedWords } from "./marked-words";
import { overlapping } from "./overlaps";
import { type Painting, paintChunks, repaint, unpainted } from "./painting";
import { offsetOf, positionOf, rangesOf, type Shown, sectionIndexAt, shownOf } from "./positions";

/** Stretches that are marked over the highlights for a while: lit by the pointer, picked, the found one that is shown. */
export type Overlay = "lit" | "picked" | "current";

const overlays: readonly Overlay[] = ["lit", "picked", "current"];

// So many characters, at about the density of a much read text, are set anew within a small part of a frame.
const PAINTED_AT_ONCE = 1500;
// A text opens at its beginning: what a high screen shows of it has its highlights before anything is laid out.
const PAINTED_AT_FIRST = 4000;

/** Where somebody begins to speak, as an offset into the text. */
export interface SpokenTurn {
  readonly start: number;
  readonly speaker: string;
}

/** Sections that follow each other from `first` on, and where each stood in the text as laid out. */
export interface Standing {
  readonly first: number;
  readonly places: readonly string[];
}

/**
 * One text on the page: paints it, and tells where its words stand. All places are offsets into the text, all
 * rectangles are in CSS pixels of the viewport. Reading only: nothing that is typed changes it. Destroy it after use.
 */
export class SourceView {
  readonly shown: Shown;
  private readonly view: EditorView;
  private readonly paintKey = new PluginKey<Painting>("painting");
  private readonly overlayKeys: ReadonlyMap<Overlay, PluginKey<DecorationSet>>;
  private readonly turnsKey = new PluginKey<DecorationSet>("turns");
  private readonly marked = new MarkedWords((start, end) => this.domRangesOf(start, end));
  private readonly lines = new KnownLines((offset, side) => this.caretRect(offset, side));
  private hadCaret = false;

  /** Shows these highlights from the first. `onSelection` hears of each change of the selected words. */
  constructor(
    mount: HTMLElement,
    content: Content,
    label: string,
    highlights: readonly Highlight[],
    onSelection: () => void,
  ) {
    this.shown = shownOf(content);
    const painting = repaint(unpainted, this.shown, highlights);
    const begun = paintChunks(
      painting,
      this.shown,
      this.atMost(range(0, this.shown.chunks.length - 1), PAINTED_AT_FIRST),
    );
    this.overlayKeys = new Map(overlays.map((name) => [name, new PluginKey<DecorationSet>(name)]));
    const state = EditorState.create({
      doc: this.shown.doc,
      plugins: [
        paintPlugin(this.paintKey, begun),
        overlayPlugin(this.turnsKey),
        ...[...this.overlayKeys.values()].map(overlayPlugin),
      ],
    });
    this.view = new EditorView(mount, {
      state,
      editable: () => false,
      attributes: { class: "src-text", role: "document", tabindex: "0", "aria-label": label, translate: "no" },
      clipboardTextSerializer: () => this.selectedText(),
      handleTripleClickOn: (_view, position) => this.selectBlockAt(offsetOf(this.shown, position)),
      dispatchTransaction: (transaction) => {
        this.view.updateState(this.view.state.apply(transaction));
        if (!transaction.selectionSet) this.marked.refresh();
        this.hadCaret ||= transaction.selectionSet;
        if (transaction.selectionSet) onSelection();
      },
    });
  }

  /** The element that holds the words and takes the keyboard. */
  get dom(): HTMLElement {
    return this.view.dom;
  }

  /** The text, as its offsets count it. */
  get plain(): string {
    return this.shown.content.plain;
  }

  /** The highlights as painted. */
  get painting(): Painting {
    return this.paintKey.getState(this.view.state) ?? unpainted;
  }

  /** Shows these highlights and no others; costs what differs from those shown now. */
  paint(highlights: readonly Highlight[]): void {
    this.show(repaint(this.painting, this.shown, highlights));
  }

  /** Paints and marks what stands between two heights of the viewport. */
  paintBetween(top: number, bottom: number): void {
    const near = this.chunksBetween(top, bottom);
    if (near) this.paintChunks(range(near.first, near.last));
    this.marked.holdNear(this.stretchOf(near));
  }

  /**
   * Paints some of the sections that stand between two heights of the viewport, from their middle on, and marks all of
   * them. So little that it is done within a frame; false once nothing is left to be painted. Lays nothing out.
   */
  paintSomeBetween(top: number, bottom: number): boolean {
    const near = this.sectionsBetween(top, bottom);
    const middle = (near.first + near.last) / 2;
    const left = range(near.first, near.last)
      .filter((chunk) => !this.painting.chunks.has(chunk))
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    const some = this.atMost(left, PAINTED_AT_ONCE);
    this.paintChunks(some);
    this.marked.showNear(this.stretchOf(near));
    return some.length < left.length;
  }

  private paintChunks(chunks: readonly number[]): void {
    this.show(paintChunks(this.painting, this.shown, chunks));
  }

  private show(painting: Painting): void {
    if (painting === this.painting) return;
    this.readSelection();
    this.view.dispatch(this.view.state.tr.setMeta(this.paintKey, painting));
  }

  /** The first of these chunks, as many as hold so many characters; one at least. */
  private atMost(chunks: readonly number[], characters: number): readonly number[] {
    let length = 0;
    const end = chunks.findIndex((chunk) => {
      const { start, end } = this.shown.chunks[chunk] ?? { start: 0, end: 0 };
      length += end - start;
      return length > characters;
    });
    return end < 0 ? chunks : chunks.slice(0, Math.max(1, end));
  }

  /** Marks these stretches, and no others, for a while. */
  overlay(name: Overlay, stretches: readonly Stretch[]): void {
    const key = this.overlayKeys.get(name);
    if (!key) throw new RangeError(`no overlay ${name}`);
    if (stretches.length === 0 && key.getState(this.view.state) === DecorationSet.empty) return;
    this.readSelection();
    const { state } = this.view;
    const marks = stretches.flatMap(([start, end]) =>
      rangesOf(this.shown, start, end).map(({ from, to }) => Decoration.inline(from, to, { class: `src-${name}` })),
    );
    this.view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, marks)));
  }

  /** Marks these words, in their order in the text, and no others by that name. */
  mark(name: Marked, stretches: readonly Stretch[]): void {
    this.marked.set(name, stretches);
  }

  /** Shows who begins to speak where, and nobody else: a name beside the block that each turn begins in. */
  nameTurns(turns: readonly SpokenTurn[]): void {
    if (turns.length === 0 && this.turnsKey.getState(this.view.state) === DecorationSet.empty) return;
    this.readSelection();
    const { state } = this.view;
    const names = turns.flatMap(({ start, speaker }) => {
      const position = state.doc.resolve(positionOf(this.shown, start, 1));
      const from = position.before();
      return Decoration.node(from, from + position.parent.nodeSize, { "data-speaker": speaker });
    });
    this.view.dispatch(state.tr.setMeta(this.turnsKey, DecorationSet.create(state.doc, names)));
  }

  /** The highlights over a character, in the order of the text. */
  highlightsAt(offset: number): Highlight[] {
    return [...new Set(findAt(this.painting.index, offset).map(({ value }) => value))].sort(byPlace);
  }

  /** The highlights that share a place with `[start, end)`, in the order of the text. */
  highlightsWithin(start: number, end: number): Highlight[] {
    return [...overlapping(this.painting.index, [[start, end]])].sort(byPlace);
  }

  /** The selected stretch from where it was begun to where it was drawn; both are equal when nothing is selected. */
  get selection(): { readonly anchor: number; readonly head: number } {
    const { anchor, head } = this.view.state.selection;
    return { anchor: offsetOf(this.shown, anchor), head: offsetOf(this.shown, head) };
  }

  /**
   * Selects from one offset to another, or sets the caret where they are equal. While a person types elsewhere, the
   * page's own selection stays with them.
   */
  select(anchor: number, head: number): void {
    const side = anchor <= head ? 1 : -1;
    const from = positionOf(this.shown, anchor, side);
    const to = anchor === head ? from : positionOf(this.shown, head, side === 1 ? -1 : 1);
    if (this.hasFocus || this.hasSelection) this.selectOnPage(from, to, side);
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  }

  /** Moves or extends the selection as the page lays out its words. Direction and granularity as in the Selection API. */
  modify(alter: "move" | "extend", direction: string, granularity: string): void {
    this.dom.ownerDocument.getSelection()?.modify(alter, direction, granularity);
    this.readSelection();
  }

  /** Puts the caret where it last was, or at an offset when it never was in this text. */
  ensureCaret(offset: number): void {
    if (this.hasSelection) return;
    const { anchor, head } = this.selection;
    this.select(this.hadCaret ? anchor : offset, this.hadCaret ? head : offset);
  }

  /** Whether the block at an offset runs from right to left. */
  isRightToLeft(offset: number): boolean {
    const element = this.elementAt(offset);
    return element !== null && getComputedStyle(element).direction === "rtl";
  }

  /** Whether the page's own selection, or its caret, lies in this text. */
  get hasSelection(): boolean {
    // Whatever is asked of the page's selection, the page is laid out first.
    const anchor = this.dom.ownerDocument.getSelection()?.anchorNode ?? null;
    return anchor !== null && this.dom.contains(anchor);
  }

  /** Whether keys go to this text. */
  get hasFocus(): boolean {
    return this.dom.ownerDocument.activeElement === this.dom;
  }

  /** The offsets of the blocks that stand between two heights of the viewport; null when none does. */
  offsetsBetween(top: number, bottom: number): { start: number; end: number } | null {
    const near = this.chunksBetween(top, bottom);
    if (!near) return null;
    const [start, end] = this.stretchOf(near);
    return { start, end };
  }

  private stretchOf(near: { readonly first: number; readonly last: number } | null): Stretch {
    const { chunks } = this.shown;
    return near ? [chunks[near.first]?.start ?? 0, chunks[near.last]?.end ?? 0] : [0, 0];
  }

  private chunksBetween(top: number, bottom: number): { first: number; last: number } | null {
    const first = this.chunkFrom((rect) => rect.bottom > top);
    const last = this.chunkFrom((rect) => rect.bottom > bottom) ?? this.shown.chunks.length - 1;
    return first === null ? null : { first, last: rowEnd(this.shown.chunks, last) };
  }

  /** The offset of the character under a point of the viewport; null where there is none. */
  offsetUnder(x: number, y: number): number | null {
    const at = this.offsetNear(x, y);
    if (at === null) return null;
    const hit = [at, at - 1].find(
      (offset) => offset >= 0 && this.rectsOf(offset, offset + 1).some((rect) => holds(rect, x, y)),
    );
    return hit ?? null;
  }

  /** The offset nearest to a point of the viewport; null far from the text. */
  offsetNear(x: number, y: number): number | null {
    const found = this.view.posAtCoords({ left: x, top: y });
    return found ? offsetOf(this.shown, found.pos) : null;
  }

  /** Where a caret before (`side` 1) or after (-1) a character stands. */
  caretRect(offset: number, side: 1 | -1): { left: number; top: number; bottom: number } {
    return this.view.coordsAtPos(positionOf(this.shown, offset, side), side);
  }

  /**
   * Tells where the line of a caret begins and ends, as {@link caretRect} does, as long as the page is not moved. Lines
   * are measured once and known until {@link reflowed} is called.
   */
  lineReader(): (offset: number, side: 1 | -1) => LineBox {
    const tops = new Map<number, number>();
    return (offset, side) => {
      const section = sectionIndexAt(this.shown, offset, side);
      const top = tops.get(section) ?? this.dom.children[section]?.getBoundingClientRect().top ?? 0;
      tops.set(section, top);
      return this.lines.at(offset, side, top);
    };
  }

  /** To be called when words have come to stand on other lines: the width has changed, or a font has come. */
  reflowed(): void {
    this.lines.forget();
  }

  /** The rectangles of words, one for each line and run, in reading order. */
  rectsOf(start: number, end: number): DOMRect[] {
    return rangesOf(this.shown, start, end).flatMap(({ from, to }) => this.rectsBetween(from, to));
  }

  /** The element of the block, or part of a long block, that an offset stands in. */
  elementAt(offset: number): HTMLElement | null {
    const { node } = this.view.domAtPos(positionOf(this.shown, offset, 1), 1);
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest<HTMLElement>("[dir]") ?? null;
  }

  /** The right edge of the column that the words stand in. */
  get textRight(): number {
    return this.dom.querySelector(".src-section > *")?.getBoundingClientRect().right ?? 0;
  }

  /** Where the sections between two heights of the viewport stand on the page; to be asked again with {@link stands}. */
  standing(top: number, bottom: number): Standing {
    const { children } = this.dom;
    const first = firstIndex(children, (rect) => rect.bottom > top);
    const after = firstIndex(children, (rect) => rect.top > bottom);
    return { first, places: range(first, after - 1).map((section) => this.placeOf(section)) };
  }

  /** Whether these sections stand where they stood, as high and as wide as they were. */
  stands({ first, places }: Standing): boolean {
    return places.every((place, i) => this.placeOf(first + i) === place);
  }

  private placeOf(section: number): string {
    const { top, height, width } = this.dom.children[section]?.getBoundingClientRect() ?? new DOMRect();
    return `${(top - this.dom.getBoundingClientRect().top).toFixed(1)} ${height.toFixed(1)} ${width}`;
  }

  /** Where the first block in sight begins, or goes on. */
  firstInSight(): number {
    const frame = this.dom.closest(".src-scroll")?.getBoundingClientRect();
    return frame ? (this.offsetsBetween(frame.top + 8, frame.bottom)?.start ?? 0) : 0;
  }

  /** Takes the keyboard, without moving the page. */
  focus(): void {
    this.dom.focus({ preventScroll: true });
  }

  /** Takes the text off the page. */
  destroy(): void {
    this.marked.clear();
    this.view.destroy();
  }

  // As the text has it, whatever it was cut into for display.
  private selectedText(): string {
    const { anchor, head } = this.selection;
    return this.plain.slice(Math.min(anchor, head), Math.max(anchor, head));
  }

  private selectBlockAt(offset: number): boolean {
    const block = this.shown.content.blocks.find(({ start, end }) => start <= offset && offset <= end);
    if (block) this.select(block.start, block.end);
    return block !== undefined;
  }

  // The page tells of its selection a moment later; keys that follow at once must know it, and a change of the
  // highlights meanwhile would put the old one back.
  private readSelection(): void {
    const selection = this.dom.ownerDocument.getSelection();
    if (!this.hasSelection || !selection?.anchorNode || !selection.focusNode) return;
    if (!this.dom.contains(selection.focusNode)) return;
    const anchor = this.view.posAtDOM(selection.anchorNode, selection.anchorOffset);
    const head = this.view.posAtDOM(selection.focusNode, selection.focusOffset);
    const { state } = this.view;
    const read = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
    if (!read.eq(state.selection)) this.view.dispatch(state.tr.setSelection(read));
  }

  private selectOnPage(from: number, to: number, side: 1 | -1): void {
    const start = this.view.domAtPos(from, side);
    const end = from === to ? start : this.view.domAtPos(to, side === 1 ? -1 : 1);
    this.dom.ownerDocument.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  }

  /** The chunks of whole sections. */
  private sectionsBetween(top: number, bottom: number): { first: number; last: number } {
    const { firsts, chunks } = this.shown;
    const { children } = this.dom;
    const first = firsts[firstIndex(children, (rect) => rect.bottom > top)] ?? chunks.length;
    const after = firsts[firstIndex(children, (rect) => rect.top > bottom)] ?? chunks.length;
    return { first, last: after - 1 };
  }

  private chunkFrom(isReached: (rect: DOMRect) => boolean): number | null {
    const section = firstIndex(this.dom.children, isReached);
    const blocks = [...(this.dom.children[section]?.querySelectorAll("[dir]") ?? [])].map(frameOf);
    if (blocks.length === 0) return null;
    return (this.shown.firsts[section] ?? 0) + Math.min(blocks.length - 1, firstIndex(blocks, isReached));
  }

  private rectsBetween(from: number, to: number): DOMRect[] {
    return textRects(this.domRangeBetween(from, to));
  }

  private domRangesOf(start: number, end: number): Range[] {
    return rangesOf(this.shown, start, end).map(({ from, to }) => this.domRangeBetween(from, to));
  }

  private domRangeBetween(from: number, to: number): Range {
    const [first, last] = [this.view.domAtPos(from, 1), this.view.domAtPos(to, -1)];
    const range = this.dom.ownerDocument.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  }
}

/** The extent that a selection covers: without the white space at its ends; null when no word is left. */
export function extentOf(plain: string, anchor: number, head: number): Extent | null {
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  const words = plain.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? [[start, end]] : null;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function paintPlugin(key: PluginKey<Painting>, begun: Painting): Plugin<Painting> {
  return new Plugin<Painting>({
    key,
    state: { init: () => begun, apply: (transaction, painting) => transaction.getMeta(key) ?? painting },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function overlayPlugin(key: PluginKey<DecorationSet>): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: { init: () => DecorationSet.empty, apply: (transaction, marks) => transaction.getMeta(key) ?? marks },
    props: { decorations: (state) => key.getState(state) },
  });
}

// What stands in a cell reaches as far down as its row.
function frameOf(block: Element): Element {
  return block.closest("td, th") ?? block;
}

// Elements one below the other: the first that a test holds for, or their count.
function firstIndex(elements: ArrayLike<Element>, test: (rect: DOMRect) => boolean): number {
  return leastThat(0, elements.length, (i) => {
    const element = elements[i];
    return element !== undefined && test(element.getBoundingClientRect());
  });
}

// The boxes of inline elements are left out: they are taller than the words and would come twice.
function textRects(range: Range): DOMRect[] {
  if (range.startContainer === range.endContainer) return [...range.getClientRects()];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  const part = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    part.selectNodeContents(node);
    if (node === range.startContainer) part.setStart(node, range.startOffset);
    if (node === range.endContainer) part.setEnd(node, range.endOffset);
    rects.push(...part.getClientRects());
  }
  return rects;
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top - 4 && y <= rect.bottom + 4;
}
