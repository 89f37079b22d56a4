import { mapFromRows } from "@/lib/argument/argument-map";
import type { Rows } from "@/lib/argument/rows";
import { everyLook, manyScripts } from "@/lib/examples/looks";
import { idIn } from "@/lib/examples/small-map";
import { layOut } from "@/lib/layout/lay-out";
import { facesOf, sizesOf } from "./draw-rows";
import { drawMap, type MapDrawing } from "./map";
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
  { name: "scripts", theme: "light", draw: () => drawMap(arrange(manyScripts, "Many scripts")) },
  { name: "thumbnail", theme: "light", draw: drawLooksSmall },
  { name: "thumbnail-dark", theme: "dark", draw: drawLooksSmall },
];

function drawLooks(): Figure {
  const drawing = arrange(everyLook, "Every look");
  const selected = new Set([idIn(0x401, "limits")]);
  return drawMap({ ...drawing, selected });
}

function drawLooksSmall(): Figure {
  return drawThumbnail(arrange(everyLook, "Every look, small"), { width: 392, height: 196 });
}

function arrange(rows: Rows, title: string): MapDrawing {
  const faces = facesOf(mapFromRows(rows));
  const layout = layOut({ rows, ...sizesOf(faces) });
  return { layout, ...faces, title, description: `${faces.claims.size} claims, ${faces.relations.size} relations.` };
}
