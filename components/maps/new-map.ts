import { uuidv7 } from "uuidv7";
import type { Action, Command } from "@/lib/argument/command";
import type { Id } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import type { TitledText } from "./titled-text";

/** A command that makes a map, and what must go with it. */
export interface NewMap {
  readonly id: Id;
  readonly command: Command;
  readonly contents: readonly Content[];
}

/** A new map with a source for each text, in the order given. */
export function newMap(title: string, texts: readonly TitledText[]): NewMap {
  const id = uuidv7();
  const actions: Action[] = [{ type: "createMap", id, title: title.trim() || "Untitled map" }, ...texts.map(addSource)];
  return { id, command: { id: uuidv7(), actions }, contents: texts.map(({ content }) => content) };
}

/** The action that brings a text into a map as a source. */
export function addSource({ title, content }: TitledText): Action {
  const text = { id: uuidv7(), sha256: sha256Of(content), length: content.plain.length };
  return { type: "addSource", id: uuidv7(), title, citation: {}, text };
}
