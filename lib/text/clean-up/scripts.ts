// The letters of each script lie in a few stretches of Unicode: [first, last, script].
const STRETCHES: readonly (readonly [number, number, string])[] = [
  [0x41, 0x24f, "Latin"],
  [0x370, 0x3ff, "Greek"],
  [0x400, 0x52f, "Cyrillic"],
  [0x531, 0x58f, "Armenian"],
  [0x590, 0x5ff, "Hebrew"],
  [0x600, 0x77f, "Arabic"],
  [0x900, 0x97f, "Devanagari"],
  [0xe00, 0xe7f, "Thai"],
  [0x10a0, 0x10ff, "Georgian"],
  [0x1e00, 0x1eff, "Latin"],
  [0x1f00, 0x1fff, "Greek"],
  [0x3040, 0x30ff, "Han"],
  [0x3400, 0x9fff, "Han"],
  [0xac00, 0xd7af, "Hangul"],
  [0xfb50, 0xfefc, "Arabic"],
];

/** As many lines as are asked for their script. */
const MOST_LINES = 400;

/** As much of a line as is looked at, in code units. */
const SAMPLE = 400;

/** The script that most letters at the beginning of a text are in; null when it has no letters of any that we know. Kana counts as Han. */
export function scriptOf(text: string): string | null {
  const counts = new Map<string, number>();
  let [best, most]: [string | null, number] = [null, 0];
  for (let at = 0; at < Math.min(text.length, SAMPLE); at++) {
    const script = scriptOfUnit(text.charCodeAt(at));
    if (script === null) continue;
    const count = (counts.get(script) ?? 0) + 1;
    counts.set(script, count);
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

function scriptOfUnit(unit: number): string | null {
  if (unit < 0x250)
    return (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7)
      ? "Latin"
      : null;
  for (const [first, last, script] of STRETCHES) if (unit >= first && unit <= last) return script;
  return null;
}

/** The script that most letters of a list of lines are in; null when they have none. */
export function mainScript(lines: readonly { readonly text: string }[]): string | null {
  return lettersIn(lines)[0]?.[0] ?? null;
}

/** The scripts that a list of lines is written in: each has one letter to eight of the main one, or more. */
export function scriptsOf(lines: readonly { readonly text: string }[]): ReadonlySet<string> {
  const letters = lettersIn(lines);
  const most = letters[0]?.[1] ?? 0;
  return new Set(letters.flatMap(([script, count]) => (count * 8 >= most ? [script] : [])));
}

// The most used first.
function lettersIn(lines: readonly { readonly text: string }[]): readonly (readonly [string, number])[] {
  const letters = new Map<string, number>();
  const step = Math.max(1, Math.floor(lines.length / MOST_LINES));
  for (let i = 0; i < lines.length; i += step) {
    const text = lines[i]?.text ?? "";
    const script = scriptOf(text);
    if (script) letters.set(script, (letters.get(script) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1]);
}
