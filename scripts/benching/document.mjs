// @ts-check

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../setup/place.mjs";

/** @typedef {import("../../tests/bench/report").Report} Report */
/** @typedef {import("../../tests/bench/report").Table} Table */

const file = join(root, "docs", "performance.md");

/** The order of the sections, by their titles. */
const order = [
  "Text",
  "Map",
  "Commands",
  "Opening",
  "Reading",
  "Clean-up",
  "Passages through versions",
  "Passages like this one",
  "Evaluation",
  "Load",
];

const head = `# Performance

Measured by \`npm run bench\` (one part: \`npm run bench -- text\`, \`map\`, \`commands\`, \`open\`, \`clean-up\`, \`reanchor\`, \`alike\`, \`evaluation\`, \`formats\` or \`load\`), which writes this file.
Times wander with the machine, so each figure that counts is a ratio: both sides were measured in one run, in turn, and what stands here is the middle of several rounds.
Aims that are not met are said to be so.
`;

/** What was measured on; without names or dates. @param {number} load programs that wanted a core before the part began */
function machine(load) {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model.trim() ?? "of unknown kind"}), ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}; load before this part began: ${load.toFixed(1)}`;
}

/** @param {Table} table */
function markdownTable({ caption, head, rows }) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  return [`**${caption}**`, "", line(head), line(rule), ...rows.map(line)].join("\n");
}

/** @param {Report} report */
function aimsOf({ aims }) {
  return aims.map(({ aim, measured, isMet }) => `- ${isMet ? "Met" : "**Not met**"}: ${aim}. Measured: ${measured}.`);
}

/** @param {Report} report @param {number} load as in {@link machine} @returns {string} its section of the document */
export function sectionOf(report, load) {
  const tables = report.tables.map(markdownTable);
  return [`## ${report.title}`, report.compared, aimsOf(report).join("\n"), ...tables, `Machine: ${machine(load)}.`]
    .filter(Boolean)
    .join("\n\n");
}

/**
 * The document with a new section in the place of the old one of the same title; other sections stay.
 * @param {string} before the document as it was, empty when there was none
 * @param {string} section begins with its title
 */
export function withSection(before, section) {
  const titleOf = (/** @type {string} */ section) => /^## (.+)/.exec(section)?.[1] ?? "";
  const kept = before.split(/^(?=## )/m).filter((part) => part.startsWith("## "));
  const byTitle = new Map([...kept, section].map((one) => [titleOf(one), one.trim()]));
  const sorted = [...byTitle].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return `${[head.trim(), ...sorted.map(([, text]) => text)].join("\n\n")}\n`;
}

/** Puts a report into docs/performance.md. @param {Report} report @param {number} load as in {@link machine} */
export function writeReport(report, load) {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, withSection(before, sectionOf(report, load)));
}

/** Prints a report for a person at a terminal. @param {Report} report */
export function printReport(report) {
  for (const { caption, head, rows } of report.tables) {
    const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
    const line = (/** @type {readonly string[]} */ cells) =>
      cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("   ");
    console.log(`\n${caption}\n${[head, ...rows].map((cells) => `  ${line(cells)}`).join("\n")}`);
  }
  console.log("");
  for (const { aim, measured, isMet } of report.aims) console.log(`${isMet ? "✓" : "✗"} ${aim}: ${measured}`);
}
