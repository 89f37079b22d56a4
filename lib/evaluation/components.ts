import { type Framework, type Links, neighbours } from "./framework";

/**
 * The strongly connected components of a directed graph of `size` things, each a list of things; what a component
 * leads to comes before it.
 * Linear, without recursion.  Source: Tarjan 1972, SIAM Journal on Computing 1(2), 146–160.
 */
export function strongComponents(size: number, links: Links): number[][] {
  const found: number[][] = [];
  const index = new Int32Array(size);
  const low = new Int32Array(size);
  const next = links.starts.slice();
  const open: number[] = [];
  const isOpen = new Uint8Array(size);
  let count = 0;
  for (let root = 0; root < size; root++) {
    if (index[root] !== 0) continue;
    const path = [root];
    enter(root);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const to = step(at);
      if (to === undefined) leave(at, path);
      else if (index[to] === 0) {
        enter(to);
        path.push(to);
      } else if (isOpen[to]) lower(at, index[to] as number);
    }
  }
  return found;

  function enter(thing: number): void {
    index[thing] = low[thing] = ++count;
    open.push(thing);
    isOpen[thing] = 1;
  }

  function step(thing: number): number | undefined {
    const at = next[thing] as number;
    if (at >= (links.starts[thing + 1] as number)) return undefined;
    next[thing] = at + 1;
    return links.ends[at];
  }

  function lower(thing: number, to: number): void {
    if (to < (low[thing] as number)) low[thing] = to;
  }

  function leave(thing: number, path: number[]): void {
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) lower(above, low[thing] as number);
    if (low[thing] !== index[thing]) return;
    const component = open.splice(open.lastIndexOf(thing));
    for (const member of component) isOpen[member] = 0;
    found.push(component);
  }
}

/** The parts of a framework between which there are no attacks, each a list of arguments in ascending order. Linear. */
export function separateParts({ size, attackers, attacked }: Framework): number[][] {
  const seen = new Uint8Array(size);
  const parts: number[][] = [];
  for (let first = 0; first < size; first++) {
    if (seen[first]) continue;
    const part = [first];
    seen[first] = 1;
    for (let at = 0; at < part.length; at++) {
      for (const links of [attackers, attacked]) {
        for (const next of neighbours(links, part[at] as number)) {
          if (!seen[next]) part.push(next);
          seen[next] = 1;
        }
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}
