import { mapFromRows } from "@/lib/argument/argument-map";
import { noRows, type Rows } from "@/lib/argument/rows";
import { layOut } from "@/lib/layout/lay-out";
import type { Size } from "@/lib/layout/layout";
import { measureClaim } from "./claim-face";
import { claimFacesOf, relationFacesOf } from "./faces";
import { measurePill } from "./pill";
import type { Figure } from "./shape";
import { drawThumbnail } from "./thumbnail";

/** The rows of which a small drawing is made, and the title that it bears. */
export interface Sketch extends Pick<Rows, "claims" | "relations" | "premises" | "places"> {
  readonly title: string;
}

/** A small drawing of a map from no more than its graph. `size` is that of the picture, in px. */
export function drawSketch({ title, ...rows }: Sketch, size: Size): Figure {
  const map = mapFromRows({ ...noRows, ...rows });
  const claims = claimFacesOf(map);
  const relations = relationFacesOf(map);
  const layout = layOut({
    rows,
    claimSizes: new Map([...claims].map(([id, face]) => [id, measureClaim(face).size])),
    pillSizes: new Map([...relations].map(([id, face]) => [id, measurePill(face)])),
  });
  return drawThumbnail({ layout, claims, relations, title, description: "" }, size);
}
