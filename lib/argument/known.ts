import { type ArgumentMap, find } from "./argument-map";
import type { Change } from "./change";
import type { Action, Command } from "./command";

/** What a decision may look up beside the rows: things that never change, by their names. */
export interface Known {
  /** The plain text of a content by its hash; undefined when it is not at hand, and then it is not checked here. */
  text(sha256: string): string | undefined;
  /** The changes of an earlier command on this map that its asker may undo; undefined when there is none. */
  changesOf(commandId: string): readonly Change[] | undefined;
}

/** Knows nothing: for maps without texts. */
export const nothingKnown: Known = { text: () => undefined, changesOf: () => undefined };

/** The contents and earlier commands that must be at hand before a command is decided for good. */
export function needsOf(map: ArgumentMap, command: Command): { contents: Set<string>; commands: Set<string> } {
  const needs = { contents: new Set<string>(), commands: new Set<string>() };
  for (const action of command.actions) noteNeeds(map, action, needs);
  return needs;
}

function noteNeeds(map: ArgumentMap, action: Action, needs: { contents: Set<string>; commands: Set<string> }): void {
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
    case "undo":
      needs.commands.add(action.commandId);
  }
}
