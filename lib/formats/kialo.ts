import type { Id, RelationKind, Rows } from "@/lib/argument/rows";
import { foreignOf } from "./aif-write";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { isList } from "./json";
import { MapBuilder } from "./map-builder";
import { inOrderOf, outlinePlaces } from "./outline-order";

const ID = "kialo";

/** The text export of Kialo: a discussion as an outline of pros and cons, each relative to the one above it. */
export const kialo: Format = {
  id: ID,
  name: "Kialo text",
  extensions: ["txt"],
  keeps: features("title", "exactWords", "sharedClaims", "circles", "attacks"),
  partly: features("title", "exactWords"),
  note: "A claim that bears on several things stands once; elsewhere a link leads to it.",
  recognise: ({ text }) => {
    if (/^\s*Discussion (Title|Name):/.test(text)) return 0.95;
    return /^\d+(\.\d+)+\.\s+(Pro|Con):/m.test(text) ? 0.85 : 0;
  },
  read: readKialo,
  write: ({ rows }, name) => [{ name: `${name}.txt`, text: writeKialo(rows) }],
  adjust: (file) => {
    const rows: Rows = {
      ...file.rows,
      maps: file.rows.maps.map((map) => ({ ...map, title: tidy(map.title).replaceAll("\n", " ") })),
      claims: file.rows.claims.map((claim) => ({ ...claim, text: unlike(tidy(claim.text)) })),
    };
    const losses = file.rows.claims
      .filter(({ text }, i) => rows.claims[i]?.text !== text)
      .map(({ number }) => ({
        where: `claim ${number}`,
        what: "Lost: empty lines and spaces at the edges of its words.",
      }));
    const ordered = inOrderOf(
      { ...file, rows },
      outlinePlaces(rows).flatMap(({ claimId, isAgain }) => (isAgain ? [] : [claimId])),
    );
    const titled = rows.maps[0]?.title !== file.rows.maps[0]?.title;
    return {
      kept: ordered.kept,
      losses: [
        ...losses,
        ...(titled ? [{ where: "map", what: "Lost: line breaks of the title." }] : []),
        ...ordered.losses,
      ],
    };
  },
};

