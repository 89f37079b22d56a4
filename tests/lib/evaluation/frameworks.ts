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
