"use client";

import type { Node } from "prosemirror-model";
import { useEffect, useEffectEvent } from "react";
import type { Id, Source } from "@/lib/argument/rows";
import { dropDraft, keepDraft } from "./drafts";
import { contentOf } from "./editing";
import type { VersionText } from "./new-version";

/** How long after the last key a draft is kept, ms. */
const AFTER_MS = 300;

interface Writing {
  readonly source: Source;
  readonly base: VersionText;
  readonly doc: Node;
  readonly isChanged: boolean;
}

/** Keeps what is being written in this browser, so that a reload or a crash loses nothing. */
export function useKeptDraft(mapId: Id, { source, base, doc, isChanged }: Writing): void {
  const keep = useEffectEvent(() => {
    const content = contentOf(doc, base.content);
    const isKept = isChanged && content.blocks.length > 0;
    const draft = { mapId, sourceId: source.id, base: base.text.id, content, sent: null };
    const done = isKept ? keepDraft(draft) : dropDraft(mapId, source.id);
    done.catch((cause: unknown) => console.warn("The draft cannot be kept in this browser.", cause));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new document is kept
  useEffect(() => {
    const timer = setTimeout(() => keep(), AFTER_MS);
    return () => clearTimeout(timer);
  }, [doc, base]);
}
