import { z } from "zod";
import { keepUnder, keptUnder } from "@/components/ui/storage";

const settingsSchema = z.object({
  /** What kind of file: an id of the list. */
  kind: z.string().catch("pdf"),
  extent: z.enum(["all", "shown", "branch"]).catch("shown"),
  palette: z.enum(["safe", "rationale", "greyscale"]).catch("safe"),
  isDark: z.boolean().catch(false),
  isTransparent: z.boolean().catch(false),
  width: z.enum(["free", "page", "column"]).catch("page"),
  isSpread: z.boolean().catch(false),
  pointSize: z.enum(["7", "8", "9", "10", "11", "12"]).catch("9"),
  dpi: z.enum(["96", "150", "300", "600"]).catch("300"),
  hasCaption: z.boolean().catch(true),
  hasLegend: z.boolean().catch(true),
  hasStamp: z.boolean().catch(true),
  hasQuotations: z.boolean().catch(true),
  hasComments: z.boolean().catch(false),
});

/** What was chosen in the export dialog; kept in this browser for the next time. */
export type ExportSettings = z.infer<typeof settingsSchema>;

const KEY = "export-settings";

/** What was chosen last time, and the usual where nothing was. */
export function keptSettings(): ExportSettings {
  return settingsSchema.parse(parsed(keptUnder(KEY) ?? "{}"));
}

export function keepSettings(settings: ExportSettings): void {
  keepUnder(KEY, JSON.stringify(settings));
}

/** Somebody else's JSON; an empty object where it is none. */
function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
