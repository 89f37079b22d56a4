"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Picked } from "@/components/workspace/desk";
import { useLook } from "./look";
import { useDesk, useMap, useMapState } from "./map-context";

interface PickableProps {
  readonly picked: Picked;
  /** How it is read out. */
  readonly name: string;
  readonly shape: string;
  readonly children: ReactNode;
}

/**
 * What can be picked on the canvas: a claim or a relation. The keyboard stands on the picked one, so that the whole
 * canvas is one stop of the Tab key. What a press does is decided for the whole canvas (keyboard.ts, MapCanvas).
 */
export function Pickable({ picked, name, shape, children }: PickableProps) {
  const { view } = useMap();
  const element = useRef<HTMLDivElement>(null);
  const look = useLook(picked.id);
  const isPicked = useDesk((desk) => desk.picked?.id === picked.id);
  const isEdited = useDesk((desk) => desk.editing?.claimId === picked.id);
  const isStop = useMapState(({ stop }) => stop === picked.id);

  useEffect(() => {
    if (!isPicked || isEdited) return;
    const drawing = element.current;
    const pane = drawing?.closest<HTMLElement>(".map-pane");
    if (drawing && pane?.contains(document.activeElement)) drawing.focus({ preventScroll: true });
    return () => {
      // The box may leave the page while the keyboard stands on it, when the map is moved: the canvas keeps the keyboard.
      if (drawing && drawing === document.activeElement && !drawing.isConnected) pane?.focus({ preventScroll: true });
    };
  }, [isPicked, isEdited]);

  useEffect(() => {
    if (!isStop) return;
    view.store.setState({ stopIsDrawn: true });
    return () => view.store.setState({ stopIsDrawn: false });
  }, [isStop, view]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot hold the tools that appear inside
    <div
      ref={element}
      className={`pickable ${shape} ${look}`}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      aria-current={isPicked || undefined}
    >
      {children}
    </div>
  );
}
