import type { ListPlace } from "./docx-styles";
import { valAt } from "./docx-styles";
import { childrenOf, type Element, findChild } from "./markup";
import { type Numbering, numeralOf } from "./numerals";

interface Level {
  readonly format: string;
  /** What is shown, with %1 to %9 for the numbers of the levels. */
  readonly text: string;
  readonly start: number;
}

/** Numbers the items of a Word document in the order in which it is asked. Lives as long as one document is read. */
export interface Numberer {
  /** The marker of the next item at a place: "2.1." or "•"; empty for a list that shows none. */
  next(place: ListPlace): string;
}

const NUMBERINGS: Readonly<Record<string, Numbering>> = {
  lowerLetter: "lowerLetter",
  upperLetter: "upperLetter",
  lowerRoman: "lowerRoman",
  upperRoman: "upperRoman",
};

/** The numberer of a document's lists. */
export function createNumberer(root: Element | null): Numberer {
  const abstracts = new Map(childrenOf(root, "abstractNum").map((one) => [one.attributes.abstractNumId ?? "", one]));
  const lists = new Map(childrenOf(root, "num").map((one) => [one.attributes.numId ?? "", one]));
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  return {
    next({ list, level }) {
      const number = lists.get(list);
      const kind = valAt(findChild(number ?? null, "abstractNumId")) ?? `list ${list}`;
      const levels = levelsOf(abstracts.get(kind) ?? null, number ?? null);
      // Lists of one kind count on together, unless one says where it starts.
      const counts = counters.get(kind) ?? [];
      counters.set(kind, counts);
      if (!begun.has(list) && startsAnew(number ?? null)) counts.length = 0;
      begun.add(list);
      for (let i = 0; i < level; i++) counts[i] ??= levels[i]?.start ?? 1;
      const before = counts[level];
      counts[level] = before === undefined ? (levels[level]?.start ?? 1) : before + 1;
      counts.length = level + 1;
      return markerOf(levels, counts, level);
    },
  };
}

function startsAnew(number: Element | null): boolean {
  return childrenOf(number, "lvlOverride").some((override) => findChild(override, "startOverride") !== null);
}

function levelsOf(abstract: Element | null, number: Element | null): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(abstract, "lvl")) levels[Number(level.attributes.ilvl)] = levelAt(level);
  for (const override of childrenOf(number, "lvlOverride")) {
    const at = Number(override.attributes.ilvl);
    const own = findChild(override, "lvl");
    const start = Number(valAt(findChild(override, "startOverride")) ?? Number.NaN);
    const level = own ? levelAt(own) : levels[at];
    if (level) levels[at] = Number.isInteger(start) ? { ...level, start } : level;
  }
  return levels;
}

function levelAt(level: Element): Level {
  const start = Number(valAt(findChild(level, "start")) ?? "1");
  return {
    format: valAt(findChild(level, "numFmt")) ?? "decimal",
    text: valAt(findChild(level, "lvlText")) ?? "",
    start: Number.isInteger(start) ? start : 1,
  };
}

function markerOf(levels: readonly Level[], counts: readonly number[], level: number): string {
  const { format, text } = levels[level] ?? { format: "bullet", text: "" };
  if (format === "none") return "";
  // Bullets are often signs of a private font.
  if (format === "bullet")
    return /^[\p{L}\p{N}\p{P}\p{S}]{1,3}$/u.test(text) && !/\p{Co}/u.test(text) ? shown(text) : "•";
  const told = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numeralOf(counts[at] ?? 1, NUMBERINGS[levels[at]?.format ?? ""] ?? "decimal");
  });
  return told.trim().slice(0, 20);
}

// "o" in Courier and "§" in Wingdings are dots to the reader.
function shown(bullet: string): string {
  return bullet === "o" || bullet === "§" || bullet === "·" ? "•" : bullet;
}
