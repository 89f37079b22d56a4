import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portsAbove, tracksBetween, widthForPorts } from "@/lib/layout/ports";

const pills = fc
  .array(fc.integer({ min: 40, max: 200 }), { minLength: 1, maxLength: 12 })
  .chain((gaps) =>
    fc.integer({ min: -1500, max: 200 }).map((start) => gaps.map((_, i) => start + sum(gaps.slice(0, i)))),
  );

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

describe("ports", () => {
  it("are 18 apart and within the edge, in the order of the pills", () => {
    fc.assert(
      fc.property(pills, fc.nat(200), (xs, spare) => {
        const half = Math.ceil((widthForPorts(xs.length) + spare) / 2);
        const ports = portsAbove(xs, -half, half);
        for (const [i, port] of ports.entries()) {
          expect(Math.abs(port)).toBeLessThanOrEqual(half - 10);
          if (i > 0) expect(port - (ports[i - 1] ?? 0)).toBeGreaterThanOrEqual(18);
        }
      }),
    );
  });

  it("stand straight above a pill that is below the edge", () => {
    expect(portsAbove([-300, 10, 300], -60, 60)).toEqual([-44, 10, 44]);
    // One more pixel to the side is no reason for a bend, near neither corner.
    expect(portsAbove([-300, 27, 300], -60, 60)).toEqual([-44, 27, 45]);
    expect(portsAbove([-300, -27, 300], -60, 60)).toEqual([-45, -27, 44]);
  });
});

describe("tracks", () => {
  it("never let two lines cross or share a stretch", () => {
    fc.assert(
      fc.property(pills, (xs) => {
        const half = Math.ceil(widthForPorts(xs.length) / 2) + 30;
        const ports = portsAbove(xs, -half, half);
        const tracks = tracksBetween(xs, ports);
        for (const [i, x] of xs.entries()) {
          for (const [j, other] of xs.entries()) {
            if (i === j || tracks[i] === -1) continue;
            const [left, right] = [Math.min(x, ports[i] ?? x), Math.max(x, ports[i] ?? x)];
            const meets = (at: number) => left <= at && at <= right;
            const port = ports[j] ?? other;
            // Above its track a line runs in its port, below it in its pill.
            if ((tracks[j] ?? -1) === -1) expect(meets(other)).toBe(false);
            else if ((tracks[j] ?? 0) > (tracks[i] ?? 0)) expect(meets(port)).toBe(false);
            else if ((tracks[j] ?? 0) < (tracks[i] ?? 0)) expect(meets(other)).toBe(false);
            else expect(meets(other) || meets(port)).toBe(false);
          }
        }
      }),
    );
  });
});
