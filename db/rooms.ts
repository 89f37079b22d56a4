import { type ArgumentMap, apply, emptyMap, mapFromRows } from "@/lib/argument/argument-map";
import { TABLES } from "@/lib/argument/rows";
import type { SimilarityIndex } from "@/lib/text/similar";
import type { Database } from "./database";
import { Lru } from "./lru";
import { eventsAfter } from "./queries/events";
import { loadRows } from "./rows";

/** A map as it was after the event `seq`. */
export interface Room {
  readonly seq: number;
  readonly map: ArgumentMap;
}

/** A map as it once was. */
export interface Moment {
  /** When, in ISO 8601. */
  readonly at: string;
  readonly map: ArgumentMap;
}

/** Rows that all rooms of a process hold together: some hundred megabytes. */
const MOST_ROWS = 400_000;
/** Rows that all moments of a process hold together. */
const MOST_PAST_ROWS = 100_000;
/** UTF-16 code units of the texts that are kept at hand. */
const MOST_TEXT = 32 * 1024 * 1024;
/** UTF-16 code units of the texts that are kept ready to be asked for what is alike. */
const MOST_ALIKE = 8 * 1024 * 1024;
/** A room further behind than this is loaded anew: reading its rows costs less than its events. */
const MOST_EVENTS = 500;

/** What one process keeps of the maps in use, so that a command costs what it changes: nothing here that is not in the database. */
export class Rooms {
  readonly #rooms: Lru<Room>;
  readonly #turns = new Map<string, Promise<unknown>>();
  /** What once was does not change: moments that were asked for, by map and seq. */
  readonly #moments = new Lru<Moment>(MOST_PAST_ROWS);
  /** Plain texts by map and hash; see {@link textKey}. */
  readonly texts = new Lru<string>(MOST_TEXT);
  /** Texts made ready to be asked for what is alike, by map and hash. */
  readonly alike = new Lru<SimilarityIndex>(MOST_ALIKE);

  constructor(mostRows = MOST_ROWS) {
    this.#rooms = new Lru(mostRows);
  }

  get(mapId: string): Room | undefined {
    return this.#rooms.get(mapId);
  }

  /** Keeps a room, unless a later one is there. Only what has been committed may be kept. */
  keep(mapId: string, room: Room): void {
    const held = this.#rooms.get(mapId);
    if (!held || held.seq < room.seq) this.#rooms.set(mapId, room, weightOf(room.map));
  }

  /** Forgets a room; the next use reads it from the database. */
  drop(mapId: string): void {
    this.#rooms.delete(mapId);
  }

  /** A map as it was after the event `seq`: as it was found before, else as `find` finds it. */
  async moment(mapId: string, seq: number, find: () => Promise<Moment>): Promise<Moment> {
    const key = `${mapId}/${seq}`;
    const known = this.#moments.get(key);
    if (known) return known;
    const found = await find();
    this.#moments.set(key, found, weightOf(found.map));
    return found;
  }

  /** Runs work on one map after all earlier work on it in this process. */
  async inTurn<T>(mapId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(mapId) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#turns.set(mapId, mine);
    try {
      return await mine;
    } finally {
      if (this.#turns.get(mapId) === mine) this.#turns.delete(mapId);
    }
  }

  /** Waits for all work that has been given a turn. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#turns.values());
  }
}

/** The name of a text among those that rooms keep at hand. */
export function textKey(mapId: string, sha256: string): string {
  return `${mapId}/${sha256}`;
}

/**
 * The map as it is after the event `seq`, which must be the last one that `db` sees: from its room, brought up to date
 * by the missing events, or from all its rows. Does not keep what it made: `db` may be a transaction that fails.
 */
export async function mapAt(db: Database, rooms: Rooms, mapId: string, seq: number): Promise<ArgumentMap> {
  if (seq === 0) return emptyMap;
  const room = rooms.get(mapId);
  if (!room || room.seq > seq || seq - room.seq > MOST_EVENTS) return mapFromRows(await loadRows(db, mapId));
  if (room.seq === seq) return room.map;
  const missing = await eventsAfter(db, mapId, room.seq, MOST_EVENTS);
  return apply(
    room.map,
    missing.flatMap(({ changes }) => changes),
  );
}

function weightOf(map: ArgumentMap): number {
  return TABLES.reduce((sum, table) => sum + map.tables[table].size, 1);
}
