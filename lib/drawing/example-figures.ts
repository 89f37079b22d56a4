import { type ArgumentMap, emptyMap, mapFromRows } from "@/lib/argument/argument-map";
import { decide } from "@/lib/argument/decide";
import { nothingKnown } from "@/lib/argument/known";
import { everyLook, farApart, manyScripts } from "@/lib/examples/looks";
import { sampleMap } from "@/lib/examples/sample";
import { idIn } from "@/lib/examples/small-map";
import { sha256Of } from "@/lib/text/content";
import { arrangeMap } from "./arrange";
import { drawMap } from "./map";
import { drawNotationSheet } from "./notation-sheet";
import type { Figure } from "./shape";
import type { ThemeName } from "./theme";
import { drawThumbnail } from "./thumbnail";

/** A figure that is kept as a picture: the tests compare it, and the gallery shows it. */
export interface ExampleFigure {
  readonly name: string;
  readonly theme: ThemeName;
  readonly draw: () => Figure;
}

/** Every figure that is kept, by a name that can be part of a file's. */
export const exampleFigures: readonly ExampleFigure[] = [
  { name: "notation", theme: "light", draw: drawNotationSheet },
  { name: "notation-dark", theme: "dark", draw: drawNotationSheet },
  { name: "looks", theme: "light", draw: drawLooks },
  { name: "looks-dark", theme: "dark", draw: drawLooks },
  { name: "looks-rationale", theme: "rationale", draw: drawLooks },
  { name: "looks-greyscale", theme: "greyscale", draw: drawLooks },
  { name: "scripts", theme: "light", draw: () => drawMap(arrangeMap(mapFromRows(manyScripts), "Many scripts")) },
  { name: "stubs", theme: "light", draw: () => drawMap(arrangeMap(mapFromRows(farApart), "Far apart")) },
  { name: "sample", theme: "light", draw: () => drawMap(arrangeMap(decidedSample(), "The sample map")) },
  { name: "sample-dark", theme: "dark", draw: () => drawMap(arrangeMap(decidedSample(), "The sample map")) },
  {
    name: "sample-small",
    theme: "light",
    draw: () => drawThumbnail(arrangeMap(decidedSample(), "The sample map, small"), CARD),
  },
  { name: "looks-small-dark", theme: "dark", draw: drawLooksSmall },
];

/** The picture of a map in the list of maps. */
const CARD = { width: 392, height: 196 };

function drawLooks(): Figure {
  const selected = new Set([idIn(0x401, "limits")]);
  return drawMap({ ...arrangeMap(mapFromRows(everyLook), "Every look"), selected });
}

function drawLooksSmall(): Figure {
  return drawThumbnail(arrangeMap(mapFromRows(everyLook), "Every look, small"), CARD);
}

function decidedSample(): ArgumentMap {
  const { command, contents } = sampleMap();
  const texts = new Map(contents.map((content) => [sha256Of(content), content.plain]));
  const decision = decide(emptyMap, command, { ...nothingKnown, text: (sha256) => texts.get(sha256) });
  if (!decision.ok) throw new Error(`the sample map is refused: ${decision.refusal.reason}`);
  return decision.map;
}
