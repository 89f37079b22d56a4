"use client";

import { useEffect } from "react";
import { useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import { dropDraft, holdDrafts, type KeptDraft, keepDraft, keptDrafts } from "./drafts";

/** How often drafts that are on their way are looked after, ms. */
const EVERY_MS = 1500;

/**
 * Looks after drafts that are kept in this browser: one that was being written when the page was left is opened again; one
 * that the server has is let go; one that it refused is opened again, to be put together with what is there by now.
 */
export function CorrectionKeeper() {
  const workspace = useWorkspace();
  useEffect(() => {
    let isGone = false;
    holdDrafts();
    const look = async (isFirst: boolean) => {
      // Where the browser keeps nothing (private windows) there is nothing to look after.
      const drafts = await keptDrafts(workspace.session.mapId).catch(() => []);
      for (const draft of drafts) if (!isGone) lookAfter(workspace, draft, isFirst);
    };
    void look(true);
    const timer = setInterval(() => void look(false), EVERY_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [workspace]);
  return null;
}

function lookAfter(workspace: Workspace, draft: KeptDraft, isFirst: boolean): void {
  const { session } = workspace;
  const { map, unsent, notices } = session.getState();
  const { mapId, sourceId, sent } = draft;
  if (!find(map, "sources", sourceId)) return;
  if (!sent) {
    if (isFirst) open(workspace, draft);
    return;
  }
  const notice = notices.find(({ id, isDone }) => id === sent.commandId && !isDone);
  const isThere = find(map, "sourceTexts", sent.textId) !== undefined;
  if (isThere && !unsent.has(sent.textId)) void dropDraft(mapId, sourceId);
  else if (notice) {
    const refused = notice.refusal.reason;
    void keepDraft({ ...draft, sent: null, refused }).then(() => open(workspace, draft));
  }
}

function open({ view, desk }: Workspace, { sourceId, base }: KeptDraft): void {
  desk.setState({ openTextId: base });
  view.setState({ correcting: sourceId });
}
