"use client";

import { useMemo } from "react";
import { useStore } from "zustand";
import type { Session } from "@/components/session/session";
import type { Id } from "@/lib/argument/rows";
import { type Present, peopleAt, rowOf, type Seat } from "@/lib/presence";

/** Somebody at a row of the map. */
export interface Mark {
  readonly name: string;
  readonly shade: number;
  /** What they have in hand: its sentence, or the row itself; null while it is only picked. */
  readonly hand: "writing" | "moving" | null;
}

type Seats = ReadonlyMap<Id, Seat>;

const NOBODY: readonly Mark[] = [];
const indexes = new WeakMap<Seats, ReadonlyMap<Id, readonly Mark[]>>();

/** Who else is at the map, this person's other windows among them. */
export function usePeople({ presence, me }: Session): readonly Present[] {
  const seats = useStore(presence.others, (at) => at.seats);
  return useMemo(() => peopleAt(seats, me.id), [seats, me]);
}

/** The other people at a row. One's own windows are no news to oneself. */
export function useMarks({ presence, me }: Session, id: Id): readonly Mark[] {
  return useStore(presence.others, ({ seats }) => marksIn(seats, me.id).get(id) ?? NOBODY);
}

/** The other people at each row where somebody is. */
export function useAllMarks({ presence, me }: Session): ReadonlyMap<Id, readonly Mark[]> {
  return useStore(presence.others, ({ seats }) => marksIn(seats, me.id));
}

/** Who is at which row, from the seats; worked out once for each state of them. */
function marksIn(seats: Seats, me: string): ReadonlyMap<Id, readonly Mark[]> {
  const known = indexes.get(seats);
  if (known) return known;
  const marks = new Map<Id, readonly Mark[]>();
  for (const { person, name, shade, seats: windows } of peopleAt(seats, me)) {
    if (person === me) continue;
    const rows = new Map(windows.flatMap(({ doing }) => entryOf(doing)));
    for (const [id, hand] of rows) marks.set(id, [...(marks.get(id) ?? []), { name, shade, hand }]);
  }
  indexes.set(seats, marks);
  return marks;
}

function entryOf(doing: Seat["doing"]): [Id, Mark["hand"]][] {
  const id = rowOf(doing);
  return id === null ? [] : [[id, doing.hand?.kind ?? null]];
}

/** Who is at a row, in words that follow its name: "; Mia Kern writes here, Jo Tan is here"; empty for nobody. */
export function marksInWords(marks: readonly Mark[]): string {
  if (marks.length === 0) return "";
  return `; ${marks.map(({ name, hand }) => `${name} ${hand === null ? "is" : VERBS[hand]} here`).join(", ")}`;
}

const VERBS = { writing: "writes", moving: "moves it" } as const;
