import { uuidv7 } from "uuidv7";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Citation, Id } from "@/lib/argument/rows";
import type { Read, Reading } from "@/lib/reading/reading";
import { readPasted } from "@/lib/reading/text";
import { CLEAN_UP_RULES } from "@/lib/text/clean-up/rules";
import { plainName } from "@/lib/text/plain";
import { createPreparingThread, type PreparingThread } from "@/workers/preparing";
import type { Prepared } from "@/workers/preparing-task";
import { type ReadJob, readInThread } from "@/workers/reading";
import { whyFailed } from "@/workers/why-failed";
import { asProposed, type Choices } from "./choices";
import { bytesOfFile } from "./file-bytes";
import { proposedCitation } from "./proposal";

/** A text that has been read, as it was found and as it will be. */
export interface Draft {
  readonly read: Read;
  /** SHA-256 of the file's bytes; null for pasted words. */
  readonly sha256: string | null;
  readonly choices: Choices;
  readonly prepared: Prepared;
  readonly citation: Citation;
}

/** How far a text has come. `share` is what of it is read, 0 to 1; null where its kind cannot tell. */
export type Stage =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading"; readonly share: number | null }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "ready"; readonly draft: Draft };

/** A text on its way in: a file, or words that were pasted. */
export interface Arrival {
  readonly id: Id;
  readonly name: string;
  /** Null for pasted words. */
  readonly file: File | null;
  /** The charset that a person chose; null where it is found. */
  readonly charset: string | null;
  readonly stage: Stage;
}

/** All texts that are on their way in together, and which of them is looked at. */
export interface ImportState {
  readonly arrivals: readonly Arrival[];
  readonly shownId: Id | null;
}

/** Texts on their way in. Nothing of them is kept anywhere until they are added. */
export interface Import extends StoreApi<ImportState> {
  /** Reads all that was there at first; resolves when each is ready or has failed. */
  readonly done: Promise<void>;
  /** Takes in more files, behind those that are there, and shows the first of them. */
  add(files: readonly File[]): void;
  cancel(id: Id): void;
  leaveOut(id: Id): void;
  show(id: Id): void;
  /** Reads a file again, in another charset. */
  readAgain(id: Id, charset: string): void;
  choose(id: Id, change: (choices: Choices) => Choices): void;
  cite(id: Id, citation: Citation): void;
  /** A draft as it would be without any clean-up. */
  withoutCleanUp(draft: Draft): Promise<Draft>;
  close(): void;
}

/** What pasted words are called as long as they have no title. */
const PASTED = "Pasted text";

