import { type ArgumentMap, emptyMap, mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import { decide } from "@/lib/argument/decide";
import type { Direction } from "@/lib/argument/direction";
import { nothingKnown } from "@/lib/argument/known";
import { technicalGraph } from "@/lib/argument/technical";
import type { TextOrderRow } from "@/lib/argument/text-order";
import { toulminSteps, withoutPart } from "@/lib/argument/toulmin";
import { everyLook, farApart, manyScripts } from "@/lib/examples/looks";
import { sampleMap } from "@/lib/examples/sample";
import { idIn } from "@/lib/examples/small-map";
import { sha256Of } from "@/lib/text/content";
import { arrangeMap } from "./arrange";
import { facesOf } from "./faces";
import { drawMap } from "./map";
import { drawNotationSheet } from "./notation-sheet";
import type { Figure } from "./shape";
import { drawTechnical } from "./technical";
import { drawTextOrder } from "./text-order";
import type { ThemeName } from "./theme";
import { drawThumbnail } from "./thumbnail";
import { drawToulmin } from "./toulmin";

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
  { name: "sample-sideways", theme: "light", draw: () => drawMap(arrangeMap(turnedSample("left"), "From the left")) },
  { name: "sample-upside-down", theme: "light", draw: () => drawMap(arrangeMap(turnedSample("down"), "From below")) },
  {
    name: "sample-small",
    theme: "light",
    draw: () => drawThumbnail(arrangeMap(decidedSample(), "The sample map, small"), CARD),
  },
  { name: "text-order", theme: "light", draw: drawSampleInTextOrder },
  { name: "toulmin", theme: "light", draw: drawSampleAsToulmin },
  { name: "technical", theme: "light", draw: () => drawTechnical(technicalGraph(decidedSample()), "Nodes").figure },
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

function drawSampleInTextOrder(): Figure {
  const map = decidedSample();
  const words = ({ span }: TextOrderRow) => `from ${span?.extent[0]?.[0] ?? 0}`;
  return drawTextOrder(map, facesOf(map), "The sample map as its text has it", words).figure;
}

function drawSampleAsToulmin(): Figure {
  const map = decidedSample();
  const steps = toulminSteps(map, null, true);
  return drawToulmin(steps, facesOf(map).claims, "The sample map in Toulmin's parts", withoutPart(map, steps)).figure;
}

/** The sample map with its conclusions elsewhere. */
function turnedSample(direction: Direction): ArgumentMap {
  const rows = rowsOf(decidedSample());
  return mapFromRows({ ...rows, maps: rows.maps.map((row) => ({ ...row, settings: { direction } })) });
}

function decidedSample(): ArgumentMap {
  const { command, contents } = sampleMap();
  const texts = new Map(contents.map((content) => [sha256Of(content), content.plain]));
  const decision = decide(emptyMap, command, { ...nothingKnown, text: (sha256) => texts.get(sha256) });
  if (!decision.ok) throw new Error(`the sample map is refused: ${decision.refusal.reason}`);
  return decision.map;
}
