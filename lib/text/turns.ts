import { draftOf, type LiveLine, liveLines } from "./clean-up/draft";
import { dropFurniture } from "./clean-up/furniture";
import { hasLetters, isFinished, isLeadingOn, wordsOf } from "./clean-up/punctuation";
import { stampOf } from "./clean-up/stamps";
import type { Content } from "./content";
import { mergePersons, type Person, partsOf } from "./persons";
import { findLabel, isOffice, isUnnamed, type SpeakerLabel } from "./speaker-label";
import { findDeclined, findSoleSpeaker, findTitleSpeaker, isDeclined } from "./title-speaker";

/** A stretch of a text that one speaker says, as the text shows it. */
export interface FoundTurn {
  /** The speaker under the one name that the whole text has for them, without office: "Vladimir Putin". */
  readonly speaker: string;
  /** The name as written here: "President of Russia Vladimir Putin"; empty where none stands. */
  readonly name: string;
  /** What stands in brackets beside the name: "retranslated from English". */
  readonly directions: readonly string[];
  /** `[start, end)` in the plain text, from the name to the last word before the next speaker or the end of the speech. */
  readonly start: number;
  readonly end: number;
  /** Where what is said begins, behind the name and its colon. */
  readonly saidFrom: number;
  /** What is unsure about it, a sentence each. */
  readonly doubts: readonly string[];
}

/** A paragraph that may begin a turn. */
interface Opening {
  readonly block: number;
  readonly label: SpeakerLabel;
  readonly start: number;
  /** Whether the name has its paragraph to itself, and what is said is below. */
  readonly isAlone: boolean;
  /** Whether the name has the first line of what is said to itself. */
  readonly isHeaded: boolean;
}

/**
 * The turns of a text: each begins at a paragraph that opens with the name of a speaker and a colon, or stands below a
 * name that is alone on its line, and reaches to the next. A name that only looks like one ("Note:", "Article 5:") begins
 * none. Words before the first name are nobody's, unless the title says whose they are; so are answers where only the
 * questions are marked. Empty for a text without speakers.
 * `beside` are the blocks that belong to the page, where they have been found already.
 */
export function turnsOf(content: Content, beside = furnitureOf(content).blocks): FoundTurn[] {
  const furniture = new Set([...beside, ...belowEnd(content)]);
  const openings = accepted(openingsOf(content, furniture), content);
  const persons = mergePersons(namesOf(openings), content.plain);
  const titled = findTitled(content, openings, furniture);
  const unnamed = openingSpeech(content, openings, furniture, titled);
  const turns = openings.map((opening, i) => turnOf(content, opening, openings[i + 1]?.block, persons[i], furniture));
  const parted = areOnlyQuestions(openings)
    ? turns.flatMap((turn, i) => partAnswer(content, turn, openings[i]?.block ?? 0, furniture, titled))
    : turns;
  return [...unnamed, ...parted].filter(({ saidFrom, end }) => saidFrom < end);
}

/** What stands below the last words of a transcript: "[ENDS]", "(Concludes)", "End of transcript". */
const END = [
  /^[[(*–—-]+\s?(?:(?:the )?(?:transcript|interview|briefing|press conference|meeting) )?(?:ends?|ended|concludes|concluded|fin|fine|ende|конец)[.\s]*[\])*–—-]+$/i,
  /^[[(]?end (?:of )?(?:the )?(?:transcript|interview|briefing|recording)[.\])]*$/i,
  /^ENDS?\.?$/,
  /^[[(][^()[\]]{0,40}\s(?:concluded|ended|adjourned) at \d[^()[\]]{0,20}[)\]]$/i,
];

// The mark that ends a transcript and what a site puts below it, where nobody speaks any more.
function belowEnd({ plain, blocks }: Content): number[] {
  const text = (i: number) =>
    plain.slice(blocks[i]?.start, Math.min(blocks[i]?.end ?? 0, (blocks[i]?.start ?? 0) + 200));
  const at = blocks.findLastIndex(({ start, end }, i) => end - start <= 60 && END.some((mark) => mark.test(text(i))));
  const below = at < 0 ? [] : [...blocks.keys()].slice(at);
  return below.some((i) => findLabel(text(i))?.isSure) ? [] : below;
}

