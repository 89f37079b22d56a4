import { writeFileSync } from "node:fs";

/** What a part of the bench found. `compared` says what was measured against what, in one or two sentences. */
export interface Report {
  readonly title: string;
  readonly compared: string;
  readonly aims: readonly Aim[];
  readonly tables: readonly Table[];
}

/** Something that was aimed at. `measured` is the figure that decides. */
export interface Aim {
  readonly aim: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** Figures in rows; the first column names what each row is about. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Hands a report to the script that started this part: into the file that BENCH_REPORT names. */
export function hand(report: Report): void {
  const file = process.env.BENCH_REPORT;
  if (!file) throw new Error("BENCH_REPORT names no file: start this by npm run bench.");
  writeFileSync(file, JSON.stringify(report));
}

/** A time as it stands in a table: three figures that mean something. */
export function ms(value: number): string {
  return `${significant(value)} ms`;
}

/** A ratio as it stands in a table. */
export function times(value: number): string {
  return `${value < 10 ? value.toFixed(2) : significant(value)} ×`;
}

/** A number of whole things, thousands parted. */
export function count(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function significant(value: number): string {
  if (value >= 100) return count(value);
  return value.toFixed(value >= 10 ? 1 : 2);
}
