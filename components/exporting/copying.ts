import type { Clip } from "@/components/ui/clipboard";
import { writePlainText } from "@/lib/reports/plain-text";
import type { ExportKind } from "./export-kinds";
import { reportHtml } from "./ReportPreview";
import type { Saving } from "./use-saving";

/**
 * What can go on the clipboard in place of a file: words as they are, a Word report as formatted text without its figure.
 * Null for what is no words, or is several files, and as long as it is not made.
 */
export function clipOf(kind: ExportKind, { isCurrent, report, told, written }: Saving): (() => Clip) | null {
  if (!isCurrent) return null;
  if (kind.as === "data") {
    const [file, another] = written?.files ?? [];
    return file && !another ? () => ({ words: file.text }) : null;
  }
  if (kind.id === "word") {
    return told && (() => ({ words: writePlainText(told.report, told.losses), html: reportHtml(told) }));
  }
  const isWords = kind.as === "report" && kind.isRead;
  return isWords && report ? () => ({ words: new TextDecoder().decode(report.bytes) }) : null;
}
