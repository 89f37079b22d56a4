"use client";

import { type ReactNode, useEffect, useState } from "react";
import { createStore } from "zustand/vanilla";
import { Seen, type SeenStore, useWorkspace, type Workspace } from "./workspace-context";

/**
 * What tells of the map without being the map: drawn in the task after the frame that shows a change, so that canvas and
 * texts stand at once. Gestures in it act on the map as it is, as all gestures do.
 */
export function Deferred({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const [seen] = useState<SeenStore>(() => createStore(() => stateOf(workspace)));
  useEffect(() => followBehind(seen, workspace), [seen, workspace]);
  return <Seen value={seen}>{children}</Seen>;
}

function stateOf({ session, desk }: Workspace) {
  return { session: session.getState(), desk: desk.getState() };
}

/** Brings the store after session and desk, once for all that happens before a frame. Returns what ends it. */
function followBehind(seen: SeenStore, workspace: Workspace): () => void {
  let isDue = false;
  let hasEnded = false;
  const follow = () => {
    isDue = false;
    if (!hasEnded) seen.setState(stateOf(workspace));
  };
  const wait = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => setTimeout(follow));
  };
  follow();
  const stops = [workspace.session.subscribe(wait), workspace.desk.subscribe(wait)];
  return () => {
    hasEnded = true;
    for (const stop of stops) stop();
  };
}
