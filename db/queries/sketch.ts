import { and, asc, eq, inArray } from "drizzle-orm";
import type { Id, Relation } from "@/lib/argument/rows";
import type { Sketch } from "@/lib/drawing/sketch";
import type { Database } from "../database";
import { claims, maps, places, premises, relations } from "../schema";

/** A small picture shows no more claims than these. */
const MOST_CLAIMS = 80;

/** The sketch of a map: its claims with the lowest numbers, and the relations whose target and a premise are among them. */
export async function sketchOf(db: Database, mapId: Id): Promise<Sketch> {
  const { id, title, settings, deleted } = maps;
  const sketched = await db.select({ id, title, settings, deleted }).from(maps).where(eq(maps.id, mapId));
  const shown = await db
    .select()
    .from(claims)
    .where(eq(claims.mapId, mapId))
    .orderBy(asc(claims.number))
    .limit(MOST_CLAIMS);
  const ids = shown.map(({ id }) => id);
  const steps = await db
    .select()
    .from(premises)
    .where(and(eq(premises.mapId, mapId), inArray(premises.claimId, ids)));
  const named = [...new Set(steps.map(({ relationId }) => relationId))];
  const joined = await db
    .select()
    .from(relations)
    .where(and(eq(relations.mapId, mapId), inArray(relations.id, named)));
  const pinned = await db
    .select()
    .from(places)
    .where(and(eq(places.mapId, mapId), inArray(places.id, ids)));
  const drawn = withTargets(joined, new Set(ids));
  const isDrawn = new Set(drawn.map(({ id }) => id));
  return {
    maps: sketched,
    claims: shown.map(asRow),
    relations: drawn.map(asRow),
    premises: steps.filter(({ relationId }) => isDrawn.has(relationId)).map(asRow),
    places: pinned.map(asRow),
  };
}

function asRow<R extends { readonly mapId: Id }>({ mapId: _, ...row }: R): Omit<R, "mapId"> {
  return row;
}

/** The relations whose targets are there: shown claims, or relations that have theirs. */
function withTargets<R extends Relation>(joined: readonly R[], claimIds: ReadonlySet<Id>): R[] {
  const byId = new Map(joined.map((relation) => [relation.id, relation]));
  return joined.filter((relation) => {
    let at: R | undefined = relation;
    while (at?.targetRelationId) at = byId.get(at.targetRelationId);
    return at?.targetClaimId ? claimIds.has(at.targetClaimId) : false;
  });
}
