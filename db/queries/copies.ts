import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { all, rowsOf } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { withoutTalk } from "@/lib/argument/talk";
import type { Database } from "../database";
import { members } from "../people-tables";
import type { Rooms } from "../rooms";
import { originals } from "../schema";
import type { Outcome, Submission } from "./commit";
import { allContents } from "./contents";
import { openMap } from "./maps";
import type { Person } from "./people";

/** What is handed out: copies of a map, by its owner, to some people. The same `id` again makes none twice. */
export interface HandOut {
  readonly id: string;
  readonly mapId: string;
  readonly by: string;
  readonly to: readonly Person[];
}

/** What copying needs: the database, what is kept of maps in use, and the way in which commands are carried out. */
export interface Copying {
  readonly db: Database;
  readonly rooms: Rooms;
  readonly commit: (submission: Submission) => Promise<Outcome>;
}

type PartRows = Extract<Action, { type: "addPart" }>["rows"];

/**
 * Gives each of some people a copy of a map as it is now, with its texts and their originals: they edit it, and the one who
 * hands it out owns it. Gives the number of copies. Throws when there is no such map.
 */
export async function handOut(copying: Copying, { id, mapId, by, to }: HandOut): Promise<number> {
  const { db, rooms } = copying;
  const room = await openMap(db, rooms, mapId);
  const [row] = room ? all(room.map, "maps") : [];
  if (!room || !row) throw new Error(`there is no map ${mapId} to copy`);
  const contents = [...(await allContents(db, mapId)).values()];
  for (const person of to) {
    const copyId = idFrom(`copy ${id} ${person.id}`);
    const maps = [{ ...row, id: copyId, title: titleFor(person, row.title), deleted: false }];
    // What was said of a map is meant for those who share it.
    const rows = { ...withoutTalk(rowsOf(room.map)), maps };
    // An action takes its rows as lists of its own; these are read only, and stay so.
    const action: Action = { type: "addPart", rows: rows as unknown as PartRows };
    const command = { id: idFrom(`command ${id} ${person.id}`), actions: [action] };
    const outcome = await copying.commit({ mapId: copyId, actor: by, command, contents, owner: by });
    if (!outcome.ok) throw new Error(`the copy of map ${mapId} was refused: ${outcome.refusal.reason}`);
    await copyOriginals(db, mapId, copyId);
    await db.insert(members).values({ mapId: copyId, personId: person.id, role: "editor" }).onConflictDoNothing();
  }
  return to.length;
}

/** The title of somebody's copy. However long the map's own is, it ends with whose it is. */
function titleFor({ name }: Person, title: string): string {
  const whose = ` (${name.slice(0, 100)})`;
  return (title.slice(0, 200 - whose.length) + whose).toWellFormed();
}

async function copyOriginals(db: Database, from: string, to: string): Promise<void> {
  const copied = db
    .select({ mapId: sql`${to}::uuid`.as("map_id"), sha256: originals.sha256, bytes: originals.bytes })
    .from(originals)
    .where(eq(originals.mapId, from));
  await db.insert(originals).select(copied).onConflictDoNothing();
}

/** An id that is the same for the same words: a UUID of version 8. */
function idFrom(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
