"use client";

import { useEffect } from "react";
import { mapViewOf } from "@/components/map/view";
import { cardId } from "@/components/talk/ThreadCard";
import { showThread } from "@/components/talk/talk-gestures";
import { all, find } from "@/lib/argument/argument-map";
import { textOf } from "@/lib/argument/graph";
import { type Id, idSchema } from "@/lib/argument/rows";
import type { Stretch } from "@/lib/text/extent";
import { tell, useWorkspace, type Workspace } from "./workspace-context";

/**
 * Shows what the address names after its `#`, now and whenever that is written anew: the words of a stretch of a text
 * (`id:start-end`), selected, what a talk is about (`talk:id`) with the talk beside it, or a claim by its number
 * (`claim-12`), picked. Says so where that has gone.
 */
export function useArrival(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    let stop = arrive(workspace, location.hash);
    const again = () => {
      stop();
      stop = arrive(workspace, location.hash);
    };
    window.addEventListener("hashchange", again);
    return () => {
      window.removeEventListener("hashchange", again);
      stop();
    };
  }, [workspace]);
}

/** Goes where an address leads. Returns what gives up waiting until it can be seen. */
function arrive(workspace: Workspace, hash: string): () => void {
  const [threadId, place, number] = [threadIn(hash), placeIn(hash), claimIn(hash)];
  if (threadId) return toThread(workspace, threadId);
  if (place) return toWords(workspace, place);
  return number === null ? staying : toClaim(workspace, number);
}

function toThread(workspace: Workspace, threadId: Id): () => void {
  if (!showThread(workspace, threadId))
    return gone(workspace, "The comment that the address names is not in this map.");
  return onceSeen(() => {
    const card = document.getElementById(cardId(threadId));
    card?.scrollIntoView({ block: "nearest" });
    return card !== null;
  });
}

function toWords(workspace: Workspace, { textId, stretch }: Place): () => void {
  const { session, desk, view, panes } = workspace;
  const { map } = session.getState();
  const text = find(map, "sourceTexts", textId);
  if (!text) return gone(workspace, "The text that the address names is not in this map any more.");
  desk.setState({ openTextId: textId });
  view.setState({ narrow: "source" });
  if (textOf(map, text.sourceId).id !== textId)
    return gone(workspace, "This text has been changed since the address was made: its words may stand elsewhere now.");
  return onceSeen(() => {
    const pane = panes.get(textId);
    pane?.scrollTo({ offset: stretch[0] });
    pane?.select([stretch]);
    return pane !== undefined;
  });
}

function toClaim(workspace: Workspace, number: number): () => void {
  const { session, desk, view } = workspace;
  const claim = all(session.getState().map, "claims").find((row) => row.number === number);
  if (!claim) return gone(workspace, `Claim ${number}, which the address names, is not in this map any more.`);
  view.setState({ narrow: "map" });
  const map = mapViewOf(session, desk);
  return onceSeen(() => {
    // A canvas brings a claim into view only once it has been drawn.
    const isReady = view.getState().shown !== "map" || map.layout() !== null;
    if (isReady) map.pick({ table: "claims", id: claim.id });
    return isReady;
  });
}

function gone(workspace: Workspace, words: string): () => void {
  tell(workspace, words);
  return staying;
}

function staying(): void {}

/** Looks at each frame until something is there to be shown; returns what gives up. */
function onceSeen(look: () => boolean): () => void {
  const again = () => {
    if (!look()) frame = requestAnimationFrame(again);
  };
  let frame = requestAnimationFrame(again);
  return () => cancelAnimationFrame(frame);
}

/** The talk that an address names; null where it names none. */
function threadIn(hash: string): Id | null {
  return idSchema.safeParse(/^#talk:(.+)$/.exec(hash)?.[1]).data ?? null;
}

/** A stretch of a text. */
interface Place {
  readonly textId: Id;
  readonly stretch: Stretch;
}

/** The words that an address names; null where it names none. */
function placeIn(hash: string): Place | null {
  const [, id, start, end] = /^#([^:]+):(\d{1,7})-(\d{1,7})$/.exec(hash) ?? [];
  const textId = idSchema.safeParse(id).data;
  const stretch: Stretch = [Number(start), Number(end)];
  return textId && stretch[0] < stretch[1] ? { textId, stretch } : null;
}

/** The number of the claim that an address names; null where it names none. */
function claimIn(hash: string): number | null {
  const [, number] = /^#claim-([1-9]\d{0,6})$/.exec(hash) ?? [];
  return number ? Number(number) : null;
}
