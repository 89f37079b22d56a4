import { type ArgumentMap, rowsOf } from "@/lib/argument/argument-map";
import { directionOf } from "@/lib/argument/direction";
import type { Id } from "@/lib/argument/rows";
import { layOut } from "@/lib/layout/lay-out";
import type { Size } from "@/lib/layout/layout";
import { measureClaim } from "./claim-face";
import { type Faces, facesOf } from "./faces";
import type { MapDrawing } from "./map";
import { measurePill } from "./pill";

/** A map laid out afresh, ready to be drawn. Claims in `folded` hide their reasons. */
export function arrangeMap(map: ArgumentMap, title: string, folded?: ReadonlySet<Id>): MapDrawing {
  const faces = facesOf(map);
  const direction = directionOf(map);
  const layout = layOut({ rows: rowsOf(map), ...sizesOf(faces), direction, ...(folded ? { folded } : {}) });
  const description = `${faces.claims.size} claims, ${faces.relations.size} relations.`;
  return { layout, ...faces, title, description };
}

/** The sizes that a layout asks for. `widest` is the longest line in a claim, in px; `compact` pills have no word. */
export function sizesOf(
  faces: Faces,
  { widest, compact = false }: { widest?: number; compact?: boolean } = {},
): { claimSizes: Map<Id, Size>; pillSizes: Map<Id, Size> } {
  return {
    claimSizes: new Map([...faces.claims].map(([id, face]) => [id, measureClaim(face, widest).size])),
    pillSizes: new Map([...faces.relations].map(([id, face]) => [id, measurePill(face, compact)])),
  };
}
