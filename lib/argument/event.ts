import type { Change } from "./change";
import type { Command } from "./command";

/** One entry of a map's log. `seq` is gapless per map, in commit order; author and time are stamped by the server. */
export interface MapEvent {
  readonly seq: number;
  readonly mapId: string;
  readonly commandId: string;
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly command: Command;
  readonly changes: readonly Change[];
}
