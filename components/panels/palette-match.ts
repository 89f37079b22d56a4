/** A stretch of a title, and whether it is what was sought. `at` is its offset in the title. */
export interface Stretch {
  readonly text: string;
  readonly isFound: boolean;
  readonly at: number;
}

/** What of an item is sought in: what is written on it, and other words for it. */
interface Sought {
  readonly title: string;
  readonly hint?: string;
  readonly also?: string;
}

/**
 * The items that hold every sought word, best first: those whose title begins with what is written, then those in which a
 * word begins with it, then the rest; order is kept among equals. All of them when nothing is written.
 */
export function rank<T extends Sought>(items: readonly T[], sought: string): T[] {
  const words = wordsOf(sought);
  if (words.length === 0) return [...items];
  const scored = items.flatMap((item) => {
    const score = scoreOf(item, words);
    return score === null ? [] : [{ item, score }];
  });
  return scored.sort((a, b) => a.score - b.score).map(({ item }) => item);
}

/** The title in stretches, those that were sought marked. */
export function markFound(title: string, sought: string): Stretch[] {
  const words = wordsOf(sought);
  const folded = fold(title);
  // Folding may change the length of a few rare letters; then nothing is marked rather than the wrong letters.
  if (words.length === 0 || folded.length !== title.length) return [{ text: title, isFound: false, at: 0 }];
  const isFound = new Array<boolean>(title.length).fill(false);
  for (const word of words) {
    const start = folded.indexOf(word);
    if (start >= 0) isFound.fill(true, start, start + word.length);
  }
  return runs(title, isFound);
}

function runs(title: string, isFound: readonly boolean[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < title.length; ) {
    let end = start;
    while (end < title.length && isFound[end] === isFound[start]) end++;
    stretches.push({ text: title.slice(start, end), isFound: isFound[start] === true, at: start });
    start = end;
  }
  return stretches;
}

/** 0 begins so, 1 a word begins so, 2 somewhere within; null where a word is missing. */
function scoreOf({ title, hint = "", also = "" }: Sought, words: readonly string[]): number | null {
  const text = fold(`${title} ${hint} ${also}`);
  if (!words.every((word) => text.includes(word))) return null;
  const [first = ""] = words;
  if (text.startsWith(first)) return 0;
  return text.includes(` ${first}`) ? 1 : 2;
}

function wordsOf(sought: string): string[] {
  return fold(sought).split(/\s+/).filter(Boolean);
}

function fold(text: string): string {
  return text.toLowerCase();
}
