import { createStore, type StoreApi } from "zustand/vanilla";
import { bytesOfFile } from "@/components/importing/file-bytes";
import { nameOfMap } from "@/lib/argument/graph";
import { MISSING_PATH, originalAt } from "@/lib/formats/archive";
import { isZip, type PackedFile, togetherByName } from "@/lib/formats/packed";
import type { Columns } from "@/lib/formats/table-columns";
import type { WarrantFile } from "@/lib/formats/warrant";
import { plainName } from "@/lib/text/plain";
import { createBringingThread } from "@/workers/bringing";
import type { FormatName, Look, MapFiles } from "@/workers/bringing-task";
import { whyFailed } from "@/workers/why-failed";

/** How far a map has come on its way in. */
export type Stage =
  | { readonly kind: "waiting" }
  | { readonly kind: "looked"; readonly look: Look }
  | { readonly kind: "made"; readonly look: Look }
  | { readonly kind: "refused"; readonly look: Look; readonly reason: string };

/** The files of one map on its way in. */
export interface Coming {
  readonly id: string;
  /** The path of its first file, in a zip below it. */
  readonly name: string;
  readonly title: string | null;
  readonly format: string | null;
  readonly columns: Columns | null;
  readonly stage: Stage;
}

/** A file that could not even be opened, and why. */
export interface Fault {
  readonly name: string;
  readonly reason: string;
}

interface State {
  readonly maps: readonly Coming[];
  readonly shownId: string | null;
  /** What is under way; null when nothing is. */
  readonly busy: "opening" | "reading" | "making" | null;
  /** The formats that can be read. */
  readonly formats: readonly FormatName[];
  readonly faults: readonly Fault[];
}

/** Maps on their way in from files of any format. */
export interface MapsImport extends StoreApi<State> {
  readonly show: (id: string) => void;
  readonly rename: (id: string, title: string) => void;
  readonly leaveOut: (id: string) => void;
  /** Reads a map again, as another format or with other columns. */
  readonly readAgain: (id: string, change: Partial<Pick<Coming, "format" | "columns">>) => void;
  /** Makes each map that can be read, one after the other; `make` gives a sentence where it cannot be. */
  readonly makeAll: (make: MakeMap) => Promise<void>;
  /** Stops what is under way after the map that it is at. */
  readonly stop: () => void;
  readonly close: () => void;
}

/**
 * Makes a map of what was read; a sentence where it cannot be. `originals` are the files that texts were read from, as
 * far as an archive held them, by their SHA-256.
 */
export type MakeMap = (
  file: WarrantFile,
  coming: Coming,
  originals: ReadonlyMap<string, Blob>,
) => Promise<string | null>;

/** What a file holds when it is needed, or why it cannot be had. */
type Load = () => Promise<Loaded>;
type Loaded = { readonly ok: true; readonly file: PackedFile } | Refusal;
type Refusal = { readonly ok: false; readonly reason: string };

/** The title of a map that has none: the name of its file. */
export function titleOf({ title, name, stage }: Coming): string {
  if (title !== null) return title;
  const own = stage.kind !== "waiting" && stage.look.ok ? stage.look.title.trim() : "";
  return nameOfMap(own || name.replace(/^.*[/\\]/, "").replace(/(\.warrant)?\.[A-Za-z0-9]+$/, ""));
}

