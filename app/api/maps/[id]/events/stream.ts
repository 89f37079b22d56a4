import type { Follower } from "@/db/hub";
import type { MapEvent } from "@/lib/argument/event";

/** A line that says nothing: a client that has gone is noticed by it, and nothing in between grows impatient. */
const HEARTBEAT_MS = 15_000;
/** Bytes that may wait for a slow reader; one who is further behind is let go, and comes back for the rest. */
const MOST_WAITING = 32 * 1024 * 1024;

/** Server-Sent Events to one client. Over when the client hangs up, its body is cancelled or a write fails, whichever is noticed first. */
export class EventStream implements Follower {
  readonly body: ReadableStream<Uint8Array>;
  readonly #over = new AbortController();
  readonly #encoder = new TextEncoder();
  readonly #heart = setInterval(() => this.#send(": alive"), HEARTBEAT_MS);
  #sink: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor(hangUp: AbortSignal) {
    const start = (sink: ReadableStreamDefaultController<Uint8Array>) => {
      this.#sink = sink;
    };
    const cancel = () => {
      this.#sink = undefined;
      this.end();
    };
    this.body = new ReadableStream({ start, cancel }, new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }));
    hangUp.addEventListener("abort", () => this.end(), { once: true });
    this.#send("retry: 1000");
  }

  event(event: MapEvent): void {
    this.#send(`id: ${event.seq}\nevent: event\ndata: ${JSON.stringify(event)}`);
  }

  /** Tells the client to read the map again, and ends. */
  reset(): void {
    this.#send("event: reset\ndata: {}");
    this.end();
  }

  end(): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    clearInterval(this.#heart);
    this.#sink?.close();
  }

  /** Calls back once, when the stream is over; at once when it is already. */
  whenOver(call: () => void): void {
    if (this.#over.signal.aborted) call();
    else this.#over.signal.addEventListener("abort", call, { once: true });
  }

  #send(lines: string): void {
    if (this.#over.signal.aborted || !this.#sink) return;
    if ((this.#sink.desiredSize ?? 0) <= 0) return this.end();
    this.#sink.enqueue(this.#encoder.encode(`${lines}\n\n`));
  }
}
