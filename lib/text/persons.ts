import { isOffice, isParticle, isUnnamed } from "./speaker-label";

/** Who a label names, as far as the whole text tells. */
export interface Person {
  /** The name that stands for them through the text. */
  readonly speaker: string;
  readonly doubts: readonly string[];
}

/** The parts of a label: offices and forms of address before, and the name itself; the name is empty for an office alone. */
export interface Parts {
  readonly label: string;
  readonly name: readonly string[];
  readonly office: string;
}

/**
 * Tells which of the labels of a text name the same person, and under which name: the fullest that stands among them
 * without an office ("President of Russia Vladimir Putin", "V.V. Putin", "Putin" and "Vladimir Putin" are "Vladimir
 * Putin"). An office alone is its holder where the text names one next to it, with a doubt. One person a label, in order.
 */
export function mergePersons(labels: readonly string[], plain: string): Person[] {
  const known = new Map<string, Person>();
  const parts = [...new Set(labels)].map(partsOf);
  const names = fullNames(parts, plain);
  const spell = areShouted(parts) ? spelled : (words: string) => words;
  for (const one of parts) {
    const person = personOf(one, names);
    known.set(one.label, { ...person, speaker: isUnnamed(one.label) ? person.speaker : spell(person.speaker) });
  }
  return labels.map((label) => known.get(label) ?? { speaker: label, doubts: [] });
}

