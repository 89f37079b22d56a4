"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { Button } from "@/components/ui/Button";
import { type Shortcut, useShortcuts } from "@/components/ui/shortcuts";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import type { Extent } from "@/lib/text/extent";
import { Candidates } from "./Candidates";
import type { Found } from "./found";
import { OldWords } from "./OldWords";
import { Pointing } from "./Pointing";
import { markLost, placeAt } from "./placing";
import { Queue } from "./Queue";
import { ReviewActions, type ReviewActs } from "./ReviewActions";
import { contentsOf, useFoundAll } from "./use-found";
import { REVIEW, type Waiting, waitingIn } from "./waiting";
import "./review.css";

interface ReviewScreenProps {
  /** The passage to begin with; null for the first. */
  readonly spanId: string | null;
  readonly onClose: () => void;
}

/** Passages without a certain place: their old words beside the places where they may stand now. By keyboard alone too. */
export function ReviewScreen({ spanId, onClose }: ReviewScreenProps) {
  const map = useMap();
  const { view } = useWorkspace();
  const desk = useRef<HTMLElement>(null);
  const waiting = useMemo(() => waitingIn(map), [map]);
  const found = useFoundAll(waiting);
  const [currentId, setCurrentId] = useState(spanId ?? waiting[0]?.span.id ?? null);
  const at = useKeptIndex(waiting, currentId);
  const current = waiting[at] ?? null;
  useEffect(() => desk.current?.focus({ preventScroll: true }), []);
  // However it was opened, the offer to open it is spent.
  useEffect(() => {
    view.setState(({ told }) => ({ told: told.filter(({ act }) => act?.name !== REVIEW) }));
  }, [view]);
  const go = (id: string | null) => {
    setCurrentId(id);
    desk.current?.focus({ preventScroll: true });
    document.querySelector(`.queue [aria-current]`)?.scrollIntoView({ block: "nearest" });
  };
  const step = (by: 1 | -1) => go(waiting[(at + by + waiting.length) % waiting.length]?.span.id ?? null);
  return (
    <main className="review">
      <Queue
        waiting={waiting}
        found={found}
        current={current?.span.id ?? null}
        total={map.tables.spans.size}
        onGo={go}
      />
      <section className="desk-side" ref={desk} tabIndex={-1} aria-label="The passage">
        {current ? (
          <OneWaiting
            key={current.span.id}
            waiting={current}
            found={found.get(current.span.id)}
            place={`${at + 1} of ${waiting.length}`}
            onStep={step}
            onClose={onClose}
          />
        ) : (
          <NoneLeft onClose={onClose} />
        )}
      </section>
    </main>
  );
}

/** Where the current passage stands in the queue; once it has gone from it, the one that took its place, lost ones last. */
function useKeptIndex(waiting: readonly Waiting[], currentId: string | null): number {
  const [last, setLast] = useState(0);
  const index = waiting.findIndex(({ span }) => span.id === currentId);
  if (index >= 0 && index !== last) setLast(index);
  const open = waiting.filter(({ span }) => span.state !== "lost").length;
  return index >= 0 ? index : Math.max(0, Math.min(last, (open || waiting.length) - 1));
}

function NoneLeft({ onClose }: { readonly onClose: () => void }) {
  useShortcuts(() => [{ key: "Escape", run: onClose }]);
  return (
    <div className="none-left">
      <p>Every passage has its place in the newest text.</p>
      <Button look="ink" onClick={onClose}>
        Back to the map
      </Button>
    </div>
  );
}

interface OneWaitingProps {
  readonly waiting: Waiting;
  readonly found: Found | undefined;
  readonly place: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

function OneWaiting({ waiting, found, place, onStep, onClose }: OneWaitingProps) {
  const workspace = useWorkspace();
  const loaded = useStore(workspace.contents, (at) => at.loaded);
  const [chosen, setChosen] = useState(0);
  const [isPointing, setIsPointing] = useState(false);
  const [words, setWords] = useState<Extent | null>(null);
  const [old, now] = contentsOf(waiting, loaded);
  const candidate = found?.candidates[chosen];
  const placeNow = (extent: Extent | undefined) => extent && now && placeAt(workspace, waiting, now, extent);
  const acts = {
    accept: candidate && !isPointing ? () => placeNow(candidate.extent) : null,
    point: () => setIsPointing((before) => !before),
    lose: () => {
      // A lost passage goes to the end of the queue; who works through it goes on with the next.
      if (waiting.span.state !== "lost") onStep(1);
      markLost(workspace, waiting);
    },
    place: isPointing && words ? () => placeNow(words) : null,
    back: isPointing ? () => setIsPointing(false) : onClose,
    step: onStep,
    choose: (index: number) => {
      if (found && index < found.candidates.length) setChosen(index);
    },
  };
  useShortcuts(() => shortcutsFor(acts));
  return (
    <>
      <div className="sides">
        <OldWords waiting={waiting} old={old} />
        <div className="new-side">
          {!now && <p className="none">Loading the text…</p>}
          {now && isPointing && (
            <Pointing
              waiting={waiting}
              now={now}
              near={found?.near ?? 0}
              onSelect={setWords}
              onPlace={(extent) => placeNow(extent)}
              onLeave={acts.back}
            />
          )}
          {now && found && !isPointing && (
            <Candidates waiting={waiting} found={found} now={now} chosen={chosen} onChoose={setChosen} />
          )}
        </div>
      </div>
      <ReviewActions
        acts={acts}
        chosen={chosen}
        place={place}
        isLost={waiting.span.state === "lost"}
        isPointing={isPointing}
      />
      <p className="unseen" aria-live="polite">
        {place}: {waiting.span.quote}. {candidate ? `Best place ${candidate.score.toFixed(2)}.` : ""}
      </p>
    </>
  );
}

function shortcutsFor({ accept, place, point, lose, back, step, choose }: ReviewActs): Shortcut[] {
  const onButton = document.activeElement instanceof HTMLButtonElement;
  return [
    // On a button, Enter presses that button.
    ...(accept && !onButton ? [{ key: "Enter", run: accept }] : []),
    ...(place ? [{ key: "C", run: place }] : []),
    ...[0, 1, 2, 3, 4].map((index) => ({ key: String(index + 1), run: () => choose(index) })),
    { key: "P", run: point },
    { key: "X", run: lose },
    { key: "ArrowDown", run: () => step(1) },
    { key: "ArrowUp", run: () => step(-1) },
    { key: "J", run: () => step(1) },
    { key: "K", run: () => step(-1) },
    { key: "Escape", run: back },
  ];
}
