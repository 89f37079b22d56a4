import { deedsHere } from "@/app/accounts/who";
import { json, onMap } from "@/app/request";

/** What the person may do with the map now: asked anew when a stream has ended. */
export const GET = onMap("read", async ({ standing }) => json({ can: deedsHere(standing) }));
