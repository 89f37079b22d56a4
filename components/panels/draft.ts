"use client";

import { useState } from "react";

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

/** Lets a text of the map be edited without others' changes running into it. */
export function useDraft(value: string, onDone: (text: string) => void): Draft {
  const [draft, setDraft] = useState<{ readonly text: string; readonly from: string } | null>(null);
  const isStale = draft !== null && value !== draft.from && value !== draft.text;
  return {
    text: draft?.text ?? value,
    meanwhile: isStale ? value : null,
    write: (text) => setDraft({ text, from: draft?.from ?? value }),
    finish: () => {
      setDraft(null);
      if (draft && draft.text !== value) onDone(draft.text);
    },
    giveUp: () => setDraft(null),
  };
}
