const SCRIPTS = [
  "Latin",
  "Cyrillic",
  "Greek",
  "Arabic",
  "Hebrew",
  "Han",
  "Kana",
  "Hangul",
  "Devanagari",
  "Thai",
  "Georgian",
  "Armenian",
] as const;

const OF_SCRIPT = SCRIPTS.map((name) =>
  name === "Kana" ? /[\p{Script=Hiragana}\p{Script=Katakana}]/gu : new RegExp(`\\p{Script=${name}}`, "gu"),
);

/** The script that most letters of a text are in; null when it has no letters of any that we know. Kana counts as Han. */
export function scriptOf(text: string): string | null {
  const sample = text.length > 2000 ? text.slice(0, 2000) : text;
  let best: string | null = null;
  let most = 0;
  for (const [i, pattern] of OF_SCRIPT.entries()) {
    const count = sample.match(pattern)?.length ?? 0;
    if (count > most) [best, most] = [SCRIPTS[i] === "Kana" ? "Han" : (SCRIPTS[i] ?? null), count];
  }
  return best;
}

/** The script that most letters of a list of lines are in; null when they have none. */
export function mainScript(lines: readonly { readonly text: string }[]): string | null {
  const letters = new Map<string, number>();
  for (const { text } of lines) {
    const script = scriptOf(text);
    if (script) letters.set(script, (letters.get(script) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
