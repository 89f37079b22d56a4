import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { HistoryScreen, type Sought } from "@/components/history/HistoryScreen";
import { lastRemovalOf } from "@/db/queries/history";
import { theStore } from "@/db/store";
import { may } from "@/lib/access";
import { type ArgumentMap, all, rowsOf } from "@/lib/argument/argument-map";
import { threadsAbout } from "@/lib/argument/talk";
import { findHere, signInFirst } from "../find-here";

interface HistoryPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly at?: string; readonly gone?: string }>;
}

export const metadata: Metadata = { title: "History" };

/** What was done to one map, and how it was: `?at=` names a step, `?gone=` what went in one. */
export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { id } = await params;
  const here = await findHere(id);
  const [row] = here ? all(here.room.map, "maps") : [];
  if (!here) await signInFirst(`/maps/${id}/history`);
  if (!here || !row) notFound();
  if (row.deleted) redirect(`/maps/${id}`);
  const { at, gone } = await searchParams;
  const { room, actor, standing } = here;
  const sought = gone === undefined ? null : await soughtIn(room.map, id, gone);
  return (
    <HistoryScreen
      key={room.seq}
      mapId={id}
      title={row.title}
      present={JSON.stringify({ rows: rowsOf(room.map), seq: room.seq })}
      at={at && /^[1-9]\d{0,14}$/.test(at) ? Number(at) : (sought?.seq ?? null)}
      sought={sought}
      me={actor}
      canRestore={may(standing, "edit")}
    />
  );
}

/** When something last went from a map, and the words that it had where there is talk about it; null where it never did. */
async function soughtIn(map: ArgumentMap, mapId: string, rowId: string): Promise<Sought | null> {
  if (!z.uuid().safeParse(rowId).success) return null;
  const { db } = await theStore();
  const seq = await lastRemovalOf(db, mapId, rowId);
  const [thread] = threadsAbout(map, rowId);
  return seq === null ? null : { seq, id: rowId, words: thread?.words ?? "" };
}
