import { uuidv7 } from "uuidv7";
import { type Deed, deedsOf } from "@/lib/access";
import { mapFromRows } from "@/lib/argument/argument-map";
import { type Change, rowIdOf } from "@/lib/argument/change";
import type { Action, Command } from "@/lib/argument/command";
import type { MapEvent } from "@/lib/argument/event";
import { wayOf } from "@/lib/argument/history/entry";
import { changesBetween } from "@/lib/argument/history/past";
import { tell } from "@/lib/argument/history/telling";
import type { Known } from "@/lib/argument/known";
import type { Refusal } from "@/lib/argument/refusal";
import { hasGap, propose, type Replica, receive, replicaOf, reset, resume, withdraw } from "@/lib/argument/replica";
import type { Id } from "@/lib/argument/rows";
import { forget, noHistory, remember, type UndoHistory, undoneBy } from "@/lib/argument/undo-history";
import { writtenBy, writtenOver } from "@/lib/argument/written";
import { type Content, sha256Of } from "@/lib/text/content";
import { followMap } from "./event-feed";
import { whoDeleted } from "./gone";
import { sendLeftOriginals } from "./originals";
import { type Outbox, openOutbox, type Waiting } from "./outbox";
import { openPresence } from "./presence";
import { createSender } from "./sender";
import { loadContent, loadMap, postCommand, postPresence, type Reply, type Snapshot } from "./server";
import type { KeptSession, KeptState, Notice, Outcome, Session, Status } from "./session";
import { withSuggestions } from "./suggesting";
import { keepSeen, loadTalk } from "./talk";
import { dropNotice, keepNotice, keptNotices } from "./unkept";

/** Opens a map in this window from what the server gave with the page, and keeps it level with the server until closed. */
export function openSession(mapId: Id, { rows, seq, mine, can, me }: Snapshot): Session {
  const texts = new Map<string, Content>();
  const loading = new Map<string, Promise<Content>>();
  const log = new Map<string, readonly Change[]>(mine.map(({ commandId, changes }) => [commandId, changes]));
  const listeners = new Set<() => void>();
  const past = new Map<number, MapEvent>();
  const known: Known = {
    text: (sha256) => texts.get(sha256)?.plain,
    changesOf: (commandId) => log.get(commandId),
    past: (after, until = replica.seq) => changesBetween(past, after, until),
    actor: me.id,
  };

  let replica = replicaOf(mapFromRows(rows), seq);
  let history = mine.reduce<UndoHistory>((past, { command }) => remember(past, command), noHistory);
  let isConnected = true;
  let isClosed = false;
  let state = firstState(replica, history, can);

  const show = (next: Partial<KeptState> = {}) => {
    state = { ...state, ...next, ...shownBy(replica, history, isConnected) };
    for (const listener of listeners) listener();
  };

  const windowId = uuidv7();
  const outbox = keptOutbox(openOutbox(mapId, windowId));
  const presence = openPresence(windowId, (doing) => postPresence(mapId, windowId, doing));
  const sender = createSender((waiting) => postCommand(mapId, waiting), settle);
  const stopFollowing = followMap(mapId, {
    seq: () => replica.seq,
    onEvent: take,
    onReload: () => void reload(),
    onConnected: (connected) => {
      isConnected = connected;
      if (connected) sender.wake();
      presence.connected(connected);
      show();
    },
    onRights: (now) => show({ can: now }),
    onCompany: presence.hear,
  });
  presence.connected(true);
  keptNotices(mapId).then((left) => show({ notices: [...left, ...state.notices] }), cannotKeep);
  outbox.adopt((left) => {
    if (isClosed) return;
    for (const waiting of left) takeUp(waiting);
    show();
    void sendLeftOriginals(session);
  });

  function take(event: MapEvent): void {
    const isMine = log.has(event.commandId);
    const touched = event.changes[0];
    const isNews = event.seq > replica.seq;
    past.set(event.seq, event);
    replica = receive(replica, event, known);
    if (hasGap(replica)) void reload();
    const lastChange = touched && { byMe: false, actor: event.actor, id: rowIdOf(touched) };
    show(isNews && !isMine && lastChange ? { lastChange } : {});
  }

  function settle({ command, changes, told }: Waiting, reply: Reply): void {
    if (reply.kind === "unreachable") {
      isConnected = false;
      return show();
    }
    outbox.remove(command.id);
    isConnected = true;
    if (reply.kind === "done") {
      log.set(command.id, reply.event.changes);
      take(reply.event);
      const written = writtenOver(changes, reply.event.changes);
      if (written.length > 0) note({ id: uuidv7(), refusal: WROTE_OVER, isDone: true, told, written });
      return;
    }
    replica = withdraw(replica, command.id, known);
    history = forget(history, command.id);
    note({
      id: command.id,
      refusal: undoneBy(command) ? reply.refusal : inWords(reply.refusal, changes),
      isDone: false,
      told,
      written: writtenBy(changes),
    });
  }

  /** What is not there any more has no name that a person knows; who took it away can be told. */
  function inWords(refusal: Refusal, changes: readonly Change[]): Refusal {
    if (refusal.code !== "unknown") return refusal;
    return { ...refusal, reason: whoDeleted(changes, past.values(), presence.nameOf) };
  }

  /** Tells what did not come to be as it was meant, now and after a reload, until it has been read. */
  function note(notice: Notice): void {
    keepNotice(mapId, notice).catch(cannotKeep);
    show({ notices: [...state.notices, notice] });
  }

  async function reload(): Promise<void> {
    const fresh = await loadMap(mapId);
    if (!fresh || isClosed) return;
    replica = reset(replica, fresh.map, fresh.seq, known);
    show({ lastChange: null });
  }

  function takeUp(waiting: Waiting): void {
    // The window before was closed between the server's answer and the outbox: what the server has is in the rows here.
    if (log.has(waiting.command.id)) return outbox.remove(waiting.command.id);
    for (const content of waiting.contents) texts.set(sha256Of(content), content);
    replica = resume(replica, waiting.command, known);
    const changes = replica.pending.at(-1)?.changes ?? [];
    log.set(waiting.command.id, changes);
    history = remember(history, waiting.command);
    sender.send(waiting);
  }

  function refuse(refusal: Refusal, meant?: Replica | Refusal): Outcome {
    const changes = (meant && "pending" in meant && meant.pending.at(-1)?.changes) || [];
    const notice = { id: uuidv7(), refusal, isDone: false, told: "", written: writtenBy(changes) };
    if (notice.written.length > 0) note(notice);
    else show({ notices: [...state.notices, notice] });
    return { ok: false, refusal };
  }

  function run(actions: readonly Action[], contents: readonly Content[] = []): Outcome {
    for (const content of contents) texts.set(sha256Of(content), content);
    const command: Command = { id: uuidv7(), actions };
    const before = replica.map;
    const proposed = propose(replica, command, known);
    // Rights may have gone while somebody wrote: their words are shown to them, and are not lost.
    if (![...deedsOf(actions)].every((deed) => state.can.includes(deed))) return refuse(NOT_ALLOWED, proposed);
    if ("reason" in proposed) return refuse(proposed);
    replica = proposed;
    const changes = replica.pending.at(-1)?.changes ?? [];
    log.set(command.id, changes);
    history = remember(history, command);
    const told = tell({ before, after: replica.map, changes }, wayOf(command));
    const waiting = { command, contents, changes, told };
    outbox.put(waiting);
    sender.send(waiting);
    const [first] = changes;
    show(first ? { lastChange: { byMe: true, actor: me.id, id: rowIdOf(first) } } : {});
    return { ok: true, commandId: command.id };
  }

  /** A step that cannot be taken back any more is forgotten, so that those before it can be. */
  function takeBack(commandId: string | undefined): Outcome | null {
    if (commandId === undefined) return null;
    const outcome = run([{ type: "undo", commandId }]);
    if (outcome.ok) return outcome;
    history = forget(history, commandId);
    show();
    return outcome;
  }

  function content(sha256: string): Promise<Content> {
    const text = texts.get(sha256);
    if (text) return Promise.resolve(text);
    const request = loading.get(sha256) ?? loadContent(mapId, sha256);
    loading.set(sha256, request);
    return request.then(
      (loaded) => {
        texts.set(sha256, loaded);
        return loaded;
      },
      (error: unknown) => {
        loading.delete(sha256);
        throw error;
      },
    );
  }

  const session: KeptSession = {
    mapId,
    get can() {
      return state.can;
    },
    me,
    presence,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run,
    refuseToChange: () => void refuse(state.can.includes("comment") ? MAY_SUGGEST : NOT_ALLOWED),
    refuse: (refusal) => refuse(refusal),
    undo: () => takeBack(history.done.at(-1)),
    redo: () => takeBack(history.undone.at(-1)),
    content,
    talk: () => loadTalk(mapId),
    keepSeen: (seen) => void keepSeen(mapId, seen),
    dismiss(noticeId) {
      dropNotice(noticeId).catch(cannotKeep);
      show({ notices: state.notices.filter(({ id }) => id !== noticeId) });
    },
    close() {
      isClosed = true;
      presence.close();
      stopFollowing();
      sender.close();
      outbox.close();
      listeners.clear();
    },
  };
  void sendLeftOriginals(session);
  return withSuggestions(session);
}