// "Chief of the Harbour Council, Mr Anton Lund (AL)" is whom "AL" names from there on.
function initialsIn(labels: readonly SpeakerLabel[]): ReadonlyMap<string, string> {
  return new Map(
    labels.flatMap(({ name, directions }) => {
      const initials = wordsOf(name).map((word) => word.charAt(0));
      const own = directions.filter((inside) => /^\p{Lu}{2,4}$/u.test(inside));
      return own.flatMap((inside) => (initials.join("").endsWith(inside) ? [[inside, name] as const] : []));
    }),
  );
}

// "The Minister of State (Lord Brekke)" names Lord Brekke, also where the office stands alone later, unless others bear it, too.
function namesOf(openings: readonly Opening[]): string[] {
  const bearers = new Map<string, Set<string>>();
  for (const { label } of openings) {
    const bearer = bearerOf(label);
    if (bearer) bearers.set(label.name, (bearers.get(label.name) ?? new Set()).add(bearer));
  }
  const short = initialsIn(openings.map(({ label }) => label));
  return openings.map(({ label }) => {
    const [bearer, ...others] = bearers.get(label.name) ?? [];
    const name = short.get(label.name) ?? label.name;
    return bearerOf(label) ?? (bearer && others.length === 0 ? bearer : name);
  });
}

// The name with its form of address that stands in brackets behind an office.
function bearerOf({ name, directions }: Pick<SpeakerLabel, "name" | "directions">): string | undefined {
  if (partsOf(name).name.length > 0) return undefined;
  return directions.find((inside) => {
    const { office, name } = partsOf(inside);
    return office !== "" && name.length > 0 && findLabel(`${inside}: A`)?.isSure === true;
  });
}

// Nobody but those who ask is named: "Q." before each question, and nothing before the answers.
function areOnlyQuestions(openings: readonly Opening[]): boolean {
  const names = new Set(openings.map(({ label }) => label.name));
  return openings.length >= 2 && names.size === 1 && [...names].every(isUnnamed);
}

