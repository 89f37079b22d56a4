import { z } from "zod";
import { type Seat, type Seats, seatSchema } from "@/lib/presence";

/** How news of seats goes out. */
export interface Heralds {
  /** To those who follow a map in this process. */
  readonly here: (mapId: string, news: Seats) => void;
  /** To other processes; `key` names what a later word takes the place of. */
  readonly elsewhere: (mapId: string, key: string, word: string) => void;
}

/** News of a map is gathered for so long before it goes out: many small movements cost one message. */
const GATHER_MS = 100;
/** A window that has not been heard of for so long is gone. */
const LASTING_MS = 45_000;
const SWEEP_MS = 5000;
/** What one window may say in a second. */
const MOST_WORDS = 20;
/** The most windows of one person, and of all, that others are told of at one map. */
export const MOST_WINDOWS = { ofOne: 12, ofAll: 250 } as const;

/** What is said between processes of one window, or by one that wants to know who is there. */
const wordSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("seat"), seat: seatSchema }),
  z.object({ kind: z.literal("gone"), windowId: z.string() }),
  z.object({ kind: z.literal("who") }),
]);
type Word = z.infer<typeof wordSchema>;

interface Chair {
  seat: Seat;
  /** When it was heard of last, ms. */
  heardAt: number;
  /** Whether the person may still read the map; null for a chair of another process, which asks by itself. */
  readonly mayStay: (() => Promise<boolean>) | null;
  /** Words in the second that began at `since`. */
  words: number;
  since: number;
}

interface Table {
  readonly chairs: Map<string, Chair>;
  /** Windows of which news is to go out: to those here, and to other processes. */
  readonly fresh: Set<string>;
  readonly toTell: Set<string>;
  readonly gone: Set<string>;
  gathering: NodeJS.Timeout | null;
}

/**
 * Who is at which map, in this process and, by hearsay, in others. Held in memory alone: whoever stops telling that they are
 * there is gone after 45 s, and so is everyone when the process ends.
 */
export class Company {
  readonly #tables = new Map<string, Table>();
  readonly #sweeper = setInterval(() => this.#sweep(), SWEEP_MS);

  /** `now` is the clock, in ms. */
  constructor(
    private readonly heralds: Heralds,
    private readonly now: () => number = Date.now,
  ) {
    this.#sweeper.unref();
  }

  /** Hears from a window of this process. Whether it is heeded: not where it says too much, or takes the place of somebody else's. */
  sit(mapId: string, seat: Seat, mayStay: () => Promise<boolean>): boolean {
    const table = this.#tableOf(mapId);
    const held = table.chairs.get(seat.windowId);
    const isWelcome = held ? held.seat.person === seat.person && this.#hasBreath(held) : hasRoom(table, seat.person);
    if (!isWelcome) return false;
    this.#place(mapId, table, seat, mayStay, held);
    table.toTell.add(seat.windowId);
    this.#gather(mapId, table);
    return true;
  }

  /** Lets a window go that its own person says is closed. */
  leave(mapId: string, windowId: string, person: string): void {
    const table = this.#tables.get(mapId);
    if (table?.chairs.get(windowId)?.seat.person === person) this.#remove(mapId, table, windowId);
  }

