import type { RelationKind } from "@/lib/argument/rows";

export const TONES = ["support", "attack", "undercut", "condition", "rephrase", "preference", "unknown"] as const;
/** What a relation looks like: its kind, where an attack on a step is an undercut, and both conditions are one. */
export type Tone = (typeof TONES)[number];

/**
 * The colours that people give to claims, groups and tags: greyed, for a clear hue always means a kind of relation. Each
 * has a shape of its own, by which it is told apart without its colour.
 */
export const SWATCHES = ["sand", "moss", "mist", "slate", "mauve", "clay"] as const;
export type Swatch = (typeof SWATCHES)[number];

/** Whether a colour that a row names is one of ours; those of other programs are kept and not drawn. */
export function isSwatch(colour: string | null): colour is Swatch {
  return SWATCHES.some((name) => name === colour);
}

/**
 * A colour of a drawing by what it is for. `ground` lies under all, `box` in claims, `tint` in conclusions; `ink`, `soft`
 * and `border` are words, lesser words and the borders of claims; `heavy` borders a conclusion, `ring` what is selected;
 * `bar` and `faint` stand for words too small to read; the swatches are what people mark claims with. Each tone has its line, the fill of its pill and the word on it.
 */
export type ColourName =
  | "ground"
  | "box"
  | "tint"
  | "ink"
  | "soft"
  | "border"
  | "heavy"
  | "ring"
  | "bar"
  | "faint"
  | "hairline"
  | "in"
  | "onIn"
  | "out"
  | "undecided"
  | Swatch
  | Tone
  | `${Tone}Fill`
  | `${Tone}Word`;

/** The value of every colour, as six hexadecimal digits. */
export type Theme = Readonly<Record<ColourName, `#${string}`>>;

/** The tone of a relation; `onRelation` tells that its target is another relation. */
export function toneOf(kind: RelationKind, onRelation: boolean): Tone {
  switch (kind) {
    case "attack":
      return onRelation ? "undercut" : "attack";
    case "onlyIf":
    case "unless":
      return "condition";
    case "support":
    case "rephrase":
    case "preference":
    case "unknown":
      return kind;
    default:
      return kind satisfies never;
  }
}

const light: Theme = {
  ground: "#F3F2EF",
  box: "#FFFFFF",
  tint: "#F4F4F2",
  ink: "#1C1B19",
  soft: "#57534C",
  border: "#6C675F",
  heavy: "#1C1B19",
  ring: "#1C1B19",
  bar: "#57534C",
  faint: "#A9A59D",
  hairline: "#DCD8D1",
  in: "#00795A",
  onIn: "#FFFFFF",
  out: "#B84A00",
  undecided: "#57534C",
  sand: "#D6C7A1",
  moss: "#AFB693",
  mist: "#A5BCC2",
  slate: "#8F95A8",
  mauve: "#B7A2B5",
  clay: "#C4A292",
  support: "#0072B2",
  supportFill: "#E3F0F8",
  supportWord: "#005E94",
  attack: "#C75300",
  attackFill: "#B84A00",
  attackWord: "#FFFFFF",
  undercut: "#A8437C",
  undercutFill: "#F8E8F1",
  undercutWord: "#8F3D6A",
  condition: "#6E5000",
  conditionFill: "#FBE6B6",
  conditionWord: "#6E5000",
  rephrase: "#2A6F97",
  rephraseFill: "#E2F2FB",
  rephraseWord: "#1F5F84",
  preference: "#00795A",
  preferenceFill: "#D9F0E8",
  preferenceWord: "#006B4E",
  unknown: "#57534C",
  unknownFill: "#ECEAE6",
  unknownWord: "#3A3733",
};

const dark: Theme = {
  ground: "#100F0E",
  box: "#1F1E1B",
  tint: "#292825",
  ink: "#ECE9E3",
  soft: "#ADA89F",
  border: "#968F87",
  heavy: "#ECE9E3",
  ring: "#ECE9E3",
  bar: "#ADA89F",
  faint: "#5E5A53",
  hairline: "#302E2A",
  in: "#3CCFA2",
  onIn: "#1C1005",
  out: "#FF8A3D",
  undecided: "#ADA89F",
  sand: "#A99B78",
  moss: "#7F8767",
  mist: "#748B92",
  slate: "#6A7086",
  mauve: "#86728A",
  clay: "#937364",
  support: "#4FA9E0",
  supportFill: "#1A2B36",
  supportWord: "#74B8E6",
  attack: "#FF8A3D",
  attackFill: "#FF8A3D",
  attackWord: "#1C1005",
  undercut: "#E08CBB",
  undercutFill: "#3B2732",
  undercutWord: "#E2A5C7",
  condition: "#FFD98A",
  conditionFill: "#4B3A15",
  conditionWord: "#FFD98A",
  rephrase: "#8CCBF0",
  rephraseFill: "#27353C",
  rephraseWord: "#A9D9F6",
  preference: "#3CCFA2",
  preferenceFill: "#183B2F",
  preferenceWord: "#55D3AC",
  unknown: "#ADA89F",
  unknownFill: "#292724",
  unknownWord: "#ECE9E3",
};

