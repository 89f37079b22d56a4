import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Company, MOST_WINDOWS } from "@/db/company";
import { idle, type Seat, type Seats, withNews } from "@/lib/presence";
import { idAt } from "../builders";

const MAP = idAt(0xfff);
const seat = (window: number, person = "ann", picked: number | null = null): Seat => ({
  windowId: idAt(window),
  person,
  name: person,
  doing: { ...idle, picked: picked === null ? null : { table: "claims", id: idAt(picked) } },
});
const stays = async () => true;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Two processes that hear each other, each with those who follow the map there. */
function twoProcesses() {
  const told: { here: Seats[]; there: Seats[] } = { here: [], there: [] };
  const line = { isUp: true };
  const say = (mapId: string, _: string, word: string) => {
    // A process hears itself as well.
    if (line.isUp) for (const one of [here, there]) one.hear(mapId, word);
  };
  const here: Company = new Company({ here: (_, news) => told.here.push(news), elsewhere: say });
  const there: Company = new Company({ here: (_, news) => told.there.push(news), elsewhere: say });
  const known = (side: "here" | "there") => [
    ...told[side].reduce<ReadonlyMap<string, Seat>>(withNews, new Map()).values(),
  ];
  return { here, there, told, line, known };
}

describe("who is at a map, in one process", () => {
  it("is told once for what happens within a tenth of a second, and no more while nothing changes", () => {
    const { here, told } = twoProcesses();
    for (const picked of [1, 2, 3]) here.sit(MAP, seat(1, "ann", picked), stays);
    here.sit(MAP, seat(2, "ben"), stays);
    expect(told.here).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(told.here).toEqual([{ isAll: false, seats: [seat(1, "ann", 3), seat(2, "ben")], gone: [] }]);
    here.sit(MAP, seat(2, "ben"), stays);
    vi.advanceTimersByTime(1000);
    expect(told.here).toHaveLength(1);
  });

  it("is forgotten when nothing is heard for 45 seconds, and not before", () => {
    const { here, known } = twoProcesses();
    here.sit(MAP, seat(1), stays);
    here.sit(MAP, seat(2, "ben"), stays);
    vi.advanceTimersByTime(30_000);
    here.sit(MAP, seat(2, "ben"), stays);
    vi.advanceTimersByTime(30_000);
    expect(known("here")).toEqual([seat(2, "ben")]);
    vi.advanceTimersByTime(30_000);
    expect(here.seatsAt(MAP).seats).toEqual([]);
  });

  it("is nobody's to say but their own: no window is taken over, and none is sent away, by somebody else", () => {
    const { here } = twoProcesses();
    here.sit(MAP, seat(1), stays);
    expect(here.sit(MAP, seat(1, "mallory"), stays)).toBe(false);
    here.leave(MAP, idAt(1), "mallory");
    expect(here.seatsAt(MAP).seats).toEqual([seat(1)]);
    here.leave(MAP, idAt(1), "ann");
    expect(here.seatsAt(MAP).seats).toEqual([]);
  });

  it("has bounds: words in a second, windows of one person, windows of all", () => {
    const { here } = twoProcesses();
    const heeded = Array.from({ length: 50 }, (_, i) => here.sit(MAP, seat(1, "ann", i), stays)).filter(Boolean);
    expect(heeded.length).toBeLessThanOrEqual(21);
    vi.advanceTimersByTime(1000);
    expect(here.sit(MAP, seat(1, "ann", 1), stays)).toBe(true);
    for (let window = 2; window <= 40; window++) here.sit(MAP, seat(window), stays);
    expect(here.seatsAt(MAP).seats).toHaveLength(MOST_WINDOWS.ofOne);
    for (let window = 100; window <= 500; window++) here.sit(MAP, seat(window, `p${window}`), stays);
    expect(here.seatsAt(MAP).seats).toHaveLength(MOST_WINDOWS.ofAll);
  });

  it("loses those who may not read the map any longer", async () => {
    const { here, known } = twoProcesses();
    here.sit(MAP, seat(1), async () => false);
    here.sit(MAP, seat(2, "ben"), stays);
    vi.advanceTimersByTime(100);
    await here.review(MAP);
    vi.advanceTimersByTime(100);
    expect(known("here")).toEqual([seat(2, "ben")]);
  });
});

describe("who is at a map, in two processes", () => {
  it("is known in both, by what each says of its own", () => {
    const { here, there, known } = twoProcesses();
    here.sit(MAP, seat(1), stays);
    there.sit(MAP, seat(2, "ben", 7), stays);
    vi.advanceTimersByTime(300);
    for (const side of ["here", "there"] as const) {
      expect(known(side)).toEqual(expect.arrayContaining([seat(1), seat(2, "ben", 7)]));
    }
    here.leave(MAP, idAt(1), "ann");
    vi.advanceTimersByTime(300);
    expect(known("there")).toEqual([seat(2, "ben", 7)]);
  });

  it("is told anew to a process that asks, and forgotten when the one that knew has ended", () => {
    const { here, there, line, known } = twoProcesses();
    line.isUp = false;
    here.sit(MAP, seat(1), stays);
    vi.advanceTimersByTime(300);
    line.isUp = true;
    expect(there.seatsAt(MAP).seats).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(known("there")).toEqual([seat(1)]);
    here.close();
    vi.advanceTimersByTime(60_000);
    expect(known("there")).toEqual([]);
  });

  it("passes over what no process of ours would say", () => {
    const { here } = twoProcesses();
    for (const word of [
      "",
      "{",
      "null",
      '{"kind":"seat"}',
      '{"kind":"gone"}',
      '{"kind":"seat","seat":{"windowId":"x"}}',
    ]) {
      expect(() => here.hear(MAP, word)).not.toThrow();
    }
    expect(here.seatsAt(MAP).seats).toEqual([]);
  });

  it("lets no other process send away a window of this one", () => {
    const { here } = twoProcesses();
    here.sit(MAP, seat(1), stays);
    here.hear(MAP, JSON.stringify({ kind: "gone", windowId: idAt(1) }));
    expect(here.seatsAt(MAP).seats).toEqual([seat(1)]);
  });
});
