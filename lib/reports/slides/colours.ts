import type { ColourName, Theme } from "@/lib/drawing/theme";
import { tag } from "./tags";

/** Colours of a presentation's theme; every shape names one of these, so that another theme recolours the deck. */
const SCHEME = {
  dk1: "ink",
  lt1: "ground",
  dk2: "soft",
  lt2: "tint",
  accent1: "support",
  accent2: "attackFill",
  accent3: "undercut",
  accent4: "condition",
  accent5: "rephrase",
  accent6: "preference",
  hlink: "supportWord",
  folHlink: "undercutWord",
} as const satisfies Record<string, ColourName>;

const ACCENTS = {
  support: "accent1",
  attack: "accent2",
  undercut: "accent3",
  condition: "accent4",
  rephrase: "accent5",
  preference: "accent6",
} as const;

/** The colours of a theme as a presentation has them. */
export function schemeXml(theme: Theme): string {
  const colours = Object.entries(SCHEME).map(([slot, name]) =>
    tag(`a:${slot}`, {}, tag("a:srgbClr", { val: theme[name].slice(1).toUpperCase() })),
  );
  return tag("a:clrScheme", { name: "Warrant" }, ...colours);
}

/** A colour as a fill. `null` is none. */
export function fillXml(colour: ColourName | null, theme: Theme): string {
  return colour === null ? "<a:noFill/>" : tag("a:solidFill", {}, colourXml(colour, theme));
}

function colourXml(colour: ColourName, theme: Theme): string {
  const [, tone = "", use = ""] =
    /^(support|attack|undercut|condition|rephrase|preference)(Fill|Word)?$/.exec(colour) ?? [];
  const accent = ACCENTS[tone as keyof typeof ACCENTS];
  if (!accent) return tag("a:schemeClr", { val: plainSlot(colour, theme) });
  if (use === "Word") return tag("a:schemeClr", { val: tone === "attack" ? "bg1" : "tx1" });
  if (use === "Fill" && tone !== "attack") return tag("a:schemeClr", { val: accent }, ...paleness(theme));
  return tag("a:schemeClr", { val: accent });
}

function plainSlot(colour: ColourName, theme: Theme): string {
  if (colour === "ground" || colour === "onIn") return "bg1";
  if (colour === "box") return isDark(theme) ? "bg2" : "bg1";
  if (colour === "tint" || colour === "unknownFill") return "bg2";
  if (colour === "ink" || colour === "heavy" || colour === "ring" || colour === "unknownWord") return "tx1";
  return "tx2";
}

/** Nearly the ground, so that ink can be read on it. */
function paleness(theme: Theme): string[] {
  return isDark(theme)
    ? [tag("a:lumMod", { val: 35_000 })]
    : [tag("a:lumMod", { val: 15_000 }), tag("a:lumOff", { val: 85_000 })];
}

function isDark({ ground }: Theme): boolean {
  return Number.parseInt(ground.slice(3, 5), 16) < 128;
}
