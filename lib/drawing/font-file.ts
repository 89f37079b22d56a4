import type { Weight } from "./measure";
import type { Figure, Shape } from "./shape";

/** A font as programs that draw have it: the bytes of a TrueType file of one weight. */
export interface FontFile {
  readonly weight: Weight;
  readonly bytes: Uint8Array;
}

/** The words of a figure by the weight in which they are set: what its fonts must be able to write. */
export type Lettering = Readonly<Record<Weight, string>>;

/** The words of figures, each character once and in order, so that the same words ask for the same fonts. */
export function letteringOf(figures: readonly Figure[]): Lettering {
  const characters = { regular: new Set<string>(), semibold: new Set<string>() };
  const gather = (shape: Shape): void => {
    if (shape.shape === "text") for (const character of shape.text) characters[shape.weight].add(character);
    if (shape.shape === "group" || shape.shape === "window") shape.children.forEach(gather);
  };
  for (const { shapes } of figures) shapes.forEach(gather);
  const ordered = (set: ReadonlySet<string>) => [...set].sort().join("");
  return { regular: ordered(characters.regular), semibold: ordered(characters.semibold) };
}
