"use client";

import { useEffect } from "react";
import { type KeptWords, keepWords, keptWords } from "@/components/session/kept-words";
import { find } from "@/lib/argument/argument-map";
import { copyAndTell } from "./copying";
import { tell, useWorkspace, type Workspace } from "./workspace-context";

/** How long a claim may be on its way back into the map after a reload, ms. */
const LATEST_MS = 5000;

/** Opens again what was being written when the page was left; its field finds the words by itself. */
export function useKeptWords(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const { session } = workspace;
    const kept = keptWords(session.mapId);
    if (!kept || reopen(workspace, kept)) return;
    // What this person made just before may still come from the outbox.
    const stop = session.subscribe(() => reopen(workspace, kept) && end());
    const timer = setTimeout(() => {
      end();
      tellLost(workspace, kept);
    }, LATEST_MS);
    const end = () => {
      stop();
      clearTimeout(timer);
    };
    return end;
  }, [workspace]);
}

function reopen({ session, desk, view }: Workspace, { table, id, field, isNew }: KeptWords): boolean {
  if (!find(session.getState().map, table, id)) return false;
  const isSentence = table === "claims" && field === SENTENCE;
  desk.setState({ picked: { table, id }, ...(isSentence ? { editing: { claimId: id, isNew } } : {}) });
  view.setState({ narrow: "map", closedFor: null });
  return true;
}

/** The field of a sentence in the map or the outline. */
const SENTENCE = "sentence";

/** The words stay kept until they have been copied, or others are written: a notice can be missed. */
function tellLost(workspace: Workspace, { text }: KeptWords): void {
  const take = async () => {
    if (await copyAndTell(workspace, text)) keepWords(workspace.session.mapId, null);
  };
  const copy = { name: "Copy it", run: () => void take() };
  tell(workspace, `What you were writing belongs to something that has gone: “${text}”`, null, copy);
}
