import type { MapEvent } from "@/lib/argument/event";
import type { Seats } from "@/lib/presence";
import type { Database } from "./database";
import { eventsAfter } from "./queries/events";
import { findSeq, seqsOf } from "./queries/maps";

/** One who follows a map. Both calls return at once. */
export interface Follower {
  /** The next event, in order and without gaps. */
  readonly event: (event: MapEvent) => void;
  /** There will be no more: the process ends, or the follower may not read the map any longer. */
  readonly end: () => void;
  /** Who is at the map has changed; it has no place among the events. */
  readonly company?: (news: Seats) => void;
  /** Whether the follower may still read the map; one who cannot be asked may. */
  readonly mayStay?: () => Promise<boolean>;
}

/** How a follower is taken up: as asked; told to read the whole map again; or there is no such map. */
export type Joined =
  | { readonly kind: "joined"; readonly leave: () => void }
  | { readonly kind: "reset" }
  | { readonly kind: "unknown" };

/** More missed events than this are not sent one by one: reading the map again costs less. */
const MOST_MISSED = 1000;
/** Events that are read at once. */
const BATCH = 500;

interface Place {
  readonly follower: Follower;
  /** The seq of the last event that the follower was given. */
  at: number;
  /** Events that came while what was missed is still being read; null when all is given at once. */
  held: MapEvent[] | null;
}

/** A map that someone follows here. */
interface Feed {
  readonly mapId: string;
  readonly places: Set<Place>;
  /** The seq up to which events were passed on. */
  seq: number;
  /** The highest seq that anyone has spoken of. */
  heard: number;
  isReading: boolean;
}

/** Carries the events of this process and of others to all who follow a map here; each is read once, however many follow. */
export class Hub {
  readonly #feeds = new Map<string, Feed>();

  /** `failed` is told of a reading that failed; the next wake or {@link poll} makes up for it. */
  constructor(
    private readonly db: Database,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Takes up a follower who has seen the events up to `after`; what was missed since comes first. */
  async follow(mapId: string, after: number, follower: Follower): Promise<Joined> {
    const seq = await findSeq(this.db, mapId);
    if (seq === null) return { kind: "unknown" };
    if (after > seq || seq - after > MOST_MISSED) return { kind: "reset" };
    const feed = this.#feedOf(mapId, seq);
    const place: Place = { follower, at: after, held: [] };
    feed.places.add(place);
    const leave = () => this.#leave(feed, place);
    try {
      await this.#catchUp(feed, place);
    } catch (error) {
      leave();
      throw error;
    }
    this.wake(mapId, seq);
    return { kind: "joined", leave };
  }

  /** Passes on an event that this process has just committed. */
  announce(event: MapEvent): void {
    const feed = this.#feeds.get(event.mapId);
    if (feed && !feed.isReading && event.seq === feed.seq + 1) passOn(feed, [event]);
    else this.wake(event.mapId, event.seq);
  }

  /** Hears that a map has come to `seq`, and reads what is new of it if anyone follows it here. */
  wake(mapId: string, seq: number): void {
    const feed = this.#feeds.get(mapId);
    if (!feed) return;
    feed.heard = Math.max(feed.heard, seq);
    if (!feed.isReading && feed.heard > feed.seq) this.#read(feed).catch(this.failed);
  }

  /** Passes on who is at a map. */
  company(mapId: string, news: Seats): void {
    for (const { follower } of this.#feeds.get(mapId)?.places ?? []) follower.company?.(news);
  }

  /** Asks the database how far the followed maps have come, in case a wake was lost. */
  async poll(): Promise<void> {
    for (const [mapId, seq] of await seqsOf(this.db, [...this.#feeds.keys()])) this.wake(mapId, seq);
  }

  /** Ends those who may not read a map any longer (any map, without one): who may do what has changed. */
  async review(mapId: string | null): Promise<void> {
    const feeds = [...this.#feeds.values()].filter((feed) => mapId === null || feed.mapId === mapId);
    await Promise.all(feeds.flatMap((feed) => [...feed.places].map((place) => this.#reviewPlace(feed, place))));
  }

  /** How many follow here, and how many maps. */
  size(): { readonly followers: number; readonly maps: number } {
    const followers = [...this.#feeds.values()].reduce((sum, { places }) => sum + places.size, 0);
    return { followers, maps: this.#feeds.size };
  }

  /** Tells all followers that there will be no more. */
  end(): void {
    const places = [...this.#feeds.values()].flatMap((feed) => [...feed.places]);
    this.#feeds.clear();
    for (const { follower } of places) follower.end();
  }

  async #reviewPlace(feed: Feed, place: Place): Promise<void> {
    if ((await place.follower.mayStay?.()) ?? true) return;
    this.#leave(feed, place);
    place.follower.end();
  }

  #feedOf(mapId: string, seq: number): Feed {
    const found = this.#feeds.get(mapId);
    if (found) return found;
    const feed: Feed = { mapId, places: new Set(), seq, heard: seq, isReading: false };
    this.#feeds.set(mapId, feed);
    return feed;
  }

  #leave(feed: Feed, place: Place): void {
    feed.places.delete(place);
    if (feed.places.size === 0 && this.#feeds.get(feed.mapId) === feed) this.#feeds.delete(feed.mapId);
  }

  /** Gives a newcomer what lies before the feed's seq, then what came meanwhile. */
  async #catchUp(feed: Feed, place: Place): Promise<void> {
    const missed = feed.seq - place.at;
    if (missed > 0) give(place, await eventsAfter(this.db, feed.mapId, place.at, missed));
    const held = place.held ?? [];
    place.held = null;
    give(place, held);
  }

  async #read(feed: Feed): Promise<void> {
    feed.isReading = true;
    try {
      while (feed.seq < feed.heard) {
        const events = await eventsAfter(this.db, feed.mapId, feed.seq, BATCH);
        if (events.length === 0) feed.heard = feed.seq;
        passOn(feed, events);
      }
    } finally {
      feed.isReading = false;
    }
  }
}

function passOn(feed: Feed, events: readonly MapEvent[]): void {
  feed.seq = events.at(-1)?.seq ?? feed.seq;
  feed.heard = Math.max(feed.heard, feed.seq);
  for (const place of [...feed.places]) {
    if (place.held) place.held.push(...events);
    else give(place, events);
  }
}

/** Gives events that the follower has not had yet. Throws when one is missing in between. */
function give(place: Place, events: readonly MapEvent[]): void {
  for (const event of events) {
    if (event.seq <= place.at) continue;
    if (event.seq !== place.at + 1) throw new Error(`event ${event.seq} of map ${event.mapId} follows ${place.at}`);
    place.at = event.seq;
    place.follower.event(event);
  }
}
