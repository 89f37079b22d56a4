import { summed } from "@/lib/formats/catalogue";
import type { Remark } from "@/lib/formats/format";

export type RemarkKind = "oddity" | "loss" | "refused" | "hint" | "summary";

/** Tells remarks about a file on standard error: each as a line of JSON, or those that say the same in one sentence. */
export function tell(file: string, kind: RemarkKind, remarks: readonly Remark[], isReport: boolean): void {
  const lines = isReport
    ? remarks.map(({ where, what }) => JSON.stringify({ file, kind, where, what }))
    : summed(remarks).map(({ where, what, count }) => {
        const place = where === "" ? "" : `${where}: `;
        return `${file}: ${place}${what}${count > 1 ? ` (and ${count - 1} more like it)` : ""}`;
      });
  if (lines.length > 0) process.stderr.write(`${lines.join("\n")}\n`);
}

/** Tells what came of all files together: as a line of JSON about no file, or as it is. */
export function tellAll(what: string, isReport: boolean): void {
  if (isReport) tell("", "summary", [{ where: "", what }], isReport);
  else process.stderr.write(`${what}\n`);
}
