"use client";

import { useMemo } from "react";
import { useStore } from "zustand";
import type { DeskStore } from "@/components/workspace/desk";
import type { Id } from "@/lib/argument/rows";
import type { LabelFace } from "@/lib/drawing/label-mark";
import type { Switches } from "@/lib/evaluation/strikes";
import type { Seen } from "@/workers/evaluating-task";
import { evaluationOf } from "./evaluation-state";
import { labelFaceOf } from "./worth-words";

/** The label of a claim or a relation while evaluation is on, for every view of the map; null where it has none. */
export function useLabelOf(desk: DeskStore, id: Id): LabelFace | null {
  const store = evaluationOf(desk);
  const worth = useStore(store, ({ seen }) => seen?.worths.get(id));
  const was = useStore(store, ({ seen }) => seen?.before.get(id));
  const switched = useStore(store, ({ switches }) => switches.get(id));
  return useMemo(() => (worth === undefined ? null : labelFaceOf(worth, was, switched)), [worth, was, switched]);
}

/** The labels of all claims and relations, for a picture of the map; empty while evaluation is off. */
export function useLabels(desk: DeskStore): ReadonlyMap<Id, LabelFace> {
  const store = evaluationOf(desk);
  const seen = useStore(store, (at) => at.seen);
  const switches = useStore(store, (at) => at.switches);
  return useMemo(() => labelsShown(seen, switches), [seen, switches]);
}

function labelsShown(seen: Seen | null, switches: Switches): ReadonlyMap<Id, LabelFace> {
  if (!seen) return new Map();
  return new Map(
    [...seen.worths].map(([id, worth]) => [id, labelFaceOf(worth, seen.before.get(id), switches.get(id))]),
  );
}

/** Everything that has a part in the walk that is shown; null where none is. */
export function useWalk(desk: DeskStore): ReadonlySet<Id> | null {
  return useStore(evaluationOf(desk), ({ walk }) => walk);
}

/** Whether a claim or relation stands back because a walk is shown in which it has no part. */
export function useIsOffTheWalk(desk: DeskStore, id: Id): boolean {
  return useStore(evaluationOf(desk), ({ walk }) => walk !== null && !walk.has(id));
}
