import { z } from "zod";
import { type Id, idSchema } from "./argument/rows";
import { MAX_OFFSET } from "./text/extent";

// Who is at a map, and what they have in hand. Told from window to window and never kept: it is no part of the log.

const offset = z.int().min(0).max(MAX_OFFSET);
/** Px of the map, or a zoom: far more than any map has, and never NaN. */
const measure = z.number().min(-1e7).max(1e7);

/** Where somebody looks: the point in the middle of their canvas, in px of the map, and the first words in view. */
const gazeSchema = z.object({
  canvas: z.object({ x: measure, y: measure, zoom: z.number().positive().max(10) }).nullable(),
  text: z.object({ textId: idSchema, offset }).nullable(),
});
export type Gaze = z.infer<typeof gazeSchema>;

/** The most stretches of selected words that others are shown. */
export const MOST_STRETCHES = 20;

/** What somebody does in one window, as far as others see it; small, whatever they do. */
export const doingSchema = z.object({
  picked: z.object({ table: z.enum(["claims", "relations", "spans"]), id: idSchema }).nullable(),
  words: z
    .object({
      textId: idSchema,
      stretches: z
        .array(z.tuple([offset, offset]))
        .min(1)
        .max(MOST_STRETCHES),
    })
    .nullable(),
  /** The claim that is being written, or what is being dragged. */
  hand: z.object({ kind: z.enum(["writing", "moving"]), id: idSchema }).nullable(),
  /** The window that this one follows. */
  following: idSchema.nullable(),
  /** Told only while somebody follows. */
  gaze: gazeSchema.nullable(),
});
export type Doing = z.infer<typeof doingSchema>;

/** One window in which somebody has a map open. */
export const seatSchema = z.object({
  windowId: idSchema,
  /** As events name them. */
  person: z.string().min(1).max(200),
  name: z.string().max(200),
  doing: doingSchema,
});
export type Seat = z.infer<typeof seatSchema>;

/** Seats that were taken or have changed, and the windows that have gone. `isAll`: there are no others than these. */
export interface Seats {
  readonly isAll: boolean;
  readonly seats: readonly Seat[];
  readonly gone: readonly Id[];
}

/** Somebody who has done nothing yet. */
export const idle: Doing = { picked: null, words: null, hand: null, following: null, gaze: null };

/** The seats after news of them, by their windows; in the order in which they were taken. */
export function withNews(seats: ReadonlyMap<Id, Seat>, { isAll, seats: come, gone }: Seats): ReadonlyMap<Id, Seat> {
  const next = new Map(isAll ? [] : seats);
  for (const windowId of gone) next.delete(windowId);
  for (const seat of come) next.set(seat.windowId, seat);
  return next;
}

/** Somebody at a map, with all the windows in which they have it open. */
export interface Present {
  readonly person: string;
  readonly name: string;
  /** One of eight shades, 0 to 7: the same in every window, and nobody else's while there are no more than eight people. */
  readonly shade: number;
  readonly seats: readonly [Seat, ...Seat[]];
}

const SHADES = 8;

/** Who is there, each once, in the order in which they came; `me` looks on, and has a shade of their own with the others. */
export function peopleAt(seats: ReadonlyMap<Id, Seat>, me: string): Present[] {
  const shades = shadesOf(new Set([me, ...[...seats.values()].map(({ person }) => person)]));
  const people = new Map<string, Present>();
  for (const seat of seats.values()) {
    const { person, name } = seat;
    const known = people.get(person);
    const shade = shades.get(person) ?? 0;
    people.set(person, known ? { ...known, seats: [...known.seats, seat] } : { person, name, shade, seats: [seat] });
  }
  return [...people.values()];
}

/** Each takes the shade that their name in the log comes to, or the next that nobody before them in the alphabet has. */
function shadesOf(people: ReadonlySet<string>): ReadonlyMap<string, number> {
  const shades = new Map<string, number>();
  const taken = new Set<number>();
  for (const person of [...people].sort()) {
    let shade = firstShade(person);
    while (taken.has(shade) && taken.size < SHADES) shade = (shade + 1) % SHADES;
    taken.add(shade);
    shades.set(person, shade);
  }
  return shades;
}

function firstShade(person: string): number {
  let sum = 0;
  for (const character of person) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % SHADES;
}

/** The row that somebody has in hand or has picked; null where there is none. */
export function rowOf({ hand, picked }: Doing): Id | null {
  return hand?.id ?? picked?.id ?? null;
}
