/** A run of characters as a PDF sets it. Lengths in points; x runs along the line, y down the page to the baseline. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
}

/** Words that stand on one line without a wide gap between them. */
export interface Line extends Fragment {
  /** The width of its first word, which tells whether it would have fitted on the line before. */
  readonly firstWord: number;
}

/** Gaps narrower than this share of the type size part no words; wider than the other they part columns. */
const WORD_GAP = 0.14;
const WIDE_GAP = 1.3;

/** Lines whose baselines lie this share of the type size apart are one: marks are raised, and fonts stand differently. */
const SAME_BASELINE = 0.45;

/** Rows of lines from top to bottom; lines of one row stand side by side, from left to right. */
export function rowsOf(fragments: readonly Fragment[]): Line[][] {
  const rows = baselinesOf(fragments.toSorted((a, b) => a.y - b.y || a.left - b.left));
  const gutters = guttersOf(rows.map((row) => row.toSorted((a, b) => a.left - b.left)));
  return rows.map((row) => linesIn(row, gutters));
}

/** A gap from this share of the type size on may be the gutter between two columns, where words are set far apart, too. */
const LEAST_GUTTER = 0.8;

/** So many lines begin at the right side of a gutter, at least, and so wide is what stands on either side, in type sizes. */
const GUTTER_LINES = 5;
const GUTTER_SIDE = 9;

/** No page has more columns of prose than five. */
const MOST_GUTTERS = 4;

// Where columns stand so close that a gap between words might be as wide: the left edge of the column to the right, at
// which line after line begins, and across which few go.
function guttersOf(rows: readonly (readonly Fragment[])[]): number[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const [i, one] of row.entries()) {
      const before = row[i - 1];
      const [first, last] = [row[0], row.at(-1)];
      if (!before || !first || !last || one.left - before.right < LEAST_GUTTER * one.size) continue;
      const sides = [before.right - first.left, last.right - one.left];
      if (sides.some((side) => side < GUTTER_SIDE * one.size)) continue;
      const edge = Math.round(one.left);
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  const edges = [...counts].filter(([, count]) => count >= GUTTER_LINES).sort((a, b) => b[1] - a[1]);
  return edges.slice(0, MOST_GUTTERS).flatMap(([edge, count]) => {
    const crossing = rows.filter((row) => row.some(({ left, right }) => left < edge - 4 && right > edge)).length;
    return crossing <= count / 2 ? [edge] : [];
  });
}

/** The lines of words that are known to follow each other, wherever on the page each line stands. */
export function linesInOrder(fragments: readonly Fragment[]): Line[] {
  const rows = baselinesOf(fragments);
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.left - b.left))).filter(({ text }) => text !== "");
}

function baselinesOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const fragment of fragments) {
    const row = rows.at(-1);
    if (row && sharesBaseline(row, fragment)) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows;
}

// Against the largest of the row: a raised mark may be nearer to the line above than to its own.
function sharesBaseline(row: readonly Fragment[], fragment: Fragment): boolean {
  const main = row.reduce((largest, one) => (one.size > largest.size ? one : largest));
  const apart = Math.abs(fragment.y - main.y);
  if (apart < 0.15 * Math.max(main.size, fragment.size)) return true;
  const [small, large] = fragment.size < main.size ? [fragment, main] : [main, fragment];
  if (apart > SAME_BASELINE * large.size || small.size > 0.85 * large.size) return false;
  // A mark stands close to a word of the line.
  return row.some((one) => fragment.left < one.right + large.size && fragment.right > one.left - large.size);
}

function linesIn(row: readonly Fragment[], gutters: readonly number[]): Line[] {
  const lines: Fragment[][] = [];
  for (const fragment of row.toSorted((a, b) => a.left - b.left)) {
    const last = lines.at(-1);
    const before = last?.at(-1);
    const isBehindGutter = gutters.some((edge) => (before?.right ?? edge) < edge - 4 && fragment.left > edge - 1);
    if (last && before && !isBehindGutter && isNear(last, before, fragment)) last.push(fragment);
    else lines.push([fragment]);
  }
  return lines.map(lineOf).filter(({ text }) => text.trim() !== "");
}

const MARKER = /^\s*([•◦▪■●○‣⁃∙·–—*o-]|\(?[0-9ivxlcIVXLC]{1,5}[.)]?|\(?[a-zA-Z][.)]|[0-9]+(\.[0-9]+)+\.?)\s*$/;

// Behind the marker of an item or the number of a heading the words may begin farther off.
function isNear(line: readonly Fragment[], before: Fragment, fragment: Fragment): boolean {
  const gap = fragment.left - before.right;
  const size = Math.min(before.size, fragment.size);
  const isMarked = line.length === 1 && MARKER.test(before.text);
  return gap < (isMarked ? 3 : WIDE_GAP) * size;
}

/** What stands on one line, whatever the gaps in it, as one line. */
export function lineOf(fragments: readonly Fragment[]): Line {
  const main = fragments.reduce((widest, one) => (one.right - one.left > widest.right - widest.left ? one : widest));
  const isRightToLeft = runsRightToLeft(fragments);
  const ordered = isRightToLeft ? readFromRight(fragments) : fragments;
  const text = joined(ordered).replace(/\s+/g, " ").trim();
  const left = Math.min(...fragments.map((one) => one.left));
  const right = Math.max(...fragments.map((one) => one.right));
  const share = text.length === 0 ? 0 : (text.match(/^\S+/)?.[0].length ?? 0) / text.length;
  const { y, size, font } = main;
  return { text, left, right, y, size, font, isRightToLeft, firstWord: share * (right - left) };
}

function joined(fragments: readonly Fragment[]): string {
  let text = "";
  let before: Fragment | null = null;
  for (const one of fragments) {
    if (before) {
      const gap = Math.max(one.left - before.right, before.left - one.right);
      if (gap > WORD_GAP * Math.max(one.size, before.size)) text += " ";
    }
    text += one.text;
    before = one;
  }
  return text;
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const LTR = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu;

function runsRightToLeft(fragments: readonly Fragment[]): boolean {
  const text = fragments.map((one) => one.text).join("");
  return (text.match(RTL)?.length ?? 0) > (text.match(LTR)?.length ?? 0);
}

// Words of the other direction keep their own order among themselves.
function readFromRight(fragments: readonly Fragment[]): Fragment[] {
  const runs: Fragment[][] = [];
  for (const one of fragments.toReversed()) {
    const last = runs.at(-1);
    const isForeign = !one.isRightToLeft && /[\p{L}\p{N}]/u.test(one.text);
    if (isForeign && last?.[0] && !last[0].isRightToLeft && /[\p{L}\p{N}]/u.test(last[0].text)) last.unshift(one);
    else runs.push([one]);
  }
  return runs.flat();
}
