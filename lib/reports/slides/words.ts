import { escapeText } from "@/lib/drawing/svg";
import type { ColourName, Theme } from "@/lib/drawing/theme";
import { isRightToLeft } from "@/lib/text/direction";
import { fillXml } from "./colours";
import { tag } from "./tags";

/** Words of one look. `size` in points, the size of the place where they stand when absent. */
export interface Run {
  readonly text: string;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isSlanted?: boolean;
  readonly colour?: ColourName;
}

/** A paragraph; `indent` in EMU from the side at which it begins. */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: "middle" | "start";
  readonly indent?: number;
  readonly hasBullet?: boolean;
  /** Points before it. */
  readonly before?: number;
}

/** A paragraph as DrawingML; its direction is that of its first word. */
export function paragraphXml({ runs, align, indent, hasBullet, before }: Paragraph, theme: Theme): string {
  const leftward = isRightToLeft(runs.map(({ text }) => text).join(" "));
  const hanging = hasBullet ? -228_600 : 0;
  const properties = tag(
    "a:pPr",
    {
      [leftward ? "marR" : "marL"]: indent === undefined ? undefined : indent - hanging,
      indent: indent === undefined ? undefined : hanging,
      algn: align === "middle" ? "ctr" : leftward ? "r" : undefined,
      rtl: leftward ? 1 : undefined,
    },
    before === undefined ? "" : tag("a:spcBef", {}, tag("a:spcPts", { val: Math.round(before * 100) })),
    hasBullet ? tag("a:buFont", { typeface: "Arial" }) + tag("a:buChar", { char: "•" }) : "",
  );
  return tag("a:p", {}, properties === "<a:pPr/>" ? "" : properties, ...runs.map((run) => runXml(run, theme)));
}

function runXml({ text, size, isBold, isSlanted, colour }: Run, theme: Theme): string {
  const look = {
    sz: size === undefined ? undefined : hundredths(size),
    b: isBold ? 1 : undefined,
    i: isSlanted ? 1 : undefined,
    dirty: 0,
  };
  const words = text.replace(/\s+/g, " ");
  return `<a:r>${tag("a:rPr", look, colour ? fillXml(colour, theme) : "")}<a:t>${escapeText(words)}</a:t></a:r>`;
}

/** A size of type as it is written: from 1 to 4000 points. */
function hundredths(points: number): number {
  return Math.min(400_000, Math.max(100, Math.round(points * 100)));
}