// Where most names are in capitals, that is how the text writes names; elsewhere capitals are short for something: "BK", "CCTV".
function areShouted(parts: readonly Parts[]): boolean {
  const named = parts.filter(({ label }) => !isUnnamed(label)).map(({ label }) => /\p{L}+$/u.exec(label)?.[0] ?? "");
  return (
    2 * named.filter((word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()).length >
    named.length
  );
}

function personOf({ label, name, office }: Parts, names: Names): Person {
  if (isUnnamed(label)) return { speaker: capitalised(label), doubts: [] };
  const beside = name.length === 0 ? nameBeside(label) : [];
  const isKnown =
    ADDRESSED.test(label) || (names.byLast.get(lastOf(beside)) ?? []).some((other) => isSame(beside, other));
  if (beside.length > 0 && isKnown) return personOf({ label: beside.join(" "), name: beside, office }, names);
  if (name.length === 0) return holderOf(office, label, names);
  const fits = (names.byLast.get(lastOf(name)) ?? []).filter((other) => isSame(name, other));
  const longest = [...fits].sort((a, b) => letters(b) - letters(a))[0];
  const rivals = new Set(
    fits
      .filter(
        (other) =>
          other.length > 1 &&
          !fits.some(
            (third) =>
              third !== other && isSame(third, other) && isSame(other, third) && letters(third) > letters(other),
          ),
      )
      .map((other) => other.map((word) => word.toLowerCase()).join(" ")),
  );
  if (!longest || (rivals.size > 1 && name.length === 1))
    return {
      speaker: display(name, office),
      doubts: rivals.size > 1 ? [`“${label}” may be more than one person.`] : [],
    };
  return { speaker: display(longest, office), doubts: [] };
}

/** "Chief of the Harbour Council, Mr Anton Lund": what stands behind this comma is a name, whoever else has it. */
const ADDRESSED = /,\s(?:Mr|Mrs|Ms|Dr)\.?\s/;

// "Presidente del Gobierno, Pedro Sánchez": the name behind an office and a comma.
function nameBeside(label: string): readonly string[] {
  const { office, name } = partsOf(label.split(/,\s+/)[1] ?? "");
  return (office === "" || ADDRESSED.test(label)) &&
    name.every((word) => /^\p{Lu}|^\p{Lo}/u.test(word) || isParticle(word))
    ? name
    : [];
}

// "Foreign Minister" is Sergei Lavrov where the text writes "Foreign Minister Sergei Lavrov" and no other.
function holderOf(office: string, label: string, { byFirst, byOffice, after }: Names): Person {
  const holders = new Set(byOffice.get(label.toLowerCase()) ?? []);
  for (const rest of after(office.replace(/^the /i, ""))) {
    const [first = ""] = rest.slice(1).split(" ", 1);
    const named = (byFirst.get(first) ?? []).find((name) => rest.startsWith(` ${name.join(" ")}`));
    if (named) holders.add(named.join(" "));
  }
  const [holder] = holders;
  if (holder === undefined || holders.size > 1) return { speaker: label, doubts: [] };
  return { speaker: holder, doubts: [`Only “${label}” stands here; the text elsewhere names ${holder} so.`] };
}

/** The names of a text, found by their words, and what stands behind an office wherever a name may follow it. */
interface Names {
  readonly byLast: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Names of several words alone. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Those who are called by name and office, "Arjun Banerji, Official Spokesperson", by their office in lower case. */
  readonly byOffice: ReadonlyMap<string, readonly string[]>;
  /** The words behind each place where an office stands, with single spaces. */
  readonly after: (office: string) => readonly string[];
}

function fullNames(parts: readonly Parts[], plain: string): Names {
  const full = parts.flatMap(({ name }) => (name.length > 0 ? [name] : []));
  const several = full.filter((name) => name.length > 1);
  return {
    byLast: groupedBy(full, lastOf),
    byFirst: groupedBy(several, ([first = ""]) => first),
    byOffice: new Map(
      [...groupedBy(parts.filter(isCalledBoth), ({ label }) => officeBehind(label).toLowerCase())].map(
        ([office, called]) => [office, called.map(({ name }) => name.join(" "))],
      ),
    ),
    after: placesBehind(plain),
  };
}

function officeBehind(label: string): string {
  return label.split(/,\s+/).slice(1).join(", ");
}

function isCalledBoth({ label, name }: Parts): boolean {
  return name.length > 1 && officeBehind(label).split(" ").some(isOffice);
}

function groupedBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function lastOf(name: readonly string[]): string {
  return inOrder(name).at(-1)?.toLowerCase() ?? "";
}

// "HAYASHI Yoshimasa": where the family's name stands first, it stands in capitals.
function inOrder(name: readonly string[]): readonly string[] {
  const [first = "", ...rest] = name;
  const isFamily = /^\p{Lu}{2,}$/u.test(first) && rest.length > 0 && rest.every((word) => /\p{Ll}/u.test(word));
  return isFamily ? [...rest, first] : name;
}

/** Looks offices up by the last of their words, so that a text with very many of them is read once. */
function placesBehind(plain: string): (office: string) => readonly string[] {
  let ends: ReadonlyMap<string, readonly number[]> | null = null;
  return (office) => {
    if (office.length <= 3) return [];
    ends ??= wordEnds(plain);
    const lastWord = /\S+$/.exec(office)?.[0] ?? office;
    return (ends.get(lastWord) ?? [])
      .filter((end) => plain.startsWith(office, end - office.length))
      .map((end) => plain.slice(end, end + 80).replace(/[\s\u00a0]+/g, " "));
  };
}

/** Where each word ends that a space follows, by the word. */
function wordEnds(plain: string): Map<string, number[]> {
  const ends = new Map<string, number[]>();
  for (const { 0: word, index } of plain.matchAll(/\S+(?=\s)/g)) {
    const list = ends.get(word);
    if (list) list.push(index + word.length);
    else ends.set(word, [index + word.length]);
  }
  return ends;
}

/** Titles that go with a name and its place: "Baroness Storm of Marsh End". */
const PEER = /^(?:lord|lady|baron|baroness|viscount|earl)$/i;

/** Takes a label apart: "President of Russia Vladimir Putin" is an office and the name Vladimir Putin. */
export function partsOf(label: string): Parts {
  const tokens = (label.split(/,\s/)[0] ?? label).split(/\s+/).flatMap(splitInitials);
  const last = tokens.findLastIndex(isOffice);
  if (last < 0) return { label, name: tokens, office: "" };
  const rest = tokens.slice(last + 1);
  const offices = tokens.slice(0, last + 1).join(" ");
  if (rest.length === 0) return { label, name: [], office: offices };
  if (PEER.test(tokens[last] ?? "") && rest[1] === "of") return { label, name: rest, office: offices };
  const name = namedAmong(rest);
  return name.length === 0
    ? { label, name: [], office: tokens.join(" ") }
    : { label, name, office: tokens.slice(0, tokens.length - name.length).join(" ") };
}

/** Words that join an office to what it is for. Those that are as often part of a name ("von", "al-") are not among them. */
const JOINER =
  /^(?:of|for|the|and|für|und|des|im|de|del|della|dei|di|da|do|dos|du|degli|delle|dello|la|les|et|y|e|para|por|pour|по)$/i;

// What of the words behind an office is a name: "Defence" and "of the European Commission" are what it is for.
function namedAmong(rest: readonly string[]): readonly string[] {
  const isJoined = JOINER.test(rest[0] ?? "") || /^(?:d|l|dell)['’]/.test(rest[0] ?? "");
  if (!isJoined && !hasInner(rest)) return isNoName(rest.at(-1)) ? [] : rest;
  const name = lastName(rest);
  const before = rest.slice(0, rest.length - name.length);
  if (JOINER.test(name[0] ?? "") || isNoName(name.at(-1))) return [];
  const meant = [...before.slice(before.findLastIndex((word) => JOINER.test(word)) + 1), ...name];
  return countWords(meant) <= countWords(name) ? [] : name;
}

/** What Russian offices are of, in the form that follows them. */
const OF_RUSSIAN =
  /^(?:Росси(?:и|йской)|Федерации|РФ|США|КНР|ООН|МИД|Украины|Белоруссии|Беларуси|Казахстана|Китая|Германии|Франции|Правительства|Думы|Госдумы|Совета|Собрания|Комитета|Государства|Республики)$/;

function isNoName(word = ""): boolean {
  return /^\p{Ll}/u.test(word) || OF_RUSSIAN.test(word) || (/^\p{Lu}{2,4}$/u.test(word) && !VOWEL.test(word));
}

function countWords(words: readonly string[]): number {
  return words.filter((word) => !isParticle(word)).length;
}

// "for Foreign Affairs Fumio Kishida", "России Владимир Путин": words that belong to the office stand before a name.
function hasInner(tokens: readonly string[]): boolean {
  if (tokens.length > 1 && OF_RUSSIAN.test(tokens[0] ?? "")) return true;
  return (
    tokens.length > 3 &&
    tokens
      .slice(1, -2)
      .some((token) => /^(?:of|for|the|and|des|der|für|on|по|иностранных|дел)$/i.test(token) || /^\p{Ll}/u.test(token))
  );
}

// The last two words, or more when small words such as "von der" join them.
function lastName(tokens: readonly string[]): string[] {
  let from = tokens.length - 1;
  while (from > 0 && /^(?:von|van|der|den|de|di|da|al|bin|ibn|el|la|le|du|dos|ter)$/i.test(tokens[from - 1] ?? ""))
    from--;
  // "A. P. Brekke": initials stand together.
  let first = Math.max(0, from - 1);
  while (first > 0 && isInitial(tokens[first]) && isInitial(tokens[first - 1])) first--;
  // "Сергей Викторович Лавров": a father's name stands between.
  if (/(?:вич|вна|чна)$/.test(tokens[first] ?? "")) first--;
  return tokens.slice(Math.max(0, first));
}

function isInitial(token: string | undefined): boolean {
  return /^\p{Lu}\.$/u.test(token ?? "");
}

// "V.V.Putin" and "S.Lavrov" are initials and a name.
function splitInitials(token: string): string[] {
  return token.split(/(?<=\p{Lu}\.)(?=\p{Lu})/u);
}

/** Whether two names may be one person's: the same last word, and before it nothing that speaks against it. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (lastOf(a) !== lastOf(b)) return false;
  const [givenA, givenB] = [inOrder(a).slice(0, -1), inOrder(b).slice(0, -1)];
  if (givenA.length === 0 || givenB.length === 0) return true;
  // "José Luis Jaime Luna", and "Jaime Luna" after that.
  const [short, long] = givenA.length < givenB.length ? [givenA, givenB] : [givenB, givenA];
  const isTail = long.slice(-short.length).every((word, i) => word.toLowerCase() === short[i]?.toLowerCase());
  if (isTail && long.every((word) => /^\p{Lu}/u.test(word))) return true;
  return agrees(givenA[0] ?? "", givenB[0] ?? "");
}

function agrees(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().replace(/\.$/, ""), b.toLowerCase().replace(/\.$/, "")];
  if (x === y) return true;
  return (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
}

// A name in full has more letters than initials have.
function letters(name: readonly string[]): number {
  return name.length > 1 ? name.join("").replace(/[^\p{L}]/gu, "").length : 0;
}

// A name in full stands by itself; a last name, or that of a peer, goes with its title.
function display(name: readonly string[], office: string): string {
  const isShort = name.length === 1 && TITLE.test(office);
  return (isShort || (PEER.test(office) && name[1] === "of") ? [office, ...name] : name).join(" ");
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|shri|smt|lord|lady|baroness|m|mme|herr|frau|г-н|г-жа|sr|sra|secretary|president|senator|minister|chancellor)\.?$/i;

/** What a word without is short for something: "PM", "RP". */
const VOWEL = /[AEIOUYÀ-ÖØ-ÝĀ-ſАЕЁИОУЫЭЮЯІЇЄ]/;

/** A word or label of capitals alone as names are written; others as they are. */
function capitalised(word: string): string {
  if (!VOWEL.test(word) && !isOffice(word)) return word;
  if (!/^\p{Lu}[\p{Lu}\p{M}'’.-]+,?$/u.test(word) || /^\p{Lu}\./u.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/(?:^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

function spelled(label: string): string {
  return label
    .split(" ")
    .map((word, i) =>
      i > 0 && isParticle(word) && word === word.toUpperCase() && word !== "THE"
        ? word.toLowerCase()
        : capitalised(word),
    )
    .join(" ");
}
