import { createStore, type StoreApi } from "zustand/vanilla";
import type { Id } from "@/lib/argument/rows";
import { type Doing, idle, type Seat, type Seats, withNews } from "@/lib/presence";

/** The windows in which a map is open. */
interface Company {
  readonly seats: ReadonlyMap<Id, Seat>;
}

/** Who else is at a map, and how others are told what is done in this window. */
export interface Presence {
  readonly windowId: Id;
  /** Every other window in which the map is open, also those of this person; nobody while there is no connection. */
  readonly others: StoreApi<Company>;
  /** What somebody who is there is called; null for others. */
  nameOf(person: string): string | null;
  /** Tells others what is done here from now on; what is not named stays as it was. */
  tell(part: Partial<Doing>): void;
}

/** What a session does with its presence. */
interface OpenPresence extends Presence {
  hear(news: Seats): void;
  /** Begins anew after a connection was made, and knows of nobody once it is cut. */
  connected(isConnected: boolean): void;
  close(): void;
}

/** The least time between two tellings, and the longest. */
const REST_MS = 250;
const BEAT_MS = 15_000;

/** Nobody else, and nobody who is told. */
export function alone(windowId: Id): Presence {
  const others = createStore<Company>(() => ({ seats: new Map() }));
  return { windowId, others, nameOf: (person) => nameIn(others, person), tell: () => {} };
}

/**
 * Tells others what is done here, at most four times a second, while the window is to be seen: a hidden one counts as closed,
 * as it hears nothing either. `post` sends what is done; null when the window closes.
 */
export function openPresence(windowId: Id, post: (doing: Doing | null) => void): OpenPresence {
  const others = createStore<Company>(() => ({ seats: new Map() }));
  let doing: Doing = idle;
  let isGone = document.hidden;
  let toldAt = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const say = () => {
    waiting = undefined;
    toldAt = performance.now();
    if (!isGone) post(doing);
  };
  const saySoon = () => {
    waiting ??= setTimeout(say, Math.max(0, toldAt + REST_MS - performance.now()));
  };
  const leave = () => {
    if (!isGone) post(null);
    isGone = true;
  };
  const comeOrGo = () => {
    if (document.hidden) return leave();
    isGone = false;
    saySoon();
  };
  const beat = setInterval(saySoon, BEAT_MS);
  document.addEventListener("visibilitychange", comeOrGo);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", comeOrGo);

  return {
    windowId,
    others,
    nameOf: (person) => nameIn(others, person),
    tell(part) {
      const next = { ...doing, ...part };
      if (JSON.stringify(next) === JSON.stringify(doing)) return;
      doing = next;
      saySoon();
    },
    hear(news) {
      const seats = new Map(withNews(others.getState().seats, news));
      seats.delete(windowId);
      others.setState({ seats });
    },
    connected(isConnected) {
      if (isConnected) saySoon();
      else others.setState({ seats: new Map() });
    },
    close() {
      leave();
      clearTimeout(waiting);
      clearInterval(beat);
      document.removeEventListener("visibilitychange", comeOrGo);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", comeOrGo);
    },
  };
}

function nameIn(others: StoreApi<Company>, person: string): string | null {
  return [...others.getState().seats.values()].find((seat) => seat.person === person)?.name ?? null;
}
