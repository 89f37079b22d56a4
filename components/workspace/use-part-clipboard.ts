"use client";

import { type RefObject, useEffect } from "react";
import { addPartTo, copyOnMap, isFromElsewhere, pasteOnMap } from "./part-clipboard";
import type { Workspace } from "./workspace-context";

/**
 * Lets the usual keys copy, cut and paste parts of the map while the keyboard stands in one of its views. A view with a
 * clipboard of its own, the outline, keeps it: the part goes along, and only one from another map is pasted here.
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
          if (workspace.view.getState().shown !== "outline" || isFromElsewhere(workspace, event))
            pasteOnMap(workspace, event);
        },
        true,
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspace, pane]);
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
