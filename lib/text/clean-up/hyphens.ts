import { monthOf } from "../dates";
import { isCommonEnglishWord, isEnglishWord } from "../english";
import { inferLanguage } from "../language";
import { type Decision, type Draft, type Finding, type LiveLine, liveLines, type Unsure } from "./draft";
import { isHyphen, startsWithAnd } from "./glue";
import { mended } from "./letters";
import { isRunning, wrappingOf } from "./wrapping";

/** Beginnings of words that commonly keep a hyphen after them. */
const BEFORE = new Set(
  "non self ex vice all cross high low long short half hard far ill well mid multi pro anti ultra quasi semi pseudo neo pan so one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third large small full part open old new free right left north south east west top bottom two first early late best better then would-be would much ever never often decision policy law peace war arms fact risk cost state world great sub post pre inter co re counter trans extra intra euro afro anglo franco sino russo indo asia trans".split(
    " ",
  ),
);

/** Ends of compounds that commonly have a hyphen before them. */
const BEHIND = new Set(
  "term scale level range based led style free like wide year old made making maker makers related looking standing going being known called minded sized only ever off up out in down over called power powers born haired eyed fold step side sided side scale speed quality profile ranking handed party parties state general elect president chairman minister secretary in-law law friendly driven oriented orientated centred centered sponsored backed run owned held proof ridden ready rich poor deep high long end time day week month century round edge run class rate ground depth dimensional building keeping sharing taking saving threatening reaching lasting running proliferation aggression intervention interference alignment aligned compliance discrimination member members nuclear western european military political economic existent expansion deployment binding governmental soviet".split(
    " ",
  ),
);

/** Ends that are no words of their own. */
const TAILS =
  /^(?:tion|tions|sion|sions|ation|ations|ment|ments|mental|ness|ing|ings|ity|ities|ally|ance|ances|ence|ences|ency|ancy|able|ible|ably|ibly|ism|ist|ists|ive|ively|ous|ously|ical|ically|tional|tionally|ture|tures|ship|ships|tive|tional|ful|fully|less|ly|ed|er|ers|or|ors|est|es|al|als|ic|ics|ry|ty|cy|gy|ung|ungen|heit|heiten|keit|keiten|schaft|schaften|lich|liche|lichen|licher|liches|isch|ische|ischen|ischer|bar|sam|chen|tion|tionen|tät|ment|mente|ção|ções|ción|ciones|miento|mente|dad|zione|zioni|mento|ния|ние|ний|ность|ности|ский|ского|ской|ских|ция|ции|тель|телей)$/u;

const WORD = /[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu;

/**
 * Joins words that were parted by a hyphen at the end of a line, and leaves hyphens that belong to them. The text itself
 * decides where the word stands in it elsewhere, whole or with its hyphen; then which of the word and its halves are
 * English words; then the shape of the two halves, as its language forms words, and whether the text parts words at all.
 * When unsure, the hyphen stays.
 */
export function joinHyphenated(draft: Draft): Finding {
  const lines = liveLines(draft);
  const wrapping = wrappingOf(lines);
  const parted = lines.flatMap((line, i) => partedAt(lines[i - 1], line, wrapping?.spacing ?? -1));
  if (parted.length === 0) return { decisions: [], doubts: [] };
  const known = vocabularyOf(lines, new Set(parted.map(({ line }) => line.index)));
  const judged = parted.map((one) => ({ ...one, verdict: judge(one, known) }));
  const isParting = partsWords(
    judged.map(({ verdict }) => verdict),
    lines.length,
  );
  const decisions: Decision[] = [];
  const doubts: Unsure[] = [];
  for (const { before, line, head, tail, verdict } of judged) {
    const isWord = [head, tail].some((half) => half.length >= 4 && known.words.has(half.toLowerCase()));
    const isJoined = verdict === "join" || (verdict === "unsure" && isParting && !isWord);
    if (isJoined) decisions.push({ do: "join", line: line.index, after: "", hyphen: true });
    else if (verdict === "unsure")
      doubts.push({
        at: [before.end - head.length - 1, line.start + tail.length],
        what: `“${head}-${tail}” may be “${head}${tail}”, parted at the end of the line; the hyphen stays.`,
      });
  }
  return { decisions, doubts };
}

// A text that parts words does so at one line end in ten or more; one that does not has a true hyphen there now and then.
function partsWords(verdicts: readonly Verdict[], lines: number): boolean {
  const count = (sought: Verdict) => verdicts.filter((verdict) => verdict === sought).length;
  return (
    (count("join") > 0 && count("join") >= count("keep")) ||
    (verdicts.length >= 4 && verdicts.length > lines * 0.08 && count("keep") * 3 < verdicts.length)
  );
}

interface Parted {
  readonly before: LiveLine;
  readonly line: LiveLine;
  /** The letters on either side of the hyphen. */
  readonly head: string;
  readonly tail: string;
  readonly mark: string;
}

function partedAt(before: LiveLine | undefined, line: LiveLine, spacing: number): Parted[] {
  if (!before || before.isKept || line.isKept || !isRunning(before) || !isRunning(line) || before.kind !== line.kind)
    return [];
  if (line.blanks > Math.max(0, spacing) && !line.afterBreak) return [];
  const mark = before.text.slice(-1);
  const head = isHyphen(mark) ? (/[\p{L}\p{M}\p{N}]+$/u.exec(mended(before.text.slice(-60, -1)))?.[0] ?? "") : "";
  const tail = /^[\p{L}\p{M}]+/u.exec(mended(line.text.slice(0, 60)))?.[0] ?? "";
  if (line.afterBreak && isSaidAgain(head, tail)) return [];
  return head === "" || tail === "" ? [] : [{ before, line, head, tail, mark }];
}

/** Whether a word that a page break parts stands whole behind it: "agen-", "agencies". */
export function isSaidAgain(head: string, tail: string): boolean {
  return head.length >= 3 && tail.length > head.length && tail.toLowerCase().startsWith(head.toLowerCase());
}

interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
  /** Whether most of the words are English, so that what is no English word is none here. */
  readonly isEnglish: boolean;
  /** The language of the text, as BCP 47; null where it cannot be told. */
  readonly language: string | null;
}

