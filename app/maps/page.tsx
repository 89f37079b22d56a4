import type { Metadata } from "next";
import { Suspense } from "react";
import { MapsScreen } from "@/components/maps/MapsScreen";
import { SORTS, type Sort } from "@/components/maps/map-card";
import { listMaps, type MapSummary } from "@/db/queries/maps";
import { type Store, theStore } from "@/db/store";
import { untouchedSample } from "../untouched-sample";
import { MapPicture } from "./map-picture";

export const metadata: Metadata = { title: "Maps" };

interface MapsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The maps that hold the words of `q` (all without one). */
export default async function MapsPage({ searchParams }: MapsPageProps) {
  const asked = await searchParams;
  const query = typeof asked.q === "string" ? asked.q : "";
  const sort = SORTS.find((each) => each === asked.sort) ?? ("change" satisfies Sort);
  const store = await theStore();
  const maps = await listMaps(store.db, { query });
  const sampleId = await untouchedSample(store.db);
  return <MapsScreen maps={maps.map((map) => cardOf(store, map, sampleId))} query={query} sort={sort} />;
}

/** The drawing comes after the words: a list of many maps is there at once. */
function cardOf({ db }: Store, map: MapSummary, sampleId: string | null) {
  const picture = (
    <Suspense fallback={null}>
      <MapPicture db={db} mapId={map.id} title={map.title} />
    </Suspense>
  );
  return { ...map, isSample: map.id === sampleId, picture };
}
