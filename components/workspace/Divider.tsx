"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { keepWidth, SOURCE_PX } from "./view";
import { useView, useWorkspace } from "./workspace-context";

/** The line between text and map: drawn along, or moved with the arrow keys; double-pressed it goes back to its usual place. */
export function Divider() {
  const { view } = useWorkspace();
  const px = useView((at) => at.sourcePx);
  const isHeld = useRef(false);
  const moveTo = (wanted: number) => {
    const most = window.innerWidth - SOURCE_PX.leastRest;
    const sourcePx = Math.round(Math.max(SOURCE_PX.least, Math.min(most, wanted)));
    view.setState({ sourcePx });
    keepWidth(sourcePx);
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 64 : 16;
    if (event.key === "ArrowLeft") moveTo(px - step);
    else if (event.key === "ArrowRight") moveTo(px + step);
    else if (event.key === "Home") moveTo(SOURCE_PX.least);
    else if (event.key === "End") moveTo(window.innerWidth);
    else return;
    event.preventDefault();
  };
  const hold = (event: PointerEvent<HTMLElement>) => {
    isHeld.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a divider that can be moved has no element of its own
    <div
      className="divider"
      role="separator"
      aria-label="Width of the text"
      aria-orientation="vertical"
      aria-valuenow={px}
      aria-valuemin={SOURCE_PX.least}
      aria-valuemax={4000}
      tabIndex={0}
      onKeyDown={keys}
      onPointerDown={hold}
      onPointerMove={(event) => isHeld.current && moveTo(event.clientX)}
      onLostPointerCapture={() => {
        isHeld.current = false;
      }}
      onDoubleClick={() => moveTo(SOURCE_PX.usual)}
    />
  );
}
