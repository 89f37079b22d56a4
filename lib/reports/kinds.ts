/** The kinds of file that a report can be written as. */
export const REPORT_FORMATS = [
  { id: "word", name: "Word report", ending: "docx" },
  { id: "slides", name: "Slides", ending: "pptx" },
  { id: "page", name: "Web page, one file", ending: "html" },
  { id: "latex", name: "LaTeX", ending: "tex" },
  { id: "markdown", name: "Markdown", ending: "md" },
  { id: "plain", name: "Plain text", ending: "txt" },
] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number]["id"];

/** Whether a report has room for what was said of the map. */
export function holdsComments(format: ReportFormat): boolean {
  return format !== "slides";
}

/** Whether a report holds the figure as it is printed on one page: others draw it for themselves, or have none. */
export function holdsPrint(format: ReportFormat): boolean {
  return format === "word" || format === "latex";
}
