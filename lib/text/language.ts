import { detect } from "tinyld/light";
import { scriptOf } from "./clean-up/scripts";

const BY_SCRIPT: Readonly<Record<string, string>> = {
  Hebrew: "he",
  Greek: "el",
  Thai: "th",
  Georgian: "ka",
  Armenian: "hy",
  Hangul: "ko",
};

/** How many pieces of a text are looked at, and how long each is, in code units. */
const PIECES = 15;
const PIECE = 300;

/**
 * The language that a text is most likely in, as BCP 47 ("en", "ru"); null for one too short to tell. Where a script has
 * one language it decides; else pieces from all over the text vote.
 */
export function inferLanguage(text: string): string | null {
  // A stroke between columns is taken for the full stop of Hindi.
  const even = text.replace(/[\s\u00a0|]+/g, " ").trim();
  const script = scriptOf(even);
  if (even.length < 25 || script === null) return null;
  const kana = (even.slice(0, 4000).match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length;
  if (script === "Han") return kana * 8 > Math.min(even.length, 4000) ? "ja" : "zh";
  return BY_SCRIPT[script] ?? byLetters(even) ?? elected(even);
}

// Letters that set a language apart from a larger one in the same script.
function byLetters(text: string): string | null {
  const sample = text.slice(0, 4000).toLowerCase();
  const share = (letters: RegExp) => (sample.match(letters) ?? []).length / sample.length;
  if (share(/[іїєґ]/g) > 0.02 && share(/[ыэ]/g) < 0.002) return "uk";
  if (share(/[پچژگ]/g) > 0.004) return share(/[ٹڈڑے]/g) > 0.004 ? "ur" : "fa";
  return null;
}

function elected(text: string): string | null {
  const step = Math.max(PIECE, Math.floor(text.length / PIECES));
  const votes = new Map<string, number>();
  for (let at = 0; at < text.length; at += step) {
    const language = detect(text.slice(at, at + PIECE));
    if (language !== "") votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
