/** A day as a text names it, with where it stands. */
export interface FoundDate {
  /** The day as ISO 8601, "2022-02-14". */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const LANGUAGES =
  "en de fr es it pt nl ru uk be bg pl cs sk sr hr sl ro hu el tr sv da nb fi et lv lt ar fa he hi id vi ka hy kk".split(
    " ",
  );

const MONTHS = monthNames();

// Names of months as CLDR has them, as they stand alone and within a date (Russian and others decline them).
function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const language of LANGUAGES) {
    for (const month of ["long", "short"] as const) {
      for (const options of [{ month }, { month, day: "numeric" as const }]) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: "UTC" });
        for (let index = 0; index < 12; index++) {
          const part = format.formatToParts(Date.UTC(2022, index, 15)).find(({ type }) => type === "month");
          const name = part?.value.toLowerCase().replace(/\.$/, "") ?? "";
          if (!/^\p{L}[\p{L}\p{M}.'’]{2,}$/u.test(name)) continue;
          if ((names.get(name) ?? index + 1) !== index + 1) doubtful.add(name);
          names.set(name, index + 1);
        }
      }
    }
  }
  // The same word is another month in another language (Croatian and Czech "listopad"): then it says nothing.
  for (const name of doubtful) names.delete(name);
  return names.set("sept", 9);
}

/** The month that a word names in any of some forty languages, 1 to 12; null when it names none. */
export function monthOf(word: string): number | null {
  const name = word.toLowerCase().replace(/[.,]+$/, "");
  return name === "mar" || name === "may" ? (name === "mar" ? 3 : 5) : (MONTHS.get(name) ?? null);
}

const NUMERIC = /(?<![\d./-])(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})(?![\d/-]|\.\d)/g;
const ASIAN = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
const NAMED = /[\p{L}\p{M}.'’]{3,20}/gu;

/**
 * The days that a text names in full, in order of place: "February 14, 2022", "14. Februar 2022", "14 февраля 2022 года",
 * "2022-02-14", "14.02.2022". A numeric date that may be read in two ways is left out, unless it has full stops, which
 * stand for day, month, year. A year of two digits is left out.
 */
export function datesIn(text: string): FoundDate[] {
  return [...numericDates(text), ...asianDates(text), ...namedDates(text)].sort((a, b) => a.start - b.start);
}

function numericDates(text: string): FoundDate[] {
  return [...text.matchAll(NUMERIC)].flatMap(({ index, 0: all, 1: a = "", 2: mark, 3: b = "", 4: c = "" }) => {
    const place = { start: index, end: index + all.length };
    if (a.length === 4) return c.length <= 2 ? dated(place, Number(a), Number(b), Number(c)) : [];
    if (a.length > 2 || c.length !== 4) return [];
    const [first, second, year] = [Number(a), Number(b), Number(c)];
    if (mark === "." || first > 12 || first === second) return dated(place, year, second, first);
    return second > 12 ? dated(place, year, first, second) : [];
  });
}

function asianDates(text: string): FoundDate[] {
  return [...text.matchAll(ASIAN)].flatMap(({ index, 0: all, 1: year, 2: month, 3: day }) =>
    dated({ start: index, end: index + all.length }, Number(year), Number(month), Number(day)),
  );
}

function namedDates(text: string): FoundDate[] {
  return [...text.matchAll(NAMED)].flatMap(({ index, 0: word }) => {
    const month = monthOf(word);
    if (month === null) return [];
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?:\s+(?:de|of|di|d['’]))?[\s\u00a0]+$/u.exec(
      text.slice(Math.max(0, index - 14), index),
    );
    const rest = text.slice(index + word.length, index + word.length + 20);
    const yearAfter = /^[\s\u00a0,.]*(?:(?:de|del|of)[\s\u00a0]+)?(\d{4})(?!\d)/u.exec(rest);
    if (before && yearAfter)
      return dated(
        { start: index - before[0].length, end: index + word.length + yearAfter[0].length },
        Number(yearAfter[1]),
        month,
        Number(before[1]),
      );
    const dayAfter = /^[\s\u00a0]+(\d{1,2})(?:st|nd|rd|th)?[\s\u00a0,]+(\d{4})(?!\d)/u.exec(rest);
    if (!dayAfter) return [];
    return dated(
      { start: index, end: index + word.length + dayAfter[0].length },
      Number(dayAfter[2]),
      month,
      Number(dayAfter[1]),
    );
  });
}

function dated(place: { start: number; end: number }, year: number, month: number, day: number): FoundDate[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1000 && year <= 2999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? [{ iso: date.toISOString().slice(0, 10), ...place }] : [];
}
