import { uuidv7 } from "uuidv7";
import { type BroughtText, bringing, type OriginalFile } from "@/components/importing/brought";
import type { Command } from "@/lib/argument/command";
import type { Id } from "@/lib/argument/rows";
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
  const create = { type: "createMap", id, title: title.trim() || "Untitled map" } as const;
  return { id, command: { id: uuidv7(), actions: [create, ...actions] }, contents, originals };
}
