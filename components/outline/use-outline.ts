"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { useDesk, useMap, useSession } from "@/components/map/map-context";
import type { Picked } from "@/components/workspace/desk";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { type OutlineRow, outlineOf, unfoldedRows } from "@/lib/argument/outline";
import { outlineStoreOf } from "./outline-state";
import { currentRow, pickedBy, standsFor, unfoldedTo } from "./picking";

/** The outline of a map. */
export interface Outline {
  /** The map as the outline shows it. */
  readonly map: ArgumentMap;
  /** Every row, and those that no fold hides. */
  readonly all: readonly OutlineRow[];
  readonly rows: readonly OutlineRow[];
  readonly current: OutlineRow | undefined;
}

/** The rows of the outline around a component, and the one on which the keyboard stands; what is picked is never hidden. */
export function useOutline(): Outline {
  const { view } = useMap();
  const store = outlineStoreOf(view.desk);
  const map = useShownMap();
  const order = useStore(store, (state) => state.order);
  const kept = useStore(store, (state) => state.current);
  const picked = useDesk((desk) => desk.picked);
  const folded = useDesk((desk) => desk.folded);
  const all = useMemo(() => outlineOf(map, order), [map, order]);
  const rows = useMemo(() => unfoldedRows(all, folded), [all, folded]);
  const place = useRef(0);
  const current = useMemo(() => currentRow(rows, kept, picked, place.current), [rows, kept, picked]);

  // Only what is newly picked opens its way: a fold that is made over it stays, whatever else changes in the map.
  const opened = useRef<Picked | null>(null);
  useEffect(() => {
    const row = picked && picked !== opened.current && all.find((each) => standsFor(each, picked));
    if (!row) return;
    opened.current = picked;
    const { folded: now } = view.desk.getState();
    const unfolded = unfoldedTo(all, now, row);
    if (unfolded !== now) view.desk.setState({ folded: unfolded });
  }, [picked, all, view]);

  useEffect(() => {
    place.current = current ? rows.indexOf(current) : 0;
    if (current) store.setState({ current: current.key });
    view.store.setState({
      stop: current ? pickedBy(current).id : null,
      mention: current?.isReference ? current.key : null,
    });
    return () => view.store.setState({ mention: null });
  }, [current, rows, store, view]);

  return { map, all, rows, current };
}

/** The map to be shown: what others change waits while someone writes here, so that no row moves under their hands. */
function useShownMap(): ArgumentMap {
  const { map, lastChange } = useSession((state) => state);
  const isWriting = useDesk(({ editing }) => editing !== null);
  const [shown, setShown] = useState(map);
  if (isWriting && lastChange && !lastChange.byMe) return shown;
  if (shown !== map) setShown(map);
  return map;
}
