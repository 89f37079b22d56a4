import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import { directionOf } from "@/lib/argument/direction";
import { isEqual } from "@/lib/argument/edit";
import type { Id, TableName } from "@/lib/argument/rows";
import { openThreads } from "@/lib/argument/talk";
import { type ClaimFace, measureClaim } from "@/lib/drawing/claim-face";
import { claimFaceOf, claimFacesOf, questionsAbout, relationFacesOf, SHOW_ALL, type Shown } from "@/lib/drawing/faces";
import type { RelationFace } from "@/lib/drawing/map";
import { measurePill } from "@/lib/drawing/pill";
import type { Layout, LayoutInput, Size, Sizes } from "@/lib/layout/layout";

/** What the boxes and pills of a map show. */
export interface Faces {
  readonly map: ArgumentMap;
  readonly shown: Shown;
  readonly claims: ReadonlyMap<Id, ClaimFace>;
  readonly relations: ReadonlyMap<Id, RelationFace>;
}

/** A map as it stands on the canvas: its rows, what they show, and where. */
export interface Drawn extends Faces {
  readonly layout: Layout;
}

/** The faces of a map. A face that is as it was keeps its identity, so that what shows it need not be drawn again. */
export function facesOf(map: ArgumentMap, before: Faces | null, shown: Shown = SHOW_ALL): Faces {
  if (!before || before.shown.strengths !== shown.strengths) return allFaces(map, shown);
  const isSame = (tables: readonly TableName[]) =>
    tables.every((table) => before.map.tables[table] === map.tables[table]);
  if (isSame([...STATED, ...TIED])) return { ...before, map };
  return {
    map,
    shown,
    claims: isSame(STATED) ? changedFaces(map, before) : keptWhereEqual(claimFacesOf(map, shown), before.claims),
    relations: keptWhereEqual(relationFacesOf(map, shown), before.relations),
  };
}

function allFaces(map: ArgumentMap, shown: Shown): Faces {
  return { map, shown, claims: claimFacesOf(map, shown), relations: relationFacesOf(map, shown) };
}

/** The tables that tell who says a claim and where, and what it is sorted under; and those that tell what it is and how it is tied. */
const STATED: readonly TableName[] = [
  "anchors",
  "spans",
  "voices",
  "speakers",
  "sourceTexts",
  "groups",
  "groupings",
  "tags",
  "taggings",
];
const TIED = ["claims", "relations", "premises", "questions", "threads"] as const;

/**
 * While nothing changes in who says what, only claims that changed themselves, or in how they are tied, have new faces.
 * Whole tables are read: finding rows one by one takes many times as long.
 */
function changedFaces(map: ArgumentMap, before: Faces): ReadonlyMap<Id, ClaimFace> {
  const [old, conclusions] = [new Map(before.map.tables.claims), conclusionsIn(map)];
  const hasTalk = map.tables.threads.size + before.map.tables.threads.size > 0;
  return new Map(
    all(map, "claims").map((claim) => {
      const { id } = claim;
      const face = before.claims.get(id);
      const isSame =
        old.get(id) === claim &&
        face?.conclusion === conclusions.has(id) &&
        questionsAbout(before.map, id) === questionsAbout(map, id) &&
        (!hasTalk || openThreads(before.map, id) === openThreads(map, id));
      return [id, face && isSame ? face : claimFaceOf(map, claim, before.shown)];
    }),
  );
}

/** The claims that others are reasons for and that are reasons for nothing. */
function conclusionsIn(map: ArgumentMap): ReadonlySet<Id> {
  const found = new Set(all(map, "relations").flatMap(({ targetClaimId }) => targetClaimId ?? []));
  for (const { claimId } of all(map, "premises")) found.delete(claimId);
  return found;
}

function keptWhereEqual<T>(faces: ReadonlyMap<Id, T>, before: ReadonlyMap<Id, T>): ReadonlyMap<Id, T> {
  return new Map(
    [...faces].map(([id, face]) => {
      const old = before.get(id);
      return [id, old !== undefined && isEqual(old, face) ? old : face];
    }),
  );
}

const measured = new WeakMap<ClaimFace, Size>();
const measuredPills = new WeakMap<RelationFace, Size>();

/** The size of a claim's box, measured once for each face. */
export function sizeOf(face: ClaimFace): Size {
  const known = measured.get(face);
  if (known) return known;
  const { size } = measureClaim(face);
  measured.set(face, size);
  return size;
}

/** The size of a relation's pill, measured once for each face. */
function pillSizeOf(face: RelationFace): Size {
  const known = measuredPills.get(face);
  if (known) return known;
  const size = measurePill(face);
  measuredPills.set(face, size);
  return size;
}

/** What is to be laid out, with boxes measured as they are asked for; `draft` is the box of a claim whose sentence is being edited. */
export function layoutInput(
  faces: Faces,
  folded: ReadonlySet<Id>,
  draft: { readonly claimId: Id; readonly size: Size } | null,
): LayoutInput {
  const { map } = faces;
  const rows = {
    claims: all(map, "claims"),
    relations: all(map, "relations"),
    premises: all(map, "premises"),
    places: all(map, "places"),
  };
  const claimSizes = sizesBy(faces.claims, (face, id) => (draft?.claimId === id ? draft.size : sizeOf(face)));
  const pillSizes = sizesBy(faces.relations, pillSizeOf);
  return { rows, claimSizes, pillSizes, folded, direction: directionOf(map) };
}

function sizesBy<T>(faces: ReadonlyMap<Id, T>, measure: (face: T, id: Id) => Size): Sizes {
  return {
    get(id) {
      const face = faces.get(id);
      return face === undefined ? undefined : measure(face, id);
    },
  };
}

/** Whether a map has nothing to draw. */
export function isBare(map: ArgumentMap): boolean {
  return map.tables.claims.size === 0;
}
