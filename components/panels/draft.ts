"use client";

import { useState } from "react";
import { keepWords, keptWords } from "@/components/session/kept-words";
import { useWorkspace } from "@/components/workspace/workspace-context";

/** A text on its way: shown as the map has it until somebody types; from then on nothing but they change it. */
export interface Draft {
  readonly text: string;
  /** What the map has by now, where that is neither the draft nor what it began from; null otherwise. */
  readonly meanwhile: string | null;
  readonly write: (text: string) => void;
  /** Hands on what was written, if anything differs, and shows the map again. */
  readonly finish: () => void;
  /** Throws away what was written. */
  readonly giveUp: () => void;
}

interface Kept {
  readonly text: string;
  readonly from: string;
}

/** Lets a text of the map be edited without others' changes running into it; `field` names it among those of the picked row, and lets it survive a reload. */
export function useDraft(value: string, onDone: (text: string) => void, field: string | null = null): Draft {
  const { keep, kept } = useKeeping(field);
  const [draft, setDraft] = useState<Kept | null>(kept);
  const isStale = draft !== null && value !== draft.from && value !== draft.text;
  const set = (next: Kept | null) => {
    setDraft(next);
    keep(next);
  };
  return {
    text: draft?.text ?? value,
    meanwhile: isStale ? value : null,
    write: (text) => set({ text, from: draft?.from ?? value }),
    finish: () => {
      if (draft) set(null);
      if (draft && draft.text !== value) onDone(draft.text);
    },
    giveUp: () => set(null),
  };
}

/** What was left in a field of the picked row when the page was left, and how what is written there is kept. */
function useKeeping(field: string | null) {
  const { session, desk } = useWorkspace();
  const picked = () => (field === null ? null : desk.getState().picked);
  const kept = (): Kept | null => {
    const [words, row] = [field === null ? null : keptWords(session.mapId), picked()];
    return words && words.field === field && words.id === row?.id ? words : null;
  };
  const keep = (draft: Kept | null) => {
    const row = picked();
    if (row && field !== null) keepWords(session.mapId, draft && { ...row, ...draft, field, isNew: false });
  };
  return { keep, kept };
}
