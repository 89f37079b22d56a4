/** Neighbours of n things, packed: those of thing i are `ends[starts[i]]` up to, not including, `ends[starts[i + 1]]`. */
export interface Links {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * An abstract argumentation framework: arguments, counted from 0, and which attacks which. No attack stands twice.
 * Source: Dung 1995, Artificial Intelligence 77(2), 321–357.
 */
export interface Framework {
  /** How many arguments there are. */
  readonly size: number;
  readonly attackers: Links;
  readonly attacked: Links;
}

/** A framework of `size` arguments in which `from[i]` attacks `to[i]`. Doubled attacks become one. Linear. */
export function frameworkOf(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Framework {
  const attacked = withoutDoubles(size, linksOf(size, from, to));
  return { size, attacked, attackers: reversed(size, attacked) };
}

/** The links from `from[i]` to `to[i]`, among `size` things. */
export function linksOf(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Links {
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < from.length; i++)
    starts[(from[i] as number) + 1] = (starts[(from[i] as number) + 1] as number) + 1;
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const ends = new Int32Array(from.length);
  for (let i = 0; i < from.length; i++) {
    const at = next[from[i] as number] as number;
    next[from[i] as number] = at + 1;
    ends[at] = to[i] as number;
  }
  return { starts, ends };
}

/** The same links the other way round. */
export function reversed(size: number, links: Links): Links {
  const from = new Int32Array(links.ends.length);
  for (let i = 0; i < size; i++) from.fill(i, links.starts[i], links.starts[i + 1]);
  return linksOf(size, links.ends, from);
}

/** The neighbours of one thing. Shares memory with the links. */
export function neighbours({ starts, ends }: Links, i: number): Int32Array {
  return ends.subarray(starts[i], starts[i + 1]);
}

function withoutDoubles(size: number, { starts, ends }: Links): Links {
  const seenFrom = new Int32Array(size).fill(-1);
  const kept = new Int32Array(size + 1);
  const packed = new Int32Array(ends.length);
  let length = 0;
  for (let i = 0; i < size; i++) {
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      const end = ends[at] as number;
      if (seenFrom[end] === i) continue;
      seenFrom[end] = i;
      packed[length++] = end;
    }
    kept[i + 1] = length;
  }
  return { starts: kept, ends: packed.subarray(0, length) };
}

/** The part of a framework that some of its arguments make; argument i of the part is `kept[i]` of the whole. */
export function partOf(framework: Framework, kept: ArrayLike<number>): Framework {
  const place = new Int32Array(framework.size).fill(-1);
  for (let i = 0; i < kept.length; i++) place[kept[i] as number] = i;
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < kept.length; i++) {
    for (const end of neighbours(framework.attacked, kept[i] as number)) {
      const at = place[end] as number;
      if (at < 0) continue;
      from.push(i);
      to.push(at);
    }
  }
  return frameworkOf(kept.length, from, to);
}
