import { uuidv7 } from "uuidv7";
import { bytesOfFile } from "@/components/importing/file-bytes";
import { type Answer, loadExport, postMap } from "@/components/session/map-requests";
import type { Action } from "@/lib/argument/command";
import type { Id } from "@/lib/argument/rows";
import { readWarrant, type WarrantFile } from "@/lib/formats/warrant";

/** What came of bringing a map in: where it is, or why it is not. */
export type Brought = { readonly ok: true; readonly id: Id } | { readonly ok: false; readonly reason: string };

/** Whether a file is of Warrant's own JSON, by its beginning. */
export async function isWarrantFile(file: File): Promise<boolean> {
  const start = await bytesOfFile(file.slice(0, 400));
  return start.ok && /"format"\s*:\s*"warrant"/.test(new TextDecoder().decode(start.bytes));
}

/** Brings in a map from a file of Warrant's own JSON; where a map with its id is there already, as another one beside it. */
export async function bringMap(file: File): Promise<Brought> {
  const given = await bytesOfFile(file);
  const reading = given.ok ? readWarrant(new TextDecoder().decode(given.bytes)) : given;
  if (!reading.ok) return { ok: false, reason: `${file.name}: ${reading.reason}` };
  const [map] = reading.rows.maps;
  if (!map) return { ok: false, reason: `${file.name} holds no map.` };
  return bringRead(reading, map.title);
}

/** Makes a map of what was read; where a map with its id is there already, another one beside it. */
export async function bringRead(reading: WarrantFile, title: string): Promise<Brought> {
  const asItWas = await post(reading, reading.rows.maps[0]?.id ?? uuidv7(), title);
  if (asItWas.answer.ok || asItWas.answer.code !== "notEmpty") return broughtOf(asItWas);
  return broughtOf(await post(reading, uuidv7(), title));
}

/** Makes a second map that is equal to one on the server but for its title. */
export async function copyMap(id: Id, title: string): Promise<Brought> {
  const file = await loadExport(id);
  if (file === null) return { ok: false, reason: "The map could not be read, because the server did not answer." };
  const reading = readWarrant(file);
  if (!reading.ok) return { ok: false, reason: reading.reason };
  return broughtOf(await post(reading, uuidv7(), title));
}

type PartRows = Extract<Action, { type: "addPart" }>["rows"];

async function post({ rows, contents }: WarrantFile, id: Id, title: string): Promise<{ id: Id; answer: Answer }> {
  const maps = rows.maps.map((row) => ({ ...row, id, title, deleted: false }));
  // An action takes its rows as lists of its own; these are read only, and stay so.
  const action: Action = { type: "addPart", rows: { ...rows, maps } as unknown as PartRows };
  return { id, answer: await postMap({ id: uuidv7(), actions: [action] }, contents) };
}

function broughtOf({ id, answer }: { readonly id: Id; readonly answer: Answer }): Brought {
  return answer.ok ? { ok: true, id } : { ok: false, reason: answer.reason };
}