/** Begins to read files, each zip map by map. Files are held by their handles; maps are read again when they are made. */
export function beginMapsImport(files: readonly File[]): MapsImport {
  const thread = createBringingThread();
  const store = createStore<State>(() => ({ maps: [], shownId: null, busy: "opening", formats: [], faults: [] }));
  const loads = new Map<string, readonly Load[]>();
  const originals = new Map<string, Blob>();
  let isStopped = false;
  let isClosed = false;

  const change = (id: string, part: Partial<Coming>) =>
    store.setState(({ maps }) => ({ maps: maps.map((map) => (map.id === id ? { ...map, ...part } : map)) }));

  /** The files of a map, or why one of them cannot be had: between the choice and the reading it may be moved. */
  const filesOf = async ({ id, format, columns }: Coming): Promise<MapFiles | Refusal> => {
    const loaded = await Promise.all((loads.get(id) ?? []).map((load) => load()));
    const refused = loaded.find((one) => !one.ok);
    return refused ?? { files: loaded.flatMap((one) => (one.ok ? [one.file] : [])), format, columns };
  };

  const lookAt = async (id: string) => {
    const coming = store.getState().maps.find((map) => map.id === id);
    if (!coming) return;
    const found = await filesOf(coming);
    const look = "reason" in found ? found : await thread.run({ kind: "look", ...found }).catch(failedOver);
    change(id, { stage: { kind: "looked", look: "reason" in look ? { format: null, where: "", ...look } : look } });
  };

  /** Reads a map once more and makes it; a sentence where that cannot be. */
  const makeOne = async (coming: Coming, make: MakeMap): Promise<string | null> => {
    const found = await filesOf(coming);
    if ("reason" in found) return found.reason;
    const file = await thread.run({ kind: "read", ...found }).catch(failedOver);
    if (file && "reason" in file) return file.reason;
    return file ? make(file, coming, originals) : "Its file has changed since it was looked at.";
  };

  const lookAtAll = async () => {
    store.setState({ busy: "reading" });
    for (const { id, stage } of store.getState().maps) {
      if (isStopped || isClosed) break;
      if (stage.kind === "waiting") await lookAt(id);
    }
    store.setState({ busy: null });
  };

  const open = async () => {
    store.setState({ formats: await thread.run({ kind: "formats" }).catch(() => []) });
    const opened = new Map<string, Load>();
    for (const file of files) {
      const faults = isClosed ? [] : await openFile(file, opened, originals, thread);
      store.setState((at) => ({ faults: [...at.faults, ...faults] }));
    }
    const maps = togetherByName([...opened.keys()]).map((paths): Coming => {
      const id = paths.join("\n");
      loads.set(
        id,
        paths.flatMap((path) => opened.get(path) ?? []),
      );
      return { id, name: paths[0] ?? "", title: null, format: null, columns: null, stage: { kind: "waiting" } };
    });
    store.setState({ maps, shownId: maps[0]?.id ?? null });
    await lookAtAll();
  };

  const makeAll: MapsImport["makeAll"] = async (make) => {
    isStopped = false;
    store.setState({ busy: "making" });
    for (const coming of store.getState().maps) {
      if (isStopped || isClosed) break;
      const { stage } = coming;
      if (stage.kind === "waiting" || stage.kind === "made" || !stage.look.ok) continue;
      const reason = await makeOne(coming, make);
      change(coming.id, {
        stage: reason === null ? { ...stage, kind: "made" } : { ...stage, kind: "refused", reason },
      });
    }
    store.setState({ busy: null });
  };

  void open();
  return {
    ...store,
    makeAll,
    show: (shownId) => store.setState({ shownId }),
    rename: (id, title) => change(id, { title }),
    leaveOut: (id) =>
      store.setState(({ maps, shownId }) => {
        const left = maps.filter((map) => map.id !== id);
        return { maps: left, shownId: shownId === id ? (left[0]?.id ?? null) : shownId };
      }),
    readAgain: (id, part) => {
      change(id, part);
      void lookAt(id);
    },
    stop: () => {
      isStopped = true;
    },
    close: () => {
      isClosed = true;
      thread.close();
    },
  };
}

/** A mistake of ours over one odd file must not keep the others from being read. */
function failedOver(error: unknown): Refusal {
  return { ok: false, reason: whyFailed("map", error) };
}

/** Adds what a file holds, or what is in it where it is a zip or a spreadsheet; says what cannot be opened. */
async function openFile(
  file: File,
  opened: Map<string, Load>,
  originals: Map<string, Blob>,
  thread: ReturnType<typeof createBringingThread>,
) {
  const name = plainName(file.name);
  const path = freeName(name, opened);
  const start = await bytesOfFile(file.slice(0, 4));
  if (!start.ok) return [{ name, reason: start.reason }];
  if (!isZip(start.bytes)) {
    opened.set(path, async () => {
      const whole = await bytesOfFile(file);
      return whole.ok ? { ok: true, file: { path: name, bytes: whole.bytes } } : whole;
    });
    return [];
  }
  const whole = await bytesOfFile(file);
  if (!whole.ok) return [{ name, reason: whole.reason }];
  const zip = await thread.run({ kind: "unpack", name, bytes: whole.bytes }).catch(failedOver);
  if (!zip.ok) return [{ name, reason: zip.reason }];
  if (zip.files.length === 0) return [{ name, reason: "There is no file in it." }];
  for (const inner of zip.files) {
    const sha256 = originalAt(inner.path);
    if (sha256) originals.set(sha256, new Blob([new Uint8Array(inner.bytes)]));
    else if (!inner.path.endsWith(MISSING_PATH))
      opened.set(`${path}/${plainName(inner.path)}`, async () => ({ ok: true, file: inner }));
  }
  return [];
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let [free, count] = [name, 1];
  while (taken.has(free)) {
    count += 1;
    free = `${count}/${name}`;
  }
  return free;
}