const rationale: Theme = {
  ...light,
  ground: "#FFFFFF",
  in: "#2E7D32",
  out: "#C62828",
  support: "#2E7D32",
  supportFill: "#E2F1E2",
  supportWord: "#1B5E20",
  attack: "#C62828",
  attackFill: "#C62828",
  undercut: "#B34700",
  undercutFill: "#FFE7CF",
  undercutWord: "#8A3600",
  condition: "#1F5FBF",
  conditionFill: "#DEE9FA",
  conditionWord: "#184B96",
  rephrase: "#4A5578",
  rephraseFill: "#E9EBF4",
  rephraseWord: "#3A4361",
  preference: "#5B3FA8",
  preferenceFill: "#E9E3F8",
  preferenceWord: "#4A3189",
};

const rationaleDark: Theme = {
  ...dark,
  in: "#7CCB80",
  out: "#FF8A80",
  support: "#6CBF70",
  supportFill: "#1D3320",
  supportWord: "#8FD793",
  attack: "#FF7A70",
  attackFill: "#FF7A70",
  attackWord: "#240503",
  undercut: "#FFA94D",
  undercutFill: "#3E2A12",
  undercutWord: "#FFC27F",
  condition: "#8DB4F5",
  conditionFill: "#1F2D47",
  conditionWord: "#B2CCF8",
  rephrase: "#A9B3D6",
  rephraseFill: "#2A2E3D",
  rephraseWord: "#C7CEE6",
  preference: "#B9A3F0",
  preferenceFill: "#2E2545",
  preferenceWord: "#CFBFF6",
};

const greyscale: Theme = {
  ground: "#FFFFFF",
  box: "#FFFFFF",
  tint: "#EFEFEF",
  ink: "#111111",
  soft: "#444444",
  border: "#222222",
  heavy: "#000000",
  ring: "#000000",
  bar: "#444444",
  faint: "#A6A6A6",
  hairline: "#D4D4D4",
  in: "#111111",
  onIn: "#FFFFFF",
  out: "#111111",
  undecided: "#555555",
  sand: "#E2E2E2",
  moss: "#CFCFCF",
  mist: "#BDBDBD",
  slate: "#8C8C8C",
  mauve: "#A6A6A6",
  clay: "#B3B3B3",
  support: "#1A1A1A",
  supportFill: "#FFFFFF",
  supportWord: "#111111",
  attack: "#1A1A1A",
  attackFill: "#111111",
  attackWord: "#FFFFFF",
  undercut: "#333333",
  undercutFill: "#FFFFFF",
  undercutWord: "#111111",
  condition: "#333333",
  conditionFill: "#D9D9D9",
  conditionWord: "#111111",
  rephrase: "#444444",
  rephraseFill: "#FFFFFF",
  rephraseWord: "#111111",
  preference: "#333333",
  preferenceFill: "#F2F2F2",
  preferenceWord: "#111111",
  unknown: "#666666",
  unknownFill: "#F2F2F2",
  unknownWord: "#333333",
};

const greyscaleDark: Theme = {
  ground: "#0E0E0E",
  box: "#1C1C1C",
  tint: "#2A2A2A",
  ink: "#F2F2F2",
  soft: "#BDBDBD",
  border: "#B0B0B0",
  heavy: "#FFFFFF",
  ring: "#FFFFFF",
  bar: "#BDBDBD",
  faint: "#606060",
  hairline: "#343434",
  in: "#F2F2F2",
  onIn: "#111111",
  out: "#F2F2F2",
  undecided: "#B0B0B0",
  sand: "#5A5A5A",
  moss: "#6B6B6B",
  mist: "#7C7C7C",
  slate: "#A0A0A0",
  mauve: "#8D8D8D",
  clay: "#848484",
  support: "#E6E6E6",
  supportFill: "#1C1C1C",
  supportWord: "#F2F2F2",
  attack: "#E6E6E6",
  attackFill: "#F2F2F2",
  attackWord: "#111111",
  undercut: "#CFCFCF",
  undercutFill: "#1C1C1C",
  undercutWord: "#F2F2F2",
  condition: "#CFCFCF",
  conditionFill: "#3A3A3A",
  conditionWord: "#F2F2F2",
  rephrase: "#BFBFBF",
  rephraseFill: "#1C1C1C",
  rephraseWord: "#F2F2F2",
  preference: "#CFCFCF",
  preferenceFill: "#2A2A2A",
  preferenceWord: "#F2F2F2",
  unknown: "#A0A0A0",
  unknownFill: "#2A2A2A",
  unknownWord: "#E0E0E0",
};

/**
 * The looks a map can have: light and dark as in the interface, green and red as Rationale has them, greys for print; these by day and by night.
 * Every line stands out from its ground by at least 3 : 1, every word by 4.5 : 1.
 */
export const themes = { light, dark, rationale, rationaleDark, greyscale, greyscaleDark } as const satisfies Record<
  string,
  Theme
>;
export type ThemeName = keyof typeof themes;

export const PALETTES = ["safe", "rationale", "greyscale"] as const;
/** The hues of a map, by day or by night: those that every eye tells apart, Rationale's green and red, or none. */
export type Palette = (typeof PALETTES)[number];

/** The theme that has a palette on a light or a dark page. */
export function themeNameOf(palette: Palette, page: "light" | "dark"): ThemeName {
  if (palette === "safe") return page;
  return page === "dark" ? `${palette}Dark` : palette;
}

/** A theme on white paper, as for a report. */
export function onPaper(theme: Theme): Theme {
  return { ...theme, ground: "#FFFFFF" };
}
