"use client";

import { type RefObject, useEffect } from "react";
import { isClip } from "@/components/outline/clipboard";
import { outlineStoreOf } from "@/components/outline/outline-state";
import { addPartTo, copyOnMap, hasPart, pasteOnMap } from "./part-clipboard";
import type { Workspace } from "./workspace-context";

/**
 * Lets the usual keys copy, cut and paste parts of the map while the keyboard stands in one of its views. The outline has a
 * clipboard of its own for what was copied in it: the part goes along, for other maps and other windows.
 */
export function usePartClipboard(workspace: Workspace, pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const stops = [
      listen(element, "copy", (event) => taken(workspace, event, false)),
      listen(element, "cut", (event) => taken(workspace, event, true)),
      listen(
        element,
        "paste",
        (event) => {
          const words = event.clipboardData?.getData("text/plain") ?? "";
          if (workspace.view.getState().shown !== "outline") pasteOnMap(workspace, event, null);
          else if (hasPart(event) && !isClip(outlineStoreOf(workspace.desk), words)) pasteInOutline(workspace, event);
        },
        true,
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspace, pane]);
}

/** In the outline what is pasted becomes a reason for the claim that is picked. */
function pasteInOutline(workspace: Workspace, event: ClipboardEvent): void {
  const { picked } = workspace.desk.getState();
  pasteOnMap(workspace, event, picked?.table === "claims" ? picked.id : null);
}

function taken(workspace: Workspace, event: ClipboardEvent, isCut: boolean): void {
  if (event.defaultPrevented) addPartTo(workspace, event);
  else copyOnMap(workspace, event, isCut);
}

function listen(
  element: HTMLElement,
  name: "copy" | "cut" | "paste",
  hear: (event: ClipboardEvent) => void,
  capture = false,
): () => void {
  element.addEventListener(name, hear, capture);
  return () => element.removeEventListener(name, hear, capture);
}
