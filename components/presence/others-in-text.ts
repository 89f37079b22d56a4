"use client";

import { useMemo } from "react";
import { useStore } from "zustand";
import type { Session } from "@/components/session/session";
import type { OthersInText } from "@/components/source/OthersWords";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { type Doing, peopleAt, type Seat } from "@/lib/presence";
import { type Extent, isExtent } from "@/lib/text/extent";

/** What other people have selected or picked in a text; the same list as long as none of it changes. */
export function useOthersInText({ presence, me }: Session, map: ArgumentMap, textId: Id): readonly OthersInText[] {
  const seats = useStore(presence.others, (at) => at.seats);
  const others = othersIn(seats, me.id, map, textId);
  const key = JSON.stringify(others);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the list says
  return useMemo(() => others, [key]);
}

function othersIn(seats: ReadonlyMap<Id, Seat>, me: string, map: ArgumentMap, textId: Id): OthersInText[] {
  return peopleAt(seats, me)
    .filter(({ person }) => person !== me)
    .flatMap(({ name, shade, seats: windows }) =>
      windows.flatMap(({ windowId, doing }) => {
        const extent = extentOf(doing, map, textId);
        return extent ? [{ key: windowId, name, shade, extent }] : [];
      }),
    );
}

/** What somebody holds of a text; null for nothing. What was told may not fit the text: it is never trusted to. */
function extentOf({ words, picked }: Doing, map: ArgumentMap, textId: Id): Extent | null {
  if (words) return words.textId === textId && isExtent(words.stretches) ? words.stretches : null;
  const span = picked?.table === "spans" ? find(map, "spans", picked.id) : undefined;
  return span?.textId === textId ? span.extent : null;
}
