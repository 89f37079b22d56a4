import type { Metadata } from "next";
import { OpenForMe } from "@/components/talk/OpenForMe";
import { MOST_WAITING, waitingFor } from "@/db/queries/talk";
import { theStore } from "@/db/store";
import { insiderAt } from "../accounts/visitor";

export const metadata: Metadata = { title: "Open for you" };

/** What waits for the person over all maps that they may read. */
export default async function OpenPage() {
  const who = await insiderAt("/open");
  const { db } = await theStore();
  const person = who.kind === "person" ? who : null;
  const threads = await waitingFor(db, who.id, person?.id ?? null);
  return <OpenForMe threads={threads} isWhole={threads.length < MOST_WAITING} name={person?.name ?? null} />;
}
