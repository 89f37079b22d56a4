"use client";

import { useEffect } from "react";
import { useStore } from "zustand";
import { mapViewOf } from "@/components/map/view";
import { tell, useView, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import type { Gaze, Seat } from "@/lib/presence";

/** What a person does with hands or wheel in the panes; each ends following. */
const GESTURES = ["pointerdown", "wheel", "keydown", "touchstart"] as const;

/** Keys that do nothing by themselves. */
const MODIFIERS = ["Shift", "Control", "Alt", "Meta"];

/** Lets map and text go where the followed person looks, until any gesture of one's own. Who is followed; null for nobody. */
export function useFollowing(): Seat | null {
  const workspace = useWorkspace();
  const { session, view } = workspace;
  const following = useView((at) => at.following);
  const seat = useStore(session.presence.others, ({ seats }) => seats.get(following ?? "") ?? null);
  const gaze = seat?.doing.gaze ?? null;

  useEffect(() => {
    if (gaze) lookWith(workspace, gaze);
  }, [workspace, gaze]);

  useEffect(() => {
    if (following !== null) return listenForGestures(() => view.setState({ following: null }));
  }, [following, view]);

  const isGone = following !== null && seat === null;
  useEffect(() => {
    if (!isGone) return;
    view.setState({ following: null });
    tell({ view }, "Who you followed has left the map.");
  }, [isGone, view]);
  return seat;
}

function lookWith({ session, desk, panes }: Workspace, { canvas, text }: Gaze): void {
  if (canvas) mapViewOf(session, desk).camera()?.look(canvas);
  if (!text || !find(session.getState().map, "sourceTexts", text.textId)) return;
  desk.setState({ openTextId: text.textId });
  // A text that was not open yet has its pane with the next frame.
  requestAnimationFrame(() => panes.get(text.textId)?.scrollTo({ offset: text.offset }));
}

function listenForGestures(end: () => void): () => void {
  const panes = document.querySelector("main.panes");
  const hear = (event: Event) => {
    if (event instanceof KeyboardEvent && MODIFIERS.includes(event.key)) return;
    end();
  };
  for (const gesture of GESTURES) panes?.addEventListener(gesture, hear, { capture: true, passive: true });
  return () => {
    for (const gesture of GESTURES) panes?.removeEventListener(gesture, hear, { capture: true });
  };
}
