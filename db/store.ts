import { CommandCounts } from "./command-counts";
import { Company } from "./company";
import { openDatabase, type Place, placeOf } from "./connection";
import type { Connection, Database } from "./database";
import { Hub } from "./hub";
import { commitCommand, type Outcome, type Submission } from "./queries/commit";
import { Rooms } from "./rooms";
import { seed } from "./seed";
import { Wakeups } from "./wakeups";

/** All that a process has of the database, opened and ready. */
export interface Store {
  readonly db: Database;
  readonly rooms: Rooms;
  readonly hub: Hub;
  /** Who is at which map now. */
  readonly company: Company;
  /** What became of the commands of this process. */
  readonly counts: CommandCounts;
  /** Carries a command out and tells those who follow its map. */
  readonly commit: (submission: Submission) => Promise<Outcome>;
  /** Ends the streams of those, here and elsewhere, who may not read a map (null: any map) any longer. To be called once that is written. */
  readonly rightsChanged: (mapId: string | null) => Promise<void>;
  /** Ends the streams, lets commands under way finish, and closes; a second call does nothing. */
  readonly close: () => Promise<void>;
}

/** How often the database is asked how far the followed maps have come, in case a wake was lost. */
const POLL_MS = 5000;

/** Opens the database, listens to other processes, and gives a new installation the sample map. Throws CannotOpen. */
export async function openStore(place: Place, failed: (error: unknown) => void): Promise<Store> {
  const connection = await openDatabase(place);
  const hub = new Hub(connection.db, failed);
  const rooms = new Rooms();
  const counts = new CommandCounts();
  const company = new Company({
    here: (mapId, news) => hub.company(mapId, news),
    elsewhere: (mapId, key, words) => others.tellCompany(mapId, key, words),
  });
  const others = "url" in place ? await joinOthers(place.url, hub, company, failed) : alone;
  const commit = async (submission: Submission) => {
    const outcome = await counts.note(() => commitCommand(connection.db, rooms, submission));
    if (outcome.ok) hub.announce(outcome.event);
    if (outcome.ok) others.tell(submission.mapId, outcome.event.seq);
    return outcome;
  };
  const rightsChanged = async (mapId: string | null) => {
    others.tellRights(mapId);
    await Promise.all([hub.review(mapId), company.review(mapId)]);
  };
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll(connection, hub, company, rooms, others));
  await seed(connection.db, commit).catch((error) => close().then(() => Promise.reject(error)));
  return { db: connection.db, rooms, hub, company, counts, commit, rightsChanged, close };
}

/** Other processes on the same database. */
interface Others {
  readonly tell: (mapId: string, seq: number) => void;
  readonly tellRights: (mapId: string | null) => void;
  readonly tellCompany: (mapId: string, key: string, words: string) => void;
  readonly close: () => Promise<void>;
}

/** The embedded database has one process only. */
const alone: Others = { tell: () => {}, tellRights: () => {}, tellCompany: () => {}, close: async () => {} };

async function joinOthers(url: string, hub: Hub, company: Company, failed: (error: unknown) => void): Promise<Others> {
  const poll = () => void hub.poll().catch(failed);
  const reviewed = (mapId: string | null) => void Promise.all([hub.review(mapId), company.review(mapId)]).catch(failed);
  const wakeups = new Wakeups(url, {
    woken: (mapId, seq) => hub.wake(mapId, seq),
    reviewed,
    company: (mapId, words) => company.hear(mapId, words),
    // What was said while nobody listened is lost.
    listening: () => {
      poll();
      reviewed(null);
    },
  });
  await wakeups.listen();
  const timer = setInterval(poll, POLL_MS);
  const close = async () => {
    clearInterval(timer);
    await wakeups.close();
  };
  const tell = (mapId: string, seq: number) => wakeups.tell(mapId, seq);
  const tellCompany = (mapId: string, key: string, words: string) => wakeups.tellCompany(mapId, key, words);
  return { tell, tellRights: (mapId) => wakeups.tellRights(mapId), tellCompany, close };
}

async function closeAll(
  connection: Connection,
  hub: Hub,
  company: Company,
  rooms: Rooms,
  others: Others,
): Promise<void> {
  company.close();
  hub.end();
  await rooms.idle();
  await others.close();
  await connection.close();
}

// The site's code is evaluated several times in one process; what is opened must be one.
const KEY = Symbol.for("warrant.store");
const held = globalThis as { [KEY]?: Promise<Store> };

/** The store of this process, opened at first use where the environment says. A failed opening is tried again at the next use. */
export function theStore(): Promise<Store> {
  held[KEY] ??= openStore(placeOf(process.env), report).catch((error) => {
    delete held[KEY];
    throw error;
  });
  return held[KEY];
}

/** Closes the store of this process if it was opened. */
export async function closeTheStore(): Promise<void> {
  await (await held[KEY]?.catch(() => undefined))?.close();
}

function report(error: unknown): void {
  console.error(error);
}
