import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { OWNER } from "@/app/request";
import { DeletedMap } from "@/components/maps/DeletedMap";
import type { Snapshot } from "@/components/session/server";
import { WorkspaceScreen } from "@/components/workspace/WorkspaceScreen";
import { lastEventsOf } from "@/db/queries/events";
import { openMap } from "@/db/queries/maps";
import { theStore } from "@/db/store";
import { all, rowsOf } from "@/lib/argument/argument-map";

/** How many of their last steps a person can undo after opening a map anew; how the map began is none of them. */
const MOST_STEPS = 100;

interface MapPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** The map of the address, read once for the page and its title. */
const findRoom = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) return null;
  const { db, rooms } = await theStore();
  return openMap(db, rooms, id);
});

export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  const room = await findRoom((await params).id);
  return { title: room ? all(room.map, "maps")[0]?.title || "Untitled map" : "No such map" };
}

/** One map, open to be worked on. */
export default async function MapPage({ params }: MapPageProps) {
  const { id } = await params;
  const room = await findRoom(id);
  const [row] = room ? all(room.map, "maps") : [];
  if (!room || !row) notFound();
  if (row.deleted) return <DeletedMap mapId={id} title={row.title} />;
  const { db } = await theStore();
  const mine = await lastEventsOf(db, id, OWNER, MOST_STEPS);
  const steps = mine
    .filter(({ seq }) => seq > 1)
    .map(({ commandId, command, changes }) => ({ commandId, command, changes }));
  const snapshot: Snapshot = { rows: rowsOf(room.map), seq: room.seq, mine: steps };
  return <WorkspaceScreen key={id} mapId={id} title={row.title} snapshot={JSON.stringify(snapshot)} />;
}
