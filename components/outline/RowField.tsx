"use client";

import { useLayoutEffect } from "react";
import { useDesk } from "@/components/map/map-context";
import { useSentence } from "@/components/map/use-sentence";
import type { Id } from "@/lib/argument/rows";

/** The sentence of a row while it is being written. */
export function RowField({ claimId, number }: { readonly claimId: Id; readonly number: number }) {
  const isNew = useDesk(({ editing }) => editing?.isNew === true);
  const { field, draft, setDraft, note, onKeyDown, onBlur } = useSentence({ claimId, isNew });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is measured anew when what stands in it changes
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "0";
    element.style.height = `${element.scrollHeight}px`;
  }, [draft, field]);
  return (
    <span className="text">
      <textarea
        ref={field}
        aria-label={`Sentence of claim ${number}`}
        aria-describedby={note === null ? undefined : "row-note"}
        dir="auto"
        rows={1}
        value={draft}
        maxLength={4000}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onContextMenu={(event) => event.stopPropagation()}
      />
      {note !== null && (
        <small id="row-note" role="status">
          {note}
        </small>
      )}
    </span>
  );
}
