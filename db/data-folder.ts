import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { CannotOpen, HeldElsewhere } from "./database";

/** A data folder that this process alone may use. */
export interface DataFolder {
  readonly path: string;
  /** Lets the next process in. */
  readonly release: () => void;
}

/** Who has a folder open. `started` tells two processes apart that bore the same id; null where the system does not say. */
interface Holder {
  readonly process: number;
  readonly started: string | null;
  readonly host: string;
}

/** A takeover takes milliseconds; a guard older than this was left by a crash. */
const GUARD_MS = 10_000;

/**
 * Opens a data folder for this process alone: makes it if need be, readable by its owner only, and writes a lock file.
 * A lock whose process has ended is taken over. Throws CannotOpen when another process holds the folder, or when it cannot be written.
 */
export function holdDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  const lock = join(path, "warrant.lock");
  explained(path, () => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
    if (!wroteNew(lock, JSON.stringify(self()))) takeOver(path, lock);
  });
  return { path, release: () => releaseIfOurs(lock) };
}

function self(): Holder {
  return { process: process.pid, started: startOf(process.pid), host: hostname() };
}

function takeOver(path: string, lock: string): void {
  const guard = `${lock}.next`;
  if (!wroteNew(guard, "")) {
    if (Date.now() - statSync(guard).mtimeMs > GUARD_MS) rmSync(guard, { force: true });
    throw new CannotOpen(`Another Warrant is opening the data folder ${path} right now. Try again in a moment.`);
  }
  try {
    refuseIfHeld(path, readHolder(lock));
    writeFileSync(`${lock}.mine`, JSON.stringify(self()), { mode: 0o600 });
    renameSync(`${lock}.mine`, lock);
  } finally {
    rmSync(guard, { force: true });
  }
}

function refuseIfHeld(path: string, holder: Holder | null): void {
  if (!holder) return;
  if (holder.host !== hostname()) {
    throw new CannotOpen(
      `The data folder ${path} is open on another computer (${holder.host}, process ${holder.process}). ` +
        "If nothing runs there any more, delete the file warrant.lock in it.",
    );
  }
  if (isRunning(holder)) {
    throw new HeldElsewhere(
      `Another Warrant (process ${holder.process}) has the data folder ${path} open. ` +
        "Stop it first, or choose another folder with WARRANT_DATA.",
    );
  }
}

/** A lock that was being written when its process died holds no holder: null. */
function readHolder(lock: string): Holder | null {
  const written = readFileSync(lock, "utf8");
  if (written === "") return null;
  const { process, started, host } = JSON.parse(written) as Partial<Holder>;
  return typeof process === "number" ? { process, started: started ?? null, host: host ?? hostname() } : null;
}

function isRunning({ process: id, started }: Holder): boolean {
  if (id === process.pid) return started === startOf(id);
  if (!exists(id)) return false;
  return started === null || startOf(id) === null || started === startOf(id);
}

function exists(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** When a process started, in ticks since the system did; null where that cannot be read (only Linux tells). */
function startOf(id: number): string | null {
  try {
    const status = readFileSync(`/proc/${id}/stat`, "utf8");
    return status.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ESRCH") return null;
    throw error;
  }
}

function releaseIfOurs(lock: string): void {
  try {
    if (readHolder(lock)?.process === process.pid) rmSync(lock, { force: true });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

function wroteNew(file: string, written: string): boolean {
  try {
    writeFileSync(file, written, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not change it",
  EROFS: "it is on a read-only disk",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "there is a file of that name",
};

function explained(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const reason = REASONS[codeOf(error) ?? ""];
    if (!reason) throw error;
    throw new CannotOpen(`The data folder ${path} cannot be used: ${reason}. Choose another with WARRANT_DATA.`, {
      cause: error,
    });
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
