import { uuidv7 } from "uuidv7";
import { type BroughtText, bringing, type OriginalFile } from "@/components/importing/brought";
import { emptyMap } from "@/lib/argument/argument-map";
import type { Action, Command } from "@/lib/argument/command";
import { pastedPart } from "@/lib/argument/copied-part";
import { nameOfMap } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { rowsOfTemplate, type Template } from "@/lib/examples/templates";
import type { Content } from "@/lib/text/content";

/** A command that makes a map, and what must go with it. */
export interface NewMap {
  readonly id: Id;
  readonly command: Command;
  readonly contents: readonly Content[];
  readonly originals: readonly OriginalFile[];
}

/** A new map with a source for each text, in the order given. */
export function newMap(title: string, texts: readonly BroughtText[]): NewMap {
  const id = uuidv7();
  const { actions, contents, originals } = bringing(texts, []);
  const create = { type: "createMap", id, title: nameOfMap(title.trim()) } as const;
  return { id, command: { id: uuidv7(), actions: [create, ...actions] }, contents, originals };
}

/** A new map that holds the claims of a template, under its name. */
export function newMapFrom(template: Template): NewMap {
  const { id, command, contents, originals } = newMap(template.name, []);
  const { rows } = pastedPart(emptyMap, rowsOfTemplate(template), uuidv7);
  // An action takes its rows as lists of its own; these are read only, and stay so.
  const part: Action = { type: "addPart", rows: rows as unknown as Action<"addPart">["rows"] };
  return { id, command: { ...command, actions: [...command.actions, part] }, contents, originals };
}
