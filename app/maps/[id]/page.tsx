import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { standingHere, visitor } from "@/app/accounts/visitor";
import { deedsHere } from "@/app/accounts/who";
import { DeletedMap } from "@/components/maps/DeletedMap";
import type { Snapshot } from "@/components/session/server";
import { WorkspaceScreen } from "@/components/workspace/WorkspaceScreen";
import { lastEventsOf } from "@/db/queries/events";
import { openMap } from "@/db/queries/maps";
import { theStore } from "@/db/store";
import { may } from "@/lib/access";
import { all, rowsOf } from "@/lib/argument/argument-map";

/** How many of their last steps a person can undo after opening a map anew; how the map began is none of them. */
const MOST_STEPS = 100;

interface MapPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** The map of the address and how the one who looks at it stands to it, read once for the page and its title; null for a stranger. */
const findHere = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) return null;
  const here = await standingHere(id);
  if (!here || !may(here.standing, "read")) return null;
  const { db, rooms } = await theStore();
  const room = await openMap(db, rooms, id);
  return room && { ...here, room };
});

export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  const here = await findHere((await params).id);
  return { title: here ? all(here.room.map, "maps")[0]?.title || "Untitled map" : "No such map" };
}

/** One map, open to be worked on. */
export default async function MapPage({ params }: MapPageProps) {
  const { id } = await params;
  const here = await findHere(id);
  const [row] = here ? all(here.room.map, "maps") : [];
  if (!here && (await visitor()).kind === "nobody") redirect(`/sign-in?next=${encodeURIComponent(`/maps/${id}`)}`);
  if (!here || !row) notFound();
  const { room, actor, standing } = here;
  const can = deedsHere(standing);
  if (row.deleted) return <DeletedMap mapId={id} title={row.title} isMine={can.includes("restore")} />;
  const { db } = await theStore();
  const mine = await lastEventsOf(db, id, actor, MOST_STEPS);
  const steps = mine
    .filter(({ seq }) => seq > 1)
    .map(({ commandId, command, changes }) => ({ commandId, command, changes }));
  const snapshot: Snapshot = { rows: rowsOf(room.map), seq: room.seq, mine: steps, can };
  return <WorkspaceScreen key={id} mapId={id} title={row.title} snapshot={JSON.stringify(snapshot)} />;
}