const NOT_ALLOWED: Refusal = { code: "forbidden", reason: "You may read this map, but not change it." };
const MAY_SUGGEST: Refusal = {
  code: "forbidden",
  reason: "You may not change this map, but you may suggest changes (Shift T).",
};
const WROTE_OVER: Refusal = {
  code: "changedSince",
  reason: "Somebody else had written there before yours arrived. Yours stands now.",
};

function firstState(replica: Replica, history: UndoHistory, can: readonly Deed[]): KeptState {
  return { notices: [], lastChange: null, can, ...shownBy(replica, history, true) };
}

function cannotKeep(cause: unknown): void {
  console.warn("What was not kept cannot be remembered in this browser.", cause);
}

/** The part of the state that follows from the replica. */
function shownBy(
  replica: Replica,
  history: UndoHistory,
  isConnected: boolean,
): Omit<KeptState, "notices" | "lastChange" | "can"> {
  return {
    map: replica.map,
    seq: replica.seq,
    status: statusOf(replica.pending.length, isConnected),
    unsent: new Set(replica.pending.flatMap(({ changes }) => changes.map(rowIdOf))),
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
  };
}

function statusOf(waiting: number, isConnected: boolean): Status {
  if (!isConnected) return { kind: "offline", waiting };
  return waiting > 0 ? { kind: "saving", waiting } : { kind: "saved" };
}

/** An outbox that may still be opening; where the browser keeps none (private windows), commands wait in memory only. */
function keptOutbox(opening: Promise<Outbox>) {
  let isClosed = false;
  const use = (work: (outbox: Outbox) => Promise<void>) => {
    opening.then(work).catch((error: unknown) => {
      if (!isClosed) console.warn("Changes cannot be kept in this browser.", error);
    });
  };
  return {
    put: (waiting: Waiting) => use((outbox) => outbox.put(waiting)),
    remove: (commandId: string) => use((outbox) => outbox.remove(commandId)),
    adopt: (take: (left: readonly Waiting[]) => void) => use((outbox) => outbox.adopt(take)),
    close: () => {
      isClosed = true;
      use(async (outbox) => outbox.close());
    },
  };
}
