import type { Command } from "./command";

/** What one person can take back and do again: ids of commands, the newest last. */
export interface UndoHistory {
  readonly done: readonly string[];
  readonly undone: readonly string[];
}

/** Nothing done yet. */
export const noHistory: UndoHistory = { done: [], undone: [] };

/**
 * The history after one more command of this person.
 * An undo of the newest step makes it repeatable, an undo of that undo makes it done again; anything else ends redoing.
 */
export function remember({ done, undone }: UndoHistory, command: Command): UndoHistory {
  const taken = undoneBy(command);
  if (taken && taken === done.at(-1)) return { done: done.slice(0, -1), undone: [...undone, command.id] };
  if (taken && taken === undone.at(-1)) return { done: [...done, command.id], undone: undone.slice(0, -1) };
  return { done: [...done, command.id], undone: [] };
}

/** The history without a command that did not come to be, or that cannot be taken back any more. */
export function forget({ done, undone }: UndoHistory, commandId: string): UndoHistory {
  return { done: done.filter((id) => id !== commandId), undone: undone.filter((id) => id !== commandId) };
}

/** The command that a command takes back; null when it does something else. */
export function undoneBy({ actions }: Command): string | null {
  const [action] = actions;
  return actions.length === 1 && action?.type === "undo" ? action.commandId : null;
}
