import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { all, mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import type { Comment, Id, Rows, Thread } from "@/lib/argument/rows";
import { wholeMap } from "@/lib/drawing/printed";
import { onPaper, themes } from "@/lib/drawing/theme";
import { writeReport } from "@/lib/reports/formats";
import { holdsComments, REPORT_FORMATS, type ReportFormat } from "@/lib/reports/kinds";
import { reportOf } from "@/lib/reports/report";
import { graph, idAt } from "../../builders";
import { sampleWithTexts } from "./sample-with-texts";

/** An id that tells a moment, as those of comments do. */
function idOn(day: string, n: number): Id {
  const ms = Date.parse(`${day}T12:00:00Z`).toString(16).padStart(12, "0");
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

const talkers = new Map([
  ["ann", "Ann Lee"],
  ["bo", "Bo_Hall"],
]);

const unasked = { resolved: false, person: null, due: null, words: "words of old" } as const;

function said(threadId: Id, id: Id, author: string | null, text: string): Comment {
  return { id, threadId, author, text, mentions: [], withdrawn: text === "", order: id };
}

/** a is a reason for b, c undercuts that step; something was said of each, of the map, and of a claim that is gone. */
function talkedOver() {
  const { map, id } = graph("a -> b; c -x (a -> b)");
  const [row] = all(map, "maps");
  const threads: Thread[] = [
    { ...unasked, id: idAt(901), kind: "claims", about: id("b") },
    { ...unasked, id: idAt(902), kind: "relations", about: id("c -x (a -> b)") },
    { ...unasked, id: idAt(903), kind: "maps", about: row?.id ?? "" },
    { ...unasked, id: idAt(904), kind: "claims", about: idAt(998) },
    { ...unasked, id: idAt(905), kind: "relations", about: id("a -> b"), resolved: true },
  ];
  const comments: Comment[] = [
    said(idAt(901), idOn("2026-11-17", 1), "ann", "Is *this*\nso?"),
    said(idAt(901), idOn("2026-11-18", 2), "bo", ""),
    said(idAt(901), idOn("2026-11-18", 3), "bo", "It is 100 %."),
    said(idAt(902), idOn("2026-11-19", 4), null, "Too strong"),
    said(idAt(903), idOn("2026-11-20", 5), "gone", "A good map"),
    said(idAt(904), idOn("2026-11-21", 6), "ann", "Take it out"),
    said(idAt(905), idOn("2026-11-22", 7), "ann", "Settled long ago"),
  ];
  const rows: Rows = { ...rowsOf(map), threads, comments };
  return { map: mapFromRows(rows), id };
}

const wishes = { stamp: null, hasQuotations: true, claims: null, contents: new Map(), talkers };

describe("the comments in a report", () => {
  const { map, id } = talkedOver();

  it("stand under the claim that they are about, with who said them on which day, and answers after them", () => {
    const { claims } = reportOf(map, wishes);
    expect(claims.find((claim) => claim.id === id("b"))?.comments.map(({ by, text }) => [by, text])).toEqual([
      ["Comment by Ann Lee, 17 November 2026", "Is *this*\nso?"],
      ["Answer by Bo_Hall, 18 November 2026", "It is 100 %."],
      [expect.stringMatching(/^Comment by somebody elsewhere, 19 November 2026, on the undercut by \d$/), "Too strong"],
    ]);
    expect(claims.filter(({ comments }) => comments.length > 0)).toHaveLength(1);
  });

  it("stand at the end where they are about the map, or about what is gone", () => {
    expect(reportOf(map, wishes).comments?.map(({ by, text }) => [by, text])).toEqual([
      ["Comment by somebody, 20 November 2026, on the map", "A good map"],
      ["Comment by Ann Lee, 21 November 2026, on “words of old”", "Take it out"],
    ]);
  });

  it("are left out with the claims that are left out, and where they are not wanted", () => {
    const one = reportOf(map, { ...wishes, claims: new Set([id("c")]) });
    expect(one.claims.flatMap(({ comments }) => comments)).toEqual([]);
    expect(one.comments).toHaveLength(2);
    const none = reportOf(map, { ...wishes, talkers: null });
    expect([none.comments, ...none.claims.map(({ comments }) => comments.length)]).toEqual([null, 0, 0, 0]);
  });

  it("on a passage stand under a claim that rests on it", () => {
    const { map } = sampleWithTexts();
    const [anchor] = all(map, "anchors");
    const thread: Thread = { ...unasked, id: idAt(901), kind: "spans", about: anchor?.spanId ?? "" };
    const comments = [said(thread.id, idOn("2026-11-17", 1), "ann", "Quoted in full?")];
    const { claims } = reportOf(mapFromRows({ ...rowsOf(map), threads: [thread], comments }), wishes);
    const [told] = claims.filter(({ comments }) => comments.length > 0);
    expect(all(map, "anchors").filter(({ claimId }) => claimId === told?.id)).toContainEqual(anchor);
    expect(told?.comments[0]?.by).toMatch(/^Comment by Ann Lee, 17 November 2026, on “.+”$/);
  });
});

describe.each(REPORT_FORMATS.map(({ id }) => id))("a report with comments as %s", (format) => {
  const { map } = talkedOver();

  async function written(talkers: ReadonlyMap<string, string> | null) {
    const report = reportOf(map, { ...wishes, talkers });
    const look = { theme: onPaper(themes.light), themes, print: null, hasLegend: true, date: null };
    const picture = async () => ({ ok: false, reason: "There is nothing to draw." }) as const;
    const parts = { map, extract: wholeMap, report, contents: new Map(), ...look, picture };
    const { bytes, losses, slides } = await writeReport(format, parts);
    return { words: wordsIn(format, bytes), losses, slides };
  }

  it("holds those that are open, and says in the file and beside it which are left out", async () => {
    const { words, losses } = await written(talkers);
    const isHeld = holdsComments(format);
    for (const text of ["Too strong", "A good map", "Take it out", "Comment by Ann Lee, 17 November 2026"]) {
      expect(words.includes(text), text).toBe(isHeld);
    }
    expect(words).not.toContain("Settled long ago");
    expect(losses).toContain(isHeld ? "Resolved comments are left out." : "Comments are left out.");
  });

  it("lists at its end, or in its notes, all that it does not hold", async () => {
    const { words, losses } = await written(null);
    expect(losses).toContain("Comments are left out.");
    expect(words).toContain("Not in this file");
    for (const loss of losses) expect(words).toContain(loss);
    expect(words).not.toContain("Too strong");
  });

  it("tells how many slides it has, where it is a presentation", async () => {
    expect((await written(null)).slides).toBe(format === "slides" ? 2 : null);
  });
});

/** The words of a file, without those of its looks. */
function wordsIn(format: ReportFormat, bytes: Uint8Array): string {
  if (format !== "word" && format !== "slides") return strFromU8(bytes);
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /document\.xml$|(slide|notesSlide)\d+\.xml$/.test(name),
  );
  return parts.map(([, part]) => strFromU8(part).replace(/<[^>]*>/g, "")).join("\n");
}
