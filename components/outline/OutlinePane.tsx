"use client";

import "@/components/map/map.css";
import "./outline.css";
import { useEffect, useMemo, useRef } from "react";
import { mapCommands } from "@/components/map/commands";
import { listenToKeys } from "@/components/map/keyboard";
import { MapMenu } from "@/components/map/MapMenu";
import { MapContext, type MapGround } from "@/components/map/map-context";
import { RelatingStrip } from "@/components/map/RelatingStrip";
import { mapViewOf } from "@/components/map/view";
import type { Session } from "@/components/session/session";
import { Tooltips } from "@/components/ui/Tooltip";
import type { DeskStore } from "@/components/workspace/desk";
import { CutStrip } from "./CutStrip";
import { copyRow, pasteRows } from "./clipboard";
import { EmptyOutline } from "./EmptyOutline";
import { KeyStrip } from "./KeyStrip";
import { OutlineGrid } from "./OutlineGrid";
import { outlineKeys } from "./outline-keys";
import { outlineStoreOf } from "./outline-state";
import { type Outline, useOutline } from "./use-outline";

interface OutlinePaneProps {
  readonly session: Session;
  readonly desk: DeskStore;
}

/** A map as an outline: each claim a row to be picked, written, moved and tied, by the same commands as on the canvas. */
export function OutlinePane({ session, desk }: OutlinePaneProps) {
  const view = mapViewOf(session, desk);
  const ground = useMemo(() => ({ view, commands: mapCommands(session, desk) }), [view, session, desk]);
  return (
    <MapContext value={ground}>
      <Tooltips>
        <OutlineBody ground={ground} />
      </Tooltips>
    </MapContext>
  );
}

function OutlineBody({ ground }: { readonly ground: MapGround }) {
  const outline = useOutline();
  const pane = useRef<HTMLElement>(null);
  useFinished(ground);
  useStand(ground, pane);
  useKeys(ground, pane, outline);
  const isEmpty = outline.all.length === 0;
  return (
    <section ref={pane} className="outline-pane" aria-label="Outline">
      <RelatingStrip />
      <CutStrip />
      {isEmpty ? <EmptyOutline /> : <OutlineGrid outline={outline} />}
      <KeyStrip />
      <MapMenu />
    </section>
  );
}

/** Enter goes on writing after a finished sentence only while nothing else has been picked since. */
function useFinished({ view }: MapGround): void {
  useEffect(
    () =>
      view.desk.subscribe((now, before) => {
        if (now.picked?.id !== before.picked?.id) view.store.setState({ finished: null });
      }),
    [view],
  );
}

/** Lets menus open at rows, and commands bring the keyboard back to them. */
function useStand({ view }: MapGround, pane: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const store = outlineStoreOf(view.desk);
    return view.standOn({
      placeOf(id) {
        const box = pane.current?.querySelector(`[data-place="${id}"]`)?.getBoundingClientRect();
        return box ? { x: box.left, y: box.bottom } : null;
      },
      takeKeyboard: () => store.setState(({ asked }) => ({ asked: asked + 1 })),
    });
  }, [view, pane]);
}

/** Listens to keys and to the clipboard, with the rows as they are at each press. */
function useKeys({ view, commands }: MapGround, pane: React.RefObject<HTMLElement | null>, outline: Outline): void {
  const latest = useRef(outline);
  useEffect(() => {
    latest.current = outline;
  });
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const store = outlineStoreOf(view.desk);
    const listeners = {
      copy: (event: ClipboardEvent) => copyRow(event, view, store, latest.current, false),
      cut: (event: ClipboardEvent) => copyRow(event, view, store, latest.current, true),
      paste: (event: ClipboardEvent) => pasteRows(event, view, store, latest.current),
    };
    const stop = listenToKeys(
      element,
      view,
      commands,
      outlineKeys(view, commands, store, () => latest.current),
    );
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener as EventListener);
    return () => {
      stop();
      for (const [name, listener] of Object.entries(listeners)) {
        element.removeEventListener(name, listener as EventListener);
      }
    };
  }, [view, commands, pane]);
}
