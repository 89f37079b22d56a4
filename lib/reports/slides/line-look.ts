import type { ColourName, Theme } from "@/lib/drawing/theme";
import type { Head } from "@/lib/layout/layout";
import { fillXml } from "./colours";
import { tag } from "./tags";

/** How a line or border looks; `dash` is a name of DrawingML. */
export interface LineLook {
  /** EMU. */
  readonly width: number;
  readonly colour: ColourName;
  readonly dash: string;
  readonly isDouble?: boolean;
  readonly head?: Head;
}

/** Slides know no bar across the end of a line: an objection ends in a barbed head, which the receipt tells. */
const HEADS: Readonly<Record<Head, string | null>> = {
  triangle: "triangle",
  bar: "stealth",
  circle: "oval",
  diamond: "diamond",
  chevron: "arrow",
  ring: "oval",
  none: null,
};

/** A line or border as DrawingML. */
export function lineXml({ width, colour, dash, isDouble, head = "none" }: LineLook, theme: Theme): string {
  const end = HEADS[head];
  return tag(
    "a:ln",
    { w: Math.max(1, Math.round(width)), cmpd: isDouble ? "dbl" : undefined },
    fillXml(colour, theme),
    dash === "solid" ? "" : tag("a:prstDash", { val: dash }),
    '<a:miter lim="800000"/>',
    end === null ? "" : tag("a:tailEnd", { type: end, w: "med", len: "med" }),
  );
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** The name of a shape, and what it tells those who do not see it; null for what only adorns. */
export function namedXml(id: number, name: string, told: string | null): string {
  return tag("p:cNvPr", { id, name, descr: told ?? undefined }, told === null ? DECORATIVE : "");
}
