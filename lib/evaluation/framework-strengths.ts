import { neighbours } from "./framework";
import { bipolarFramework, type GradualSemantics, type Strengths, strengthsOf } from "./gradual";
import { DEFAULT_BASE } from "./map-strengths";
import type { NamedFramework } from "./read-framework";

/** Strengths by name, and how far they can be relied on. */
export interface NamedStrengths extends Omit<Strengths, "strengths"> {
  readonly strengths: ReadonlyMap<string, number>;
}

/**
 * The strengths of an abstract framework's arguments, from base scores by name. Where one is missing the h-categoriser
 * begins at 1, as its authors have it, and the others in the middle.
 */
export function namedStrengths(
  { names, framework }: NamedFramework,
  semantics: GradualSemantics,
  scores: ReadonlyMap<string, number>,
): NamedStrengths {
  const usual = semantics === "h-categoriser" ? 1 : DEFAULT_BASE;
  const attacks = names.flatMap((_, i) => [...neighbours(framework.attacked, i)].map((to) => [i, to] as const));
  const base = names.map((name) => scores.get(name) ?? usual);
  const found = strengthsOf(bipolarFramework({ base, attacks, supports: [] }), semantics);
  return { ...found, strengths: new Map(names.map((name, i) => [name, found.strengths[i] ?? 0])) };
}
