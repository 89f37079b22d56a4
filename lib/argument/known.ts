import { type ArgumentMap, find } from "./argument-map";
import type { Change } from "./change";
import type { Action, Command } from "./command";
import { proposedActions } from "./proposals";

/** What a decision may look up beside the rows: things that never change, by their names. */
export interface Known {
  /** The plain text of a content by its hash; undefined when it is not at hand, and then it is not checked here. */
  text(sha256: string): string | undefined;
  /** The changes of an earlier command on this map that its asker may undo; undefined when there is none. */
  changesOf(commandId: string): readonly Change[] | undefined;
  /**
   * The changes of the events after a seq, up to and with another (absent: to the last), oldest first; undefined where
   * the log has no such events or they are not at hand.
   */
  past(after: number, until?: number): readonly Change[] | undefined;
  /** Whose command it is, as the log names them; null where nobody asks in their own name. */
  readonly actor: string | null;
}

/** Knows nothing: for maps without texts. */
export const nothingKnown: Known = {
  text: () => undefined,
  changesOf: () => undefined,
  past: () => undefined,
  actor: null,
};

/** What must be at hand before a command is decided for good: contents, earlier commands, and the events from a seq on. */
export interface Needs {
  readonly contents: Set<string>;
  readonly commands: Set<string>;
  /** The first event that must be at hand, with all after it; null for none. */
  pastFrom: number | null;
  /** Events that must be at hand without those after them. */
  readonly steps: Set<number>;
}

/** What a command needs to be decided. */
export function needsOf(map: ArgumentMap, command: Command): Needs {
  const needs: Needs = { contents: new Set(), commands: new Set(), pastFrom: null, steps: new Set() };
  for (const action of command.actions) noteNeeds(map, action, needs);
  return needs;
}

function noteNeeds(map: ArgumentMap, action: Action, needs: Needs): void {
  const noteText = (textId: string | undefined) => {
    const text = find(map, "sourceTexts", textId);
    if (text) needs.contents.add(text.sha256);
  };
  switch (action.type) {
    case "addSource":
      needs.contents.add(action.text.sha256);
      return;
    case "addVersion":
      needs.contents.add(action.text.sha256);
      return noteText(action.base);
    case "addSpan":
      return noteText(action.textId);
    case "moveSpan":
      return noteText(action.textId ?? find(map, "spans", action.id)?.textId);
    case "addPart":
      for (const { sha256 } of action.rows.sourceTexts) needs.contents.add(sha256);
      for (const { textId } of action.rows.spans) noteText(textId);
      return;
    case "acceptProposal": {
      const proposal = find(map, "proposals", action.id);
      for (const step of (proposal && proposedActions(proposal)) ?? []) noteNeeds(map, step, needs);
      return;
    }
    case "undo":
      needs.commands.add(action.commandId);
      return;
    case "restore":
      needs.pastFrom = Math.min(action.seq + 1, needs.pastFrom ?? Number.POSITIVE_INFINITY);
      return;
    case "bringBack":
      needs.steps.add(action.seq);
      return;
  }
}
