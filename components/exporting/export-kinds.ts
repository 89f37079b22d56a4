import type { Format } from "@/lib/formats/format";
import type { ReportFormat } from "@/lib/reports/formats";

/** A kind of file that a map can be taken out as. */
export type ExportKind = {
  readonly id: string;
  readonly name: string;
  readonly ending: string;
  readonly about: string;
} & (
  | { readonly as: "figure" }
  | { readonly as: "report"; readonly report: ReportFormat }
  | { readonly as: "data"; readonly format: Format }
);

/** Kinds under one heading. */
export interface KindGroup {
  readonly name: string;
  readonly kinds: readonly ExportKind[];
}

const REPORTS: readonly ExportKind[] = [
  {
    as: "report",
    report: "word",
    id: "word",
    name: "Word report",
    ending: "docx",
    about: "Figure, numbered claims, quotations with citations.",
  },
  {
    as: "report",
    report: "markdown",
    id: "markdown",
    name: "Markdown",
    ending: "md",
    about: "The report in plain marks, without the figure.",
  },
  {
    as: "report",
    report: "latex",
    id: "latex",
    name: "LaTeX",
    ending: "tex",
    about: "The report with the figure drawn in TikZ.",
  },
  {
    as: "report",
    report: "plain",
    id: "plain",
    name: "Plain text",
    ending: "txt",
    about: "The report in nothing but words.",
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

/** Formats whose data are places in texts or tables; the rest are arguments. */
const TABLES: ReadonlySet<string> = new Set(["brat", "web-annotation", "csv"]);
const GRAPHS: ReadonlySet<string> = new Set(["graphml", "dot", "mermaid"]);

/** All kinds, in the order in which they are listed. */
export function kindGroups(formats: readonly Format[]): KindGroup[] {
  const data = formats.flatMap((format): ExportKind[] => (format.write ? [dataKind(format)] : []));
  const isGraph = ({ id }: ExportKind) => GRAPHS.has(id);
  const isTable = ({ id }: ExportKind) => TABLES.has(id);
  return [
    { name: "Report", kinds: REPORTS },
    { name: "Figure", kinds: [...FIGURES, ...data.filter(isGraph)] },
    { name: "Argument data", kinds: data.filter((kind) => !isGraph(kind) && !isTable(kind)) },
    { name: "Annotations and tables", kinds: data.filter(isTable) },
  ].filter(({ kinds }) => kinds.length > 0);
}

function dataKind(format: Format): ExportKind {
  const { id, name, extensions, note } = format;
  if (id === "warrant") return { as: "data", id, name: "Warrant, whole", ending: "json", about: WHOLE, format };
  return { as: "data", id, name, ending: extensions[0] ?? "", about: note, format };
}

const WHOLE =
  "All that the map holds, with its texts. The history stays behind, and the files that texts were read from: “Save the map with its original files” takes those along.";
