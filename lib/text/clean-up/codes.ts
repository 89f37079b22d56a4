import { findLabel } from "../speaker-label";
import { type Decision, type Draft, type Finding, type LiveLine, liveLines } from "./draft";
import { isFinished } from "./punctuation";

const CODE =
  /^[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d{1,3})?[\])]?(?:[\s\u00a0]+[-–—|][\s\u00a0]*)?(?=[\s\u00a0]|$|\p{L})/u;
/** A code within a line: "He left. [00:12:40] He came back." */
const WITHIN = /(?<=\S)[\s\u00a0]*\[((?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d{1,3})?\]/g;
/** A name, with a code before or behind its colon: "Anna Lind: (00:12)", "Speaker 2 (1:02:12):", "Anna Lind  0:12". */
const NAMED =
  /^(\p{Lu}[^:([\d]{0,60}[^:([\d\s](?:[\s\u00a0]\d{1,2})?)(:?)([\s\u00a0]+[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?)(:?)(?=[\s\u00a0]|$)/u;
const CUE = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s+(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}/;
/** What subtitles mark words with: "<v Anna Lind>Hello.", "<c.yellow>", "<00:00:01.000>". */
const MARK = /<(?:v(?:\.\S+)?[ \t]+([^<>\n]{1,60})|\/?(?:[bciuv]|lang|ruby|rt)(?:[. ][^<>\n]{0,40})?|[\d:.]{5,12})>/g;
const LINE_NUMBER = /^(\d{1,2})[\s\u00a0]+(?=\S)/;

/** A recording begins at about 0:00; a list of hours of the day does not. In seconds. */
const LATEST_START = 90;

/**
 * Takes out what stands at the head of the lines of a text through all of it: the time codes of recordings, the line
 * numbers of courts, the marks of a letter that quotes it.
 */
export function dropCodes(draft: Draft): Finding {
  const lines = liveLines(draft);
  const decisions = [timeCodes, lineNumbers, quoteMarks].map((find) => find(lines)).find((found) => found.length > 0);
  return { decisions: decisions ?? [], doubts: [] };
}

/** What mail sets before the lines that it quotes. */
const QUOTED = /^(?:>[\s\u00a0]?)+/;

// All of a text, or nearly, was quoted in a letter.
function quoteMarks(lines: readonly LiveLine[]): Decision[] {
  const quoted = lines.filter(({ text, kind }) => kind === "paragraph" && QUOTED.test(text));
  if (quoted.length < 8 || quoted.length < lines.length * 0.9) return [];
  return quoted.map((line) => takingOut(line, 0, QUOTED.exec(line.text)?.[0].length ?? 0));
}

/**
 * The codes that tell at which second of a recording something was said, before words, behind names or on lines of their
 * own, and the cues of subtitles with their numbers. They climb through the text; bare ones must begin at the beginning
 * of the recording, so that a timetable stays.
 */
function timeCodes(lines: readonly LiveLine[]): Decision[] {
  const cues = lines.flatMap((line, i): Decision[] => {
    if (!CUE.test(line.text)) return [];
    const isCounted = /^\d{1,5}$/.test(lines[i - 1]?.text ?? "");
    return (isCounted ? [line.index - 1, line.index] : [line.index]).map((one) => ({ do: "drop", line: one }));
  });
  if (cues.length > 0) return [...captionHead(lines), ...cues, ...captionMarks(lines)];
  const codes = lines.flatMap((line) => codeOf(line) ?? []);
  const within = lines.flatMap((line) => [codeOf(line) ?? [], codesWithin(line)].flat());
  const found = [within, codes].find((list) => list.length > 0 && isOfRecording(list)) ?? [];
  return found.map(({ line, from, length }) => takingOut(line, from, length));
}

// "WEBVTT", and what stands with it above the first cue.
function captionHead(lines: readonly LiveLine[]): Decision[] {
  const first = lines[0];
  if (!first || !/^WEBVTT(?:\s|$)/.test(first.text)) return [];
  return lines.flatMap(({ block, index }) => (block === first.block ? [{ do: "drop", line: index } as const] : []));
}

// The marks of subtitles go; whom they name as speaker stands before the first words that are theirs.
function captionMarks(lines: readonly LiveLine[]): Decision[] {
  let last = "";
  return lines.flatMap(({ text, start, kind }): Decision[] =>
    kind === "cell" || kind === "code"
      ? []
      : [...text.matchAll(MARK)].map(({ index, 0: mark, 1: speaker }) => {
          const isNew = speaker !== undefined && speaker !== last;
          if (isNew) last = speaker;
          return {
            do: "spell",
            start: start + index,
            end: start + index + mark.length,
            after: isNew ? `${speaker}: ` : "",
          };
        }),
  );
}

function codesWithin(line: LiveLine): Code[] {
  if (line.kind === "cell" || line.kind === "code") return [];
  return [...line.text.matchAll(WITHIN)].map(({ index, 0: whole, 1: code = "" }) => ({
    line,
    seconds: secondsOf(code),
    isBare: false,
    from: index,
    length: whole.length,
  }));
}

interface Code {
  readonly line: LiveLine;
  readonly seconds: number;
  readonly isBare: boolean;
  /** Where in the line it begins, and how much of it it is with the space beside it, in code units. */
  readonly from: number;
  readonly length: number;
}

function codeOf(line: LiveLine): Code | null {
  const found = CODE.exec(line.text);
  if (line.kind === "cell" || line.kind === "code") return null;
  if (!found?.[1]) return namedCodeOf(line);
  const seconds = secondsOf(found[1]);
  const rest = line.text.slice(found[0].length);
  const length = line.text.length - rest.trimStart().length;
  return { line, seconds, isBare: /^\d/.test(found[0]), from: 0, length };
}

function namedCodeOf(line: LiveLine): Code | null {
  const [whole, name = "", colon = "", piece = "", code = "", after = ""] = NAMED.exec(line.text) ?? [];
  if (whole === undefined || findLabel(`${name}: A`) === null) return null;
  // Without a colon, the name and the hour are all that stands there.
  if (colon === "" && after === "" && whole.length < line.text.length) return null;
  return { line, seconds: secondsOf(code), isBare: true, from: name.length + colon.length, length: piece.length };
}

function secondsOf(code: string): number {
  return code.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

function isOfRecording(codes: readonly Code[]): boolean {
  const [first] = codes;
  if (!first || codes.length < 3) return false;
  const climbing = codes.filter(({ seconds }, i) => i === 0 || seconds >= (codes[i - 1]?.seconds ?? 0)).length;
  // The chapters of a film may stand above its words.
  const most = codes.length >= 8 ? codes.length - 1 : codes.length;
  return (
    climbing >= Math.min(most, codes.length * 0.95) &&
    (!codes.every(({ isBare }) => isBare) || first.seconds <= LATEST_START)
  );
}

function takingOut(line: LiveLine, from: number, length: number): Decision {
  if (length >= line.text.length) return { do: "drop", line: line.index };
  return { do: "spell", start: line.start + from, end: line.start + from + length, after: "" };
}

/**
 * The numbers that count the lines of each page of a record, as courts print them: most lines bear one, one
 * more than the line before or 1 again, and sentences run on across them.
 */
function lineNumbers(lines: readonly LiveLine[]): Decision[] {
  let last = 0;
  const counted = lines.filter(({ text, kind }) => {
    const number = kind === "cell" || kind === "code" ? 0 : Number(LINE_NUMBER.exec(text)?.[1] ?? 0);
    const isNext = number === 1 || (number > 0 && number === last + 1);
    if (number > 0) last = number;
    return isNext;
  });
  if (counted.length < 8 || counted.length < lines.length * 0.7 || !runsOn(counted)) return [];
  return counted.map((line) => takingOut(line, 0, LINE_NUMBER.exec(line.text)?.[0].length ?? 0));
}

// A list of entries has sentences or names behind its numbers, not pieces of one sentence. Where questions and answers are
// short, few sentences run on, but many lines name who speaks.
function runsOn(lines: readonly LiveLine[]): boolean {
  const words = lines.map(({ text }) => text.replace(LINE_NUMBER, ""));
  const running = words.filter((text, i) => i > 0 && /^\p{Ll}/u.test(text) && !isFinished(words[i - 1] ?? ""));
  const spoken = words.filter((text) => ASKED.test(text) || findLabel(text)?.isSure);
  const isRecord = spoken.length >= lines.length * 0.3;
  return running.length >= 3 && (isRecord || running.length >= lines.length * 0.2);
}

/** How courts mark questions and answers. */
const ASKED = /^[QA]\.[\s\u00a0]/;
