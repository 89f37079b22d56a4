import type { Metadata } from "next";
import { Suspense } from "react";
import { MapsScreen } from "@/components/maps/MapsScreen";
import { type MapCardFacts, SORTS, type Sort } from "@/components/maps/map-card";
import { countMaps, listMaps, type MapSummary } from "@/db/queries/maps";
import { membersOfMaps } from "@/db/queries/members";
import { rolesIn } from "@/db/queries/standing";
import { waitingFor } from "@/db/queries/talk";
import { shelvesOf, type Team, teamsOf } from "@/db/queries/teams";
import { type Store, theStore } from "@/db/store";
import { DEEDS, deedsFor, type Role } from "@/lib/access";
import { insiderAt } from "../accounts/visitor";
import type { SignedIn } from "../accounts/who";
import { untouchedSample } from "../untouched-sample";
import { MapPicture } from "./map-picture";

export const metadata: Metadata = { title: "Maps" };

interface MapsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** So many maps are listed, those changed last, unless `all` are asked for. */
const MOST = 200;
/** More than anybody has; a bound nonetheless. */
const ALL = 5_000;

/** The maps that hold the words of `q` (all without one) and that the person may read. */
export default async function MapsPage({ searchParams }: MapsPageProps) {
  const who = await insiderAt("/maps");
  const sent = await searchParams;
  const query = typeof sent.q === "string" ? sent.q : "";
  const sort = SORTS.find((each) => each === sent.sort) ?? ("change" satisfies Sort);
  const isAll = sent.all === "1";
  const person = who.kind === "person" ? who : null;
  const store = await theStore();
  const reader = person?.id ?? null;
  const most = isAll ? ALL : MOST;
  const maps = await listMaps(store.db, { query, reader, most });
  const all = maps.length < most ? maps.length : await countMaps(store.db, { query, reader });
  const sampleId = await untouchedSample(store.db);
  const shared = person && (await sharedWith(store, person, maps));
  const cards = maps.map((map): MapCardFacts => ({ ...cardOf(store, map, sampleId), ...shared?.ofMap(map.id) }));
  return (
    <MapsScreen
      maps={cards}
      asked={{ query, sort, isAll }}
      all={all}
      person={person && { name: person.name, teams: shared?.teams ?? [] }}
      waiting={(await waitingFor(store.db, who.id, person?.id ?? null)).length}
    />
  );
}

/** The drawing comes after the words: a list of many maps is there at once. */
function cardOf({ db }: Store, map: MapSummary, sampleId: string | null) {
  const picture = (
    <Suspense fallback={null}>
      <MapPicture db={db} mapId={map.id} />
    </Suspense>
  );
  return { ...map, isSample: map.id === sampleId, picture, people: [], can: DEEDS, shelves: [] };
}

/** Who else is a member of the maps of a list, what the person may do with each, and where their teams keep them. */
async function sharedWith({ db }: Store, { id }: SignedIn, maps: readonly MapSummary[]) {
  const ids = maps.map((map) => map.id);
  const names = await membersOfMaps(db, ids);
  const roles = await rolesIn(db, ids, id);
  const deedsIn = (role: Role | undefined) => deedsFor(role ? { role, isGuest: false } : null);
  const shelves = await shelvesOf(db, id);
  const teams: readonly Team[] = await teamsOf(db, id);
  const ofMap = (mapId: string) => ({
    people: names.get(mapId) ?? [],
    can: deedsIn(roles.get(mapId)),
    shelves: shelves.filter((shelf) => shelf.mapId === mapId).map(({ teamId, folderId }) => ({ teamId, folderId })),
  });
  return { ofMap, teams: teams.map(({ id, name, folders }) => ({ id, name, folders })) };
}
