import type { Change } from "../change";
import type { Command } from "../command";

/** How a step came about: meant as such, or as going back over earlier ones. */
export const WAYS = ["done", "undo", "restore", "bringBack"] as const;
export type Way = (typeof WAYS)[number];

/** One step of a map's history, as it is told. */
export interface Entry {
  readonly seq: number;
  readonly actor: string;
  /** Null for one of whom no name is known, as the owner of this machine. */
  readonly name: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly way: Way;
  readonly changes: readonly Change[];
}

/** How a command goes about it. */
export function wayOf({ actions }: Command): Way {
  const [first] = actions;
  return first?.type === "undo" || first?.type === "restore" || first?.type === "bringBack" ? first.type : "done";
}
