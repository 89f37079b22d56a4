import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import type { Place } from "@/db/connection";
import { openStore } from "@/db/store";
import { orderAfter } from "@/lib/argument/order";
import { newDatabase } from "../db/databases";
import { addClaim, createMap } from "../db/steps";
import { environmentFor, type Server, startServer } from "../simulated/servers";
import { byDriver } from "./bare-transaction";
import { type Aim, count, hand, ms, type Table } from "./report";

/** How long each crowd is measured, in seconds. */
const SECONDS = Number(process.env.LOAD_SECONDS ?? 30);
const PEOPLE = 50;
const COMMANDS_A_SECOND = 20;
const MANY_STREAMS = 1000;
/** Seconds in which the bare database shows what it can do. */
const BARE_SECONDS = 5;
/** Time for events that are still on their way when the last command was answered, in ms. */
const GRACE_MS = 2000;

/** How a crowd is served: where the map lies, by how many processes, and to how many streams. */
interface Crowd {
  readonly name: string;
  readonly place: Place;
  readonly processes: number;
  readonly streams: number;
}

/** What was measured of a crowd. Times are in ms, memory in bytes; null where this system does not tell. */
interface Measured {
  readonly sent: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
  readonly answers: readonly number[];
  /** Memory of the fullest process before there were streams, and at its fullest. */
  readonly memory: { readonly before: number; readonly most: number } | null;
  /** Processor time of all processes in a second of the clock. */
  readonly processors: number | null;
}

async function measure({ place, processes, streams }: Crowd): Promise<Measured> {
  const servers: Server[] = [];
  while (servers.length < processes) servers.push(await startServer(environmentFor(place)));
  const open: IncomingMessage[] = [];
  let sampling: NodeJS.Timeout | undefined;
  try {
    const mapIds = await makeMaps(servers, Math.ceil(streams / PEOPLE));
    const before = Math.max(...servers.map(memoryOf));
    let most = before;
    sampling = setInterval(() => {
      most = Math.max(most, ...servers.map(memoryOf));
    }, 500);
    const sentAt = new Map<string, number>();
    const latencies: number[] = [];
    const seen = (commandId: string) => {
      const began = sentAt.get(commandId);
      if (began !== undefined) latencies.push(performance.now() - began);
    };
    for (let i = 0; i < streams; i++) {
      const mapId = mapIds[i % mapIds.length] ?? "";
      open.push(await followed(servers[i % servers.length]?.address ?? "", mapId, seen));
    }
    const busyBefore = sum(servers.map(processorSeconds));
    const began = performance.now();
    const answers = await sendFor(SECONDS, servers, mapIds, sentAt);
    await pause(GRACE_MS);
    const seconds = (performance.now() - began) / 1000;
    const busy = sum(servers.map(processorSeconds)) - busyBefore;
    const isTold = Number.isFinite(before);
    return {
      sent: sentAt.size,
      seconds: SECONDS,
      latencies,
      answers,
      memory: isTold ? { before, most } : null,
      processors: isTold ? busy / seconds : null,
    };
  } finally {
    clearInterval(sampling);
    for (const stream of open) stream.destroy();
    await Promise.all(servers.map((server) => server.end("SIGTERM")));
  }
}

async function makeMaps(servers: readonly Server[], maps: number): Promise<string[]> {
  const ids = Array.from({ length: maps }, () => uuidv7());
  for (const id of ids) await post(`${servers[0]?.address}/api/maps`, createMap(id, "Full house"));
  return ids;
}

/** Sends commands at an even pace, whatever becomes of them; gives how long each answer took. */
async function sendFor(
  seconds: number,
  servers: readonly Server[],
  mapIds: readonly string[],
  sentAt: Map<string, number>,
): Promise<readonly number[]> {
  const answers: Promise<number>[] = [];
  const began = performance.now();
  for (let i = 0; i < seconds * COMMANDS_A_SECOND; i++) {
    await pause(Math.max(0, began + (i * 1000) / COMMANDS_A_SECOND - performance.now()));
    const command = addClaim(`Claim ${i}: the bridge is safe when it is looked after.`);
    const address = `${servers[i % servers.length]?.address}/api/maps/${mapIds[i % mapIds.length]}/commands`;
    const sent = performance.now();
    sentAt.set(command.id, sent);
    answers.push(post(address, command).then(() => performance.now() - sent));
  }
  return Promise.all(answers);
}