// Words as they stand within lines; the halves at the ends of lines are none.
function vocabularyOf(lines: readonly LiveLine[], parted: ReadonlySet<number>): Vocabulary {
  const words = new Map<string, number>();
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    let text = mended(line.text);
    if (parted.has(line.index)) text = text.replace(/^[\p{L}\p{M}]+/u, "");
    if (next && parted.has(next.index)) text = text.replace(/[\p{L}\p{M}]+[-‐‑¬]?$/u, "");
    for (const [word] of text.matchAll(WORD)) {
      const lower = word.toLowerCase().replace(/[‐‑]/g, "-");
      for (const one of lower.includes("-") ? [lower, ...lower.split("-")] : [lower])
        words.set(one, (words.get(one) ?? 0) + 1);
      const pieces = lower.split("-");
      for (let k = 0; k + 2 < pieces.length; k++) words.set(pieces.slice(k, k + 2).join("-"), 1);
    }
  });
  const isEnglish = isMostlyEnglish(words);
  return { words, isEnglish, language: isEnglish ? "en" : inferLanguage(sampleOf(lines)) };
}

function sampleOf(lines: readonly LiveLine[]): string {
  return lines
    .filter(({ text }) => text.length > 30)
    .slice(0, 200)
    .map(({ text }) => text)
    .join(" ");
}

function isMostlyEnglish(words: ReadonlyMap<string, number>): boolean {
  const long = [...words.keys()].filter((word) => word.length >= 4 && !word.includes("-")).slice(0, 400);
  return long.filter(isEnglishWord).length > long.length * 0.6;
}

type Verdict = "join" | "keep" | "unsure";

function judge({ head, tail, mark, before, line }: Parted, known: Vocabulary): Verdict {
  const { words, isEnglish } = known;
  if (mark === "\u00ad" || mark === "¬") return "join";
  if (mark === "\u2011" || /\p{N}$/u.test(head)) return "keep";
  if (/^\p{Lu}/u.test(tail) || /^\p{Lu}{2,}$/u.test(head)) return "keep";
  const [a, b] = [head.toLowerCase(), tail.toLowerCase()];
  // "short- and" is cut short, "hon-or" is not.
  if (startsWithAnd(line.text)) return isEnglish && isEnglishWord(a + b) ? "join" : "keep";
  if (b === "sent" && SENT_AGAIN.test(before.text.slice(-40))) return "keep";
  const [whole, compound] = [words.get(a + b) ?? 0, words.get(`${a}-${b}`) ?? 0];
  if (whole !== compound && (whole === 0 || compound === 0)) return whole > 0 ? "join" : "keep";
  if (whole + compound > 0) return whole > 2 * compound ? "join" : compound > 2 * whole ? "keep" : "unsure";
  // A compound of three, as in "state-of-the-art", or the second hyphen of one.
  if (/[-‐]\p{L}+[-‐]$/u.test(before.text.slice(-40)) || /^\p{L}+[-‐]\p{L}/u.test(line.text.slice(0, 40)))
    return words.has(a + b) ? "join" : "keep";
  return byEnglish(a, b, isEnglish) ?? byLanguage(a, b, known) ?? byShape(a, b, words);
}

