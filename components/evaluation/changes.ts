import type { Id } from "@/lib/argument/rows";
import { nearestLabel } from "@/lib/evaluation/standings";
import type { Seen, Worth } from "@/workers/evaluating-task";

/** Something that a what-if makes otherwise. */
export interface Change {
  readonly id: Id;
  readonly was: Worth;
  readonly is: Worth;
}

/** What a what-if changes, by what becomes of it. */
export interface ChangeGroup {
  readonly name: "Falls" | "Is restored" | "Is left open" | "Is out now" | "Weaker" | "Stronger";
  readonly changes: readonly Change[];
}

/** What a what-if changes, what falls first and claims before steps, as the labels stand; without what it supposes itself. Empty groups are left out. */
export function changeGroups({ worths, before }: Seen, supposed: ReadonlyMap<Id, unknown>): ChangeGroup[] {
  const groups = new Map<ChangeGroup["name"], Change[]>(ORDER.map((name) => [name, []]));
  for (const [id, was] of before) {
    const is = worths.get(id);
    if (is === undefined || supposed.has(id)) continue;
    groups.get(becomes(was, is))?.push({ id, was, is });
  }
  return [...groups].flatMap(([name, changes]) => (changes.length > 0 ? [{ name, changes }] : []));
}

const ORDER = ["Falls", "Weaker", "Is out now", "Is left open", "Is restored", "Stronger"] as const;

function becomes(was: Worth, is: Worth): ChangeGroup["name"] {
  if (typeof was === "number" || typeof is === "number") return was < is ? "Stronger" : "Weaker";
  const label = nearestLabel(is);
  if (label === "in") return "Is restored";
  if (nearestLabel(was) === "in") return "Falls";
  return label === "out" ? "Is out now" : "Is left open";
}
