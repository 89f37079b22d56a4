import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { standingHere, visitor } from "@/app/accounts/visitor";
import { openMap } from "@/db/queries/maps";
import { theStore } from "@/db/store";
import { may } from "@/lib/access";

/** The map of an address and how the one who looks at it stands to it, read once for a page and its title; null for a stranger. */
export const findHere = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) return null;
  const here = await standingHere(id);
  if (!here || !may(here.standing, "read")) return null;
  const { db, rooms } = await theStore();
  const room = await openMap(db, rooms, id);
  return room && { ...here, room };
});

/** Leads somebody who has not signed in to where they can, and back to the page that they came for. */
export async function signInFirst(next: string): Promise<void> {
  if ((await visitor()).kind === "nobody") redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}
