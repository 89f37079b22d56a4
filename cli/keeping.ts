import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { tablesIn } from "@/db/backup/catalogue";
import { askAtDoor } from "@/db/backup/door";
import { BackupRefused } from "@/db/backup/format";
import { checkBackup } from "@/db/backup/reading";
import { restoreBackup } from "@/db/backup/restoring";
import { streamBackup } from "@/db/backup/writing";
import { openAsItIs, type Place } from "@/db/connection";
import { CannotOpen, type Connection, HeldElsewhere } from "@/db/database";
import { DONE, REFUSED, USAGE } from "./asked";

const help = `Keeping what is in Warrant, all of it: maps, their history, sources with their original files, accounts.

  npm run backup [-- FILE]     writes everything into a file, also while Warrant runs; an existing file is never replaced
  npm run restore -- FILE      puts a backup into an empty folder or database; Warrant must not run there

WARRANT_DATA or DATABASE_URL say where, as for npm start. A backup of the one can be restored into the other.`;

/** Where the data lies, and the folder that names of files count from. */
export interface Keeper {
  readonly place: Place;
  readonly from: string;
}

/** Makes a backup or puts one back, as the words ask. Prints what was done, and gives the exit code. */
export async function runKeeping(words: readonly string[], keeper: Keeper): Promise<number> {
  const [what, file, ...more] = words;
  if (words.some((word) => word === "--help" || word === "-h")) return told(help, DONE);
  if (more.length > 0 || file?.startsWith("-")) return told(help, USAGE);
  try {
    if (what === "backup") return told(await backUp(resolve(keeper.from, file ?? nameAt(new Date())), keeper), DONE);
    if (what === "restore" && file) return told(await putBack(resolve(keeper.from, file), keeper), DONE);
    return told(help, USAGE);
  } catch (error) {
    if (error instanceof BackupRefused || error instanceof CannotOpen) return told(error.message, REFUSED);
    throw error;
  }
}

function told(words: string, code: number): number {
  if (code === DONE) console.log(words);
  else console.error(words);
  return code;
}

/** warrant-2026-05-01T093000Z.backup */
function nameAt(now: Date): string {
  return `warrant-${now.toISOString().replace(/:|\.\d+/g, "")}.backup`;
}

/** Written beside, read again, and only then given its name: a file of that name is a whole backup. */
async function backUp(file: string, { place }: Keeper): Promise<string> {
  if (existsSync(file)) throw new BackupRefused(`${file} is there already. Choose another name.`);
  if (!existsSync(dirname(file))) throw new BackupRefused(`There is no folder ${dirname(file)}.`);
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    await writeAll(draft, place);
    const { rows } = await checkBackup(draft);
    renameSync(draft, file);
    return `Everything (${rows.toLocaleString("en")} rows) is in ${file}\nIt holds what people wrote and how they sign in: keep it where nobody else reads.`;
  } finally {
    rmSync(draft, { force: true });
  }
}

async function writeAll(file: string, place: Place): Promise<void> {
  if ("folder" in place && !existsSync(join(place.folder, "database"))) throw nothingAt(place.folder);
  const into = () => createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  const opened = await openUnlessHeld(place);
  if (!opened) return pipeline(await askAtDoor("folder" in place ? place.folder : ""), into());
  try {
    if ((await tablesIn(opened.db)).length === 0) throw nothingAt("url" in place ? "that database" : place.folder);
    await streamBackup(opened.db, new Date(), into());
  } finally {
    await opened.close();
  }
}

/** Null where a Warrant that runs holds the folder. */
async function openUnlessHeld(place: Place): Promise<Connection | null> {
  try {
    return await openAsItIs(place);
  } catch (error) {
    if (error instanceof HeldElsewhere) return null;
    throw error;
  }
}

function nothingAt(place: string): BackupRefused {
  return new BackupRefused(
    `There is nothing in ${place} to back up. WARRANT_DATA or DATABASE_URL say where Warrant keeps its maps.`,
  );
}

async function putBack(file: string, { place }: Keeper): Promise<string> {
  // Looked at before anything is opened, so that a bad file leaves no trace.
  await checkBackup(file);
  const opened = await openAsItIs(place);
  try {
    const { rows, head } = await restoreBackup(opened.db, file);
    return `${rows.toLocaleString("en")} rows are back as they were at ${head.madeAt}.`;
  } finally {
    await opened.close();
  }
}
