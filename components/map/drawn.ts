import { type ArgumentMap, all, rowsOf } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { type ClaimFace, measureClaim } from "@/lib/drawing/claim-face";
import { claimFacesOf, relationFacesOf } from "@/lib/drawing/faces";
import type { RelationFace } from "@/lib/drawing/map";
import { measurePill } from "@/lib/drawing/pill";
import type { Layout, LayoutInput, Size } from "@/lib/layout/layout";

/** What the boxes and pills of a map show. */
export interface Faces {
  readonly map: ArgumentMap;
  readonly claims: ReadonlyMap<Id, ClaimFace>;
  readonly relations: ReadonlyMap<Id, RelationFace>;
}

/** A map as it stands on the canvas: its rows, what they show, and where. */
export interface Drawn extends Faces {
  readonly layout: Layout;
}

/** The faces of a map. A face that is as it was keeps its identity, so that what shows it need not be drawn again. */
export function facesOf(map: ArgumentMap, before: Faces | null): Faces {
  if (before && SHOWN.every((table) => before.map.tables[table] === map.tables[table])) return { ...before, map };
  return {
    map,
    claims: keptWhereEqual(claimFacesOf(map), before?.claims),
    relations: keptWhereEqual(relationFacesOf(map), before?.relations),
  };
}

/** The tables from which faces are read. */
const SHOWN = ["claims", "relations", "premises", "anchors", "voices", "speakers"] as const;

function keptWhereEqual<T>(faces: ReadonlyMap<Id, T>, before: ReadonlyMap<Id, T> | undefined): ReadonlyMap<Id, T> {
  if (!before) return faces;
  return new Map(
    [...faces].map(([id, face]) => {
      const old = before.get(id);
      return [id, old !== undefined && JSON.stringify(old) === JSON.stringify(face) ? old : face];
    }),
  );
}

const measured = new WeakMap<ClaimFace, Size>();

/** The size of a claim's box, measured once for each face. */
export function sizeOf(face: ClaimFace): Size {
  const known = measured.get(face);
  if (known) return known;
  const { size } = measureClaim(face);
  measured.set(face, size);
  return size;
}

/** What is to be laid out; `draft` is the box of a claim whose sentence is being edited. */
export function layoutInput(
  faces: Faces,
  folded: ReadonlySet<Id>,
  draft: { readonly claimId: Id; readonly size: Size } | null,
): LayoutInput {
  const { claims, relations, premises, places } = rowsOf(faces.map);
  const claimSizes = new Map([...faces.claims].map(([id, face]) => [id, sizeOf(face)]));
  if (draft && claimSizes.has(draft.claimId)) claimSizes.set(draft.claimId, draft.size);
  const pillSizes = new Map([...faces.relations].map(([id, face]) => [id, measurePill(face)]));
  return { rows: { claims, relations, premises, places }, claimSizes, pillSizes, folded };
}

/** Whether a map has nothing to draw. */
export function isBare(map: ArgumentMap): boolean {
  return all(map, "claims").length === 0;
}
