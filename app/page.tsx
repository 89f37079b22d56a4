import { redirect } from "next/navigation";
import { listMaps } from "@/db/queries/maps";
import { theStore } from "@/db/store";
import { insiderAt } from "./accounts/visitor";
import { untouchedSample } from "./untouched-sample";

/** The first address: the sample, open to look around in, until there is anything else; then the list of maps. */
export default async function Home() {
  const who = await insiderAt("/");
  const { db } = await theStore();
  const maps = await listMaps(db, { most: 2, reader: who.kind === "person" ? who.id : null });
  const sampleId = await untouchedSample(db);
  const isFirstStart = maps.length === 1 && maps[0]?.id === sampleId;
  redirect(isFirstStart ? `/maps/${sampleId}` : "/maps");
}
