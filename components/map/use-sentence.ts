"use client";

import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type KeptWords, keepWords, keptWords } from "@/components/session/kept-words";
import { find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import type { MapCommand } from "./command";
import type { MapCommands } from "./commands";
import { useMap, useSession } from "./map-context";
import { giveUp, keepSentence, type Writing } from "./writing";

/** A sentence while it is being written in a field. */
export interface WrittenSentence {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly first: string;
  readonly setDraft: (draft: string) => void;
  /** What has become of the claim meanwhile, and what to do; null while nothing has. */
  readonly note: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Lets the sentence of a claim be written: the same keys and the same care for what others do, wherever the field stands. */
export function useSentence({ claimId, isNew }: Writing): WrittenSentence {
  const { view, commands } = useMap();
  const row = useSession((state) => find(state.map, "claims", claimId));
  const { mapId } = view.session;
  const [kept] = useState(() => keptSentence(mapId, claimId));
  const [first] = useState(kept?.from ?? row?.text ?? "");
  const [draft, setDraft] = useState(kept?.text ?? first);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (isNew) field.current?.select();
    else field.current?.setSelectionRange(first.length, first.length);
  }, [isNew, first]);

  // A reload ends the writing without a word: what stands in the field is kept for it.
  useEffect(() => {
    const words = { table: "claims" as const, id: claimId, field: "sentence", text: draft, from: first, isNew };
    keepWords(mapId, draft === first ? null : words);
  }, [mapId, claimId, isNew, draft, first]);
  useEffect(() => () => keepWords(mapId, null), [mapId]);

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const then = commandAfter(event, commands);
    if (event.key === "Escape") giveUp(view, { claimId, isNew });
    else if (event.key !== "Enter" && !(then && draft.trim() !== "")) return;
    else if (keepSentence(view, { claimId, isNew }, draft)) then?.run();
    event.preventDefault();
    view.takeKeyboard();
  }

  const isForeign = row !== undefined && row.text !== first && row.text !== draft;
  return {
    field,
    draft,
    first,
    setDraft: (words) => setDraft(words.replace(/\n/g, " ")),
    note: noteFor(row === undefined, isForeign ? row.text : null),
    onKeyDown,
    onBlur: (event) => {
      // A window that loses the focus keeps its active element: the draft then waits for the writer to come back.
      if (document.activeElement !== event.target) keepSentence(view, { claimId, isNew }, draft);
    },
  };
}

function keptSentence(mapId: Id, claimId: Id): KeptWords | null {
  const kept = keptWords(mapId);
  return kept?.id === claimId && kept.field === "sentence" ? kept : null;
}

function noteFor(isGone: boolean, foreign: string | null): string | null {
  if (isGone) return "This claim was deleted meanwhile. Enter brings it back with your sentence, Esc lets it go.";
  return foreign === null ? null : `Meanwhile it was changed to “${foreign}”. Enter keeps yours, Esc theirs.`;
}

/** What a key does once the sentence is kept: the next claim can be written at once, without a way back to the map. */
function commandAfter({ key, shiftKey }: KeyboardEvent, commands: MapCommands): MapCommand | null {
  if (key === "Tab") return shiftKey ? commands.addCoPremise : commands.addPremise;
  return key === "Enter" && shiftKey ? commands.addSibling : null;
}
