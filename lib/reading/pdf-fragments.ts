import type { TextContent, TextItem, TextMarkedContent } from "pdfjs-dist/types/src/display/api";
import type { Fragment } from "./pdf-lines";

/** A fragment with the stretch of the page that the file marks it as a part of; null where it marks nothing. */
export interface MarkedFragment extends Fragment {
  readonly mark: string | null;
}

/** The mark of what the file sets beside the text: heads, feet and numbers of pages. */
export const ARTIFACT = "Artifact";

/**
 * The fragments of a page, one list for each direction in which its lines run, the one with the most words first. In
 * each list x runs along the lines and y from one to the next, whichever way the page is turned.
 */
export function fragmentsOf({ items, styles }: TextContent): MarkedFragment[][] {
  const turned = new Map<number, MarkedFragment[]>();
  const marks: (string | null)[] = [];
  for (const item of items) {
    if (!("str" in item)) noteMark(item, marks);
    if (!("str" in item) || item.str.trim() === "") continue;
    const isVertical = styles[item.fontName]?.vertical ?? false;
    const quarter = isVertical ? VERTICAL : turnOf(item);
    const list = turned.get(quarter) ?? [];
    list.push({ ...(isVertical ? verticalFragment(item) : fragmentAt(item, quarter)), mark: marks.at(-1) ?? null });
    turned.set(quarter, list);
  }
  const length = (list: readonly Fragment[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  return [...turned.values()].sort((a, b) => length(b) - length(a));
}

// Marks may stand within each other; one without a name of its own belongs to the one round it.
function noteMark(item: TextMarkedContent & { readonly tag?: string | null }, marks: (string | null)[]): void {
  if (item.type === "endMarkedContent") marks.pop();
  else marks.push(item.tag === ARTIFACT ? ARTIFACT : (item.id ?? marks.at(-1) ?? null));
}

/** What stands for a sign of which the file does not say what letter it is. */
export const UNKNOWN = "\ufffd";

/** Columns of characters that run down the page, from right to left. */
const VERTICAL = -1;

// In steps of a sixteenth of a circle: scans are never quite straight.
function turnOf({ transform }: TextItem): number {
  const [a = 1, b = 0] = transform;
  return (Math.round((Math.atan2(b, a) / Math.PI) * 8) + 16) % 16;
}

function fragmentAt({ str, transform, width, fontName, dir }: TextItem, turn: number): Fragment {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const angle = (turn * Math.PI) / 8;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const left = e * cos + f * sin;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  return {
    text: unshaped(str),
    left,
    right: left + (width || guessedWidth(str, size)),
    y: e * sin - f * cos,
    size,
    font: fontName,
    isRightToLeft: dir === "rtl",
  };
}

// Of signs that join into one shape the parser may tell no width; the gap behind them must not be taken for a space.
// A letter whose vowel is struck stands half as wide.
function guessedWidth(text: string, size: number): number {
  const letters = text.replace(/\p{M}/gu, "").length;
  const halves = text.match(/[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d]/g)?.length ?? 0;
  return size * (0.6 * letters - 0.3 * halves);
}

function verticalFragment({ str, transform, height, fontName }: TextItem): Fragment {
  const [a = 0, b = 0, , , e = 0, f = 0] = transform;
  const size = Math.hypot(a, b);
  return {
    text: unshaped(str),
    left: -f,
    right: -f + Math.abs(height),
    y: -e,
    size,
    font: fontName,
    isRightToLeft: false,
  };
}

// Arabic letters as they are shaped in a word, and radicals in the place of ideographs, stand for the letters themselves.
// What a font gives no letter for comes as a control character, and is shown as unknown.
function unshaped(text: string): string {
  const known = text.replace(/\p{Cc}/gu, UNKNOWN);
  return known.replace(/[\u2e80-\u2fdf\ufb50-\ufdff\ufe70-\ufefc]+/g, (letters) => letters.normalize("NFKC"));
}
