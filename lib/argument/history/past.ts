import { type ArgumentMap, apply } from "../argument-map";
import { type Change, invert } from "../change";

/** Something that came to a map, as far as going back needs it. */
export interface Past {
  readonly changes: readonly Change[];
}

/** A map as it was before the last of its events; `events` are those, oldest first. */
export function takenBack(map: ArgumentMap, events: readonly Past[]): ArgumentMap {
  return events.reduceRight((at, { changes }) => apply(at, invert(changes)), map);
}

/** A map as it became by the next of its events, oldest first. */
export function carriedOn(map: ArgumentMap, events: readonly Past[]): ArgumentMap {
  return events.reduce((at, { changes }) => apply(at, changes), map);
}
