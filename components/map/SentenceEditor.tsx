"use client";

import { ViewportPortal } from "@xyflow/react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { find } from "@/lib/argument/argument-map";
import { CHIP_HEIGHT, type ClaimFace, LINE_HEIGHT, plainFace } from "@/lib/drawing/claim-face";
import type { Box } from "@/lib/layout/layout";
import type { MapCommand } from "./command";
import type { MapCommands } from "./commands";
import { useDesk, useMap, useMapState, useSession } from "./map-context";
import { EMPTY_BOX, PADDING } from "./sentence-box";
import { giveUp, keepSentence } from "./writing";

/** The sentence that is being written, over the box of its claim. */
export function SentenceEditor({ boxes }: { readonly boxes: ReadonlyMap<string, Box> }) {
  const editing = useDesk((desk) => desk.editing);
  const face = useMapState(({ drawn }) => editing && drawn?.claims.get(editing.claimId));
  const box = editing && boxes.get(editing.claimId);
  // The box may go while its sentence is being written, when someone else deletes the claim: the draft stays where it was.
  const lastBox = useRef<Box | null>(null);
  if (box) lastBox.current = box;
  else if (!editing) lastBox.current = null;
  const place = box ?? lastBox.current;
  if (!editing || !place) return null;
  return (
    <ViewportPortal>
      <Field
        key={editing.claimId}
        claimId={editing.claimId}
        isNew={editing.isNew}
        face={face ?? plainFace}
        box={place}
      />
    </ViewportPortal>
  );
}

interface FieldProps {
  readonly claimId: string;
  readonly isNew: boolean;
  readonly face: ClaimFace;
  readonly box: Box;
}

function Field({ claimId, isNew, face, box }: FieldProps) {
  const { view, commands } = useMap();
  const row = useSession((state) => find(state.map, "claims", claimId));
  const [first] = useState(row?.text ?? "");
  const [draft, setDraft] = useState(first);
  const field = useRef<HTMLTextAreaElement>(null);
  const inset = face.reported ? 4 : 0;
  const [width] = useState(first === "" ? EMPTY_BOX.width : box.width);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (isNew) field.current?.select();
    else field.current?.setSelectionRange(first.length, first.length);
  }, [isNew, first]);

  useLayoutEffect(() => {
    // An empty field is one line high by itself: asking the page would make a new claim wait for it.
    const textHeight = draft === "" ? emptyField(field.current) : measureField(field.current);
    const height = textHeight + CHIP_HEIGHT + 2 * (PADDING.y + inset);
    const { draft: before } = view.store.getState();
    if (before?.claimId === claimId && before.size.height === height) return;
    view.store.setState({ draft: { claimId, size: { width, height } } });
  }, [draft, claimId, width, inset, view]);

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const then = commandAfter(event, commands);
    if (event.key === "Escape") giveUp(view, { claimId, isNew });
    else if (event.key !== "Enter" && !(then && draft.trim() !== "")) return;
    else if (keepSentence(view, { claimId, isNew }, draft)) then?.run();
    event.preventDefault();
    view.takeKeyboard();
  }

  const isGone = row === undefined;
  const isForeign = row !== undefined && row.text !== first && row.text !== draft;
  return (
    <div className="sentence nodrag nopan nowheel" style={{ left: box.x, top: box.y, width: box.width }}>
      <textarea
        ref={field}
        aria-label={`Sentence of claim ${face.number ?? ""}`}
        aria-describedby={isGone || isForeign ? "sentence-note" : undefined}
        className={face.implicit ? "implicit" : ""}
        style={{ margin: `${PADDING.y + inset + CHIP_HEIGHT}px ${PADDING.x + inset - 2}px 0` }}
        dir="auto"
        rows={1}
        value={draft}
        maxLength={4000}
        onChange={(event) => setDraft(event.target.value.replace(/\n/g, " "))}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // A window that loses the focus keeps its active element: the draft then waits for the writer to come back.
          if (document.activeElement !== event.target) keepSentence(view, { claimId, isNew }, draft);
        }}
      />
      {(isGone || isForeign) && (
        <p id="sentence-note" className="note" role="status">
          {isGone
            ? "This claim was deleted meanwhile. Enter brings it back with your sentence, Esc lets it go."
            : `Meanwhile it was changed to “${row?.text}”. Enter keeps yours, Esc theirs.`}
        </p>
      )}
    </div>
  );
}

/** What a key does once the sentence is kept: the next claim can be written at once, without a way back to the map. */
function commandAfter({ key, shiftKey }: KeyboardEvent, commands: MapCommands): MapCommand | null {
  if (key === "Tab") return shiftKey ? commands.addCoPremise : commands.addPremise;
  return key === "Enter" && shiftKey ? commands.addSibling : null;
}

function emptyField(field: HTMLTextAreaElement | null): number {
  if (field) field.style.height = `${LINE_HEIGHT}px`;
  return LINE_HEIGHT;
}

/** Lets the field grow or shrink to what stands in it; its height in px of the map. */
function measureField(field: HTMLTextAreaElement | null): number {
  if (!field) return 0;
  field.style.height = "0";
  const height = field.scrollHeight;
  field.style.height = `${height}px`;
  return height;
}
