import { useLayoutEffect, useRef } from "react";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { anchorsOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import type { Picked } from "./desk";
import { useDesk, useFills, useWorkspace, type Workspace } from "./workspace-context";

/**
 * Brings passages of what is picked into sight in every open text; where the text that is seen has none, one that has is
 * shown. Stands behind the texts, which a command reaches only once they have been drawn.
 */
export function FollowPicked() {
  const workspace = useWorkspace();
  const picked = useDesk((at) => at.picked);
  // What is picked while the map fills the screen is followed once the texts are seen.
  const isSeen = useFills() !== "map";
  const last = useRef(picked);
  useLayoutEffect(() => {
    if (picked === last.current || !picked || !isSeen) return;
    last.current = picked;
    const { session, desk, panes } = workspace;
    const spans = spansOf(session.getState().map, picked);
    const { openTextId } = desk.getState();
    if (spans[0] && !spans.some(({ textId }) => textId === openTextId)) {
      desk.setState({ openTextId: spans[0].textId });
    }
    for (const textId of panes.keys()) followIn(workspace, textId);
  }, [picked, isSeen, workspace]);
  return null;
}

/** Brings a passage of what is picked into sight in one text, unless one is, or none stands there. */
export function followIn({ session, desk, panes }: Workspace, textId: Id): void {
  const { picked } = desk.getState();
  if (!picked) return;
  const spans = spansOf(session.getState().map, picked).filter((span) => span.textId === textId);
  panes.get(textId)?.bringAny(spans.map(({ id }) => id));
}

function spansOf(map: ArgumentMap, picked: Picked) {
  if (picked.table === "claims") return anchorsOf(map, picked.id).map(({ span }) => span);
  const span = picked.table === "spans" ? find(map, "spans", picked.id) : undefined;
  return span ? [span] : [];
}
