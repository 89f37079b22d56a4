// `node scripts/make-font-metrics.mjs`: run after a change of the version of Commissioner.
// Writes lib/drawing/commissioner.ts from the static files of the font: advance widths for each weight,
// and how much closer two characters stand than their widths say (kerning and ligatures, of the regular weight).

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";

const fonts = {
  regular: "@expo-google-fonts/commissioner/400Regular/Commissioner_400Regular.ttf",
  semibold: "@expo-google-fonts/commissioner/600SemiBold/Commissioner_600SemiBold.ttf",
};
const open = (file) => openSync(fileURLToPath(import.meta.resolve(file)));
const regular = open(fonts.regular);
const isMeasured = (code) => code >= 0x20 && code < 0xfeff && !/\p{M}/u.test(String.fromCodePoint(code));
const codes = regular.characterSet.filter(isMeasured);

const widthIn = (font, ...text) => font.layout(String.fromCodePoint(...text)).advanceWidth;
const widthsIn = (font) => codes.map((code) => widthIn(font, code));
const widths = widthsIn(regular);
const pairs = codes.map((a, i) => codes.map((b, j) => widthIn(regular, a, b) - widths[i] - widths[j]));

const rows = classesOf(pairs);
const columns = classesOf(codes.map((_, j) => pairs.map((row) => row[j])));
const kerning = rows.firsts.map((i) => runLengths(columns.firsts.map((j) => pairs[i][j])));

/** Equal lists share a class; `firsts` holds the index of one list of each class. */
function classesOf(lists) {
  const classes = new Map();
  const firsts = [];
  const classOf = lists.map((list, i) => {
    const key = list.join();
    if (!classes.has(key)) classes.set(key, firsts.push(i) - 1);
    return classes.get(key);
  });
  return { classOf, firsts };
}

/** `5 5 5 -2` is written `5*3 -2`. */
function runLengths(values) {
  const runs = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.value === value) last.count++;
    else runs.push({ value, count: 1 });
  }
  return runs.map(({ value, count }) => (count === 1 ? value : `${value}*${count}`)).join(" ");
}

/** Neighbouring code points are written as ranges: `32-126 160`. */
function ranges(sorted) {
  const spans = [];
  for (const code of sorted) {
    const last = spans.at(-1);
    if (last && last.to === code - 1) last.to = code;
    else spans.push({ from: code, to: code });
  }
  return spans.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(" ");
}

const text = `// Written by scripts/make-font-metrics.mjs from the font's own tables; not to be edited by hand.

/**
 * Widths of Commissioner in units of 1/${regular.unitsPerEm} em, one for each character of \`characters\` (ranges of code points).
 * \`first\` and \`second\` give a character's class as the left and right one of a pair; \`kerning[first]\` has the
 * correction for each \`second\`. In all lists \`5*3\` stands for \`5 5 5\`.
 */
export const commissioner = {
  unitsPerEm: ${regular.unitsPerEm},
  characters: "${ranges(codes)}",
  regular: "${runLengths(widths)}",
  semibold: "${runLengths(widthsIn(open(fonts.semibold)))}",
  first: "${runLengths(rows.classOf)}",
  second: "${runLengths(columns.classOf)}",
  kerning: [
${kerning.map((row) => `    "${row}",`).join("\n")}
  ],
};
`;
writeFileSync(new URL("../lib/drawing/commissioner.ts", import.meta.url), text);
console.log(
  `${codes.length} characters, ${rows.firsts.length} × ${columns.firsts.length} classes, ${text.length} bytes`,
);
