"use client";

import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import { textOf } from "@/lib/argument/graph";
import type { Source } from "@/lib/argument/rows";
import { type Beginning, CorrectingEditor } from "./CorrectingEditor";
import { type KeptDraft, keptDrafts } from "./drafts";
import "./correcting.css";

/** The text of a source, open to be corrected. A draft that was kept in this browser is there again. */
export function CorrectingPane({ source }: { readonly source: Source }) {
  const beginning = useBeginning(source);
  return (
    <section className="correcting" aria-label={`Correcting ${source.title}`}>
      {beginning ? <CorrectingEditor source={source} beginning={beginning} /> : <p className="bare soft">Loading…</p>}
    </section>
  );
}

/** Null until the draft and the words are there; what it gave first it gives as long as the source is corrected. */
function useBeginning(source: Source): Beginning | null {
  const { session, contents } = useWorkspace();
  const map = useMap();
  const loaded = useStore(contents, (at) => at.loaded);
  const [drafts, setDrafts] = useState<readonly KeptDraft[] | null>(null);
  const [begun, setBegun] = useState<Beginning | null>(null);
  useEffect(() => {
    // Where the browser keeps nothing (private windows) there is no draft either.
    keptDrafts(session.mapId).then(setDrafts, () => setDrafts([]));
  }, [session]);
  if (begun || !drafts) return begun;
  const draft = drafts.find(({ sourceId, sent }) => sourceId === source.id && sent === null) ?? null;
  const text = (draft && find(map, "sourceTexts", draft.base)) ?? textOf(map, source.id);
  const content = loaded.get(text.sha256);
  if (!content) return null;
  const beginning = { base: { text, content }, draft: text.id === draft?.base ? draft : null };
  setBegun(beginning);
  return beginning;
}
