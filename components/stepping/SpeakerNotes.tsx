"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { SceneShown } from "@/lib/argument/scenes";

interface SpeakerNotesProps {
  readonly map: ArgumentMap;
  readonly scenes: readonly SceneShown[];
  readonly at: number;
}

/** What the speaker has to say to this scene, and which one comes next. */
export function SpeakerNotes({ map, scenes, at }: SpeakerNotesProps) {
  const claim = find(map, "claims", scenes[at]?.claimId);
  const next = find(map, "claims", scenes[at + 1]?.claimId);
  return (
    <section className="speaker-notes" aria-label="Notes for the speaker">
      <p className="place">
        {at + 1} of {scenes.length} · claim {claim?.number}
      </p>
      <p className="note">{scenes[at]?.note || "No note to this scene."}</p>
      <p className="next">{next ? `Next: ${next.number} ${next.text}` : "This is the last scene."}</p>
    </section>
  );
}

interface NotesWindowProps {
  readonly children: ReactNode;
  /** The same keys move the scenes from there. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
}

/** A window of its own, for the screen that the audience does not see; closed with this component. */
export function NotesWindow({ children, onKeyDown, onClose }: NotesWindowProps) {
  const [opened, setOpened] = useState<Window | null>(null);
  const closed = useRef(onClose);
  useEffect(() => {
    closed.current = onClose;
  });
  useEffect(() => {
    const notes = window.open("", "warrant-notes", "popup,width=640,height=480");
    if (!notes) {
      closed.current();
      return;
    }
    notes.document.title = "Notes for the speaker";
    notes.document.body.replaceChildren();
    Object.assign(notes.document.body.style, { margin: "32px", font: "22px/1.5 Commissioner, system-ui, sans-serif" });
    const watch = setInterval(() => notes.closed && closed.current(), 500);
    setOpened(notes);
    return () => {
      clearInterval(watch);
      notes.close();
    };
  }, []);
  useEffect(() => {
    opened?.addEventListener("keydown", onKeyDown);
    return () => opened?.removeEventListener("keydown", onKeyDown);
  }, [opened, onKeyDown]);
  return opened && createPortal(children, opened.document.body);
}
