import type { MapDrawing } from "@/lib/drawing/map";
import type { Paragraph } from "./words";

const BORDERS = [
  ["quotation", "solid border: quotation"],
  ["paraphrase", "dashes: paraphrase"],
  ["compression", "dashes and dots: shortened"],
  ["interpretation", "dots: interpretation"],
] as const;

/** What the borders of a map's claims mean, as far as they occur, in one line; the words on pills need no legend. */
export function borderLegend({ layout, claims }: MapDrawing): Paragraph[] {
  const faces = [...layout.claims.keys()].flatMap((id) => claims.get(id) ?? []);
  const meanings = [
    ...BORDERS.flatMap(([fidelity, words]) =>
      faces.some((face) => !face.implicit && face.fidelity === fidelity) ? [words] : [],
    ),
    ...(faces.some(({ reported }) => reported) ? ["double: said by another, as reported"] : []),
    ...(faces.some(({ implicit }) => implicit) ? ["short dashes, slanted: implicit"] : []),
  ];
  if (meanings.length === 0) return [];
  const line = meanings.join(" · ");
  return [{ runs: [{ text: line.charAt(0).toUpperCase() + line.slice(1) }] }];
}
