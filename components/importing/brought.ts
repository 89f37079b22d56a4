import { uuidv7 } from "uuidv7";
import type { Action } from "@/lib/argument/command";
import type { Citation, Id, Speaker } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { plainName } from "@/lib/text/plain";
import type { Arrival, Draft } from "./import";
import { proposedTitle, tidyCitation } from "./proposal";
import { type NamedTurn, namedTurns } from "./speakers";

/** A file whose bytes are kept beside the text that was read from it. */
export interface OriginalFile {
  readonly file: File;
  readonly sha256: string;
}

/** A text that is ready to become a source. */
export interface BroughtText {
  readonly title: string;
  readonly citation: Citation;
  readonly content: Content;
  readonly turns: readonly NamedTurn[];
  readonly original: OriginalFile | null;
}

/** What brings texts into a map: the actions in one command, their contents, and the files that go with them. */
export interface Bringing {
  readonly actions: readonly Action[];
  readonly contents: readonly Content[];
  readonly originals: readonly OriginalFile[];
  readonly textIds: readonly Id[];
}

/** The largest file that is kept as it came: 32 MiB. */
export const LARGEST_ORIGINAL = 32 * 1024 * 1024;

/** The text that a draft has become. */
export function broughtText({ file }: Pick<Arrival, "file">, { read, sha256, prepared, ...draft }: Draft): BroughtText {
  const citation = tidyCitation(draft.citation);
  const isKept = file !== null && sha256 !== null && file.size <= LARGEST_ORIGINAL;
  return {
    title: proposedTitle(citation, read, file && plainName(file.name)),
    citation,
    content: prepared.content,
    turns: namedTurns(prepared.turns, draft.choices),
    original: isKept ? { file, sha256 } : null,
  };
}

/** Brings texts into a map, in their order; who speaks in them is added where the map has nobody of that name. */
export function bringing(texts: readonly BroughtText[], speakers: readonly Pick<Speaker, "id" | "name">[]): Bringing {
  const known = new Map(speakers.map(({ id, name }) => [name, id]));
  const added = new Map<string, Id>();
  const speakerId = (name: string): Id => {
    const id = known.get(name) ?? uuidv7();
    if (!known.has(name)) added.set(name, id);
    known.set(name, id);
    return id;
  };
  const sources = texts.map((text) => addSource(text, speakerId));
  return {
    actions: [...[...added].map(([name, id]): Action => ({ type: "addSpeaker", id, name, side: null })), ...sources],
    contents: texts.map(({ content }) => content),
    originals: texts.flatMap(({ original }) => original ?? []),
    textIds: sources.map(({ text }) => text.id),
  };
}

function addSource(
  { title, citation, content, turns, original }: BroughtText,
  speakerId: (name: string) => Id,
): Action<"addSource"> {
  const file = original && {
    name: plainName(original.file.name.slice(0, 200)),
    sha256: original.sha256,
    size: original.file.size,
  };
  return {
    type: "addSource",
    id: uuidv7(),
    title,
    citation,
    text: {
      id: uuidv7(),
      sha256: sha256Of(content),
      length: content.plain.length,
      ...(file ? { original: file } : {}),
    },
    turns: turns.map(({ speaker, start, end }) => ({ id: uuidv7(), speakerId: speakerId(speaker), start, end })),
  };
}
