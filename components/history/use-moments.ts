import { useEffect, useMemo, useState } from "react";
import { loadHistory } from "@/components/session/history";
import { type ArgumentMap, mapFromRows } from "@/lib/argument/argument-map";
import type { Entry } from "@/lib/argument/history/entry";
import type { Id, Rows } from "@/lib/argument/rows";
import { type Moment, momentsOf } from "./moments";

/** The map of a page, and how far it has come. */
export interface Present {
  readonly mapId: Id;
  readonly rows: Rows;
  readonly seq: number;
}

/** The moments of a map that have been read so far, and how to read those before them. */
export interface Moments {
  /** The map as it is now. */
  readonly now: ArgumentMap;
  /** Newest first. */
  readonly moments: readonly Moment[];
  readonly isWhole: boolean;
  readonly hasFailed: boolean;
  readonly readOn: () => void;
}

/** Reads the history of a map, from its newest step back, until it has come to a step. */
export function useMoments({ mapId, rows, seq }: Present, until: number): Moments {
  const [steps, setSteps] = useState<readonly Entry[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const now = useMemo(() => mapFromRows(rows), [rows]);
  const moments = useMemo(() => momentsOf(now, steps), [now, steps]);
  const readFrom = async (before: number, known: readonly Entry[]) => {
    const older = await loadHistory(mapId, before);
    setFailed(older === null);
    if (older) setSteps([...known, ...older]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each state of the map
  useEffect(() => {
    void readFrom(seq + 1, []);
  }, [mapId, seq]);
  const oldest = steps.at(-1)?.seq ?? seq + 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read on when another page has come, or an older step is asked for
  useEffect(() => {
    if (steps.length > 0 && until < oldest && !hasFailed) void readFrom(oldest, steps);
  }, [until, oldest, hasFailed]);
  return { now, moments, isWhole: oldest === 1, hasFailed, readOn: () => void readFrom(oldest, steps) };
}
