import { findGuest, roleIn } from "@/db/queries/standing";
import type { Store } from "@/db/store";
import { type Deed, deedsFor, type Standing } from "@/lib/access";
import { theMode } from "./mode";
import { hashOf } from "./secrets";

/** Who asks: the owner of a local installation, somebody who has signed in, or nobody that is known. */
export type Who =
  | { readonly kind: "owner"; readonly id: string; readonly name: string }
  | {
      readonly kind: "person";
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly sessionId: string;
    }
  | { readonly kind: "nobody" };

/** Somebody with an account. */
export type SignedIn = Extract<Who, { kind: "person" }>;

/** Somebody before a map: who they are in its log, and how they stand to it. */
export interface Admitted {
  /** As events name them. */
  readonly actor: string;
  readonly name: string;
  readonly standing: Standing;
}

/** The owner of a local installation, as events name them. */
export const OWNER = "owner";

const owner = { kind: "owner", id: OWNER, name: "You" } as const satisfies Who;
const nobody = { kind: "nobody" } as const satisfies Who;

/** Who sent these headers. */
export async function whoAsks(store: Store, headers: Headers): Promise<Who> {
  if (theMode().kind === "local") return owner;
  if (!headers.get("cookie")?.includes("warrant.session_token")) return nobody;
  // On one's own machine what knows of sessions is never even loaded.
  const { authOver } = await import("./auth");
  const found = await authOver(store).api.getSession({ headers });
  if (!found) return nobody;
  const { user, session } = found;
  return { kind: "person", id: user.id, name: user.name, email: user.email, sessionId: session.id };
}

/** How somebody stands to a map: by themselves, else as a guest by the key in their browser; null for a stranger. */
export async function admitted(store: Store, who: Who, headers: Headers, mapId: string): Promise<Admitted | null> {
  if (who.kind === "owner") return { actor: OWNER, name: who.name, standing: { role: "owner", isGuest: false } };
  const role = who.kind === "person" ? await roleIn(store.db, mapId, who.id) : null;
  if (who.kind === "person" && role) return { actor: who.id, name: who.name, standing: { role, isGuest: false } };
  const key = guestKey(headers, mapId);
  const guest = key ? await findGuest(store.db, mapId, hashOf(key)) : null;
  return guest && { actor: guest.id, name: guest.name, standing: guest.standing };
}

/** All that one who stands so to a map may do here: where there are no accounts, there is nobody to share it with. */
export function deedsHere(standing: Standing): Deed[] {
  const isAlone = theMode().kind === "local";
  return deedsFor(standing).filter((deed) => !(isAlone && (deed === "share" || deed === "handOut")));
}

/** What these headers let somebody do with a map now, nothing for a stranger: asked again and again while a stream is open. */
export async function deedsNow(store: Store, headers: Headers, mapId: string): Promise<Deed[]> {
  const asking = await admitted(store, await whoAsks(store, headers), headers, mapId);
  return asking ? deedsHere(asking.standing) : [];
}

/** The cookie in which a guest's browser keeps the key to one map. */
export function guestCookie(mapId: string): string {
  return `warrant-guest-${mapId}`;
}

/** Whether this browser has been let in by a link to the map that a path of this site leads to, be it ended or not. */
export function wasGuestAt(headers: Headers, path: string): boolean {
  const [, mapId] = /^\/maps\/([0-9a-f-]{36})/.exec(path) ?? [];
  return mapId !== undefined && guestKey(headers, mapId) !== null;
}

function guestKey(headers: Headers, mapId: string): string | null {
  const start = `${guestCookie(mapId)}=`;
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length) || null;
}