  /** All who are at a map. Where nobody at another process is known, the others are asked; what they know comes as news. */
  seatsAt(mapId: string): Seats {
    const chairs = [...(this.#tables.get(mapId)?.chairs.values() ?? [])];
    if (chairs.every(({ mayStay }) => mayStay !== null)) this.#say(mapId, "who", { kind: "who" });
    return { isAll: true, seats: chairs.map(({ seat }) => seat), gone: [] };
  }

  /** Hears what another process says of a map; what cannot be read is passed over. */
  hear(mapId: string, words: string): void {
    const word = wordIn(words);
    if (word?.kind === "seat") this.#hearOf(mapId, word.seat);
    const table = this.#tables.get(mapId);
    if (!table) return;
    if (word?.kind === "who") this.#tellAgain(mapId, table);
    if (word?.kind === "gone" && table.chairs.get(word.windowId)?.mayStay === null) {
      this.#remove(mapId, table, word.windowId);
    }
  }

  /** Lets those go who may not read a map (any map, without one) any longer. */
  async review(mapId: string | null): Promise<void> {
    const tables = [...this.#tables].filter(([id]) => mapId === null || id === mapId);
    await Promise.all(
      tables.flatMap(([id, table]) =>
        [...table.chairs].map(async ([windowId, { mayStay }]) => {
          if (mayStay && !(await mayStay())) this.#remove(id, table, windowId);
        }),
      ),
    );
  }

  /** Forgets everybody, and says nothing more. */
  close(): void {
    clearInterval(this.#sweeper);
    for (const { gathering } of this.#tables.values()) clearTimeout(gathering ?? undefined);
    this.#tables.clear();
  }

  #hearOf(mapId: string, seat: Seat): void {
    const table = this.#tableOf(mapId);
    const held = table.chairs.get(seat.windowId);
    // A process hears its own words too: what it knows at first hand is newer.
    if (held ? held.mayStay !== null : table.chairs.size >= MOST_WINDOWS.ofAll) return;
    this.#place(mapId, table, seat, null, held);
  }

  #place(mapId: string, table: Table, seat: Seat, mayStay: Chair["mayStay"], held: Chair | undefined): void {
    const now = this.now();
    const { words, since } = held ?? { words: 1, since: now };
    table.chairs.set(seat.windowId, { seat, heardAt: now, mayStay, words, since });
    table.gone.delete(seat.windowId);
    if (held && JSON.stringify(held.seat) === JSON.stringify(seat)) return;
    table.fresh.add(seat.windowId);
    this.#gather(mapId, table);
  }

  #remove(mapId: string, table: Table, windowId: string): void {
    const chair = table.chairs.get(windowId);
    if (!chair) return;
    table.chairs.delete(windowId);
    table.gone.add(windowId);
    if (chair.mayStay) this.#say(mapId, windowId, { kind: "gone", windowId });
    this.#gather(mapId, table);
  }

  #hasBreath(chair: Chair): boolean {
    const now = this.now();
    if (now - chair.since >= 1000) Object.assign(chair, { words: 0, since: now });
    chair.words += 1;
    return chair.words <= MOST_WORDS;
  }

  #tableOf(mapId: string): Table {
    const found = this.#tables.get(mapId);
    if (found) return found;
    const table: Table = { chairs: new Map(), fresh: new Set(), toTell: new Set(), gone: new Set(), gathering: null };
    this.#tables.set(mapId, table);
    return table;
  }

  #gather(mapId: string, table: Table): void {
    table.gathering ??= setTimeout(() => this.#goOut(mapId, table), GATHER_MS);
  }

  #goOut(mapId: string, table: Table): void {
    table.gathering = null;
    const seatsOf = (windows: Iterable<string>) => [...windows].flatMap((id) => table.chairs.get(id)?.seat ?? []);
    const [seats, toTell, gone] = [seatsOf(table.fresh), seatsOf(table.toTell), [...table.gone]];
    for (const set of [table.fresh, table.toTell, table.gone]) set.clear();
    if (table.chairs.size === 0) this.#tables.delete(mapId);
    if (seats.length + gone.length > 0) this.heralds.here(mapId, { isAll: false, seats, gone });
    for (const seat of toTell) this.#say(mapId, seat.windowId, { kind: "seat", seat });
  }

  #tellAgain(mapId: string, table: Table): void {
    for (const [windowId, { mayStay }] of table.chairs) if (mayStay) table.toTell.add(windowId);
    this.#gather(mapId, table);
  }

  #say(mapId: string, key: string, word: Word): void {
    this.heralds.elsewhere(mapId, key, JSON.stringify(word));
  }

  #sweep(): void {
    const oldest = this.now() - LASTING_MS;
    for (const [mapId, table] of this.#tables) {
      for (const [windowId, { heardAt }] of table.chairs) if (heardAt < oldest) this.#remove(mapId, table, windowId);
    }
  }
}

function hasRoom({ chairs }: Table, person: string): boolean {
  const own = [...chairs.values()].filter(({ seat }) => seat.person === person).length;
  return own < MOST_WINDOWS.ofOne && chairs.size < MOST_WINDOWS.ofAll;
}

function wordIn(words: string): Word | null {
  try {
    return wordSchema.safeParse(JSON.parse(words)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
