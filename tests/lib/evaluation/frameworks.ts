import fc from "fast-check";
import { type Framework, frameworkOf, neighbours } from "@/lib/evaluation/framework";
import type { Semantics } from "@/lib/evaluation/labelling-clauses";
import { Random } from "../layout/random";

/** A framework in small notation: `af("a b c", "a-b b-c")`; arguments are counted in the order of the first list. */
export function af(names: string, attacks = ""): Framework & { readonly names: readonly string[] } {
  const list = names.split(" ");
  const pairs = attacks
    .split(" ")
    .filter(Boolean)
    .map((attack) => attack.split("-"));
  const number = (name = "") => {
    if (!list.includes(name)) throw new Error(`no argument ${name}`);
    return list.indexOf(name);
  };
  const framework = frameworkOf(
    list.length,
    pairs.map(([from]) => number(from)),
    pairs.map(([, to]) => number(to)),
  );
  return { ...framework, names: list };
}

/** Frameworks of up to `most` arguments with self-attacks, circles and separate parts. */
export function frameworks(most: number): fc.Arbitrary<Framework> {
  return fc.integer({ min: 1, max: most }).chain((size) => {
    const argument = fc.nat({ max: size - 1 });
    return fc.array(fc.tuple(argument, argument), { maxLength: 3 * size }).map((attacks) =>
      frameworkOf(
        size,
        attacks.map(([from]) => from),
        attacks.map(([, to]) => to),
      ),
    );
  });
}

/** Every extension by trying every set of arguments, as the definitions say it: slow and obvious. */
export function triedExtensions(framework: Framework, semantics: Semantics): number[][] {
  const sets = Array.from({ length: 2 ** framework.size }, (_, bits) => bits);
  const attackersOf = masks(framework, "attackers");
  const attackedBy = masks(framework, "attacked");
  const struck = (set: number) => attackedBy.reduce((all, mask, i) => ((set >> i) & 1 ? all | mask : all), 0);
  const defended = (set: number) =>
    attackersOf.reduce((all, mask, i) => ((mask & ~struck(set)) === 0 ? all | (1 << i) : all), 0);
  const complete = sets.filter((set) => (set & struck(set)) === 0 && defended(set) === set);
  const full = 2 ** framework.size - 1;
  const isLeast = (set: number) => complete.every((other) => (set & other) === set);
  const isLargest = (set: number) => complete.every((other) => other === set || (set & other) !== set);
  const kept = {
    complete: complete,
    grounded: complete.filter(isLeast),
    preferred: complete.filter(isLargest),
    stable: complete.filter((set) => (set | struck(set)) === full),
  }[semantics];
  return kept.map((set) => Array.from({ length: framework.size }, (_, i) => i).filter((i) => (set >> i) & 1));
}

function masks(framework: Framework, side: "attackers" | "attacked"): number[] {
  return Array.from({ length: framework.size }, (_, i) =>
    [...neighbours(framework[side], i)].reduce((mask, other) => mask | (1 << other), 0),
  );
}

/** The extensions in one order, whatever the order they were found in. */
export function inOrder(extensions: readonly (readonly (number | string)[])[]): string[] {
  return extensions.map((extension) => extension.join(" ")).sort();
}

/** A random framework in which each pair attacks with a certain chance (Erdős and Rényi). */
export function sparse(size: number, attacksEach: number, seed: number): Framework {
  const random = new Random(seed);
  const count = Math.round(size * attacksEach);
  const ends = () => Array.from({ length: count }, () => random.between(0, size - 1));
  return frameworkOf(size, ends(), ends());
}

/** A ring whose arguments attack their `near` next ones, some attacks led astray, each turned round by chance (Watts and Strogatz). */
export function smallWorld(size: number, near: number, astray: number, mutual: number, seed: number): Framework {
  const random = new Random(seed);
  const [from, to]: [number[], number[]] = [[], []];
  for (let i = 0; i < size; i++) {
    for (let k = 1; k <= near; k++) {
      const other = random.chance(astray) ? random.between(0, size - 1) : (i + k) % size;
      const [a, b] = random.chance(0.5) ? [i, other] : [other, i];
      from.push(a);
      to.push(b);
      if (random.chance(mutual)) {
        from.push(b);
        to.push(a);
      }
    }
  }
  return frameworkOf(size, from, to);
}

/** Arguments that come one by one and attack, or are attacked by, those that have most to do with others (Barabási and Albert). */
export function scaleFree(size: number, links: number, mutual: number, seed: number): Framework {
  const random = new Random(seed);
  const [from, to]: [number[], number[]] = [[], []];
  const ends: number[] = [0];
  for (let i = 1; i < size; i++) {
    for (let k = 0; k < Math.min(links, i); k++) {
      const other = random.pick(ends);
      if (other === i) continue;
      const [a, b] = random.chance(0.5) ? [i, other] : [other, i];
      from.push(a);
      to.push(b);
      if (random.chance(mutual)) {
        from.push(b);
        to.push(a);
      }
      ends.push(other);
    }
    ends.push(i);
  }
  return frameworkOf(size, from, to);
}

/** A grid whose neighbours attack one another, one way or, by chance, both. */
export function grid(width: number, height: number, mutual: number, seed: number): Framework {
  const random = new Random(seed);
  const [from, to]: [number[], number[]] = [[], []];
  for (let i = 0; i < width * height; i++) {
    const besides = [...((i + 1) % width === 0 ? [] : [i + 1]), ...(i + width < width * height ? [i + width] : [])];
    for (const other of besides) {
      const [a, b] = random.chance(0.5) ? [i, other] : [other, i];
      const isMutual = random.chance(mutual);
      from.push(a, ...(isMutual ? [b] : []));
      to.push(b, ...(isMutual ? [a] : []));
    }
  }
  return frameworkOf(width * height, from, to);
}

/** Circles one behind the other, with further attacks inside each, and some from each to the next. */
export function chainOfCircles(
  circles: number,
  each: number,
  inside: number,
  between: number,
  seed: number,
): Framework {
  const random = new Random(seed);
  const [from, to]: [number[], number[]] = [[], []];
  const attack = (a: number, b: number) => {
    from.push(a);
    to.push(b);
  };
  for (let first = 0; first < circles * each; first += each) {
    const any = () => first + random.between(0, each - 1);
    for (let i = 0; i < each; i++) attack(first + i, first + ((i + 1) % each));
    for (let k = 0; k < inside; k++) attack(any(), any());
    for (let k = 0; first > 0 && k < between; k++) attack(any() - each, any());
  }
  return frameworkOf(circles * each, from, to);
}

/**
 * Rows of three, where many are undecided until late: a and b attack each other, b attacks c, c attacks itself and a and b of
 * every later row. Its n rows have n + 1 preferred extensions and one stable one.
 * Source: Caminada and Podlaszewski, the instances "SemBuster" of the ICCMA competitions.
 */
export function semBuster(rows: number): Framework {
  const [from, to]: [number[], number[]] = [[], []];
  const attack = (a: number, b: number) => {
    from.push(a);
    to.push(b);
  };
  for (let i = 0; i < rows; i++) {
    const [a, b, c] = [i, rows + i, 2 * rows + i];
    attack(a, b);
    attack(b, a);
    attack(b, c);
    attack(c, c);
    for (let later = i + 1; later < rows; later++) {
      attack(c, later);
      attack(c, rows + later);
    }
  }
  return frameworkOf(3 * rows, from, to);
}
