"use client";

import { titleOf } from "@/lib/argument/graph";
import "./stepping.css";
import { Dialog as Radix } from "radix-ui";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { nameOfClaim } from "@/components/map/names";
import { mapViewOf } from "@/components/map/view";
import { IconButton } from "@/components/ui/Button";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import { scenesOf } from "@/lib/argument/scenes";
import { arrangeMap } from "@/lib/drawing/arrange";
import { NotesWindow, SpeakerNotes } from "./SpeakerNotes";
import { Stage } from "./Stage";
import { type SteppingAct, steppingAct } from "./stepping-keys";

/** The map scene by scene before an audience; keys and clickers move it, Escape leaves it. */
export function Stepping() {
  const { session, desk, view } = useWorkspace();
  const map = useMap();
  const scenes = useMemo(() => scenesOf(map), [map]);
  const drawing = useMemo(() => arrangeMap(map, titleOf(map)), [map]);
  const [wanted, setAt] = useState(0);
  const [notes, setNotes] = useState<"none" | "below" | "window">("none");
  const [isBlank, setIsBlank] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const at = Math.min(wanted, Math.max(0, scenes.length - 1));
  const claim = find(map, "claims", scenes[at]?.claimId);
  const leave = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    view.setState({ dialog: null });
  }, [view]);

  const go = useCallback(
    (to: (now: number) => number) => {
      setIsBlank(false);
      setIsWhole(false);
      setAt((now) => Math.max(0, Math.min(scenes.length - 1, to(Math.min(now, scenes.length - 1)))));
    },
    [scenes.length],
  );
  const acts = useMemo(
    (): Readonly<Record<SteppingAct, () => void>> => ({
      next: () => go((now) => now + 1),
      back: () => go((now) => now - 1),
      first: () => go(() => 0),
      last: () => go(() => scenes.length - 1),
      blank: () => setIsBlank((now) => !now),
      notes: () => setNotes((now) => (now === "none" ? "below" : "none")),
      whole: () => setIsWhole((now) => !now),
      full: () => toggleFullScreen(content.current),
      leave,
    }),
    [go, leave, scenes.length],
  );
  const onKeyDown = useCallback((event: KeyboardEvent) => pressed(event, acts), [acts]);
  useEffect(() => {
    // Before the panes below, whose keys mean other things.
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [onKeyDown]);

  const place = scenes.length === 0 ? "No scenes" : `${at + 1} of ${scenes.length}`;
  return (
    <Radix.Root open onOpenChange={(open) => !open && leave()}>
      <Radix.Portal>
        <Radix.Content
          ref={content}
          className="stepping"
          data-blank={isBlank || undefined}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            content.current?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            mapViewOf(session, desk).takeKeyboard();
          }}
          onEscapeKeyDown={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <Radix.Title className="unseen">Step through the map</Radix.Title>
          <p className="unseen" aria-live="polite">
            {isBlank ? "The screen is blank." : claim && `Scene ${place}. ${nameOfClaim(map, claim, "")}`}
          </p>
          {!isBlank && (
            <Stage map={map} drawing={drawing} scenes={scenes} at={at} isWhole={isWhole} hasNotes={notes === "below"} />
          )}
          {scenes.length === 0 && <p className="nothing">There is no claim to show yet.</p>}
          {notes === "below" && <SpeakerNotes map={map} scenes={scenes} at={at} />}
          {notes === "window" && (
            <NotesWindow onKeyDown={onKeyDown} onClose={() => setNotes("none")}>
              <SpeakerNotes map={map} scenes={scenes} at={at} />
            </NotesWindow>
          )}
          <div className="bar" role="toolbar" aria-label="Step-through">
            <IconButton icon="left" label="Back" keyName="PageUp" disabled={at === 0} onClick={acts.back} />
            <span className="num">{place}</span>
            <IconButton
              icon="right"
              label="Next"
              keyName="PageDown"
              disabled={at >= scenes.length - 1}
              onClick={acts.next}
            />
            <IconButton
              icon="fit"
              label="All that has come in"
              keyName="O"
              aria-pressed={isWhole}
              onClick={acts.whole}
            />
            <IconButton
              icon="speech"
              label="Notes below"
              keyName="N"
              aria-pressed={notes === "below"}
              onClick={acts.notes}
            />
            <IconButton
              icon="screen"
              label="Notes in a window of their own"
              aria-pressed={notes === "window"}
              onClick={() => setNotes((now) => (now === "window" ? "none" : "window"))}
            />
            <IconButton icon="moon" label="Blank" keyName="B" aria-pressed={isBlank} onClick={acts.blank} />
            <IconButton icon="wide" label="Full screen" keyName="F" onClick={acts.full} />
            <IconButton icon="close" label="Leave" keyName="Escape" onClick={leave} />
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Buttons answer to Enter and the space bar themselves. */
function pressed(event: KeyboardEvent, acts: Readonly<Record<SteppingAct, () => void>>): void {
  const act = steppingAct(event);
  const isButton = event.target instanceof Element && event.target.closest("button") !== null;
  if (!act || (isButton && (event.key === "Enter" || event.key === " "))) return;
  event.preventDefault();
  event.stopPropagation();
  acts[act]();
}

function toggleFullScreen(content: HTMLElement | null): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void content?.requestFullscreen();
}
