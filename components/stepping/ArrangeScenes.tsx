"use client";

import "./stepping.css";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { Button, IconButton } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { run, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { all, find } from "@/lib/argument/argument-map";
import type { Claim, Id } from "@/lib/argument/rows";
import type { SceneOrder } from "@/lib/argument/scenes";
import { anew, draftOf, moved, type SceneDraft, withScene } from "./scene-list";

/** Which scene is being dragged, and which one it is over, by their places. */
interface Drag {
  readonly from: number;
  readonly over: number;
}

/** The scenes of the step-through in a list that is put in order by dragging and by keys, each with the speaker's note. */
export function ArrangeScenes() {
  const workspace = useWorkspace();
  const map = useMap();
  const [drafts, setScenes] = useState<readonly SceneDraft[]>(() => draftOf(map));
  const [drag, setDrag] = useState<Drag | null>(null);
  const scenes = drafts.filter(({ claimId }) => find(map, "claims", claimId));
  const show = (dialog: { readonly kind: "stepping" } | null) => workspace.view.setState({ dialog });
  const keep = (then: { readonly kind: "stepping" } | null) => {
    if (run(workspace, { type: "setScenes", scenes: [...scenes] })) show(then);
  };
  const move = (from: number, to: number) => {
    setScenes(moved(scenes, from, to));
    focusScene(scenes[from]?.id);
  };
  const leaveOut = (at: number) => {
    setScenes(scenes.filter((_, i) => i !== at));
    focusScene((scenes[at + 1] ?? scenes[at - 1])?.id, "textarea");
  };
  const shown = new Set(scenes.map(({ claimId }) => claimId));
  const leftOut = all(map, "claims")
    .filter(({ id }) => !shown.has(id))
    .sort((a, b) => a.number - b.number);
  return (
    <Dialog
      title="Order of the step-through"
      widthPx={760}
      onClose={() => show(null)}
      foot={
        <>
          <Button onClick={() => show(null)}>Cancel</Button>
          <Button look="line" onClick={() => keep(null)}>
            Keep this order
          </Button>
          <Button look="ink" disabled={scenes.length === 0} onClick={() => keep({ kind: "stepping" })}>
            Keep it and begin
          </Button>
        </>
      }
    >
      <Afresh onChoose={(order) => setScenes(anew(map, order, scenes))} />
      <ol className="scenes" aria-label="Scenes">
        {scenes.map((scene, i) => (
          <SceneRow
            key={scene.id}
            scene={scene}
            claim={find(map, "claims", scene.claimId)}
            place={i}
            of={scenes.length}
            onMove={(by) => move(i, i + by)}
            onLeaveOut={() => leaveOut(i)}
            onNote={(note) => setScenes(scenes.map((each) => (each === scene ? { ...scene, note } : each)))}
            dragging={{
              onDragStart: (event) => {
                event.dataTransfer.effectAllowed = "move";
                setDrag({ from: i, over: i });
              },
              onDragOver: (event) => {
                if (!drag) return;
                event.preventDefault();
                if (drag.over !== i) setDrag({ ...drag, over: i });
              },
              onDrop: (event) => {
                event.preventDefault();
                if (drag) setScenes(moved(scenes, drag.from, i));
              },
              onDragEnd: () => setDrag(null),
            }}
            drops={drag?.over === i && drag.from !== i ? (drag.from < i ? "below" : "above") : null}
          />
        ))}
      </ol>
      <LeftOut claims={leftOut} onAdd={(claimId) => setScenes(withScene(scenes, claimId))} />
    </Dialog>
  );
}

function Afresh({ onChoose }: { readonly onChoose: (order: SceneOrder) => void }) {
  return (
    <div className="scenes-afresh">
      <span>All claims</span>
      <Button onClick={() => onChoose("argued")}>From the conclusion down</Button>
      <Button onClick={() => onChoose("text")}>As in the text</Button>
    </div>
  );
}

interface SceneRowProps {
  readonly scene: SceneDraft;
  readonly claim: Claim | undefined;
  readonly place: number;
  readonly of: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onLeaveOut: () => void;
  readonly onNote: (note: string) => void;
  readonly dragging: {
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  /** On which side of this scene the dragged one would come to stand; null where it would not. */
  readonly drops: "above" | "below" | null;
}

function SceneRow({ scene, claim, place, of, onMove, onLeaveOut, onNote, dragging, drops }: SceneRowProps) {
  const name = `claim ${claim?.number ?? ""}`;
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      id={idOf(scene.id)}
      data-drops={drops ?? undefined}
      onKeyDown={keys}
      onDragOver={dragging.onDragOver}
      onDrop={dragging.onDrop}
    >
      <span
        className="grip"
        draggable
        onDragStart={dragging.onDragStart}
        onDragEnd={dragging.onDragEnd}
        aria-hidden="true"
      >
        {place + 1}
      </span>
      <div className="what">
        <p>
          <b className="num">{claim?.number}</b> {claim?.text}
        </p>
        <textarea
          className="field"
          rows={scene.note ? 2 : 1}
          maxLength={20_000}
          aria-label={`Note to ${name}`}
          placeholder="A note for the speaker"
          value={scene.note}
          onChange={(event) => onNote(event.target.value)}
        />
      </div>
      <IconButton
        icon="up"
        label={`Move ${name} up`}
        keyName="Alt+ArrowUp"
        disabled={place === 0}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="down"
        label={`Move ${name} down`}
        keyName="Alt+ArrowDown"
        disabled={place === of - 1}
        onClick={() => onMove(1)}
      />
      <IconButton icon="close" label={`Leave out ${name}`} onClick={onLeaveOut} />
    </li>
  );
}

function LeftOut({ claims, onAdd }: { readonly claims: readonly Claim[]; readonly onAdd: (claimId: Id) => void }) {
  if (claims.length === 0) return null;
  return (
    <section className="left-out" aria-label="Left out">
      <h3>Left out</h3>
      {claims.map(({ id, number, text }) => (
        <Button key={id} icon="add" onClick={() => onAdd(id)}>
          <span>
            <b className="num">{number}</b> {text}
          </span>
        </Button>
      ))}
    </section>
  );
}

function idOf(sceneId: Id): string {
  return `scene-${sceneId}`;
}

/** The keyboard stays with a scene: its note or a button of it keeps it, or else what is named, as a button that can still be pressed. */
function focusScene(sceneId: Id | undefined, at = "button:not(:disabled)"): void {
  if (!sceneId) return;
  requestAnimationFrame(() => {
    const row = document.getElementById(idOf(sceneId));
    row?.scrollIntoView({ block: "nearest" });
    if (row?.contains(document.activeElement) && !document.activeElement?.matches(":disabled")) return;
    row?.querySelector<HTMLElement>(at)?.focus();
  });
}