// What follows the paragraphs that ask is no part of the question: the title's speaker may say it, else nobody is known to.
function partAnswer(
  { plain, blocks }: Content,
  turn: FoundTurn,
  block: number,
  furniture: ReadonlySet<number>,
  titled: string | null,
): FoundTurn[] {
  const said = blocks.flatMap((one, i) =>
    i >= block && one.start < turn.end && !furniture.has(i) && isSaid({ plain, blocks }, one) ? [one] : [],
  );
  const texts = said.map(({ start, end }) => plain.slice(start, end));
  const from = texts.findIndex((text, i) => !(i === 0 ? /[?？؟]/.test(text) : /[?？؟][\p{Pe}\p{Pf}"']*$/u.test(text)));
  const [asked, answer] = [said[from - 1], said[from]];
  if (!asked || !answer) return [turn];
  // Whom to ask, and where the film is, stands below the last answer.
  const until = said[Math.max(from, texts.findLastIndex(isFinished))]?.end ?? turn.end;
  const question = { ...turn, end: asked.end };
  if (!titled) return [question];
  const doubts = ["No name stands here; it follows a question, and the title says whose words the answers are."];
  const place = { start: answer.start, saidFrom: answer.start, end: until };
  return [question, { speaker: titled, name: "", directions: [], ...place, doubts }];
}

function turnOf(
  content: Content,
  opening: Opening,
  next: number | undefined,
  person: Person | undefined,
  furniture: ReadonlySet<number>,
): FoundTurn {
  const { label, block, start, isAlone } = opening;
  const blocks = content.blocks.slice(block, next ?? content.blocks.length);
  const last = blocks.findLast(
    (one, i) =>
      i === 0 ||
      (!furniture.has(block + i) && isSaid(content, one) && ((isAlone && i === 1) || !isHeading(content, block + i))),
  );
  const saidFrom =
    isAlone || start + label.said >= (blocks[0]?.end ?? 0)
      ? (blocks[1]?.start ?? start + label.said)
      : start + label.said;
  const doubts = [
    ...(person?.doubts ?? []),
    ...(isAlone ? ["The name stands alone on its line, without a colon."] : []),
  ];
  return {
    speaker: person?.speaker ?? label.name,
    name: label.name,
    directions: label.directions,
    start,
    end: last?.end ?? start,
    saidFrom,
    doubts,
  };
}

/** What those who publish a speech say of its text. */
const REMARK =
  /^[([]?(?:check against delivery|as (?:delivered|prepared|prepared for delivery)|seul le prononcé fait foi|es gilt das gesprochene wort)[.!]*[)\]]?[.!]*$|^the following is an? (?:[\p{L}-]+ ){0,3}transcript [^.!?]*\.$/iu;

// The paragraphs before the first name, and the first of them that is said and not set above.
function beforeNames({ plain, blocks }: Content, openings: readonly Opening[], furniture: ReadonlySet<number>) {
  const until = openings[0]?.block ?? blocks.length;
  const texts = blocks.slice(0, until).map(({ start, end }) => plain.slice(start, Math.min(end, start + LONG)));
  const first = texts.findIndex(
    (text, i) => !furniture.has(i) && isSentences(text) && !REMARK.test(text) && blocks[i]?.kind !== "heading",
  );
  const address = first - 1;
  return { texts, first: !furniture.has(address) && ADDRESS.test(texts[address] ?? "") ? address : first };
}

/** Nothing above a speech is as long as this. */
const LONG = 600;

// Also what leads on to a quotation or a list, behind a sentence.
function isSentences(text: string): boolean {
  return isFinished(text) || text.length >= LONG || (isLeadingOn(text) && HAS_SENTENCE.test(text));
}

const HAS_SENTENCE = /\p{Ll}{2}[.!?…]["”’»)]?\s+["“«„(]?[\p{Lu}\p{Lo}]/u;

/** "Ms Minister," and "Colleagues,", each on a line of its own, right above the first sentence. */
const ADDRESS = /^(?:\p{Lu}[^\d\n:]{2,60},(?:\n|$))+$/u;

// The lines of a title that stand right above the first sentence, in one paragraph with it, and where that sentence begins.
function openingOf(text: string): { title: string; from: number } {
  const lines = text.split("\n");
  const last = lines.findLastIndex(
    (line) => REMARK.test(line) || findTitleSpeaker(line) !== null || stampOf(line) !== null,
  );
  const title = lines.slice(0, last + 1).join("\n");
  return last >= 0 && last < lines.length - 1 ? { title, from: title.length + 1 } : { title: "", from: 0 };
}

// The one whose statement, remarks or speech the text is, as its title says.
function findTitled(content: Content, openings: readonly Opening[], furniture: ReadonlySet<number>): string | null {
  const { texts, first } = beforeNames(content, openings, furniture);
  const { title } = openingOf(texts[first] ?? "");
  const above = first >= 0 ? [...texts.slice(0, first), title] : texts;
  const declined = above.flatMap((text) => findDeclined(text) ?? [])[0];
  const named =
    above.flatMap((text) => findSoleSpeaker(text) ?? [])[0] ??
    openings.find(({ label }) => declined && isDeclined(label.name, declined))?.label.name;
  if (!named) return null;
  const [person] = mergePersons([named, ...namesOf(openings)], content.plain);
  return person?.speaker ?? named;
}

// What is said before the first name, where the title says whose statement, remarks or speech the text is.
function openingSpeech(
  content: Content,
  openings: readonly Opening[],
  furniture: ReadonlySet<number>,
  titled: string | null,
): FoundTurn[] {
  const { blocks } = content;
  const { texts, first } = beforeNames(content, openings, furniture);
  const last = texts.findLastIndex(
    (_, i) =>
      !furniture.has(i) &&
      isSaid(content, blocks[i] ?? { kind: "note", label: "", start: 0, end: 0 }) &&
      !isHeading(content, i),
  );
  const [opening, closing] = [blocks[first], blocks[last]];
  if (!titled || !opening || !closing || closing.start < opening.start) return [];
  const doubts = ["No name stands here; the title says whose words these are."];
  const start = opening.start + openingOf(texts[first] ?? "").from;
  return [{ speaker: titled, name: "", directions: [], start, end: closing.end, saidFrom: start, doubts }];
}

// Headings at the end of a turn belong to what follows; so do notes and marks without words.
function isSaid({ plain }: Content, { kind, start, end }: Content["blocks"][number]): boolean {
  return (
    kind !== "heading" &&
    kind !== "note" &&
    kind !== "cell" &&
    hasLetters(plain.slice(start, Math.min(end, start + 400)))
  );
}

// Headings of plain text are paragraphs: "UKRAINE", "2. The walls", "Sluices at the Harbour", where a sentence ended above.
function isHeading({ plain, blocks }: Content, i: number): boolean {
  const { kind, start, end } = blocks[i] ?? { kind: "note", start: 0, end: 0 };
  const text = plain.slice(start, Math.min(end, start + 101));
  const above = plain.slice(Math.max(0, (blocks[i - 1]?.end ?? 0) - 200), blocks[i - 1]?.end ?? 0);
  if (kind !== "paragraph" || text.length > 100 || /^[[(]|\n|[,;:–—-]$|\p{Ll}[.!?]\s/u.test(text) || isFinished(text))
    return false;
  if (!isFinished(above) && !/^\W*$|[)\]]$/.test(above)) return false;
  if (isShouted(text)) return (above.match(/\p{Lu}/gu) ?? []).length * 2 < (above.match(/\p{L}/gu) ?? []).length;
  if (/^\*\*\p{Lu}/u.test(text)) return true;
  const words = wordsOf(text);
  if (/^(?:\d{1,2}|[IVX]{1,5})\.\s\p{Lu}/u.test(text)) return !/^(?:\d{1,2}|[IVX]{1,5})\.\s/.test(lastLine(above));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const isTitled = words.every((word) => word.length <= 4 || /^[\p{Lu}\d]/u.test(word));
  return isTitled && words.length >= 3 && capitals > words.length / 2;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

function openingsOf({ plain, blocks }: Content, furniture: ReadonlySet<number>): Opening[] {
  const texts = blocks.map(({ start, end }) => plain.slice(start, Math.min(end, start + 200)));
  const opens = blocks.map(
    ({ kind, part }, i) => !furniture.has(i) && !part && kind !== "cell" && kind !== "code" && kind !== "note",
  );
  const alone = aloneNames(
    texts.map((text, i) => (opens[i] ? text : "")),
    blocks.map(({ start, end }) => end - start),
  );
  const open = texts.filter((_, i) => opens[i]);
  const initial = initialLabels(open);
  const dashed = dashedLabels(open);
  const stopped = stoppedLabels(open);
  return blocks.flatMap(({ start }, block): Opening[] => {
    const text = texts[block] ?? "";
    if (!opens[block] || LEADERS.test(text)) return [];
    const label = findLabel(text) ?? initial(text) ?? dashed(text) ?? stopped(text);
    if (label) return [{ block, label, start, isAlone: false, isHeaded: false }];
    const name = nameLineOf(text);
    if (!alone.has(name)) return [];
    const isAlone = name.length === text.length;
    const said = isAlone ? name.length : name.length + 1;
    const named = nameAndDirections(isAlone && ROLE.test(name) ? name.replace(/\.$/, "") : name);
    return [{ block, label: { ...named, said, isSure: false }, start, isAlone, isHeaded: !isAlone }];
  });
}

/** The dots of a roll: "President: Mr. Lund ............ (Northport)". */
const LEADERS = /(?:\.\s?){8}/;

type LabelFinder = (text: string) => SpeakerLabel | null;

const none: LabelFinder = () => null;

/**
 * How the White House marks a question, "Q  Has he?", courts both, "Q.  Were you there?", "A.  I was.", and papers in
 * Spanish, Portuguese and French: "P. ¿Y qué harán?", "R. Esperar."
 */
const INITIAL = /^(?:([QA])(\.?)|([PR])(\.))[\s\u00a0]+["“«¿¡]*(?=\p{Lu}|\(\p{Lu})/u;

// A lone "A" is an article, and "A." an entry of a list unless questions stand before it.
function initialLabels(texts: readonly string[]): LabelFinder {
  const count = (letter: string) =>
    texts.filter((text) => leadOf(text)?.letter === letter && (letter !== "P" || text.includes("?"))).length;
  const pairs = (count("Q") >= 2 ? "QA" : "") + (count("P") >= 2 && count("R") >= 1 ? "PR" : "");
  return (text) => {
    const lead = leadOf(text);
    if (!lead || !pairs.includes(lead.letter) || (lead.letter === "A" && !lead.hasStop)) return null;
    return { name: lead.letter, directions: [], said: lead.said, isSure: true };
  };
}

function leadOf(text: string): { letter: string; hasStop: boolean; said: number } | null {
  const lead = INITIAL.exec(text);
  const letter = lead?.[1] ?? lead?.[3];
  if (!lead || !letter) return null;
  // The mark before a question is a part of what is said.
  const said = lead[0].replace(/["“«¿¡]+$/u, "").length;
  return { letter, hasStop: (lead[2] ?? lead[4]) === ".", said };
}

const DASHED = /^(\S[^–—:\n]{0,60}?)(?:[\s\u00a0]*[–—]|[\s\u00a0]-)[\s\u00a0]+(?=\S)/u;

// "Moderator – Good evening.": where most paragraphs begin so, and names come again; or many, where names stand in capitals,
// as those of France do: "M. Anton LUND - ", "LE PRESIDENT - ", "Q - ".
function dashedLabels(texts: readonly string[]): LabelFinder {
  const label: LabelFinder = (text) => {
    const lead = DASHED.exec(text);
    const named = lead && findLabel(`${lead[1]}: ${text.slice(lead[0].length)}`);
    return lead && named ? { ...named, said: lead[0].length } : null;
  };
  const names = texts.flatMap((text) => label(text)?.name ?? []);
  if (isDialogue(names, texts.length / 2)) return label;
  const shouted = names.filter((name) => isUnnamed(name) || /\p{Lu}{2}$/u.test(name));
  // "MOSCOW - " opens news from there.
  const isTold = shouted.some((name) => isUnnamed(name) || name.split(" ").some(isOffice));
  if (!isTold || !isDialogue(shouted, texts.length / 8)) return none;
  const speakers = new Set(shouted);
  return (text) => {
    const found = label(text);
    return found && speakers.has(found.name) ? found : null;
  };
}

// Names come again, and there are as many as that.
function isDialogue(names: readonly string[], least: number): boolean {
  return names.length >= Math.max(4, least) && new Set(names).size <= names.length * 0.7;
}

const STOPPED =
  /^((?:The[\s\u00a0]+(?:Chair(?:man|woman|person)?|(?:Vice )?President|Speaker|Secretary|Clerk|Witness))|(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen)\.|Miss|Senator|Secretary|Representative|Ambassador|General|Admiral)[\s\u00a0]+\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?: \[([^\]\n]{1,40})\])?\.[\s\u00a0]+(?=["“]?\p{Lu}|\[)/u;

/** "ANTON LUND. ", "ANTON LUND (PH), Sottosegretario ai porti. ", "PRESIDENTE. ", as the parliament of Italy prints them. */
const ITALIAN =
  /^(\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’.-]*){0,4})(?: \(([^()\n]{1,40})\))?(?:, [\p{L}][^.:\n]{2,120})?\.[\s\u00a0]+(?=["“«]?\p{Lu}|\()/u;

/** "Лунд А. П., фракция «Порт». ", "Председательствующий. ", as that of Russia does. */
const RUSSIAN =
  /^(Председательствующ(?:ий|ая)(?=\.)|Из зала(?=\.)|\p{Lu}[\p{Ll}-]+ \p{Lu}\.\s?\p{Lu}\.(?=\s|,))(?:, [^.\n]{3,150})?(?:\.|(?<=\.))(?:[\s\u00a0]+(?=["“«(]?\p{Lu})|$)/u;

// "Ms. Lund. Thank you.", as committees of the American congress are printed: where many paragraphs begin so, and names come again.
function stoppedLabels(texts: readonly string[]): LabelFinder {
  const finders = [STOPPED, ITALIAN, RUSSIAN].map((form) => labelsOf(form, texts));
  return (text) => finders.flatMap((find) => find(text) ?? [])[0] ?? null;
}

function labelsOf(form: RegExp, texts: readonly string[]): LabelFinder {
  const label: LabelFinder = (text) => {
    const [lead, name, direction] = form.exec(text) ?? [];
    if (!lead || !name) return null;
    return { name, directions: direction ? [direction] : [], said: lead.length, isSure: true };
  };
  const names = texts.flatMap((text) => label(text)?.name ?? []);
  return isDialogue(names, texts.length / 5) ? label : none;
}

function nameAndDirections(text: string): { name: string; directions: readonly string[] } {
  const directions = [...text.matchAll(/\(([^()]{1,80})\)/g)].map(([, inside = ""]) => inside);
  return { name: text.replace(/\s*\([^()]{1,80}\)/g, "").trim(), directions };
}

// "Anton Lund" with his place and party below, and "The Minister for Ports (Dame Ruth Ellery)" for her.
function personIn(line: string): string {
  const named = nameAndDirections(line);
  return bearerOf(named) ?? named.name;
}

// Short paragraphs or first lines, made of names, that come again and again above what is said: the headings of an interview.
function aloneNames(texts: readonly string[], lengths: readonly number[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const lines = new Set<string>();
  texts.forEach((text, i) => {
    const name = nameLineOf(text);
    const isWhole = lengths[i] === name.length;
    const next = isWhole ? (texts[i + 1] ?? "") : text.slice(name.length + 1);
    if (name === "" || name.length > 80 || next === "" || findLabel(next) || !isNameLine(name)) return;
    // Names stand above their words in capitals, or else a line to themselves: "Nabil Maar" above an office is none.
    if (!isWhole && !isShouted(name)) return;
    lines.add(name);
    counts.set(personIn(name), (counts.get(personIn(name)) ?? 0) + 1);
  });
  const often = [...counts].filter(([, count]) => count >= 2);
  const members = [...lines].filter((name) => MEMBER.test(name));
  const names = often.length >= 2 ? [...lines].filter((name) => (counts.get(personIn(name)) ?? 0) >= 2) : [];
  // Where those who speak often stand in capitals, whoever speaks once does, too.
  const shouted = names.length > 0 && names.every(isShouted) ? [...lines].filter(isShouted) : [];
  return new Set([...names, ...shouted, ...(members.length >= 3 ? members : []), ...rolesOf(texts, lengths)]);
}

const ROLE = /^\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]*){0,2}\.?$/u;

// The names of a play: alone above each speech, so that they are a good part of all that stands there, all with a full stop
// or all without; and two or more of them come again. Headings that come again are fewer among what they head.
function rolesOf(texts: readonly string[], lengths: readonly number[]): string[] {
  const isRole = (i: number) => {
    const text = texts[i] ?? "";
    return (
      lengths[i] === text.length &&
      text.length <= 40 &&
      ROLE.test(text) &&
      findLabel(`${text}: A`.replace(".:", ":")) !== null
    );
  };
  const counts = new Map<string, number>();
  texts.forEach((text, i) => {
    if (isRole(i) && !isRole(i + 1) && (texts[i + 1] ?? "") !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const roles = [...counts.keys()].filter((role) => (counts.get(role) ?? 0) >= 2);
  const stopped = roles.filter((role) => role.endsWith(".")).length;
  const isMixed = stopped > 0 && stopped < roles.length;
  const speeches = roles.reduce((sum, role) => sum + (counts.get(role) ?? 0), 0);
  return roles.length < 2 || isMixed || speeches < texts.length / 4 ? [] : roles;
}

/** Behind the name of a member of parliament, the party: "Lord Hayle (CB)". */
const MEMBER = /\((?:\p{Lu}\p{L}{1,11}|Non-Afl)(?:[ /&-]+\p{Lu}\p{L}*)*\)$/u;

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

// The first line, with the one below that has nothing but the party in brackets, or the place and the party.
function nameLineOf(text: string): string {
  return /^[^\n]+(?:\n\([^()\n]{1,40}\)(?: \([^()\n]{1,30}\))?(?=$|\n))?/.exec(text)?.[0] ?? "";
}

function isNameLine(text: string): boolean {
  if (/[.!?…:;]$/.test(text.replace(/\b(?:Mr|Mrs|Ms|Dr)\./g, ""))) return false;
  const label = findLabel(`${text.replaceAll("\n", " ")}: A`);
  return label !== null && (label.isSure || isUnnamed(label.name));
}

// A name that comes once must have something like speech behind it: an entry of a list ("Members: Bulgaria") has not.
function accepted(openings: readonly Opening[], { plain, blocks }: Content): Opening[] {
  const counts = new Map<string, number>();
  for (const { label } of openings) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  const sure = openings.filter(({ label }) => label.isSure);
  const sureAt = new Set(sure.map(({ block }) => block));
  const askedAt = new Set(sure.flatMap(({ block, label }) => (isUnnamed(label.name) ? [block] : [])));
  const surnames = new Set(sure.map(({ label }) => label.name.split(" ").at(-1)?.toLowerCase()));
  const isAnswered = (block: number) => sure.length >= 2 && asks(plain, blocks[block]) && sureAt.has(block + 1);
  const words = askedAt.size > 0 ? countWords(plain) : new Map<string, number>();
  return openings.filter(({ label, block, isAlone, isHeaded, start }) => {
    const { kind, end } = blocks[block] ?? { kind: "note", end: start };
    const said = plain.slice(start + label.said, end);
    const line = said.split("\n")[0] ?? "";
    if (isAlone || isHeaded || (counts.get(label.name) ?? 0) >= 2) return true;
    if (kind === "item" || kind === "heading" || !(isSpeechLike(line) || isFinished(said)) || isTitle(line))
      return false;
    if (isRoll(line)) return false;
    const isAmongTurns = sure.length >= 2 && /^\p{Script=Han}{2,4}$/u.test(label.name);
    const isKnown = !label.name.includes(" ") && surnames.has(label.name.toLowerCase());
    const isAnswer = askedAt.has(block - 1) && (words.get(label.name) ?? 0) > 1;
    return label.isSure || isAmongTurns || isKnown || isAnswer || isAnswered(block);
  });
}

function countWords(plain: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(plain)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

// "Speakers: Ida Holm, Lund (Ports), Berg": those who are there.
function isRoll(said: string): boolean {
  const names = said.split(/,\s+/);
  return (
    names.length >= 3 && !isFinished(said) && names.every((name) => /^\p{Lu}/u.test(name) && wordsOf(name).length <= 5)
  );
}

// A paper that asks once, "Reuters: What is your comment?", with the answer below.
function asks(plain: string, block: Content["blocks"][number] | undefined): boolean {
  return block?.kind === "paragraph" && plain.slice(block.start, block.end).includes("?");
}

// "Council of Harbours: Remarks by the High Representative at the press conference"
function isTitle(said: string): boolean {
  return !isFinished(said) && findTitleSpeaker(said) !== null;
}

function isSpeechLike(said: string): boolean {
  return (
    said === "" ||
    isFinished(said) ||
    /[,;:，、—–-]["”’»)]?$/.test(said) ||
    HAS_SENTENCE.test(said) ||
    wordsOf(said).length > 8 ||
    said.length > 60
  );
}

/** What of a text belongs to the page it stood on. */
export interface Furniture {
  readonly lines: readonly LiveLine[];
  /** Indices of lines. */
  readonly dropped: ReadonlySet<number>;
  /** Indices of blocks of which nothing is left without those lines. */
  readonly blocks: ReadonlySet<number>;
}

/** Finds what of a text belongs to the page it stood on. */
export function furnitureOf(content: Content): Furniture {
  const draft = draftOf(content);
  const lines = liveLines(draft);
  const dropped = new Set(dropFurniture(draft).decisions.flatMap((one) => (one.do === "drop" ? [one.line] : [])));
  const left = new Set(lines.filter(({ index }) => !dropped.has(index)).map(({ block }) => block));
  return { lines, dropped, blocks: new Set(content.blocks.flatMap((_, i) => (left.has(i) ? [] : [i]))) };
}
