import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import type { Place } from "@/db/connection";
import { openStore, type Store } from "@/db/store";
import { type Action, type Command, rowsSchema } from "@/lib/argument/command";
import { orderAfter } from "@/lib/argument/order";
import type { Claim, Id, Rows } from "@/lib/argument/rows";
import { Random } from "../lib/layout/random";
import { byDriver, byDrizzle, type Writer } from "./bare-transaction";
import { largeMap, sentence } from "./large-map";
import { type Aim, count, hand, ms, type Table, times } from "./report";
import { interleave, median, ratio, timed } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
/** Commands that one sender sends in a round. */
const SENT = 120;
/** Maps to which commands go at the same time. */
const MAPS = 16;
const SIZES = [100, 1000, 10_000] as const;

const random = new Random(3);

/** Something that is done to one map, once. */
type Step = () => Promise<unknown>;

function send(store: Store, mapId: Id, ...actions: Action[]): Promise<Command> {
  return sendAs(store, mapId, { id: uuidv7(), actions });
}

async function sendAs(store: Store, mapId: Id, command: Command): Promise<Command> {
  const outcome = await store.commit({ mapId, actor: "ann", command, contents: [] });
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.reason}`);
  return command;
}

/** A new map with this many claims; its ids are its own, so that any number of them fit in one database. */
async function mapOf(store: Store, claims: number): Promise<Rows> {
  const rows = largeMap({ seed: random.between(0, 2 ** 31 - 1), size: claims, counts: "claims" });
  const [map] = rows.maps;
  if (!map) throw new Error("a map without a title row");
  await send(store, map.id, { type: "addPart", rows: rowsSchema.parse(rows) });
  return rows;
}

function newClaim(number: number, order: string): Claim {
  const text = sentence(random);
  return { id: uuidv7(), number, text, implicit: false, strength: null, colour: null, note: "", order };
}

const addClaim = ({ id, text }: Pick<Claim, "id" | "text">): Action => ({ type: "addClaim", id, text });

/** A sender of commands that each add one claim. */
async function commander(store: Store): Promise<Step> {
  const mapId = idOf(await mapOf(store, 100));
  return () => send(store, mapId, addClaim({ id: uuidv7(), text: sentence(random) }));
}

/** A sender of bare transactions that write what such a command writes. */
async function writer(store: Store, write: Writer): Promise<Step> {
  const rows = await mapOf(store, 100);
  let [number, order] = [rows.claims.length, rows.claims.at(-1)?.order ?? null];
  return () => {
    order = orderAfter(order);
    number += 1;
    const claim = newClaim(number, order);
    return write({ mapId: idOf(rows), command: { id: uuidv7(), actions: [addClaim(claim)] }, claim });
  };
}

function idOf(rows: Rows): Id {
  return rows.maps[0]?.id ?? "";
}

/** Lets every sender send so many, each one after another, all at the same time. Gives the ms that one took on average. */
async function run(senders: readonly Step[], each: number): Promise<number> {
  const repeat = async (step: Step) => {
    for (let i = 0; i < each; i++) await step();
  };
  return (await timed(() => Promise.all(senders.map(repeat)))) / (each * senders.length);
}

interface Rates {
  readonly table: Table;
  readonly aims: readonly Aim[];
}

/** Commands a second on one map and on many, beside the bare transaction. */
async function rates(name: string, store: Store): Promise<Rates> {
  const [rows, aims]: [string[][], Aim[]] = [[], []];
  for (const maps of [1, MAPS]) {
    const each = Math.ceil(SENT / maps);
    const senders = async (make: () => Promise<Step>) => {
      const made: Step[] = [];
      while (made.length < maps) made.push(await make());
      return () => run(made, each);
    };
    const taken = await interleave(ROUNDS, {
      warrant: await senders(() => commander(store)),
      drizzle: await senders(() => writer(store, byDrizzle(store.db))),
      driver: await senders(() => writer(store, byDriver(store.db))),
    });
    const share = ratio(taken.driver, taken.warrant);
    const where = maps === 1 ? "one map" : `${maps} maps`;
    const rate = (list: readonly number[]) => count(1000 / median(list));
    rows.push([
      where,
      rate(taken.warrant),
      rate(taken.drizzle),
      rate(taken.driver),
      share.toFixed(2),
      ratio(taken.drizzle, taken.warrant).toFixed(2),
    ]);
    aims.push({
      aim: `${name}, ${where}: at least half as many commands as bare transactions`,
      measured: share.toFixed(2),
      isMet: share >= 0.5,
    });
  }
  const head = ["", "commands/s", "bare by Drizzle/s", "bare by the driver/s", "of the driver", "of Drizzle"];
  return { table: { caption: `${name}: commands committed in a second`, head, rows }, aims };
}

/** The work of a while: a claim with its reason is added, changed, tied elsewhere and taken away; the map keeps its size. */
function editor(store: Store, rows: Rows): Step {
  const mapId = idOf(rows);
  return async () => {
    const [claimId, relationId] = [uuidv7(), uuidv7()];
    const [target, other] = [random.pick(rows.claims).id, random.pick(rows.claims).id];
    const premises = [{ id: uuidv7(), claimId }];
    const tie: Action = { type: "addRelation", id: relationId, kind: "support", target: { claimId: target }, premises };
    await send(store, mapId, addClaim({ id: claimId, text: sentence(random) }), tie);
    await send(store, mapId, { type: "editClaim", id: claimId, set: { text: sentence(random) } });
    await send(store, mapId, { type: "retarget", id: relationId, target: { claimId: other } });
    await send(store, mapId, { type: "removeClaim", id: claimId });
  };
}

/** What a command costs in a map of 100, 1,000 and 10,000 claims; and the first after the map has left memory. */
async function growth(name: string, store: Store): Promise<Rates> {
  const maps: [number, Rows][] = [];
  for (const size of SIZES) maps.push([size, await mapOf(store, size)]);
  const each = SENT / 4;
  const warm = await interleave(
    ROUNDS,
    Object.fromEntries(maps.map(([size, rows]) => [size, () => run([editor(store, rows)], each)])),
  );
  const cold = await interleave(
    3,
    Object.fromEntries(maps.map(([size, rows]) => [size, () => firstCommand(store, rows)])),
  );
  const least = warm[SIZES[0]] ?? [];
  const growthOf = (size: number) => ratio(warm[size] ?? [], least);
  const rows = SIZES.map((size) => [
    `${count(size)} claims`,
    ms(median(warm[size] ?? []) / 4),
    times(growthOf(size)),
    ms(median(cold[size] ?? [])),
  ]);
  const [last] = SIZES.slice(-1);
  const grown = growthOf(last ?? 0);
  const aim = `${name}: a command costs at most 1.3 times as much among 10,000 claims as among 100`;
  const head = ["map of", "a command", "against 100 claims", "first command, map not in memory"];
  return {
    table: { caption: `${name}: cost of a command by the size of its map`, head, rows },
    aims: [{ aim, measured: times(grown), isMet: grown <= 1.3 }],
  };
}

function firstCommand(store: Store, rows: Rows): Promise<number> {
  store.rooms.drop(idOf(rows));
  const [claim] = rows.claims;
  return timed(() =>
    send(store, idOf(rows), { type: "editClaim", id: claim?.id ?? "", set: { text: sentence(random) } }),
  );
}

async function measure(name: string, place: Place): Promise<Rates[]> {
  console.log(name);
  const store = await openStore(place, (error) => {
    throw error;
  });
  try {
    return [await rates(name, store), await growth(name, store)];
  } finally {
    await store.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), "warrant-bench-"));
try {
  const url = process.env.BENCH_POSTGRES;
  const found = [
    ...(await measure("PGlite", { folder: join(folder, "data") })),
    ...(url ? await measure("PostgreSQL", { url }) : []),
  ];
  hand({
    title: "Commands",
    compared:
      "A command that adds one claim, from the store's door to the acknowledged commit, with everything that it brings (the row lock, the look for a doubled command, deciding, the event, telling other processes), against the bare transaction that does no more than count the map up, write the same event and the same row. Both databases wait for the disk at each commit. Senders wait for each answer; on many maps there is one sender a map.",
    aims: found.flatMap(({ aims }) => aims),
    tables: found.map(({ table }) => table),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
