import { AsyncLocalStorage } from "node:async_hooks";
import { fsyncSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type PGliteOptions, type QueryOptions, type Results, type Transaction } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { drizzle } from "drizzle-orm/pglite";
import { holdDataFolder } from "./data-folder";
import { CASING, type Connection, type Database, type Watcher } from "./database";

/**
 * Opens the embedded database in a data folder, which this process then holds alone.
 * Throws CannotOpen when the folder is held by another process or cannot be written.
 */
export async function openPglite(folder: string, watch?: Watcher): Promise<Connection> {
  const held = holdDataFolder(folder);
  try {
    const pglite = new GuardedPglite({ fs: new DurableFs(join(held.path, "database")), startParams: startParams() });
    await pglite.waitReady;
    return connect(pglite, held.release, watch);
  } catch (error) {
    held.release();
    throw error;
  }
}

/** An embedded database in memory, gone when closed: empty, or as it was dumped before. */
export async function openPgliteInMemory(watch?: Watcher, dumped?: Blob): Promise<Connection> {
  const pglite = new GuardedPglite({ loadDataDir: dumped });
  await pglite.waitReady;
  return connect(pglite, () => {}, watch);
}

function connect(pglite: PGlite, release: () => void, watch?: Watcher): Connection {
  let closing: Promise<void> | undefined;
  const close = () => pglite.close().finally(release);
  const db: Database = drizzle(pglite, { casing: CASING, logger: watch && { logQuery: watch } });
  return { db, kind: "pglite", close: () => (closing ??= close()) };
}

/** PGlite runs with `-F` (never wait for the disk) as it comes; an acknowledged command must survive a power cut. */
function startParams(): string[] {
  return [...PGlite.defaultStartParams.filter((param) => param !== "-F"), "-c", "wal_sync_method=fsync"];
}

interface MountedFiles {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } };
}

/** PGlite's files in a folder, with the one thing added that it leaves out: `fsync` reaches the disk. */
class DurableFs extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => letSync(module as MountedFiles)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function letSync({ NODEFS }: MountedFiles): void {
  NODEFS.stream_ops.fsync = ({ nfd }) => {
    fsyncSync(nfd);
    return 0;
  };
}

/**
 * PGlite has one connection: a query to it from inside its own transaction would wait for that transaction for ever.
 * This one throws instead.
 */
class GuardedPglite extends PGlite {
  // Not a field: the constructor of PGlite may query before fields of a subclass are there.
  static readonly #inside = new AsyncLocalStorage<object>();

  constructor(options: PGliteOptions) {
    super(options);
  }

  override query<T>(query: string, params?: unknown[], options?: QueryOptions): Promise<Results<T>> {
    this.#refuseInside(query);
    return super.query<T>(query, params, this.#learn(options));
  }

  override transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.#refuseInside("begin");
    return super.transaction((tx) => {
      const query: Transaction["query"] = (text, params, options) => tx.query(text, params, this.#learn(options));
      return GuardedPglite.#inside.run(this, () => work(Object.assign(Object.create(tx), { query })));
    });
  }

  /**
   * Drizzle says at every query how it wants moments read, and each time PGlite copies its whole table of parsers for it:
   * a tenth of what a command costs. Here it is written into the table; what is left of the options asks for no copy.
   */
  #learn(options: QueryOptions = {}): QueryOptions {
    const { parsers, ...others } = options;
    Object.assign(this.parsers, parsers);
    return others;
  }

  #refuseInside(query: string): void {
    if (GuardedPglite.#inside.getStore() === this) throw new Error(`asked outside of the open transaction: ${query}`);
  }
}
