import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { create } from "fontkit";
import subsetFont from "subset-font";
import type { FontFile, Lettering } from "@/lib/drawing/font-file";
import { WEIGHTS, type Weight } from "@/lib/drawing/measure";

/** A family that comes in pieces, each for a range of characters. */
interface Family {
  /** The package, and how its files begin. */
  readonly name: string;
  /** The pieces that may be used; all of them when absent. */
  readonly pieces?: readonly string[];
}

/** What Commissioner lacks is written with these, the first that has a character. */
const FALLBACKS: readonly Family[] = [
  { name: "noto-sans", pieces: ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"] },
  { name: "noto-sans-arabic", pieces: ["arabic"] },
  { name: "noto-sans-hebrew", pieces: ["hebrew"] },
  { name: "noto-sans-devanagari", pieces: ["devanagari"] },
  { name: "noto-sans-thai", pieces: ["thai"] },
];
const JAPANESE: Family = { name: "noto-sans-jp" };
const KOREAN: Family = { name: "noto-sans-kr" };
const CHINESE: Family = { name: "noto-sans-sc" };
const SYMBOLS: readonly Family[] = [{ name: "noto-sans-arabic", pieces: ["math", "symbols"] }, { name: "noto-emoji" }];

const AXIS = { regular: 400, semibold: 600 } as const satisfies Record<Weight, number>;
const OWN = { regular: "400Regular/Commissioner_400Regular", semibold: "600SemiBold/Commissioner_600SemiBold" };

const ROOM = 16;

/**
 * Fonts that can write some words, cut down to them: Commissioner first, then what the remaining characters need.
 * Same words, same bytes. Characters that no shipped font has are left out. `packages` is the folder in which the
 * packages of fonts lie.
 */
export async function fontsFor(lettering: Lettering, packages: string): Promise<FontFile[]> {
  const fonts = await Promise.all(WEIGHTS.map((weight) => fontsOfWeight(weight, lettering[weight], packages)));
  return fonts.flat();
}

async function fontsOfWeight(weight: Weight, characters: string, packages: string): Promise<FontFile[]> {
  // A missing character is shown as a box of the first font, so there always is one.
  const own = await subsetOf(await readFile(ownPath(weight, packages)), ` ${characters}`);
  const fonts: FontFile[] = [{ weight, bytes: own }];
  let missing = without(characters, own);
  for (const family of familiesFor(characters)) {
    for (const piece of missing === "" ? [] : await piecesFor(family, missing, packages)) {
      const bytes = await subsetOf(await readFile(piece), characters, AXIS[weight]);
      const left = without(missing, bytes);
      if (left !== missing) fonts.push({ weight, bytes });
      missing = left;
    }
  }
  return fonts;
}

function ownPath(weight: Weight, packages: string): string {
  return join(packages, "@expo-google-fonts", "commissioner", `${OWN[weight]}.ttf`);
}

/** Han characters look otherwise in Japan and Korea: what else is written tells which are meant. */
function familiesFor(characters: string): Family[] {
  const eastern = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(characters)
    ? [JAPANESE, CHINESE, KOREAN]
    : /\p{Script=Hangul}/u.test(characters)
      ? [KOREAN, CHINESE]
      : [CHINESE, KOREAN];
  return [...FALLBACKS, ...eastern, ...SYMBOLS];
}

/** The files of a family that are said to have one of some characters. */
async function piecesFor({ name, pieces }: Family, characters: string, packages: string): Promise<string[]> {
  const folder = join(packages, "@fontsource-variable", name);
  const ranges: Readonly<Record<string, string>> = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8"));
  const codes = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
  return Object.entries(ranges)
    .map(([key, range]) => [key.replace(/[[\]]/g, ""), range] as const)
    .filter(([key, range]) => (pieces?.includes(key) ?? true) && codes.some((code) => isIn(range, code)))
    .map(([key]) => join(folder, "files", `${name}-${key}-wght-normal.woff2`));
}

/** Whether a range of CSS, "U+0600-06FF,U+204F", holds a code point. */
function isIn(range: string, code: number): boolean {
  return range.split(",").some((part) => {
    const [first = "", last = first] = part.trim().replace(/^U\+/i, "").split("-");
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

async function subsetOf(font: Buffer, characters: string, weight?: number): Promise<Uint8Array> {
  const axes = weight === undefined ? {} : { variationAxes: { wght: weight } };
  const subset = await subsetFont(font, characters, { targetFormat: "sfnt", noHinting: true, ...axes });
  // Readers look for the outline of a space where it would begin, which may be the very end of the file.
  const bytes = new Uint8Array(subset.length + ROOM);
  bytes.set(subset);
  return bytes;
}

/** The characters that a font does not have. */
function without(characters: string, bytes: Uint8Array): string {
  const font = create(Buffer.from(bytes));
  if (!("hasGlyphForCodePoint" in font)) return characters;
  return Array.from(characters)
    .filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    .join("");
}
