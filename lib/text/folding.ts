/** What a character is sought as: without case, and without marks that the language does not count; "" for such a mark. */
export type Folding = (character: string) => string;

const LOOKALIKES: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
};

const foldings = new Map<string, Folding>();

/**
 * How the letters of a language are sought: "å" is an "a" in English and a letter of its own in Swedish, "I" is "ı" in
 * Turkish. Tells by the collation that the platform brings (CLDR). `language` is a BCP 47 tag; null, or one that is none,
 * takes the letters as most languages do.
 */
export function foldingOf(language: string | null): Folding {
  const [locale = "en"] = Intl.Collator.supportedLocalesOf(isTag(language) ? [language] : []);
  const known = foldings.get(locale) ?? remembered(makeFolding(locale));
  foldings.set(locale, known);
  return known;
}

function isTag(language: string | null): language is string {
  return language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language);
}

// A text has few characters, each of them often.
function remembered(folding: Folding): Folding {
  const ascii = Array.from({ length: 128 }, (_, code) => folding(String.fromCharCode(code)));
  const others = new Map<string, string>();
  return (character) => {
    const plain = character.length === 1 ? ascii[character.charCodeAt(0)] : undefined;
    if (plain !== undefined) return plain;
    const known = others.get(character);
    if (known !== undefined) return known;
    const folded = folding(character);
    others.set(character, folded);
    return folded;
  };
}

function makeFolding(locale: string): Folding {
  const { compare } = new Intl.Collator(locale, { sensitivity: "base", usage: "sort" });
  const isSame = (a: string, b: string) => compare(a, b) === 0;
  return (character) => {
    if (/\s/.test(character)) return " ";
    const like = LOOKALIKES[character];
    if (like !== undefined) return like;
    if (/^\p{M}/u.test(character)) return isSame(`a${character}`, "a") ? "" : character;
    const lower = character.toLocaleLowerCase(locale);
    const bare = withoutMarks(lower);
    // Kana change their sound with these marks, whatever the order of a dictionary says.
    if (bare === lower || /\p{Script=Katakana}|\p{Script=Hiragana}/u.test(character)) return expanded(lower, isSame);
    return isSame(lower, bare) ? expanded(bare, isSame) : lower;
  };
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

const EXPANSIONS: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ﬁ: "fi", ﬂ: "fl", ﬀ: "ff" };

function expanded(letter: string, isSame: (a: string, b: string) => boolean): string {
  const letters = EXPANSIONS[letter];
  return letters !== undefined && isSame(letter, letters) ? letters : letter;
}
