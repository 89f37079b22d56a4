import type { Deed } from "@/lib/access";
import type { MapEvent } from "@/lib/argument/event";
import type { Id } from "@/lib/argument/rows";
import { type Seat, type Seats, withNews } from "@/lib/presence";
import { aborted } from "./aborted";

/** What a window says to the other windows of this browser that have the same map open. */
type Message =
  | { readonly kind: "event"; readonly event: MapEvent }
  | { readonly kind: "reload" }
  | { readonly kind: "connected"; readonly isConnected: boolean }
  | { readonly kind: "rights"; readonly can: readonly Deed[] }
  | { readonly kind: "company"; readonly news: Seats }
  | { readonly kind: "hello"; readonly after: number };

/** Who listens to a feed. */
export interface Listener {
  /** The seq up to which the listener has everything. */
  seq(): number;
  onEvent(event: MapEvent): void;
  /** Events between are lost to the feed: load the map afresh. */
  onReload(): void;
  onConnected(isConnected: boolean): void;
  /** What the person may do with the map has changed, or is told for the first time. */
  onRights(can: readonly Deed[]): void;
  /** Who is at the map has changed. */
  onCompany(news: Seats): void;
}

/**
 * Follows the events of a map. Of all visible windows of one browser, one holds the stream and tells the others,
 * since a browser opens only six connections to a server. Gives the function that ends it.
 */
export function followMap(mapId: Id, listener: Listener): () => void {
  const channel = new BroadcastChannel(`warrant-map-${mapId}`);
  const stream = sharedStream(mapId, listener, (message) => channel.postMessage(message));
  let ending = new AbortController();

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "hello") stream.answer(data.after);
    else pass(data, listener);
  };

  const follow = () => {
    ending.abort();
    ending = new AbortController();
    if (document.hidden) return;
    channel.postMessage({ kind: "hello", after: listener.seq() } satisfies Message);
    void takeTurn(`warrant-stream-${mapId}`, ending.signal, stream.open);
  };
  document.addEventListener("visibilitychange", follow);
  follow();
  return () => {
    document.removeEventListener("visibilitychange", follow);
    ending.abort();
    channel.close();
  };
}

/** Hands on to a listener what the stream, or the window that holds it, says. */
function pass(said: Exclude<Message, { kind: "hello" }>, listener: Listener): void {
  switch (said.kind) {
    case "event":
      return listener.onEvent(said.event);
    case "reload":
      return listener.onReload();
    case "connected":
      return listener.onConnected(said.isConnected);
    case "rights":
      return listener.onRights(said.can);
    case "company":
      return listener.onCompany(said.news);
    default:
      return said satisfies never;
  }
}

/**
 * Waits until no other window has the turn, then has it until the signal. Without locks, as over plain HTTP and where sites
 * may keep nothing, every window has one.
 */
async function takeTurn(name: string, signal: AbortSignal, work: (signal: AbortSignal) => void): Promise<void> {
  const hold = () => {
    if (!signal.aborted) work(signal);
    return aborted(signal);
  };
  if (!navigator.locks) return hold();
  await navigator.locks.request(name, { signal }, hold).catch((error: unknown) => {
    if (signal.aborted) return;
    if (error instanceof DOMException && error.name === "SecurityError") return hold();
    throw error;
  });
}

/** A server that says nothing for so long is not there any more: it says every 15 s that it is. */
const LONGEST_SILENCE_MS = 40_000;

/** Calls back once after a long silence: where a machine slept, or a router forgot it, nothing tells a browser that its stream is dead. */
function watchSilence(call: () => void) {
  let timer: ReturnType<typeof setTimeout>;
  const broken = () => {
    clearTimeout(timer);
    timer = setTimeout(call, LONGEST_SILENCE_MS);
  };
  broken();
  return { broken, end: () => clearTimeout(timer) };
}

/** The longest answer to a window that joins; one that is further behind loads the map afresh. */
const RECENT = 500;

function sharedStream(mapId: Id, listener: Listener, tell: (message: Message) => void) {
  let recent: MapEvent[] | null = null;
  let from = 0;
  let seats: ReadonlyMap<Id, Seat> = new Map();
  let can: readonly Deed[] | null = null;
  let isConnected: boolean | null = null;

  const hear = (message: Exclude<Message, { kind: "hello" }>) => {
    if (message.kind === "connected") isConnected = message.isConnected;
    tell(message);
    pass(message, listener);
  };

  const connect = (signal: AbortSignal) => {
    if (signal.aborted) return;
    const source = new EventSource(`/api/maps/${mapId}/events?after=${listener.seq()}`);
    const silence = watchSilence(() => {
      source.close();
      hear({ kind: "connected", isConnected: false });
      connect(signal);
    });
    const end = () => {
      silence.end();
      source.close();
    };
    signal.addEventListener("abort", end, { once: true });
    source.onopen = () => {
      silence.broken();
      hear({ kind: "connected", isConnected: true });
    };
    source.onerror = () => {
      hear({ kind: "connected", isConnected: false });
      if (source.readyState !== EventSource.CLOSED) return;
      // A stream that the browser gives up on is opened again here; one that it retries is left to it.
      end();
      setTimeout(() => connect(signal), 2000);
    };
    const on = (name: string, take: (data: string) => void) =>
      source.addEventListener(name, ({ data }: MessageEvent<string>) => {
        silence.broken();
        take(data);
      });
    on("event", (data) => {
      const event = JSON.parse(data) as MapEvent;
      recent = [...(recent ?? []), event].slice(-RECENT);
      from = (recent[0]?.seq ?? event.seq) - 1;
      hear({ kind: "event", event });
    });
    on("reset", () => hear({ kind: "reload" }));
    on("rights", (data) => {
      can = JSON.parse(data) as readonly Deed[];
      hear({ kind: "rights", can });
    });
    on("company", (data) => {
      const news = JSON.parse(data) as Seats;
      seats = withNews(seats, news);
      hear({ kind: "company", news });
    });
    on("beat", () => {});
  };

  return {
    open(signal: AbortSignal): void {
      recent = [];
      from = listener.seq();
      isConnected = null;
      signal.addEventListener("abort", () => {
        recent = null;
      });
      connect(signal);
    },
    /** Tells a window that joins what it has missed; only the window that holds the stream knows. */
    answer(after: number): void {
      if (!recent) return;
      if (isConnected !== null) tell({ kind: "connected", isConnected });
      tell({ kind: "company", news: { isAll: true, seats: [...seats.values()], gone: [] } });
      if (can) tell({ kind: "rights", can });
      if (after < from) tell({ kind: "reload" });
      else for (const event of recent) if (event.seq > after) tell({ kind: "event", event });
    },
  };
}
