"use client";

import { useCallback, useEffect, useState } from "react";
import type { Told } from "@/components/session/requests";
import { loadSharing, type Sharing } from "@/components/session/sharing-requests";
import type { Id } from "@/lib/argument/rows";

/** With whom a map is shared, as the server says; every change is asked of the server, and then read anew. */
export interface SharingState {
  readonly mapId: Id;
  readonly sharing: Sharing | null;
  /** Why the last change was not made; null where it was. */
  readonly fault: string | null;
  /** Asks for a change; what was told, or null where it was refused. */
  readonly change: <T>(asked: Promise<Told<T>>) => Promise<T | null>;
}

/** Reads with whom a map is shared, and changes it. */
export function useSharing(mapId: Id): SharingState {
  const [sharing, setSharing] = useState<Sharing | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const load = useCallback(async () => {
    const told = await loadSharing(mapId);
    if (told.ok) setSharing(told.value);
    else setFault(told.reason);
  }, [mapId]);
  useEffect(() => void load(), [load]);
  const change = async <T>(asked: Promise<Told<T>>) => {
    const told = await asked;
    setFault(told.ok ? null : told.reason);
    await load();
    return told.ok ? told.value : null;
  };
  return { mapId, sharing, fault, change };
}
