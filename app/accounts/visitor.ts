import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { theStore } from "@/db/store";
import { admitted, type Who, whoAsks } from "./who";

// Who looks at a page. Asked once for a page and all of its parts.

/** Who is looking. */
export const visitor = cache(async (): Promise<Who> => whoAsks(await theStore(), await headers()));

/** The owner of a local installation, or the person who is signed in; anybody else is sent to sign in, and then to `path`. */
export async function insiderAt(path: string): Promise<Exclude<Who, { kind: "nobody" }>> {
  const who = await visitor();
  if (who.kind === "nobody") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return who;
}

/** How the one who is looking stands to a map; null for a stranger. */
export const standingHere = cache(async (mapId: string) =>
  admitted(await theStore(), await visitor(), await headers(), mapId),
);
