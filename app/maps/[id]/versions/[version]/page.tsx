import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionScreen } from "@/components/history/VersionScreen";
import { momentAt } from "@/db/queries/history";
import { theStore } from "@/db/store";
import { all, find, rowsOf } from "@/lib/argument/argument-map";
import { withoutTalk } from "@/lib/argument/talk";
import { findHere, signInFirst } from "../../find-here";

interface VersionPageProps {
  readonly params: Promise<{ readonly id: string; readonly version: string }>;
}

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const { id, version } = await params;
  const here = await findHere(id);
  return { title: (here && find(here.room.map, "versions", version)?.name) ?? "No such version" };
}

/** A named version of a map, as it was, for those who may read the map. */
export default async function VersionPage({ params }: VersionPageProps) {
  const { id, version } = await params;
  const here = await findHere(id);
  if (!here) await signInFirst(`/maps/${id}/versions/${version}`);
  const named = here && find(here.room.map, "versions", version);
  const [row] = here ? all(here.room.map, "maps") : [];
  if (!here || !named || !row || row.deleted) notFound();
  const { db, rooms } = await theStore();
  const { at, map } = await momentAt(db, rooms, id, here.room, named.seq);
  // What was said of the map is not part of the version, and may have been taken back since.
  const rows = JSON.stringify(withoutTalk(rowsOf(map)));
  return <VersionScreen mapId={id} title={row.title} version={named} at={at} rows={rows} />;
}