async function post(address: string, command: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const reply = await fetch(address, { method: "POST", headers, body: JSON.stringify({ command }) });
  if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`);
  await reply.arrayBuffer();
}

/** Opens a stream of a map; `seen` is told the id of each command whose event arrives. */
function followed(address: string, mapId: string, seen: (commandId: string) => void): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = get(`${address}/api/maps/${mapId}/events?after=1`, { agent: false }, (stream) => {
      if (stream.statusCode !== 200) return reject(new Error(`no stream: ${stream.statusCode}`));
      let waiting = "";
      stream.setEncoding("utf8").on("data", (part: string) => {
        const blocks = (waiting + part).split("\n\n");
        waiting = blocks.pop() ?? "";
        for (const block of blocks) {
          const commandId = /"commandId":"([^"]+)"/.exec(block)?.[1];
          if (commandId) seen(commandId);
        }
      });
      stream.on("error", () => {});
      resolve(stream);
    });
    asked.on("error", reject);
  });
}

/** Memory of a process in bytes; NaN where this system does not tell. */
function memoryOf({ process: { pid } }: Server): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return Number.NaN;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, "utf8"))?.[1]) * 1024;
}

/** Processor time that a process has used, in seconds; NaN where this system does not tell. */
function processorSeconds({ process: { pid } }: Server): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Of values, the one below which lies a share of them. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Bare transactions of the driver in a second, each waiting for the disk, one after the other on one map. */
async function bareRate(place: Place): Promise<number> {
  const store = await openStore(place, (error) => {
    throw error;
  });
  try {
    const mapId = uuidv7();
    await store.commit({ mapId, actor: "ann", command: createMap(mapId), contents: [] });
    const write = byDriver(store.db);
    let [done, order] = [0, null as string | null];
    const until = performance.now() + BARE_SECONDS * 1000;
    while (performance.now() < until) {
      done += 1;
      order = orderAfter(order);
      const claim = {
        id: uuidv7(),
        number: done,
        text: "Bare.",
        implicit: false,
        strength: null,
        colour: null,
        note: "",
        order,
      };
      await write({ mapId, command: addClaim("Bare.", claim.id), claim });
    }
    return done / BARE_SECONDS;
  } finally {
    await store.close();
  }
}

const megabytes = (bytes: number) => `${count(bytes / 2 ** 20)} MB`;

function rowOf(
  { name, streams }: Crowd,
  { sent, seconds, latencies, answers, memory, processors }: Measured,
): string[] {
  return [
    name,
    count(streams),
    (sent / seconds).toFixed(1),
    ...[0.5, 0.95, 0.99, 1].map((share) => ms(percentile(latencies, share))),
    ms(percentile(answers, 0.95)),
    memory ? `${megabytes(memory.before)} + ${megabytes(memory.most - memory.before)}` : "not known",
    processors === null ? "not known" : `${Math.round(processors * 100)} %`,
  ];
}

function aimsOf({ name, streams }: Crowd, { sent, latencies, memory }: Measured, expected: number): Aim[] {
  const p95 = percentile(latencies, 0.95);
  const missing = expected - latencies.length;
  const arrived = `${count(missing)} of ${count(expected)} events missing, ${count(sent)} commands`;
  if (streams < MANY_STREAMS) {
    const aim = `${name}: 95 of 100 events are with the others within 150 ms, and none is missing`;
    return [{ aim, measured: `${ms(p95)}, ${arrived}`, isMet: p95 <= 150 && missing === 0 }];
  }
  if (!memory) return [];
  const more = memory.most - memory.before;
  const aim = `${name}: ${count(streams)} streams within 500 MB more, and no event missing`;
  return [{ aim, measured: `${megabytes(more)}, ${arrived}`, isMet: more <= 500 * 2 ** 20 && missing === 0 }];
}

/** A crowd, and a place of its own that is made just before it is measured. */
interface Asked extends Omit<Crowd, "place"> {
  readonly at: "folder" | "server";
}

const asked: readonly Asked[] = [
  { name: "PGlite, one process", at: "folder", processes: 1, streams: PEOPLE },
  { name: "PostgreSQL, one process", at: "server", processes: 1, streams: PEOPLE },
  { name: "PostgreSQL, two processes", at: "server", processes: 2, streams: PEOPLE },
  { name: "PostgreSQL, one process, 20 maps", at: "server", processes: 1, streams: MANY_STREAMS },
];

const folder = mkdtempSync(join(tmpdir(), "warrant-load-"));
try {
  const server = process.env.BENCH_POSTGRES;
  if (!server) throw new Error("BENCH_POSTGRES names no server: start this by npm run load.");
  const newPlace = async (at: Asked["at"]): Promise<Place> =>
    at === "folder" ? { folder: join(folder, uuidv7()) } : { url: (await newDatabase(server)).url };
  const [rows, aims, bare]: [string[][], Aim[], string[][]] = [[], [], []];
  for (const at of ["folder", "server"] as const) {
    const rate = await bareRate(await newPlace(at));
    bare.push([at === "folder" ? "PGlite" : "PostgreSQL", count(rate), ms(1000 / rate)]);
  }
  for (const { at, ...crowd } of asked) {
    console.log(crowd.name);
    const placed: Crowd = { ...crowd, place: await newPlace(at) };
    const measured = await measure(placed);
    const readersOfEach = Math.min(PEOPLE, crowd.streams);
    rows.push(rowOf(placed, measured));
    aims.push(...aimsOf(placed, measured, measured.sent * readersOfEach));
  }
  const head = [
    "",
    "streams",
    "commands/s",
    "middle",
    "95 %",
    "99 %",
    "longest",
    "answer, 95 %",
    "memory",
    "processor",
  ];
  const tables: Table[] = [
    { caption: "From sending a command to its event in each of the streams", head, rows },
    {
      caption: "The bare database in the same run, one sender",
      head: ["", "transactions/s", "each"],
      rows: bare,
    },
  ];
  hand({
    title: "Load",
    compared: `${PEOPLE} people on one map (1,000: on 20 maps) send ${COMMANDS_A_SECOND} commands a second together for ${SECONDS} s to the production build over loopback; with two processes, half of them at each. “Memory” is that of the fullest process before there were streams, and what came to it; “processor” is what all server processes used of one core. Those who send and read ran on the same machine, beside the database. Both databases wait for the disk at each commit; the bare transaction does no more than count the map up, write the same event and the same row.`,
    aims,
    tables,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
