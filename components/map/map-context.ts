"use client";

import { useStore as useFlowStore } from "@xyflow/react";
import { createContext, useContext, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { SessionState } from "@/components/session/session";
import type { Desk } from "@/components/workspace/desk";
import { type Level, levelAt } from "./camera";
import type { MapCommands } from "./commands";
import type { MapState } from "./map-state";
import type { MapView } from "./view";

/** The canvas that a component stands on, and what can be done there. */
export interface MapGround {
  readonly view: MapView;
  readonly commands: MapCommands;
}

/** Holds the canvas for all that is drawn on it. */
export const MapContext = createContext<MapGround | null>(null);

/** The canvas around a component. Throws outside of one. */
export function useMap(): MapGround {
  const ground = useContext(MapContext);
  if (!ground) throw new Error("there is no map around this component");
  return ground;
}

/** Something of the desk; the component is drawn again only when it changes. */
export function useDesk<T>(select: (desk: Desk) => T): T {
  return useStore(useMap().view.desk, select);
}

/** Something of the canvas; the component is drawn again only when it changes. */
export function useMapState<T>(select: (state: MapState) => T): T {
  return useStore(useMap().view.store, select);
}

/** Something of the session; the component is drawn again only when it changes. */
export function useSession<T>(select: (state: SessionState) => T): T {
  const { session } = useMap().view;
  const read = () => select(session.getState());
  return useSyncExternalStore(session.subscribe, read, read);
}

/** How much can be read at the present zoom. */
export function useLevel(): Level {
  return useFlowStore((state) => levelAt(state.transform[2]));
}
