import { type ArgumentMap, apply } from "../argument-map";
import { type Change, invert } from "../change";

/** Something that came to a map, as far as going back needs it. */
export interface Past {
  readonly changes: readonly Change[];
}

/**
 * The changes of the events after one seq, up to and with another, oldest first; undefined where one of them is missing.
 * `events` are by their seqs.
 */
export function changesBetween(
  events: ReadonlyMap<number, Past>,
  after: number,
  until: number,
): readonly Change[] | undefined {
  const changes: Change[] = [];
  for (let seq = after + 1; seq <= until; seq++) {
    const event = events.get(seq);
    if (!event) return undefined;
    changes.push(...event.changes);
  }
  return after < 0 || after > until ? undefined : changes;
}

/** A map as it was before the last of its events; `events` are those, oldest first. */
export function takenBack(map: ArgumentMap, events: readonly Past[]): ArgumentMap {
  return events.reduceRight((at, { changes }) => apply(at, invert(changes)), map);
}
