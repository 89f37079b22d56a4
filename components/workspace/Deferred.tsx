"use client";

import { type ReactNode, useDeferredValue } from "react";
import { SeenSession, useSession } from "./workspace-context";

/**
 * What tells of the map without being the map: drawn after the canvas and the texts, so that at a change these stand at once.
 * Gestures in it act on the map as it is, as all gestures do.
 */
export function Deferred({ children }: { readonly children: ReactNode }) {
  return <SeenSession value={useDeferredValue(useSession())}>{children}</SeenSession>;
}
