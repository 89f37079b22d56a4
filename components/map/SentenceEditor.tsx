"use client";

import { ViewportPortal } from "@xyflow/react";
import { useLayoutEffect, useRef, useState } from "react";
import { CHIP_HEIGHT, type ClaimFace, LINE_HEIGHT, plainFace } from "@/lib/drawing/claim-face";
import type { Box } from "@/lib/layout/layout";
import { useDesk, useMap, useMapState } from "./map-context";
import { EMPTY_BOX, PADDING } from "./sentence-box";
import { useSentence } from "./use-sentence";

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
  const { view } = useMap();
  const { field, draft, first, setDraft, note, onKeyDown, onBlur } = useSentence({ claimId, isNew });
  const inset = face.reported ? 4 : 0;
  const [width] = useState(first === "" ? EMPTY_BOX.width : box.width);

  useLayoutEffect(() => {
    // An empty field is one line high by itself: asking the page would make a new claim wait for it.
    const textHeight = draft === "" ? emptyField(field.current) : measureField(field.current);
    const height = textHeight + CHIP_HEIGHT + 2 * (PADDING.y + inset);
    const { draft: before } = view.store.getState();
    if (before?.claimId === claimId && before.size.height === height) return;
    view.store.setState({ draft: { claimId, size: { width, height } } });
  }, [draft, field, claimId, width, inset, view]);

  return (
    <div className="sentence nodrag nopan nowheel" style={{ left: box.x, top: box.y, width: box.width }}>
      <textarea
        ref={field}
        aria-label={`Sentence of claim ${face.number ?? ""}`}
        aria-describedby={note === null ? undefined : "sentence-note"}
        className={face.implicit ? "implicit" : ""}
        style={{ margin: `${PADDING.y + inset + CHIP_HEIGHT}px ${PADDING.x + inset - 2}px 0` }}
        dir="auto"
        rows={1}
        value={draft}
        maxLength={4000}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {note !== null && (
        <p id="sentence-note" className="note" role="status">
          {note}
        </p>
      )}
    </div>
  );
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
