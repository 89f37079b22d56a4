import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import type { TableName } from "@/lib/argument/rows";
import { isTask } from "@/lib/argument/talk";
import { holdsComments, type ReportFormat } from "./kinds";
import type { Report } from "./report";

/** The heading under which a report lists what it does not hold. */
export const LEFT_OUT = "Not in this file";

/** What of a map a kind of report on it does not hold, a sentence each: nobody reads a map back out of a report. */
export function reportLosses(map: ArgumentMap, format: ReportFormat, { comments }: Report): string[] {
  const count = (table: TableName) => all(map, table).length;
  const isPage = format === "page";
  const threads = all(map, "threads");
  const hasComments = holdsComments(format) && comments !== null;
  const told: readonly (readonly [isLost: boolean, words: string])[] = [
    [format === "plain" || format === "markdown", "The figure is left out: this is a file of words."],
    [count("voices") > 0, "Who says what is told in sentences, no longer as data."],
    [count("spans") > 0 && !isPage, "Passages are quoted and cited; their places in the texts are left out."],
    [count("sources") > 0 && !isPage, "The source texts are left out."],
    [isPage && count("sources") > 0, "Earlier versions of texts, and who speaks where in them, are left out."],
    [
      count("tags") > 0 || count("groups") > 0,
      "Tags and groups are left out, but for the titles of groups in the figure.",
    ],
    [count("scenes") > 0 && format !== "slides", "The step-through is left out."],
    [count("scenarios") > 0, "What-ifs are left out."],
    [format === "slides" && all(map, "claims").some(({ note }) => note.trim() !== ""), "Notes on claims are left out."],
    [threads.length > 0 && !hasComments, "Comments are left out."],
    [hasComments && threads.some(({ resolved }) => resolved), "Resolved comments are left out."],
    [
      hasComments && threads.some((thread) => !thread.resolved && isTask(thread)),
      "Who is to see to comments, and until when, is left out.",
    ],
    [count("suggestions") > 0, "Suggested changes are left out."],
    [true, "The history is left out: the stamp alone tells the version."],
  ];
  return told.filter(([isLost]) => isLost).map(([, words]) => words);
}
