import { setTimeout as pause } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { createSender } from "@/components/session/sender";
import type { Reply } from "@/components/session/server";
import { mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import type { Change } from "@/lib/argument/change";
import type { Command } from "@/lib/argument/command";
import type { MapEvent } from "@/lib/argument/event";
import { changesBetween } from "@/lib/argument/history/past";
import type { Known } from "@/lib/argument/known";
import { hasGap, propose, type Replica, receive, replicaOf, reset, withdraw } from "@/lib/argument/replica";
import type { Id, Rows } from "@/lib/argument/rows";
import { type Dice, KNOWN_CONTENTS, knowing, randomCommand } from "../arbitraries";
import type { Network } from "./network";
import { followStream } from "./servers";

const loadedSchema = z.object({ seq: z.int(), rows: z.custom<Rows>((rows) => typeof rows === "object") });
const doneSchema = z.object({ ok: z.literal(true), event: z.custom<MapEvent>((event) => typeof event === "object") });
const refusedSchema = z.object({ ok: z.literal(false), refusal: z.object({ code: z.string(), reason: z.string() }) });

/** Pauses before a stream that ended is opened again, and before a gap is filled by reading the map anew, in ms. */
const STREAM_PAUSE_MS = 150;
const GAP_MS = 1000;

/**
 * One browser at a map, without its page: the rows that it shows, the commands that wait, its stream, as the session of the
 * program has them. It does what dice say, and counts what became of it.
 */
export class SimulatedBrowser {
  /** Commands that the server said it had carried out. */
  readonly acknowledged = new Set<Id>();
  /** Answers that were neither an event nor a refusal, by their status or "no answer". */
  readonly failures = new Map<string, number>();
  refused = 0;
  #replica: Replica;
  readonly #changes = new Map<Id, readonly Change[]>();
  readonly #past = new Map<number, MapEvent>();
  readonly #known: Known;
  readonly #over = new AbortController();
  readonly #sender = createSender(
    ({ command }) => this.#post(command),
    ({ command }, reply) => this.#settle(command, reply),
  );
  readonly #following: Promise<void>;

  private constructor(
    private readonly address: () => string,
    readonly mapId: Id,
    private readonly dice: Dice,
    private readonly network: Network,
    loaded: z.infer<typeof loadedSchema>,
  ) {
    this.#known = {
      text: knowing(new Map()).text,
      changesOf: (commandId) => this.#changes.get(commandId),
      past: (after, until = this.#replica.seq) => changesBetween(this.#past, after, until),
      actor: "owner",
    };
    this.#replica = replicaOf(mapFromRows(loaded.rows), loaded.seq);
    this.#following = this.#follow();
  }

  /** Opens a map at the address, which may come to be another later on. */
  static async open(address: () => string, mapId: Id, dice: Dice, network: Network): Promise<SimulatedBrowser> {
    return new SimulatedBrowser(address, mapId, dice, network, await load(address(), mapId));
  }

  /** Does something to the map as it is shown, unless it is refused at once. */
  act(): void {
    const command = randomCommand(this.#replica.map, this.dice, uuidv7, [...this.#changes.keys()].slice(-50));
    const proposed = propose(this.#replica, command, this.#known);
    if (!("confirmed" in proposed)) return;
    this.#replica = proposed;
    this.#changes.set(command.id, proposed.pending.at(-1)?.changes ?? []);
    this.#sender.send({ command, contents: [], changes: [], told: "" });
  }

  /** Commands that have no answer yet. */
  get waiting(): number {
    return this.#replica.pending.length;
  }

  get seq(): number {
    return this.#replica.seq;
  }

  /** What is shown, for comparing. */
  shown(): Rows {
    return rowsOf(this.#replica.map);
  }

  /** Sends at once what waits for the server to come back. */
  wake(): void {
    this.#sender.wake();
  }

  async close(): Promise<void> {
    this.#over.abort();
    this.#sender.close();
    await this.#following;
  }

  async #post(command: Command): Promise<Reply> {
    const body = JSON.stringify({ command, contents: KNOWN_CONTENTS });
    const headers = { "content-type": "application/json" };
    const request = () => fetch(`${this.address()}/api/maps/${this.mapId}/commands`, { method: "POST", headers, body });
    try {
      const reply = await this.network.carry(request);
      const answer: unknown = await reply.json();
      const [done, refused] = [doneSchema.safeParse(answer), refusedSchema.safeParse(answer)];
      if (done.success) return { kind: "done", event: done.data.event };
      if (refused.success) return { kind: "refused", refusal: refused.data.refusal as never };
      return this.#failed(String(reply.status));
    } catch {
      // The server is away, or its answer was lost on the way: what a browser would be told is no more than that.
      return this.#failed("no answer");
    }
  }

  #failed(how: string): Reply {
    this.failures.set(how, (this.failures.get(how) ?? 0) + 1);
    return { kind: "unreachable" };
  }

  #settle(command: Command, reply: Reply): void {
    if (reply.kind === "done") {
      this.acknowledged.add(command.id);
      this.#take(reply.event);
    } else if (reply.kind === "refused") {
      this.refused += 1;
      this.#replica = withdraw(this.#replica, command.id, this.#known);
    }
  }

  #take(event: MapEvent): void {
    this.#past.set(event.seq, event);
    this.#changes.set(event.commandId, event.changes);
    this.#replica = receive(this.#replica, event, this.#known);
  }

  /** Whatever ends a stream, another is opened. */
  async #follow(): Promise<void> {
    while (!this.#over.signal.aborted) {
      await this.#stream().catch(() => {});
      await pause(STREAM_PAUSE_MS);
    }
  }

  async #stream(): Promise<void> {
    const { signal } = this.#over;
    const filling = setInterval(() => hasGap(this.#replica) && void this.#reload().catch(() => {}), GAP_MS);
    try {
      const events = await followStream(this.address(), this.mapId, this.seq, signal);
      for await (const event of events) this.network.bring(() => this.#take(event));
      // The stream may have ended because this browser is too far behind.
      await this.#reload();
    } finally {
      clearInterval(filling);
    }
  }

  async #reload(): Promise<void> {
    const { rows, seq } = await load(this.address(), this.mapId);
    this.#replica = reset(this.#replica, mapFromRows(rows), seq, this.#known);
  }
}

async function load(address: string, mapId: Id): Promise<z.infer<typeof loadedSchema>> {
  const reply = await fetch(`${address}/api/maps/${mapId}`);
  if (!reply.ok) throw new Error(`no map: ${reply.status}`);
  return loadedSchema.parse(await reply.json());
}
