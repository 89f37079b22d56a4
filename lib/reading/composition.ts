import type { Page } from "@/lib/text/content";
import { raisedNumber } from "./numerals";
import type { Part, Setting } from "./parts";

const LONGEST_LABEL = 40;

/**
 * Composes parts from words as a reader meets them. Words gather until `end` says how what has gathered is set; pages
 * that begin meanwhile are kept with their places. Lives as long as one file is read.
 */
export class Composition {
  readonly parts: Part[] = [];
  /** Pages that began after the last part. */
  pages: Page[] = [];
  private pieces: string[] = [];
  private length = 0;
  private last = "";

  /** Words of running text: white space is one space, and none at the beginning of a line. */
  add(text: string): void {
    const words = text.replace(/[ \t\n\r\f]+/g, " ");
    const isFresh = this.last === "" || this.last === " " || this.isAtBreak;
    this.addVerbatim(isFresh && words.startsWith(" ") ? words.slice(1) : words);
  }

  /** Words whose white space says something. */
  addVerbatim(text: string): void {
    if (text === "") return;
    this.pieces.push(text);
    this.length += text.length;
    this.last = text.charAt(text.length - 1);
  }

  /** Words above the line. A number behind a digit is told from it: 10⁶ is not 106. */
  addRaised(text: string): void {
    const number = /\d/.test(this.last) ? raisedNumber(text.trim()) : null;
    if (number) this.addVerbatim(number);
    else this.add(text);
  }

  /** Words that stand before all that has gathered. */
  prepend(text: string): void {
    this.pieces.unshift(text);
    this.length += text.length;
    this.pages = this.pages.map(({ at, label }) => ({ at: at === 0 ? 0 : at + text.length, label }));
  }

  /** A line ends within the block. */
  breakLine(): void {
    this.addVerbatim("\n");
  }

  /** Whether a line has just ended. */
  get isAtBreak(): boolean {
    return this.last === "\n";
  }

  /** Here a page begins that is numbered so. */
  beginPage(label: string): void {
    this.pages.push({
      at: this.length,
      label: label.replace(/\s+/g, " ").trim().slice(0, LONGEST_LABEL).toWellFormed(),
    });
  }

  /** Whether words have gathered. */
  get hasWords(): boolean {
    return this.pieces.some((piece) => piece.trim() !== "");
  }

  /** Ends a block: what has gathered becomes a part, unless it has no words. */
  end(setting: Setting): void {
    const text = this.pieces.join("");
    this.pieces = [];
    this.length = 0;
    this.last = "";
    if (text.trim() === "") {
      // A page that began among nothing begins with what comes next.
      this.pages = this.pages.map(({ label }) => ({ at: 0, label }));
      return;
    }
    const lead = setting.kind === "code" ? 0 : text.length - text.trimStart().length;
    const pages = this.pages.map(({ at, label }) => ({ at: Math.max(0, at - lead), label }));
    const words = setting.kind === "code" ? text.replace(/^\n+|\s+$/g, "") : tidyLines(text);
    this.parts.push(pages.length > 0 ? { setting, text: words, pages } : { setting, text: words });
    this.pages = [];
  }
}

// Space at the end of a line is no part of it. Offsets of pages before it may slip by that, which no reader sees.
function tidyLines(text: string): string {
  return text.trim().replace(/[ \t]+\n/g, "\n");
}
