import { briefName } from "@/lib/formats/format";
import type { ReportFormat } from "@/lib/reports/kinds";
import type { WritableFormat } from "@/workers/exporting-task";

/** A kind of file that a map can be taken out as. A report that `isRead` is shown by its words, Word as a page, others by their figure. */
export type ExportKind = {
  readonly name: string;
  readonly ending: string;
  readonly about: string;
} & (
  | { readonly as: "figure"; readonly id: "svg" | "png" | "pdf" }
  | { readonly as: "report"; readonly id: ReportFormat; readonly isRead: boolean }
  | { readonly as: "data"; readonly id: string }
);

/** Kinds under one heading. */
export interface KindGroup {
  readonly name: string;
  readonly kinds: readonly ExportKind[];
}

const REPORTS: readonly ExportKind[] = [
  {
    as: "report",
    id: "word",
    name: "Word report",
    ending: "docx",
    about: "Figure, numbered claims, quotations with citations.",
    isRead: false,
  },
  {
    as: "report",
    id: "slides",
    name: "Slides",
    ending: "pptx",
    about: "The figure as shapes that can be moved, one slide a step where scenes are arranged; quotations; notes.",
    isRead: false,
  },
  {
    as: "report",
    id: "page",
    name: "Web page, one file",
    ending: "html",
    about: "Map, claims and texts, to be folded, searched and printed in any browser. It asks nothing of the network.",
    isRead: false,
  },
  {
    as: "report",
    id: "markdown",
    name: "Markdown",
    ending: "md",
    about: "The report in plain marks, without the figure.",
    isRead: true,
  },
  {
    as: "report",
    id: "latex",
    name: "LaTeX",
    ending: "tex",
    about: "The report with the figure drawn in TikZ.",
    isRead: true,
  },
  {
    as: "report",
    id: "plain",
    name: "Plain text",
    ending: "txt",
    about: "The report in nothing but words.",
    isRead: true,
  },
];

const FIGURES: readonly ExportKind[] = [
  {
    as: "figure",
    id: "pdf",
    name: "PDF",
    ending: "pdf",
    about: "Lines as lines, words that can be selected and found.",
  },
  {
    as: "figure",
    id: "svg",
    name: "Drawing",
    ending: "svg",
    about: "Sharp at every size, to be worked on in drawing programs.",
  },
  { as: "figure", id: "png", name: "Picture", ending: "png", about: "Dots, for programs that take nothing else." },
];

/** Reports of words alone, which have no figure. */
export const WORDS: ReadonlySet<string> = new Set(["markdown", "plain"]);

/** Formats whose data are places in texts or tables; the rest are arguments. */
const TABLES: ReadonlySet<string> = new Set(["brat", "web-annotation", "csv"]);
const GRAPHS: ReadonlySet<string> = new Set(["graphml", "dot", "mermaid"]);

/** All kinds, in the order in which they are listed; those of `formats` join them when they are known. */
export function kindGroups(formats: readonly WritableFormat[]): KindGroup[] {
  const data = formats.map(dataKind);
  const isGraph = ({ id }: ExportKind) => GRAPHS.has(id);
  const isTable = ({ id }: ExportKind) => TABLES.has(id);
  return [
    { name: "Report", kinds: REPORTS },
    { name: "Figure", kinds: [...FIGURES, ...data.filter(isGraph)] },
    { name: "Argument data", kinds: data.filter((kind) => !isGraph(kind) && !isTable(kind)) },
    { name: "Annotations and tables", kinds: data.filter(isTable) },
  ].filter(({ kinds }) => kinds.length > 0);
}

function dataKind(format: WritableFormat): ExportKind {
  const { id, ending, note } = format;
  if (id === "warrant") return { as: "data", id, name: "Warrant, whole", ending: "json", about: WHOLE };
  return { as: "data", id, name: briefName(format), ending, about: note };
}

const WHOLE =
  "All that the map holds, with its texts. The history stays behind, and the files that texts were read from: “Save the map with its original files” takes those along.";
