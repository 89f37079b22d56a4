import { uuidv7 } from "uuidv7";
import { DEEDS, type Deed } from "@/lib/access";
import { type ArgumentMap, mapFromRows } from "@/lib/argument/argument-map";
import { type Change, rowIdOf } from "@/lib/argument/change";
import type { Action, Command } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { changesBetween } from "@/lib/argument/history/past";
import type { Known } from "@/lib/argument/known";
import type { Refusal } from "@/lib/argument/refusal";
import type { Id, Rows } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { alone } from "./presence";
import type { KeptSession, KeptState, Outcome, Session } from "./session";
import { withSuggestions } from "./suggesting";
import type { Talker } from "./talk";

/** A session with nobody behind it, and a way to let others into it. */
export interface MemorySession extends Session, InMemory {}

interface InMemory {
  /** Carries out actions as if another person had: not mine to undo. */
  runAsAnother(actions: readonly Action[]): Outcome;
  /** Shows the rows as waiting to be sent, as they would be without a connection. */
  markUnsent(ids: readonly Id[]): void;
}

/** Who sits at this window. */
const ME = { id: "owner", name: "You" } as const;

/** A map that is open in this window alone and kept nowhere: for the gallery and for trying out. `can`: what may be done with it. */
export function openMemorySession(
  rows: Rows,
  contents: readonly Content[] = [],
  people: readonly Talker[] = [],
  can: readonly Deed[] = DEEDS,
): MemorySession {
  const texts = new Map(contents.map((content) => [sha256Of(content), content]));
  const log = new Map<string, readonly Change[]>();
  const past = new Map<number, { readonly changes: readonly Change[] }>();
  const listeners = new Set<() => void>();
  const done: string[] = [];
  const undone: string[] = [];
  let state = firstState(mapFromRows(rows), can);

  const known: Known = {
    text: (sha256) => texts.get(sha256)?.plain,
    changesOf: (commandId) => log.get(commandId),
    past: (after, until = state.seq) => changesBetween(past, after, until),
    actor: ME.id,
  };

  function show(next: Partial<KeptState>): void {
    state = { ...state, ...next, canUndo: done.length > 0, canRedo: undone.length > 0 };
    for (const listener of listeners) listener();
  }

  function carryOut(actions: readonly Action[], byMe: boolean, note: (commandId: string) => void): Outcome {
    const command: Command = { id: uuidv7(), actions };
    const decision = decide(state.map, command, known);
    if (!decision.ok) return refuse(decision.refusal);
    const { changes, map } = decision;
    const [first] = changes;
    log.set(command.id, changes);
    past.set(state.seq + 1, { changes });
    note(command.id);
    show({
      map,
      seq: state.seq + 1,
      lastChange: first ? { byMe, actor: byMe ? ME.id : "another", id: rowIdOf(first) } : state.lastChange,
    });
    return { ok: true, commandId: command.id };
  }

  function refuse(refusal: Refusal): Outcome {
    show({ notices: [...state.notices, { id: uuidv7(), refusal, isDone: false, told: "", written: [] }] });
    return { ok: false, refusal };
  }

  function takeBack(from: string[], to: string[]): Outcome | null {
    const commandId = from.pop();
    if (commandId === undefined) return null;
    return carryOut([{ type: "undo", commandId }], true, (id) => to.push(id));
  }

  const session: KeptSession & InMemory = {
    mapId: rows.maps[0]?.id ?? uuidv7(),
    can,
    me: ME,
    presence: alone(uuidv7()),
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run(actions, brought = []) {
      for (const content of brought) texts.set(sha256Of(content), content);
      return carryOut(actions, true, (id) => {
        done.push(id);
        undone.length = 0;
      });
    },
    refuseToChange: () => {},
    refuse,
    runAsAnother: (actions) => carryOut(actions, false, () => {}),
    markUnsent: (ids) => show({ unsent: new Set(ids), status: { kind: "offline", waiting: ids.length } }),
    undo: () => takeBack(done, undone),
    redo: () => takeBack(undone, done),
    content(sha256) {
      const content = texts.get(sha256);
      return content ? Promise.resolve(content) : Promise.reject(new Error(`no text ${sha256}`));
    },
    talk: async () => ({ people: [...people], seen: {} }),
    keepSeen: () => {},
    dismiss: (noticeId) => show({ notices: state.notices.filter(({ id }) => id !== noticeId) }),
    close: () => listeners.clear(),
  };
  return withSuggestions(session);
}

function firstState(map: ArgumentMap, can: readonly Deed[]): KeptState {
  return {
    map,
    seq: 0,
    status: { kind: "saved" },
    unsent: new Set(),
    notices: [],
    canUndo: false,
    canRedo: false,
    lastChange: null,
    can,
  };
}