/** "it was re-sent": what stands before a participle, which "resent" is none of. */
const SENT_AGAIN =
  /\b(?:am|is|are|was|were|be|been|being|has|have|had|having)\s(?:(?:\p{L}+ly|not|already|then|later|also|just|since|never)\s)?re[-‐]$/iu;

// "sen-tence" is a word and its halves are none; "well-balanced" is none, and its halves are. A prefix before a word that
// stands alone may keep its hyphen or not ("inter-departmental"): null, as where the words are not known.
function byEnglish(a: string, b: string, isEnglish: boolean): Verdict | null {
  const isTailWord = b.length >= 4 && isEnglishWord(b);
  if (isEnglishWord(a + b)) return BEFORE.has(a) && isTailWord && !isCommonEnglishWord(a + b) ? null : "join";
  if (!isEnglish || b.length < 3) return null;
  return isEnglishWord(b) && a.length > 1 && (isEnglishWord(a) || BEFORE.has(a)) ? "keep" : null;
}

// Russian adverbs and pronouns that are written with a hyphen: "по-прежнему", "кто-нибудь", "из-за".
const RUSSIAN =
  /^по-(?!(?:э?тому|сему)$)\p{L}+(?:ому|ему|ски|цки|ьи)$|^\p{L}+-(?:нибудь|либо|таки)$|^(?:из-(?:за|под)|кое-\p{L}+|во-(?:первых|вторых)|в-(?:третьих|четв[её]ртых|пятых))$/u;

/** First halves of compounds that keep their hyphen: "socio-económico", "politico-militaire". */
const COMBINED = new Set(
  "socio politico político económico economico militar técnico jurídico histórico franco anglo hispano ítalo italo luso greco sino russo ruso soviético austro serbo indo afro euro".split(
    " ",
  ),
);

/** Spanish, Italian and Portuguese stress none of the four last syllables but the last three: such a half is a word by itself. */
const STRESSED = /[áéíóúàèìòùâêô][^aeiou]*[aeiou]+[^aeiou\s]+[aeiou]/u;

/** French pronouns behind a verb, and words that are written with a hyphen. */
const FRENCH_TAIL = /^(?:je|tu|ils?|elles?|on|nous|vous|moi|toi|y|en|ci|là|mêmes?|être|delà|dessus|dessous|dire)$/;
const FRENCH_HEAD = new Set(
  "contre sous avant après arrière demi mi non quasi vice ex porte grand grande chef haut bas court moyen vingt trente quarante cinquante soixante quatre cent nord sud est ouest entre".split(
    " ",
  ),
);
const PORTUGUESE_TAIL = /^(?:lhes?|se|l[oa]s?|n[oa]s?|me|te|vos|feira)$/;

// In these languages a hyphen within a word is rare, and known by the words on either side of it; at the end of a line it parts
// one. Null in other languages, and where it may belong there.
function byLanguage(a: string, b: string, { language, words }: Vocabulary): Verdict | null {
  if (COMBINED.has(a) || (language === "fr" && FRENCH_TAIL.test(b))) return "keep";
  if (monthOf(a + b) !== null) return "join";
  if (b.length < 2 || (words.has(a) && words.has(b) && a.length > 2 && b.length > 2)) return null;
  switch (language) {
    case "fr":
      return FRENCH_HEAD.has(a) ? null : "join";
    case "de":
      return /(?:sch|rot|schwarz|grün|blau|gelb|weiß)$/.test(a) ? null : "join";
    case "es":
    case "it":
    case "pt":
      if (STRESSED.test(a) && !/ment[eo]$/.test(b)) return "keep";
      if (language === "pt" && PORTUGUESE_TAIL.test(b)) return null;
      // Prefixes are written together with their word; one before a word that stands elsewhere may be the writer's own.
      return BEFORE.has(a) && words.has(b) ? null : "join";
    default:
      return null;
  }
}

function byShape(a: string, b: string, words: ReadonlyMap<string, number>): Verdict {
  if (a.length === 1 || /[a-z]{3}ly$/.test(a) || RUSSIAN.test(`${a}-${b}`)) return "keep";
  if (TAILS.test(b) && !BEFORE.has(a)) return "join";
  if (/^(?:non|self|ex|vice|all|cross|so|anti|pro|neo|ultra|quasi)$/.test(a) || (BEFORE.has(a) && BEHIND.has(b)))
    return "keep";
  if (BEHIND.has(b) && words.has(a)) return "keep";
  if (/[^a-z]/.test(a + b) && !words.has(b)) return "join";
  return "unsure";
}
