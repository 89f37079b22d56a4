"use client";

import { type PointerEvent, type RefObject, useRef } from "react";

/** Lets a scrolled pane be moved by dragging its ground with a mouse; touch scrolls by itself. */
export function useDragging(pane: RefObject<HTMLElement | null>) {
  const from = useRef<{ readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null>(
    null,
  );
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const isGround = !(event.target instanceof Element && event.target.closest("button"));
      if (event.pointerType !== "mouse" || event.button !== 0 || !isGround || !pane.current) return;
      const { scrollLeft, scrollTop } = pane.current;
      from.current = { x: event.clientX, y: event.clientY, left: scrollLeft, top: scrollTop };
      pane.current.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!from.current || !pane.current) return;
      pane.current.scrollTo(
        from.current.left + from.current.x - event.clientX,
        from.current.top + from.current.y - event.clientY,
      );
    },
    onPointerUp() {
      from.current = null;
    },
    onPointerCancel() {
      from.current = null;
    },
  };
}