function tidy(words: string): string {
  return words
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const ENTRY = /^\s*(\d+(?:\.\d+)*)\.\s*(.*)$/;
const SIGN = /^(Pro|Con)\s*:\s*/i;
const LINK = /^->\s*See\s+(\d+(?:\.\d+)*)\b/i;

/** Words without the signs that keep their brackets from being taken for links. */
function unescaped(words: string): string {
  return words.replace(/\\([[\]()\\])/g, "$1");
}

/** Words of which reading gives back each reverse stroke. */
function escaped(words: string): string {
  return words.replace(/\\(?=[[\]()\\])/g, "\\\\");
}

/** Words in which no line looks like the beginning of an entry or like a link. */
function unlike(words: string): string {
  return words
    .split("\n")
    .map((line, i) => ((i > 0 && ENTRY.test(line)) || LINK.test(line) ? `· ${line}` : line))
    .join("\n");
}

interface Entry {
  readonly number: string;
  readonly kind: RelationKind | null;
  readonly lines: string[];
  readonly where: string;
}

function readKialo([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const builder = new MapBuilder(newId, ID);
  const { entries, head } = entriesIn((file?.text ?? "").split(/\r\n?|\n/));
  if (entries.length === 0 && kialo.recognise(file ?? { name: "", text: "" }) === 0)
    return { ok: false, where: "", reason: "There is no numbered claim in it." };
  const title = head
    .map((line) => /^\s*Discussion (?:Title|Name):\s*(.*)$/.exec(line)?.[1])
    .find((found) => found !== undefined);
  builder.title(title?.trim() ?? "");
  const odd = head.filter((line) => line.trim() !== "" && !/^\s*Discussion (Title|Name):/.test(line));
  const claims = new Map<string, Id>();
  const linked = new Map<string, string>();
  const own = new Map<Entry, Id>();
  for (const entry of entries) {
    const { number, where } = entry;
    const words = entry.lines.join("\n").trim();
    const link = LINK.exec(words)?.[1];
    if (claims.has(number) || linked.has(number))
      builder.problem(where, `The number ${number} stands there twice; what names it means the first.`);
    if (link !== undefined && !linked.has(number)) linked.set(number, link);
    if (link !== undefined) continue;
    const id = builder.claim(unescaped(words), where);
    own.set(entry, id);
    if (!claims.has(number)) claims.set(number, id);
  }
  for (const entry of entries) readRelation(builder, entry, own.get(entry), claims, linked);
  if (odd.length > 0) builder.foreign(null, { head: odd });
  return builder.done();
}

function entriesIn(lines: readonly string[]): { entries: Entry[]; head: string[] } {
  const entries: Entry[] = [];
  const head: string[] = [];
  let theses = 0;
  for (const [i, line] of lines.entries()) {
    const [, number, behind = ""] = ENTRY.exec(line) ?? [];
    // What looks like a sign in a thesis, which bears on nothing, is words of it.
    const [signed = "", sign] = (number?.includes(".") && SIGN.exec(behind)) || [];
    const words = behind.slice(signed.length);
    const last = entries.at(-1);
    if (number !== undefined && isEntry(number, sign, theses)) {
      if (!number.includes(".")) theses += 1;
      entries.push({
        number,
        kind: sign ? (/pro/i.test(sign) ? "support" : "attack") : null,
        lines: [words.trim()],
        where: `line ${i + 1}, ${number}`,
      });
    } else if (last) last.lines.push(line.trim());
    else head.push(line);
  }
  return { entries: entries.map((entry) => ({ ...entry, lines: entry.lines.filter((line) => line !== "") })), head };
}

/** A number with a sign begins an entry; one without only a thesis, or where the export leaves out the sign. */
function isEntry(number: string, sign: string | undefined, theses: number): boolean {
  if (sign !== undefined) return true;
  return number.includes(".") ? theses > 0 : Number(number) === theses + 1;
}

function readRelation(
  builder: MapBuilder,
  { number, kind, where }: Entry,
  own: Id | undefined,
  claims: ReadonlyMap<string, Id>,
  linked: ReadonlyMap<string, string>,
): void {
  const at = (sought: string, left = 20): Id | undefined =>
    claims.get(sought) ?? (left > 0 && linked.has(sought) ? at(linked.get(sought) ?? "", left - 1) : undefined);
  const above = number.split(".").slice(0, -1).join(".");
  if (above === "") return;
  const [premise, claimId] = [own ?? at(number), at(above)];
  if (!premise) builder.problem(where, "The link leads nowhere; it is left out.");
  else if (!claimId) builder.problem(where, `There is no ${above} above it; it stands alone.`);
  else {
    if (kind === null) builder.problem(where, "It says neither Pro nor Con; the relation is of unknown kind.");
    builder.relation({ kind: kind ?? "unknown", premises: [premise], target: { claimId }, where });
  }
}

function writeKialo(rows: Rows): string {
  const texts = new Map(rows.claims.map(({ id, text }) => [id, text]));
  const numbers = new Map<Id, string>();
  const path: number[] = [];
  const lines = outlinePlaces(rows).map(({ claimId, relation, depth, rank, isAgain }) => {
    path.splice(depth, path.length, rank);
    const number = path.join(".");
    if (!isAgain) numbers.set(claimId, number);
    const sign = relation === null ? "" : relation.kind === "attack" ? "Con: " : "Pro: ";
    return `${number}. ${sign}${isAgain ? `-> See ${numbers.get(claimId)}.` : escaped(texts.get(claimId) ?? "")}`;
  });
  const head = foreignOf(rows, ID).get(null)?.head;
  const before = isList(head) ? head.map(String) : [];
  return `${[`Discussion Title: ${rows.maps[0]?.title ?? ""}`, ...before, "", ...lines].join("\n")}\n`;
}
