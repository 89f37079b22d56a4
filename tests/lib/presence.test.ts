import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doingSchema, idle, MOST_STRETCHES, peopleAt, rowOf, type Seat, seatSchema, withNews } from "@/lib/presence";
import { idAt } from "../builders";

const seat = (window: number, person: string, more: Partial<Seat["doing"]> = {}): Seat => ({
  windowId: idAt(window),
  person,
  name: person.toUpperCase(),
  doing: { ...idle, ...more },
});
const some = (seats: readonly Seat[], gone: readonly number[] = []) => ({
  isAll: false,
  seats: [...seats],
  gone: gone.map(idAt),
});

describe("who is at a map", () => {
  it("is told by the news of seats, whatever came before where all are named", () => {
    const before = withNews(new Map(), some([seat(1, "ann"), seat(2, "ben")]));
    expect([...withNews(before, some([seat(3, "cora")], [1])).keys()]).toEqual([idAt(2), idAt(3)]);
    expect([...withNews(before, { isAll: true, seats: [seat(3, "cora")], gone: [] }).keys()]).toEqual([idAt(3)]);
  });

  it("is the same when news is heard twice, and leaves what was known before as it was", () => {
    const before = withNews(new Map(), some([seat(1, "ann")]));
    const news = some([seat(1, "ann", { picked: { table: "claims", id: idAt(9) } }), seat(2, "ben")], [3]);
    const once = withNews(before, news);
    expect(withNews(once, news)).toEqual(once);
    expect(before.get(idAt(1))?.doing.picked).toBeNull();
  });

  it("names each person once, with all their windows", () => {
    const seats = withNews(new Map(), some([seat(1, "ann"), seat(2, "ben"), seat(3, "ann")]));
    expect(peopleAt(seats, "me").map(({ person, seats: windows }) => [person, windows.length])).toEqual([
      ["ann", 2],
      ["ben", 1],
    ]);
  });

  it("gives up to eight people a shade each, the same whoever of them looks", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 2, maxLength: 8 }),
        (names) => {
          const seats = withNews(new Map(), some(names.map((name, i) => seat(i, name))));
          const seenBy = (me: string) => new Map(peopleAt(seats, me).map(({ person, shade }) => [person, shade]));
          const first = seenBy(names[0] ?? "");
          expect(new Set(first.values()).size).toBe(names.length);
          for (const name of names) expect(seenBy(name)).toEqual(first);
        },
      ),
    );
  });

  it("puts somebody where their hand is, before what they have picked", () => {
    const picked = { table: "claims", id: idAt(1) } as const;
    expect(rowOf({ ...idle, picked })).toBe(idAt(1));
    expect(rowOf({ ...idle, picked, hand: { kind: "writing", id: idAt(2) } })).toBe(idAt(2));
    expect(rowOf(idle)).toBeNull();
  });

  it("is parsed at the door: what is too long, or no number, is not let in", () => {
    const words = (count: number) => ({
      ...idle,
      words: { textId: idAt(1), stretches: Array.from({ length: count }, (_, i) => [2 * i, 2 * i + 1]) },
    });
    expect(doingSchema.safeParse(words(MOST_STRETCHES)).success).toBe(true);
    expect(doingSchema.safeParse(words(MOST_STRETCHES + 1)).success).toBe(false);
    const gaze = (zoom: number) => ({ ...idle, gaze: { canvas: { x: 0, y: 0, zoom }, text: null } });
    expect(doingSchema.safeParse(gaze(1)).success).toBe(true);
    for (const zoom of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(doingSchema.safeParse(gaze(zoom)).success).toBe(false);
    }
    expect(seatSchema.safeParse({ ...seat(1, "ann"), name: "n".repeat(201) }).success).toBe(false);
  });

  it("always fits into what one process can tell another", () => {
    const widest = {
      ...seat(1, "p".repeat(200), {
        picked: { table: "relations", id: idAt(1) },
        words: { textId: idAt(1), stretches: Array.from({ length: MOST_STRETCHES }, () => [4_000_000, 4_000_001]) },
        hand: { kind: "writing", id: idAt(1) },
        following: idAt(1),
        gaze: { canvas: { x: -1e7, y: 1e7, zoom: 1 / 3 }, text: { textId: idAt(1), offset: 4_000_000 } },
      }),
      name: "𝒲".repeat(100),
    };
    expect(seatSchema.safeParse(widest).success).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(widest))).toBeLessThan(4000);
  });
});
