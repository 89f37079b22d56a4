import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import type { Size } from "@/lib/layout/layout";
import { type ClaimFace, measureClaim } from "./claim-face";
import { claimFacesOf, relationFacesOf } from "./faces";
import type { RelationFace } from "./map";
import { measurePill } from "./pill";

/** What every claim and relation of a map shows, by id. */
export interface Faces {
  readonly claims: ReadonlyMap<Id, ClaimFace>;
  readonly relations: ReadonlyMap<Id, RelationFace>;
}

/** What a map shows as its rows tell. */
export function facesOf(map: ArgumentMap): Faces {
  return { claims: claimFacesOf(map), relations: relationFacesOf(map) };
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
