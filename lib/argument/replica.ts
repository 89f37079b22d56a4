import { type ArgumentMap, apply } from "./argument-map";
import type { Change } from "./change";
import type { Command } from "./command";
import { decide } from "./decide";
import { isEqual } from "./edit";
import type { MapEvent } from "./event";
import type { Known } from "./known";
import type { Refusal } from "./refusal";

/** A command that is shown but not yet acknowledged. `refusal` tells why it does not fit at the moment; it then changes nothing. */
export interface Pending {
  readonly command: Command;
  readonly changes: readonly Change[];
  readonly refusal: Refusal | null;
}

/**
 * One browser's copy of a map: the rows that the server confirmed up to `seq`, and its own pending commands over them.
 * `map` is what is shown. Events that came before their turn wait in `early`.
 */
export interface Replica {
  readonly confirmed: ArgumentMap;
  readonly seq: number;
  readonly pending: readonly Pending[];
  readonly early: ReadonlyMap<number, MapEvent>;
  readonly map: ArgumentMap;
}

/** A copy that has nothing pending. */
export function replicaOf(confirmed: ArgumentMap, seq: number): Replica {
  return { confirmed, seq, pending: [], early: new Map(), map: confirmed };
}

/** The copy with one more pending command, or the reason why it is refused at once. */
export function propose(replica: Replica, command: Command, known: Known): Replica | Refusal {
  const decision = decide(replica.map, command, known);
  if (!decision.ok) return decision.refusal;
  const pending = [...replica.pending, { command, changes: decision.changes, refusal: null }];
  return { ...replica, pending, map: decision.map };
}

/** The copy with a command pending whatever is thought of it here: one found again after a reload. */
export function resume(replica: Replica, command: Command, known: Known): Replica {
  const { pending, map } = judged(replica.map, command, known);
  return { ...replica, pending: [...replica.pending, pending], map };
}

/**
 * The copy after an event, whenever and however often it comes: old ones are passed over, early ones wait.
 * Pending commands are decided again over it; one that no longer fits is hidden until the server has judged it.
 */
export function receive(replica: Replica, event: MapEvent, known: Known): Replica {
  if (event.seq <= replica.seq) return settle(replica, event.commandId, known);
  const { isForeign, ...received } = inTurn(replica, new Map(replica.early).set(event.seq, event));
  return isForeign ? rebase(received, known) : received;
}

/** The copy with those early events confirmed whose turn has come, and whether one of them changes what is shown. */
function inTurn(replica: Replica, events: ReadonlyMap<number, MapEvent>): Replica & { readonly isForeign: boolean } {
  const early = new Map(events);
  let { confirmed, seq, pending } = replica;
  let isForeign = false;
  for (let next = early.get(seq + 1); next; next = early.get(seq + 1)) {
    early.delete(next.seq);
    confirmed = apply(confirmed, next.changes);
    seq = next.seq;
    isForeign ||= !isFirst(pending, next);
    pending = without(pending, next.commandId);
  }
  return { ...replica, confirmed, seq, pending, early, isForeign };
}

/** The copy without a pending command that the server has refused. */
export function withdraw(replica: Replica, commandId: string, known: Known): Replica {
  return rebase({ ...replica, pending: without(replica.pending, commandId) }, known);
}

/**
 * The copy over freshly loaded rows, with what is pending decided again. An early event that the rows hold will not come
 * again: what it acknowledges is settled.
 */
export function reset(replica: Replica, confirmed: ArgumentMap, seq: number, known: Known): Replica {
  if (seq < replica.seq) return replica;
  const events = [...replica.early.values()];
  const held = new Set(events.filter((event) => event.seq <= seq).map(({ commandId }) => commandId));
  const pending = replica.pending.filter(({ command }) => !held.has(command.id));
  const early = new Map(events.filter((event) => event.seq > seq).map((event) => [event.seq, event]));
  const { isForeign: _, ...fresh } = inTurn({ ...replica, confirmed, seq, pending }, early);
  return rebase(fresh, known);
}

/** An event whose effect is among the rows already may still settle a command: rows were loaded before its answer came. */
function settle(replica: Replica, commandId: string, known: Known): Replica {
  return replica.pending.some(({ command }) => command.id === commandId)
    ? withdraw(replica, commandId, known)
    : replica;
}

/** Whether an event is on hold because one before it has not come. */
export function hasGap(replica: Replica): boolean {
  return replica.early.size > 0;
}

/** Whether an event is just my first pending command as it was shown: then what is shown stays as it is. */
function isFirst(pending: readonly Pending[], event: MapEvent): boolean {
  const [first] = pending;
  return first?.command.id === event.commandId && first.refusal === null && isEqual(first.changes, event.changes);
}

function without(pending: readonly Pending[], commandId: string): readonly Pending[] {
  return pending.filter(({ command }) => command.id !== commandId);
}

function rebase(replica: Replica, known: Known): Replica {
  let map = replica.confirmed;
  const pending = replica.pending.map(({ command }) => {
    const next = judged(map, command, known);
    map = next.map;
    return next.pending;
  });
  return { ...replica, pending, map };
}

/** A command as it is pending over a map, and the map after it: the same map where it does not fit. */
function judged(map: ArgumentMap, command: Command, known: Known) {
  const decision = decide(map, command, known);
  const pending: Pending = decision.ok
    ? { command, changes: decision.changes, refusal: null }
    : { command, changes: [], refusal: decision.refusal };
  return { pending, map: decision.ok ? decision.map : map };
}
