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
  const full = fullNames(parts);
  for (const one of parts) known.set(one.label, personOf(one, full, plain));
  return labels.map((label) => known.get(label) ?? { speaker: label, doubts: [] });
}

function personOf({ label, name, office }: Parts, full: readonly (readonly string[])[], plain: string): Person {
  if (isUnnamed(label)) return { speaker: capitalised(label), doubts: [] };
  if (name.length === 0) return holderOf(office, label, full, plain);
  const fits = full.filter((other) => isSame(name, other));
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
  return { speaker: longest.length === 1 ? display(longest, office) : longest.map(capitalised).join(" "), doubts: [] };
}

// "Foreign Minister" is Sergei Lavrov where the text writes "Foreign Minister Sergei Lavrov" and no other.
function holderOf(office: string, label: string, full: readonly (readonly string[])[], plain: string): Person {
  const holders = new Set<string>();
  const needle = office.replace(/^the /i, "");
  for (let at = plain.indexOf(needle); at >= 0 && needle.length > 3; at = plain.indexOf(needle, at + needle.length)) {
    const rest = plain.slice(at + needle.length, at + needle.length + 80).replace(/[\s\u00a0]+/g, " ");
    const named = full.find((name) => name.length > 1 && rest.startsWith(` ${name.join(" ")}`));
    if (named) holders.add(named.map(capitalised).join(" "));
  }
  const [holder] = holders;
  if (holder === undefined || holders.size > 1) return { speaker: spelled(label), doubts: [] };
  return { speaker: holder, doubts: [`Only “${label}” stands here; the text elsewhere names ${holder} so.`] };
}

function fullNames(parts: readonly Parts[]): (readonly string[])[] {
  return parts.flatMap(({ name }) => (name.length > 0 ? [name] : []));
}

/** Takes a label apart: "President of Russia Vladimir Putin" is an office and the name Vladimir Putin. */
export function partsOf(label: string): Parts {
  const tokens = (label.split(/,\s/)[0] ?? label).split(/\s+/).flatMap(splitInitials);
  const last = tokens.findLastIndex(isOffice);
  if (last < 0) return { label, name: tokens, office: "" };
  const rest = tokens.slice(last + 1);
  const offices = tokens.slice(0, last + 1).join(" ");
  if (rest.length === 0) return { label, name: [], office: offices };
  const isJoined = isParticle(rest[0] ?? "") && !/^(?:al|bin|von|van|de|di|da)$/i.test(rest[0] ?? "");
  if (!isJoined && !hasInner(rest)) return { label, name: rest, office: offices };
  const name = lastName(rest);
  const isCountry =
    isJoined && rest.filter((word) => !isParticle(word)).length <= name.filter((word) => !isParticle(word)).length;
  return isCountry
    ? { label, name: [], office: tokens.join(" ") }
    : { label, name, office: tokens.slice(0, tokens.length - name.length).join(" ") };
}

// "for Foreign Affairs Fumio Kishida": words that join stand among those of an office.
function hasInner(tokens: readonly string[]): boolean {
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
  return tokens.slice(Math.max(0, from - 1)).filter((token) => !/^(?:of|the|for|and)$/i.test(token));
}

// "V.V.Putin" and "S.Lavrov" are initials and a name.
function splitInitials(token: string): string[] {
  return token.split(/(?<=\p{Lu}\.)(?=\p{Lu})/u);
}

/** Whether two names may be one person's: the same last word, and before it nothing that speaks against it. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [lastA, lastB] = [a.at(-1)?.toLowerCase(), b.at(-1)?.toLowerCase()];
  if (lastA !== lastB) return false;
  const [givenA, givenB] = [a.slice(0, -1), b.slice(0, -1)];
  if (givenA.length === 0 || givenB.length === 0) return true;
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

function display(name: readonly string[], office: string): string {
  const shown =
    name.length === 1 &&
    /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|baroness|m|mme|herr|frau|г-н|г-жа|sr|sra|secretary|president|senator|minister|chancellor)\.?$/i.test(
      office,
    )
      ? [office, ...name]
      : name;
  return shown.map(capitalised).join(" ");
}

/** A word or label of capitals alone as names are written; others as they are. */
function capitalised(word: string): string {
  if (!/^\p{Lu}[\p{Lu}\p{M}'’.-]+$/u.test(word) || word.includes(".")) return word;
  return word.toLowerCase().replace(/(?:^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

function spelled(label: string): string {
  return label
    .split(" ")
    .map((word) =>
      isParticle(word) && word === word.toUpperCase() && word !== "THE" ? word.toLowerCase() : capitalised(word),
    )
    .join(" ");
}
