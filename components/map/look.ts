"use client";

import { useIsOffTheWalk } from "@/components/evaluation/label-of";
import { find } from "@/lib/argument/argument-map";
import type { Fate } from "@/lib/argument/history/compared";
import type { Id } from "@/lib/argument/rows";
import { useDesk, useMap, useMapState, useSession } from "./map-context";

/** The states of a claim or relation on the canvas, as the names of their looks. */
export function useLook(id: Id): string {
  const isPicked = useDesk(({ picked }) => picked?.id === id);
  const isLit = useDesk(({ litClaims }) => litClaims.has(id));
  const isRelating = useDesk(({ relating }) => relating?.id === id);
  const isKin = useMapState(({ kin }) => kin.has(id));
  const isDim = useIsDim(id);
  const isFresh = useMapState(({ fresh }) => fresh.has(id));
  const isLifted = useMapState(({ dragged }) => dragged?.id === id);
  const isUnder = useMapState(({ under }) => under?.id === id);
  const looks = {
    picked: isPicked,
    near: isKin || isLit,
    relating: isRelating,
    dim: isDim,
    fresh: isFresh,
    lifted: isLifted,
    target: isUnder,
  };
  return Object.entries(looks)
    .flatMap(([name, holds]) => (holds ? [name] : []))
    .join(" ");
}

/** Whether a claim or relation stands back while something else is focused on, one voice is listened to, or a walk is shown. */
export function useIsDim(id: Id): boolean {
  const isOutOfFocus = useMapState(({ spotlight }) => spotlight !== null && !spotlight.has(id));
  const isOtherVoice = useDesk(({ only }) => only !== null && !only.has(id));
  const isOffTheWalk = useIsOffTheWalk(useMap().view.desk, id);
  return isOutOfFocus || isOtherVoice || isOffTheWalk;
}

/** Whether a row waits to be sent. */
export function useIsUnsent(id: Id): boolean {
  return useSession(({ unsent }) => unsent.has(id));
}

/** What would become of a claim or relation by what is suggested, where that is shown. */
export function useFate(id: Id): Fate | undefined {
  return useSession(({ proposed }) => proposed.get(id));
}

/** Whether a claim is pinned to its place. */
export function useIsPinned(id: Id): boolean {
  return useMapState(({ drawn }) => drawn !== null && find(drawn.map, "places", id) !== undefined);
}
