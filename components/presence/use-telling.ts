"use client";

import { useEffect } from "react";
import { useStore } from "zustand";
import { mapViewOf } from "@/components/map/view";
import { useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { type Doing, type Gaze, MOST_STRETCHES } from "@/lib/presence";

/** How often it is told where this person looks, while somebody follows, ms. */
const GAZE_MS = 250;

/** Tells others what is picked, selected, written and dragged here, and to those who follow also what is looked at. */
export function useTelling(): void {
  const workspace = useWorkspace();
  const { session, desk, view } = workspace;
  const { presence } = session;
  useEffect(() => {
    const handled = mapViewOf(session, desk).store;
    const say = () => presence.tell(doingAt(workspace));
    say();
    const stops = [desk.subscribe(say), view.subscribe(say), handled.subscribe(say)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspace, session, desk, view, presence]);

  const isFollowed = useStore(presence.others, ({ seats }) =>
    [...seats.values()].some(({ doing }) => doing.following === presence.windowId),
  );
  useEffect(() => {
    if (!isFollowed) return;
    const say = () => presence.tell({ gaze: gazeAt(workspace) });
    say();
    const timer = setInterval(say, GAZE_MS);
    return () => {
      clearInterval(timer);
      presence.tell({ gaze: null });
    };
  }, [isFollowed, workspace, presence]);
}

function doingAt({ session, desk, view }: Workspace): Omit<Doing, "gaze"> {
  const { picked, words, editing } = desk.getState();
  const { dragged } = mapViewOf(session, desk).store.getState();
  return {
    picked,
    words: words && { textId: words.textId, stretches: words.extent.slice(0, MOST_STRETCHES).map(([a, b]) => [a, b]) },
    hand: handAt(editing?.claimId, dragged?.id),
    following: view.getState().following,
  };
}

function handAt(written: string | undefined, dragged: string | undefined): Doing["hand"] {
  if (written !== undefined) return { kind: "writing", id: written };
  return dragged === undefined ? null : { kind: "moving", id: dragged };
}

/** Rounded, so that a tremor is not told. */
function gazeAt({ session, desk, panes }: Workspace): Gaze {
  const canvas = mapViewOf(session, desk).camera()?.gaze() ?? null;
  const textId = desk.getState().openTextId;
  const offset = textId === null ? null : (panes.get(textId)?.inSight() ?? null);
  return {
    canvas: canvas && { x: Math.round(canvas.x), y: Math.round(canvas.y), zoom: Math.round(canvas.zoom * 1000) / 1000 },
    text: textId !== null && offset !== null ? { textId, offset } : null,
  };
}
