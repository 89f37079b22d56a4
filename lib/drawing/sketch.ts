import { mapFromRows } from "@/lib/argument/argument-map";
import { noRows, type Rows } from "@/lib/argument/rows";
import type { Size } from "@/lib/layout/layout";
import { arrangeMap } from "./arrange";
import type { Figure } from "./shape";
import { drawThumbnail } from "./thumbnail";

/** As much of a map as a small drawing of it needs. */
export type Sketch = Pick<Rows, "maps" | "claims" | "relations" | "premises" | "places">;

/** A small drawing of a map from no more than its graph. `size` is that of the picture, in px. */
export function drawSketch(sketch: Sketch, size: Size): Figure {
  const title = sketch.maps[0]?.title ?? "";
  return drawThumbnail(arrangeMap(mapFromRows({ ...noRows, ...sketch }), title), size);
}
