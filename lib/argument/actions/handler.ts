import { type ArgumentMap, find } from "../argument-map";
import type { Change } from "../change";
import type { Action, ActionType } from "../command";
import type { Known } from "../known";
import { type Refusal, refuse } from "../refusal";
import type { Id, TableName } from "../rows";
import { nouns } from "../rules";

/** Decides one kind of action: the changes that it makes, or why it is refused. The rules are checked afterwards. */
export type Handler<T extends ActionType> = (map: ArgumentMap, action: Action<T>, known: Known) => Change[] | Refusal;

/** The refusal of an id that names nothing in this map. */
export function unknownId(table: TableName, id: Id): Refusal {
  return refuse("unknown", `There is no ${nouns[table]} ${id} in this map.`);
}

/** Refuses when a row is not there, else decides. */
export function withRow(
  map: ArgumentMap,
  table: TableName,
  id: Id,
  decide: () => Change[] | Refusal,
): Change[] | Refusal {
  return find(map, table, id) ? decide() : unknownId(table, id);
}
