import { strongComponents } from "./components";
import { linksOf } from "./framework";

/** Things that rest on one another in a circle, and where the circle closes. */
export interface Circle {
  readonly members: readonly number[];
  /** Pairs "thing/ground" that lead back to something that is already being asked for. */
  readonly backward: ReadonlySet<string>;
  /** How many things the circle closes at. */
  readonly closings: number;
}

/** The circles in what rests on what: `grounds[i]` is what thing i rests on. Linear. */
export function circlesOf(grounds: readonly (readonly number[])[]): Circle[] {
  const from = grounds.flatMap((list, i) => list.map(() => i));
  const links = linksOf(grounds.length, from, grounds.flat());
  return strongComponents(grounds.length, links)
    .filter((members) => members.length > 1 || grounds[members[0] ?? 0]?.includes(members[0] ?? -1))
    .map((members) => closed(members, grounds));
}

/** The name of the step from a thing to one of its grounds. */
export function pairOf(thing: number, ground: number): string {
  return `${thing}/${ground}`;
}

/** Follows the grounds inside a circle, deep first, and notes where they come back to what is still open. */
function closed(members: readonly number[], grounds: readonly (readonly number[])[]): Circle {
  const inside = new Set(members);
  const backward = new Set<string>();
  const closings = new Set<number>();
  const state = new Map<number, "open" | "done">();
  const path: { thing: number; next: number }[] = [{ thing: members[0] ?? 0, next: 0 }];
  state.set(members[0] ?? 0, "open");
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const ground = grounds[top.thing]?.[top.next++];
    if (ground === undefined) {
      state.set(top.thing, "done");
      path.pop();
    } else if (state.get(ground) === "open") {
      backward.add(pairOf(top.thing, ground));
      closings.add(ground);
    } else if (inside.has(ground) && !state.has(ground)) {
      state.set(ground, "open");
      path.push({ thing: ground, next: 0 });
    }
  }
  return { members, backward, closings: closings.size };
}
