import type { RelationKind } from "@/lib/argument/rows";
import type { Random } from "./random";
import { MapBuilder } from "./rows";

const KINDS: readonly RelationKind[] = [
  "support",
  "support",
  "support",
  "attack",
  "attack",
  "onlyIf",
  "unless",
  "rephrase",
  "preference",
  "unknown",
];

/** How a random map is made: `links` is the share of premises that are claims used elsewhere, `parts` that of new parts. */
export interface Shape {
  readonly claims: number;
  readonly links: number;
  readonly steps: number;
  readonly parts: number;
}

/** A map of every kind of relation, with linked premises, and relations on relations at any depth. */
export function randomMap(random: Random, { claims, links, steps, parts }: Shape): MapBuilder {
  const map = new MapBuilder();
  const add = () => {
    const id = `c${map.claims.length}`;
    map.claim(id, random.between(96, 224), 16 + 17 * random.between(1, 7));
    return id;
  };
  add();
  while (map.claims.length < claims) {
    if (random.chance(parts)) {
      add();
      continue;
    }
    const onStep = map.relations.length > 0 && random.chance(steps);
    const target = onStep ? random.pick(map.relations).id : random.pick(map.claims).id;
    const old = random.chance(links) ? [random.pick(map.claims).id] : [];
    const fresh = Array.from({ length: random.pick([1, 1, 1, 1, 2, 2, 3]) - old.length }, add);
    const premises = [...new Set([...old, ...fresh])].filter((id) => id !== target);
    const kind = onStep ? random.pick<RelationKind>(["support", "attack", "attack", "onlyIf"]) : random.pick(KINDS);
    if (premises.length > 0) map.relation(`r${map.relations.length}`, kind, target, premises);
  }
  return map;
}
