"use client";

import { useId, useState } from "react";
import { uuidv7 } from "uuidv7";
import { Button, IconButton } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { Popover } from "@/components/ui/Popover";
import { run, useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, all, find } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { voicesOf } from "@/lib/argument/graph";
import type { Act, Anchor, Id } from "@/lib/argument/rows";
import { voiceChain } from "@/lib/argument/sentences";
import { ACT_OPTIONS } from "./words";

/** One link of a chain on its way: a name that may be new, and what that speaker does. */
interface Link {
  readonly id: Id;
  readonly name: string;
  readonly act: Act;
}

/** Who says it in a passage, as a sentence; pressed, the chain can be changed. */
export function VoiceLine({ anchor }: { readonly anchor: Anchor }) {
  const map = useMap();
  const [isOpen, setIsOpen] = useState(false);
  const trigger = (
    <button type="button" className="voice" title="Who says it">
      {voiceChain(map, anchor.id) ?? "Who says it?"}
    </button>
  );
  return (
    <Popover label="Who says it" trigger={trigger} open={isOpen} onOpenChange={setIsOpen}>
      <VoiceEditor anchor={anchor} onDone={() => setIsOpen(false)} />
    </Popover>
  );
}

function VoiceEditor({ anchor, onDone }: { readonly anchor: Anchor; readonly onDone: () => void }) {
  const workspace = useWorkspace();
  const map = useMap();
  const names = useId();
  const [links, setLinks] = useState<readonly Link[]>(() => linksOf(map, anchor.id));
  const set = (id: Id, change: Partial<Link>) =>
    setLinks(links.map((link) => (link.id === id ? { ...link, ...change } : link)));
  const move = (at: number) => setLinks(swapped(links, at));
  const keep = () => {
    keepLinks(workspace, anchor.id, links);
    onDone();
  };
  return (
    <form
      className="voice-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <datalist id={names}>
        {all(map, "speakers").map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <p className="hint small muted">From who speaks in the source to who is spoken of.</p>
      <ol className="voices">
        {links.map((link, i) => (
          <li key={link.id}>
            <input
              className="field"
              aria-label={`Speaker ${i + 1}`}
              list={names}
              maxLength={200}
              placeholder="Who"
              value={link.name}
              ref={link.name === "" && i === links.length - 1 ? takeKeyboard : undefined}
              onChange={(event) => set(link.id, { name: event.target.value })}
            />
            <Choice
              label="does what"
              value={link.act}
              options={ACT_OPTIONS}
              onChange={(act) => set(link.id, { act })}
            />
            {i > 0 && <IconButton icon="up" label={`Speaker ${i + 1} comes before`} onClick={() => move(i)} />}
            <IconButton
              icon="close"
              label={`Leave out speaker ${i + 1}`}
              onClick={() => setLinks(links.filter(({ id }) => id !== link.id))}
            />
          </li>
        ))}
      </ol>
      <div className="line">
        <Button icon="add" onClick={() => setLinks([...links, { id: uuidv7(), name: "", act: "asserts" }])}>
          Add a speaker
        </Button>
        <span className="grow" />
        <Button look="ink" type="submit">
          Keep
        </Button>
      </div>
    </form>
  );
}

/** One function for every drawing: a ref that is another one each time would take the keyboard at each letter. */
function takeKeyboard(input: HTMLInputElement | null): void {
  input?.focus();
}

function linksOf(map: ArgumentMap, anchorId: Id): readonly Link[] {
  const links = voicesOf(map, anchorId).map(({ id, speakerId, act }) => ({
    id,
    name: find(map, "speakers", speakerId)?.name ?? "",
    act,
  }));
  return links.length > 0 ? links : [{ id: uuidv7(), name: "", act: "asserts" }];
}

function swapped(links: readonly Link[], at: number): readonly Link[] {
  const [before, here] = [links[at - 1], links[at]];
  if (!before || !here) return links;
  return [...links.slice(0, at - 1), here, before, ...links.slice(at + 1)];
}

/** Speakers that are named for the first time are added on the way. */
function keepLinks(workspace: Workspace, anchorId: Id, links: readonly Link[]): void {
  const { map } = workspace.session.getState();
  const ids = new Map(all(map, "speakers").map(({ id, name }) => [name, id]));
  const named = links.map((link) => ({ ...link, name: link.name.trim() })).filter(({ name }) => name !== "");
  const actions: Action[] = [];
  for (const { name } of named) {
    if (ids.has(name)) continue;
    const id = uuidv7();
    ids.set(name, id);
    actions.push({ type: "addSpeaker", id, name, side: null });
  }
  const voices = named.map(({ id, name, act }) => ({ id, act, speakerId: ids.get(name) ?? "" }));
  run(workspace, ...actions, { type: "setVoices", anchorId, voices });
}
