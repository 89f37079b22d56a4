import type { Follower } from "@/db/hub";
import type { Deed } from "@/lib/access";
import type { MapEvent } from "@/lib/argument/event";
import type { Seats } from "@/lib/presence";

/** Says only that the server is there: a client that has gone is noticed by it, nothing in between grows impatient, and a client that hears it no more comes back. */
const HEARTBEAT_MS = 15_000;
/** A right that ends by itself, as that of a link does, is noticed after so many beats at the latest. */
const BEATS_A_REVIEW = 4;
/** Bytes that may wait for a slow reader; one who is further behind is let go, and comes back for the rest. */
const MOST_WAITING = 32 * 1024 * 1024;

/** Server-Sent Events to one client. Over when the client hangs up, its body is cancelled or a write fails, whichever is noticed first. */
export class EventStream implements Follower {
  readonly body: ReadableStream<Uint8Array>;
  readonly #over = new AbortController();
  readonly #heart = setInterval(() => this.#beat(), HEARTBEAT_MS);
  #beats = 0;
  /** What the client was told last that it may do, as JSON. */
  #told = "";
  #sink: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** `deeds` says what the client may do now with what is streamed. */
  constructor(
    hangUp: AbortSignal,
    private readonly deeds: () => Promise<readonly Deed[]>,
  ) {
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
    this.#sendBytes(bytesOf(event));
  }

  company(news: Seats): void {
    this.#send(`event: company\ndata: ${JSON.stringify(news)}`);
  }

  /** Asks what the client may do now, and tells it where that has changed. Whether it may still read. */
  async mayStay(): Promise<boolean> {
    const can = await this.deeds();
    const words = JSON.stringify(can);
    if (words !== this.#told) this.#send(`event: rights\ndata: ${words}`);
    this.#told = words;
    return can.includes("read");
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

  #beat(): void {
    this.#send("event: beat\ndata: {}");
    this.#beats += 1;
    if (this.#beats % BEATS_A_REVIEW === 0) void this.#review();
  }

  /** Ends the stream of one who may not read any longer. A database that does not answer is asked again at a later beat. */
  async #review(): Promise<void> {
    const stays = await this.mayStay().catch(() => true);
    if (!stays) this.end();
  }

  #send(lines: string): void {
    this.#sendBytes(encoded(lines));
  }

  #sendBytes(bytes: Uint8Array): void {
    if (this.#over.signal.aborted || !this.#sink) return;
    if ((this.#sink.desiredSize ?? 0) <= 0) return this.end();
    this.#sink.enqueue(bytes);
  }
}

const encoder = new TextEncoder();
const encoded = (lines: string) => encoder.encode(`${lines}\n\n`);

/** Events as they go out: the same bytes to all who follow, for making those of a large one takes long. */
const written = new WeakMap<MapEvent, Uint8Array>();

function bytesOf(event: MapEvent): Uint8Array {
  const bytes = written.get(event) ?? encoded(`id: ${event.seq}\nevent: event\ndata: ${JSON.stringify(event)}`);
  written.set(event, bytes);
  return bytes;
}
