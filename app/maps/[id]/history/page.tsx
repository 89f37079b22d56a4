import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { HistoryScreen } from "@/components/history/HistoryScreen";
import { may } from "@/lib/access";
import { all, rowsOf } from "@/lib/argument/argument-map";
import { findHere, signInFirst } from "../find-here";

interface HistoryPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly at?: string }>;
}

export const metadata: Metadata = { title: "History" };

/** What was done to one map, and how it was: `?at=` names a step. */
export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { id } = await params;
  const here = await findHere(id);
  const [row] = here ? all(here.room.map, "maps") : [];
  if (!here) await signInFirst(`/maps/${id}/history`);
  if (!here || !row) notFound();
  if (row.deleted) redirect(`/maps/${id}`);
  const { at } = await searchParams;
  const { room, actor, standing } = here;
  return (
    <HistoryScreen
      key={room.seq}
      mapId={id}
      title={row.title}
      present={JSON.stringify({ rows: rowsOf(room.map), seq: room.seq })}
      at={at && /^[1-9]\d{0,14}$/.test(at) ? Number(at) : null}
      me={actor}
      canRestore={may(standing, "edit")}
    />
  );
}
