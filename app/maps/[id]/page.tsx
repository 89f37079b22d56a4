import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { deedsHere } from "@/app/accounts/who";
import { DeletedMap } from "@/components/maps/DeletedMap";
import type { Snapshot } from "@/components/session/server";
import { WorkspaceScreen } from "@/components/workspace/WorkspaceScreen";
import { lastEventsOf } from "@/db/queries/events";
import { theStore } from "@/db/store";
import { all, rowsOf } from "@/lib/argument/argument-map";
import { titleOf } from "@/lib/argument/graph";
import { findHere, signInFirst } from "./find-here";

/** How many of their last steps a person can undo after opening a map anew; how the map began is none of them. */
const MOST_STEPS = 100;

interface MapPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  const here = await findHere((await params).id);
  return { title: here ? titleOf(here.room.map) : "No such map" };
}

/** One map, open to be worked on. */
export default async function MapPage({ params }: MapPageProps) {
  const { id } = await params;
  const here = await findHere(id);
  const [row] = here ? all(here.room.map, "maps") : [];
  if (!here) await signInFirst(`/maps/${id}`);
  if (!here || !row) notFound();
  const { room, actor, name, standing } = here;
  const can = deedsHere(standing);
  if (row.deleted) return <DeletedMap mapId={id} title={row.title} isMine={can.includes("restore")} />;
  const { db } = await theStore();
  const mine = await lastEventsOf(db, id, actor, MOST_STEPS);
  const steps = mine
    .filter(({ seq }) => seq > 1)
    .map(({ commandId, command, changes }) => ({ commandId, command, changes }));
  const snapshot: Snapshot = { rows: rowsOf(room.map), seq: room.seq, mine: steps, can, me: { id: actor, name } };
  return <WorkspaceScreen key={id} mapId={id} title={row.title} snapshot={JSON.stringify(snapshot)} />;
}
