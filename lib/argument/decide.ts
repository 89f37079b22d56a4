import { stepsOf } from "./actions/accepting";
import * as arranging from "./actions/arranging";
import * as claims from "./actions/claims";
import type { Handler } from "./actions/handler";
import * as map from "./actions/map";
import * as part from "./actions/part";
import * as relations from "./actions/relations";
import * as restoring from "./actions/restoring";
import * as sources from "./actions/sources";
import * as spans from "./actions/spans";
import * as suggesting from "./actions/suggesting";
import * as talk from "./actions/talk";
import * as undo from "./actions/undo";
import { type ArgumentMap, all, apply, find } from "./argument-map";
import type { Change } from "./change";
import type { Action, ActionType, Command } from "./command";
import type { Known } from "./known";
import { isRefusal, type Refusal, refuse } from "./refusal";
import type { Id, TableName } from "./rows";
import { brokenReference, brokenRule, nouns } from "./rules";

const handlers: { readonly [T in ActionType]: Handler<T> } = {
  ...map,
  ...arranging,
  ...sources,
  ...spans,
  ...claims,
  ...relations,
  ...part,
  ...undo,
  ...restoring,
  ...talk,
  ...suggesting,
};

export type Decision =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly map: ArgumentMap }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * What a command changes in a map, or why it is refused; `map` is the map after the changes.
 * Pure: no clock, no randomness, no database. The only place that knows the rules.
 */
export function decide(before: ArgumentMap, command: Command, known: Known): Decision {
  if (command.actions.length > 1 && command.actions.some(({ type }) => type === "restore")) {
    return { ok: false, refusal: refuse("malformed", "Going back to a moment is a step of its own.") };
  }
  const changes: Change[] = [];
  let map = before;
  for (const action of command.actions) {
    const steps = stepsOf(map, action);
    if (isRefusal(steps)) return { ok: false, refusal: steps };
    for (const step of steps) {
      const made = decideStep(map, step, known);
      if (isRefusal(made)) return { ok: false, refusal: made };
      map = apply(map, made);
      const broken = brokenReference(map, made);
      if (broken) return { ok: false, refusal: broken };
      changes.push(...made);
    }
  }
  const refusal = brokenRule(map, changes, known);
  return refusal ? { ok: false, refusal } : { ok: true, changes, map };
}

function decideStep(map: ArgumentMap, step: Action, known: Known): readonly Change[] | Refusal {
  const made = decideAction(map, step, known);
  return isRefusal(made) ? made : (idTaken(map, made) ?? made);
}

function decideAction(map: ArgumentMap, action: Action, known: Known): readonly Change[] | Refusal {
  if (map.tables.maps.isEmpty() && action.type !== "createMap" && action.type !== "addPart") {
    return refuse("unknown", "There is no such map.");
  }
  if (all(map, "maps").some(({ deleted }) => deleted) && action.type !== "editMap" && action.type !== "undo") {
    return refuse("inUse", "This map has been deleted.");
  }
  const handler = handlers[action.type] as Handler<ActionType>;
  return handler(map, action, known);
}

/** An id may name one row only; one that the same action deletes may be given again. */
function idTaken(map: ArgumentMap, changes: readonly Change[]): Refusal | null {
  const inserted = new Set<string>();
  for (const change of changes) {
    if (change.op !== "insert") continue;
    const { table, row } = change;
    const key = `${table}/${row.id}`;
    if (inserted.has(key) || (find(map, table, row.id) && !deletes(changes, table, row.id))) {
      return refuse("idTaken", `The id ${row.id} names another ${nouns[table]} already.`);
    }
    inserted.add(key);
  }
  return null;
}

function deletes(changes: readonly Change[], table: TableName, id: Id): boolean {
  return changes.some((change) => change.op === "delete" && change.table === table && change.row.id === id);
}
