import { decimal } from "@/lib/drawing/shape";

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * A path in the notation of SVG as a path of TikZ, in the same coordinates. Arcs are of circles, as all in our drawings
 * are, and become curves. Throws for a command that no drawing has.
 */
export function tikzPath(d: string): string {
  const parts: string[] = [];
  let [at, start]: [Place, Place] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  for (const [, command = "", rest = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    const kind = command.toUpperCase();
    if (kind === "Z") {
      parts.push("-- cycle");
      at = start;
    }
    for (let i = 0; kind !== "Z" && i < numbers.length; i += LENGTHS[kind] ?? numbers.length) {
      const from = command === kind ? { x: 0, y: 0 } : at;
      const next = step(kind, numbers.slice(i, i + (LENGTHS[kind] ?? 0)), at, from);
      if (kind === "M" && i === 0) start = next.to;
      parts.push(kind === "M" && i > 0 ? `-- ${told(next.to)}` : next.path);
      at = next.to;
    }
  }
  return parts.join(" ");
}

const LENGTHS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7 };

/** One command with its numbers; `from` is what they are measured from. */
function step(kind: string, numbers: readonly number[], at: Place, from: Place): { path: string; to: Place } {
  const place = (i: number): Place => ({ x: from.x + (numbers[i] ?? 0), y: from.y + (numbers[i + 1] ?? 0) });
  const line = (to: Place) => ({ path: `-- ${told(to)}`, to });
  switch (kind) {
    case "M":
      return { path: told(place(0)), to: place(0) };
    case "L":
      return line(place(0));
    case "H":
      return line({ x: place(0).x, y: at.y });
    case "V":
      return line({ x: at.x, y: from.y + (numbers[0] ?? 0) });
    case "Q":
      return { path: curve(between(at, place(0), 2 / 3), between(place(2), place(0), 2 / 3), place(2)), to: place(2) };
    case "C":
      return { path: curve(place(0), place(2), place(4)), to: place(4) };
    case "A":
      return { path: arc(at, place(5), numbers[0] ?? 0, numbers[3] === 1, numbers[4] === 1), to: place(5) };
    default:
      throw new Error(`no drawing has the path command ${kind}`);
  }
}

function told({ x, y }: Place): string {
  return `(${decimal(x)},${decimal(y)})`;
}

function curve(first: Place, second: Place, to: Place): string {
  return `.. controls ${told(first)} and ${told(second)} .. ${told(to)}`;
}

function between(a: Place, b: Place, share: number): Place {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** An arc of a circle as curves of at most a quarter each. Source: SVG 1.1, appendix F.6.5. */
function arc(from: Place, to: Place, radius: number, isLarge: boolean, isClockwise: boolean): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const chord = Math.hypot(dx, dy);
  const aside = Math.sqrt(Math.max(0, radius ** 2 - (chord / 2) ** 2)) * (isLarge === isClockwise ? -1 : 1);
  const centre = { x: (from.x + to.x) / 2 - (dy / chord) * aside, y: (from.y + to.y) / 2 + (dx / chord) * aside };
  const begin = Math.atan2(from.y - centre.y, from.x - centre.x);
  let turn = Math.atan2(to.y - centre.y, to.x - centre.x) - begin;
  if (isClockwise && turn < 0) turn += 2 * Math.PI;
  if (!isClockwise && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6));
  const away = (4 / 3) * Math.tan(turn / count / 4);
  const on = (angle: number, along: number): Place => ({
    x: centre.x + radius * (Math.cos(angle) - along * Math.sin(angle)),
    y: centre.y + radius * (Math.sin(angle) + along * Math.cos(angle)),
  });
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [begin + (turn * i) / count, begin + (turn * (i + 1)) / count];
    return curve(on(a, away), on(b, -away), on(b, 0));
  }).join(" ");
}
