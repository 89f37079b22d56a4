"use client";

import type { KeyboardEvent } from "react";
import { run, useWorkspace } from "@/components/workspace/workspace-context";
import { reword } from "@/lib/argument/fidelity";
import type { Claim } from "@/lib/argument/rows";
import { useDraft } from "./draft";

/** The sentence of a claim, to be rewritten in place. Enter and leaving keep it, Escape gives it up. */
export function SentenceField({ claim }: { readonly claim: Claim }) {
  const workspace = useWorkspace();
  const draft = useDraft(
    claim.text,
    (text) => run(workspace, ...reword(workspace.session.getState().map, claim.id, text.trim())),
    "sentence in the panel",
  );
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape") draft.giveUp();
    else if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.blur();
  };
  return (
    <>
      <textarea
        className="claim-sentence"
        aria-label={`Sentence of claim ${claim.number}`}
        dir="auto"
        rows={1}
        maxLength={4000}
        placeholder="What does it say?"
        value={draft.text}
        onChange={(event) => draft.write(event.target.value.replace(/\n/g, " "))}
        onKeyDown={keys}
        onBlur={draft.finish}
      />
      {draft.meanwhile !== null && (
        <p className="meanwhile" role="status">
          Changed elsewhere meanwhile to “{draft.meanwhile}”.{" "}
          <button type="button" className="word-btn" onPointerDown={draft.giveUp} onClick={draft.giveUp}>
            Take that instead
          </button>
        </p>
      )}
    </>
  );
}

interface NoteFieldProps {
  readonly label: string;
  /** Names the field among those of what is picked. */
  readonly field: string;
  readonly note: string;
  readonly onDone: (note: string) => void;
}

/** A note, written in place and kept on leaving. */
export function NoteField({ label, field, note, onDone }: NoteFieldProps) {
  const draft = useDraft(note, onDone, field);
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Escape") return;
    draft.giveUp();
    event.stopPropagation();
    event.currentTarget.blur();
  };
  return (
    <textarea
      className="note-field"
      aria-label={label}
      dir="auto"
      rows={1}
      maxLength={20_000}
      placeholder="Write a note"
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onKeyDown={keys}
      onBlur={draft.finish}
    />
  );
}
