import type { Database } from "@/db/database";
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
  /** How they stand to it now, as `db` sees it: their rights may have ended since they came to the door. */
  readonly standingNow: (db: Database) => Promise<Standing | null>;
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
  if (who.kind === "owner") return { actor: OWNER, name: who.name, standing: OWNING, standingNow: async () => OWNING };
  const asPerson = who.kind === "person" ? await memberAt(store.db, who, mapId) : null;
  return asPerson ?? guestAt(store.db, headers, mapId);
}

const OWNING: Standing = { role: "owner", isGuest: false };

async function memberAt(db: Database, { id, name }: SignedIn, mapId: string): Promise<Admitted | null> {
  const standingNow = async (db: Database): Promise<Standing | null> => {
    const role = await roleIn(db, mapId, id);
    return role && { role, isGuest: false };
  };
  const standing = await standingNow(db);
  return standing && { actor: id, name, standing, standingNow };
}

async function guestAt(db: Database, headers: Headers, mapId: string): Promise<Admitted | null> {
  const key = guestKey(headers, mapId);
  if (!key) return null;
  const find = (db: Database) => findGuest(db, mapId, hashOf(key));
  const guest = await find(db);
  const standingNow = async (db: Database) => (await find(db))?.standing ?? null;
  return guest && { actor: guest.id, name: guest.name, standing: guest.standing, standingNow };
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