/** Begins to read texts, one after the other: the files in their order, then the words. */
export function beginImport(files: readonly File[], words: string): Import {
  const arrivals = [...files.map(arrivalOf), ...(words.trim() === "" ? [] : [arrivalOf(null)])];
  const store = createStore<ImportState>(() => ({ arrivals, shownId: arrivals[0]?.id ?? null }));
  const thread = createPreparingThread();
  const jobs = new Map<Id, ReadJob>();
  const latest = new Map<Id, number>();

  const find = (id: Id) => store.getState().arrivals.find((arrival) => arrival.id === id);
  const change = (id: Id, set: Partial<Arrival>) =>
    store.setState((before) => ({
      arrivals: before.arrivals.map((arrival) => (arrival.id === id ? { ...arrival, ...set } : arrival)),
    }));
  const setStage = (id: Id, stage: Stage) => change(id, { stage });
  const setDraft = (id: Id, set: Partial<Draft>) => {
    const stage = find(id)?.stage;
    if (stage?.kind === "ready") setStage(id, { kind: "ready", draft: { ...stage.draft, ...set } });
  };

  async function readOne(id: Id): Promise<void> {
    const arrival = find(id);
    if (!arrival || arrival.stage.kind === "failed") return;
    setStage(id, { kind: "reading", share: null });
    const given = arrival.file && (await bytesOfFile(arrival.file));
    if (given?.ok === false) return setStage(id, { kind: "failed", reason: given.reason });
    const bytes = given?.bytes ?? null;
    const reading = await read(arrival, bytes);
    if (!reading.ok) return setStage(id, { kind: "failed", reason: reading.reason });
    const stage = await draftOf(thread, reading, bytes);
    if (find(id)?.stage.kind === "reading") setStage(id, stage);
  }

  function read({ id, name, charset }: Arrival, bytes: Uint8Array | null): Promise<Reading> | Reading {
    // Left out, or stopped, while its bytes were fetched.
    if (find(id)?.stage.kind !== "reading") return { ok: false, reason: STOPPED };
    if (!bytes) return readPasted(words);
    const onProgress = (share: number) => setStage(id, { kind: "reading", share });
    const job = readInThread(bytes, name, { charset: charset ?? undefined, onProgress });
    jobs.set(id, job);
    return job.reading;
  }

  async function prepareAgain(id: Id, choices: Choices): Promise<void> {
    const stage = find(id)?.stage;
    if (stage?.kind !== "ready") return;
    const turn = (latest.get(id) ?? 0) + 1;
    latest.set(id, turn);
    setDraft(id, { choices });
    const prepared = await prepare(thread, stage.draft.read, choices);
    // Only what was asked for last is shown.
    if (latest.get(id) === turn) setDraft(id, { prepared });
  }

  let last = Promise.resolve();
  const readAll = (coming: readonly Arrival[]): Promise<void> => {
    last = last.then(async () => {
      for (const { id } of coming) await readOne(id);
    });
    return last;
  };
  const cancel = (id: Id) => {
    setStage(id, { kind: "failed", reason: STOPPED });
    jobs.get(id)?.cancel();
  };

  return {
    ...store,
    done: readAll(arrivals),
    add: (more) => {
      const coming = more.map(arrivalOf);
      store.setState((before) => ({
        arrivals: [...before.arrivals, ...coming],
        shownId: coming[0]?.id ?? before.shownId,
      }));
      void readAll(coming);
    },
    cancel,
    leaveOut: (id) => {
      jobs.get(id)?.cancel();
      store.setState((before) => without(before, id));
    },
    show: (shownId) => store.setState({ shownId }),
    readAgain: (id, charset) => {
      change(id, { charset, stage: { kind: "waiting" } });
      void readOne(id);
    },
    choose: (id, choose) => {
      const stage = find(id)?.stage;
      if (stage?.kind === "ready") void prepareAgain(id, choose(stage.draft.choices));
    },
    cite: (id, citation) => setDraft(id, { citation }),
    withoutCleanUp: async (draft) => {
      const choices = { ...draft.choices, off: new Set(CLEAN_UP_RULES) };
      return { ...draft, choices, prepared: await prepare(thread, draft.read, choices) };
    },
    close: () => {
      for (const job of jobs.values()) job.cancel();
      thread.close();
    },
  };
}

const STOPPED = "Reading was stopped.";

function arrivalOf(file: File | null): Arrival {
  return { id: uuidv7(), name: file ? plainName(file.name) : PASTED, file, charset: null, stage: { kind: "waiting" } };
}

function without({ arrivals, shownId }: ImportState, id: Id): ImportState {
  const at = arrivals.findIndex((arrival) => arrival.id === id);
  const left = arrivals.filter((arrival) => arrival.id !== id);
  return { arrivals: left, shownId: shownId === id ? (left[Math.min(at, left.length - 1)]?.id ?? null) : shownId };
}

async function draftOf(thread: PreparingThread, read: Read, bytes: Uint8Array | null): Promise<Stage> {
  try {
    const prepared = await prepare(thread, read, asProposed);
    const said = await thread.run({ kind: "cite", found: read.content });
    const sha256 = bytes && (await thread.run({ kind: "hash", bytes }));
    const citation = proposedCitation(read, said);
    return { kind: "ready", draft: { read, sha256, choices: asProposed, prepared, citation } };
  } catch (error) {
    // A mistake of ours over one odd text must not keep the others from being added.
    return { kind: "failed", reason: whyFailed("text", error) };
  }
}

function prepare(thread: PreparingThread, { content }: Read, { off, kept }: Choices): Promise<Prepared> {
  return thread.run({ kind: "prepare", found: content, off: [...off], keep: [...kept.keys()] });
}
