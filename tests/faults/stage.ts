import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { uuidv7 } from "uuidv7";
import { openAsItIs, type Place } from "@/db/connection";
import type { Id } from "@/lib/argument/rows";
import { Dice } from "../arbitraries";
import { createMap } from "../db/steps";
import { type Audit, auditMap } from "../simulated/audit";
import { SimulatedBrowser } from "../simulated/browser";
import { calmable, goodNetwork, type Network } from "../simulated/network";
import { environmentFor, type Server, startServer } from "../simulated/servers";

const BROWSERS = 8;
/** Pause of a browser between two things that it does, at most, in ms. */
const LONGEST_REST_MS = 120;
/** How long all may take, after the last fault, to have sent what waits and to show the same. */
const PATIENCE_MS = 120_000;
/** Who hears nothing for so long takes it that there will be no answer, in ms. */
const ANSWER_MS = 20_000;

/** How a crowd works: where its server keeps the map, and what lies between. */
export interface Setting {
  readonly place: Place;
  readonly seed: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly network?: (dice: Dice) => Network;
}

/** What was found when all was over. */
export interface Found {
  readonly acknowledged: number;
  readonly refused: number;
  /** Tries that got no answer, or one of the kind 5xx, and were made again. */
  readonly retried: number;
  readonly events: number;
  /** Events of commands that were carried out without an answer, and were not sent again. */
  readonly unanswered: number;
  /** Events of commands that nobody has sent. */
  readonly unknown: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unsent: number;
  readonly unequal: number;
  readonly isWhole: boolean;
  /** Events that bear an earlier time than the one before them. */
  readonly backwards: number;
}

/** A server, a map, and eight browsers that work on it without rest. */
export class Stage {
  #server: Server;
  #isOver = false;
  /** Commands that were sent once, whatever became of them, and those that the server said it had carried out. */
  readonly #asked = new Set<Id>();
  readonly #granted = new Set<Id>();
  readonly #working: Promise<void>[];

  private constructor(
    private readonly setting: Setting,
    readonly mapId: string,
    server: Server,
    private readonly browsers: readonly SimulatedBrowser[],
    private readonly address: { now: string },
    private readonly calm: () => void,
  ) {
    this.#server = server;
    this.#working = browsers.map((browser, i) => this.#work(browser, new Dice(setting.seed * 31 + i)));
  }

  static async open(setting: Setting): Promise<Stage> {
    const server = await startServer(environmentOf(setting));
    const address = { now: server.address };
    const mapId = uuidv7();
    const making = createMap(mapId, "Under fire");
    await post(`${server.address}/api/maps`, { command: making });
    const dice = new Dice(setting.seed);
    const network = calmable(setting.network?.(dice) ?? goodNetwork);
    const browsers: SimulatedBrowser[] = [];
    for (let i = 0; i < BROWSERS; i++) {
      browsers.push(await SimulatedBrowser.open(() => address.now, mapId, new Dice(setting.seed + i), network));
    }
    const stage = new Stage(setting, mapId, server, browsers, address, network.calm);
    stage.#granted.add(making.id);
    return stage;
  }

  get server(): Server {
    return this.#server;
  }

  /** Ends the server by a signal, and starts another over the same data, perhaps in another environment. */
  async restart(signal: NodeJS.Signals, more: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.#server.end(signal);
    this.#server = await startServer(
      { ...environmentOf(this.setting), ...more },
      Number(new URL(this.address.now).port),
    );
  }

  /** Sends one command as somebody would who is told what becomes of it: the status and the reason. */
  async ask(): Promise<{ readonly status: number; readonly reason: string }> {
    const command = { id: uuidv7(), actions: [{ type: "addClaim", id: uuidv7(), text: "Is there room?" }] };
    this.#asked.add(command.id);
    const reply = await post(`${this.address.now}/api/maps/${this.mapId}/commands`, { command });
    if (reply.status === 200) this.#granted.add(command.id);
    const { reason = "" } = (await reply.json()) as { reason?: string };
    return { status: reply.status, reason };
  }

  /** Lets all finish, ends everything, and looks at what is there. */
  async close(): Promise<Found> {
    this.#isOver = true;
    await Promise.all(this.#working);
    this.calm();
    const unsent = await this.#untilSettled();
    const shown = this.browsers.map((browser) => browser.shown());
    await Promise.all(this.browsers.map((browser) => browser.close()));
    await this.#server.end("SIGTERM");
    return this.#found(unsent, await this.#audit(), shown);
  }

  /** Ends what was started, when something went wrong on the way. */
  async abandon(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.browsers.map((browser) => browser.close()));
    await this.#server.end("SIGKILL");
  }

  async #work(browser: SimulatedBrowser, dice: Dice): Promise<void> {
    while (!this.#isOver) {
      // A person looks up before a hundred changes wait.
      if (browser.waiting < 20) browser.act();
      await pause(dice.roll(LONGEST_REST_MS));
    }
  }

  /** Waits until nothing waits and all have seen the same; gives the number of commands that are left. */
  async #untilSettled(): Promise<number> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const unsent = this.browsers.reduce((sum, { waiting }) => sum + waiting, 0);
      const seqs = new Set(this.browsers.map(({ seq }) => seq));
      if ((unsent === 0 && seqs.size === 1) || Date.now() > until) return unsent;
      for (const browser of this.browsers) browser.wake();
      await pause(100);
    }
  }

  async #audit(): Promise<Audit> {
    const { db, close } = await openAsItIs(this.setting.place);
    try {
      return await auditMap(db, this.mapId, this.#acknowledged());
    } finally {
      await close();
    }
  }

  /** What the server said it had carried out, to whomever. */
  #acknowledged(): ReadonlySet<Id> {
    return new Set([...this.#granted, ...this.browsers.flatMap(({ acknowledged }) => [...acknowledged])]);
  }

  #found(unsent: number, audit: Audit, shown: readonly unknown[]): Found {
    const acknowledged = this.#acknowledged();
    const untold = [...audit.logged].filter((id) => !acknowledged.has(id));
    const sum = (count: (browser: SimulatedBrowser) => number) =>
      this.browsers.reduce((total, browser) => total + count(browser), 0);
    return {
      acknowledged: acknowledged.size,
      refused: sum(({ refused }) => refused),
      retried: sum(({ failures }) => [...failures.values()].reduce((a, b) => a + b, 0)),
      events: audit.events,
      unanswered: untold.filter((id) => this.#asked.has(id)).length,
      unknown: untold.filter((id) => !this.#asked.has(id)).length,
      lost: audit.lost.length,
      doubled: audit.doubled.length,
      unsent,
      unequal: shown.filter((rows) => !isDeepStrictEqual(rows, audit.rows)).length,
      isWhole: audit.isWhole,
      backwards: audit.backwards,
    };
  }
}

function environmentOf({ place, environment = {} }: Setting): Record<string, string> {
  return { ...environmentFor(place), ...environment };
}

function post(address: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  const signal = AbortSignal.timeout(ANSWER_MS);
  return fetch(address, { method: "POST", headers, body: JSON.stringify(body), signal });
}
