import { eq, sql, TransactionRollbackError } from "drizzle-orm";
import { deedsOfChanges, may, type Standing } from "@/lib/access";
import type { Change } from "@/lib/argument/change";
import type { Command } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import type { MapEvent } from "@/lib/argument/event";
import { needsOf } from "@/lib/argument/known";
import { type Refusal, type RefusalCode, refuse } from "@/lib/argument/refusal";
import { type Content, sha256Of } from "@/lib/text/content";
import { writeChanges } from "../changes";
import type { Database } from "../database";
import { runPrepared } from "../prepared";
import { mapAt, type Room, type Rooms } from "../rooms";
import { maps } from "../schema";
import { keepContents } from "./contents";
import { appendEvent, findEvent, isDoubledCommand } from "./events";
import { lookUp } from "./known";
import { addOwner } from "./members";

/** A command on its way into a map: who sends it, and the contents of the texts that it brings. */
export interface Submission {
  readonly mapId: string;
  readonly actor: string;
  readonly command: Command;
  readonly contents: readonly Content[];
  /** The person to whom a map belongs that comes to be by this; absent where there are no accounts. */
  readonly owner?: string;
  /** How the actor stands to the map when its turn has come; absent where everything is allowed. */
  readonly standingNow?: (db: Database) => Promise<Standing | null>;
}

/** What became of a command. `isNew` is false when it had been carried out before; its event is then the stored one. */
export type Outcome =
  | { readonly ok: true; readonly event: MapEvent; readonly isNew: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Carries a command out, in one transaction: takes the map's next seq (that row lock orders the map), brings the room up to
 * date, decides, writes the changes as rows and appends the event. What is refused or was carried out before writes nothing.
 * Throws when database and memory disagree, or the database is away; then nothing is written and the room is forgotten.
 */
export async function commitCommand(db: Database, rooms: Rooms, submission: Submission): Promise<Outcome> {
  return rooms.inTurn(submission.mapId, () => commitInTurn(db, rooms, submission));
}

/** An outcome, and the room that it leads to where it is to be kept. */
interface Settled {
  readonly outcome: Outcome;
  readonly room?: Room;
}

async function commitInTurn(db: Database, rooms: Rooms, submission: Submission): Promise<Outcome> {
  const { mapId, command } = submission;
  try {
    const { outcome, room } = await transact(db, (tx) => settle(tx, rooms, submission));
    if (room) rooms.keep(mapId, room);
    return outcome;
  } catch (cause) {
    rooms.drop(mapId);
    const stored = isDoubledCommand(cause) ? await findEvent(db, mapId, command.id) : null;
    if (stored) return seenBefore(stored);
    throw new Error(`command ${command.id} on map ${mapId} was not carried out`, { cause });
  }
}

/** Runs work in a transaction that is rolled back where the work leads to no room. */
async function transact(db: Database, work: (tx: Database) => Promise<Settled>): Promise<Settled> {
  let settled: Settled | undefined;
  try {
    return await db.transaction(async (tx) => {
      settled = await work(tx);
      return settled.room ? settled : tx.rollback();
    });
  } catch (error) {
    if (settled && error instanceof TransactionRollbackError) return settled;
    throw error;
  }
}

/**
 * A command that comes a second time is mostly refused, for what it creates is there: only then is its event looked for.
 * Where it would be accepted again, the log refuses a second event of it.
 */
async function settle(tx: Database, rooms: Rooms, submission: Submission): Promise<Settled> {
  const { mapId, command } = submission;
  const seq = await takeSeq(tx, mapId);
  const settled = await carryOut(tx, rooms, submission, seq);
  if (settled.outcome.ok) return settled;
  const stored = await findEvent(tx, mapId, command.id);
  return stored ? { outcome: seenBefore(stored) } : settled;
}

function seenBefore(event: MapEvent): Outcome {
  return { ok: true, event, isNew: false };
}

async function carryOut(tx: Database, rooms: Rooms, submission: Submission, seq: number): Promise<Settled> {
  const { mapId, command } = submission;
  const before = await mapAt(tx, rooms, mapId, seq - 1);
  const needs = needsOf(before, command);
  const brought = broughtContents(submission, needs.contents);
  const { known, missing } = await lookUp(tx, rooms, { ...submission, ...needs, seq: seq - 1 }, brought);
  if (missing.length > 0) return refused("textMissing", "The words of a source are missing.");
  const decision = decide(before, command, known);
  if (!decision.ok) return { outcome: decision };
  if (!decision.map.tables.maps.has(mapId)) return refused("unknown", "This map has another id.");
  if (namesTheFuture(decision.changes, seq)) return refused("unknown", "The map has not come to that moment yet.");
  if (!(await isAllowed(tx, submission, decision.changes))) {
    return refused("forbidden", "You may not do this with this map.");
  }
  const event = await write(tx, submission, seq, brought, decision.changes);
  return { outcome: { ok: true, event, isNew: true }, room: { seq, map: decision.map } };
}

/**
 * What a command really does to a map is known only now: it must be allowed, whatever the command calls it, and whatever its
 * actor was allowed before it had its turn.
 */
async function isAllowed(tx: Database, { standingNow }: Submission, changes: readonly Change[]): Promise<boolean> {
  if (!standingNow) return true;
  const standing = await standingNow(tx);
  return [...deedsOfChanges(changes)].every((deed) => may(standing, deed));
}

/** Whether a moment is named that only a later event could bring. */
function namesTheFuture(changes: readonly Change[], seq: number): boolean {
  return changes.some((change) => change.table === "versions" && change.op === "insert" && change.row.seq >= seq);
}

function refused(code: RefusalCode, reason: string): Settled {
  return { outcome: { ok: false, refusal: refuse(code, reason) } };
}

/**
 * Counts the map's events up by one and holds its row until the transaction ends; 1 where the map has yet to be created,
 * and then nobody else can create it meanwhile.
 */
async function takeSeq(tx: Database, mapId: string): Promise<number> {
  const taken = await countUp(tx, mapId);
  if (taken !== null) return taken;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${mapId}, 0))`);
  return (await countUp(tx, mapId)) ?? 1;
}

async function countUp(tx: Database, mapId: string): Promise<number | null> {
  const build = () =>
    tx
      .update(maps)
      .set({ seq: sql`${maps.seq} + 1`, changedAt: sql`now()` })
      .where(eq(maps.id, sql.placeholder("mapId")))
      .returning({ seq: maps.seq });
  const [row] = await runPrepared<{ seq: string | number }>(tx, "count the map up", build, { mapId });
  return row ? Number(row.seq) : null;
}

/** The contents that came with a command and that it needs, under the hashes that they really have. */
function broughtContents({ contents }: Submission, needed: ReadonlySet<string>): Map<string, Content> {
  const named = contents.map((content) => [sha256Of(content), content] as const);
  return new Map(named.filter(([sha256]) => needed.has(sha256)));
}

async function write(
  tx: Database,
  { mapId, actor, command, owner }: Submission,
  seq: number,
  brought: ReadonlyMap<string, Content>,
  changes: readonly Change[],
): Promise<MapEvent> {
  await keepContents(tx, mapId, brought);
  await writeChanges(tx, mapId, changes);
  if (seq === 1 && owner) await addOwner(tx, mapId, owner);
  return appendEvent(tx, { seq, mapId, commandId: command.id, actor, command, changes });
}
