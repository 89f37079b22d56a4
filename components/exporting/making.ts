import { zipSync } from "fflate";
import { makeFile } from "@/components/session/figure-requests";
import type { Workspace } from "@/components/workspace/workspace-context";
import { rowsOf } from "@/lib/argument/argument-map";
import type { Print } from "@/lib/drawing/print";
import { writeSvg } from "@/lib/drawing/svg";
import type { Theme } from "@/lib/drawing/theme";
import { summed, writeFiles } from "@/lib/formats/catalogue";
import type { Format, TextFile } from "@/lib/formats/format";
import type { ExportSettings } from "./export-settings";

/** A file that is ready to be saved, or a sentence that says why there is none. */
export type Made =
  | { readonly ok: true; readonly file: Blob; readonly ending: string }
  | { readonly ok: false; readonly reason: string };

interface FigureJob {
  readonly mapId: string;
  readonly format: "svg" | "png" | "pdf";
  readonly print: Print;
  readonly theme: Theme;
  readonly settings: ExportSettings;
  readonly date: string | null;
}

/** A figure as a file; several pages of a drawing or picture in a zip. Rejects when `signal` ends it. */
export async function makeFigure(job: FigureJob, signal: AbortSignal): Promise<Made> {
  const { mapId, format, print, theme, settings, date } = job;
  const { isTransparent } = settings;
  if (format === "svg") {
    const { scale, pages } = print;
    const drawings = pages.map((page, i) => ({
      name: `${i + 1}.svg`,
      text: writeSvg(page, { theme, scale, unit: "pt", isTransparent }),
    }));
    return packed(drawings, "svg", "image/svg+xml");
  }
  const { pages, scale } = print;
  const order = { format, pages, scale, theme, isTransparent, dpi: Number(settings.dpi), date };
  const made = await makeFile(mapId, order, signal);
  return made.ok ? { ...made, ending: made.file.type === "application/zip" ? "zip" : format } : made;
}

/** What a format makes of the map that is open, and what of it is lost, summed up. */
export function writtenAs(
  format: Format,
  { session, contents }: Pick<Workspace, "session" | "contents">,
  name: string,
) {
  const { map } = session.getState();
  const whole = { rows: rowsOf(map), contents: [...contents.getState().loaded.values()] };
  const { files, losses } = writeFiles(format, whole, name);
  return { files, losses: summed(losses) };
}

/** One file as it is, several in a zip. */
export function packed(files: readonly TextFile[], ending: string, type = "text/plain;charset=utf-8"): Made {
  const [first, ...more] = files;
  if (!first) return { ok: false, reason: "There is nothing to write." };
  if (more.length === 0) return { ok: true, file: new Blob([first.text], { type }), ending };
  const encoder = new TextEncoder();
  const entries = files.map(({ name, text }) => [name, encoder.encode(text)] as const);
  const zip = zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
  return { ok: true, file: new Blob([zip.slice()], { type: "application/zip" }), ending: "zip" };
}
