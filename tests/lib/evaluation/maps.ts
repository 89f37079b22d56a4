import fc from "fast-check";
import { all } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { extensionsOf } from "@/lib/evaluation/extensions";
import type { Semantics } from "@/lib/evaluation/labelling-clauses";
import { groundedLabels, listingOf } from "@/lib/evaluation/labels";
import { mapFramework } from "@/lib/evaluation/map-framework";
import type { Argued } from "@/lib/evaluation/same-claims";
import type { Switches } from "@/lib/evaluation/strikes";
import { type Graph, graph } from "../../builders";

/** A map in the small notation of builders, with what evaluation reads of it. */
export interface Drawn extends Graph {
  readonly argued: Argued;
}

export function drawn(notation: string): Drawn {
  const made = graph(notation);
  const argued = {
    claims: all(made.map, "claims"),
    relations: all(made.map, "relations"),
    premises: all(made.map, "premises"),
  };
  return { ...made, argued };
}

/** The grounded labels of a map's claims, such as "a in, b out"; `switches` by name. */
export function labelled(notation: string, switches: Record<string, "off" | "assumed"> = {}): string {
  const { argued, id } = drawn(notation);
  const labels = groundedLabels(argued, switchesOf(id, switches));
  const told = argued.claims.map((claim) => `${claim.text} ${labels.get(claim.id)}`);
  return told.sort().join(", ");
}

export function switchesOf(id: Graph["id"], switches: Record<string, "off" | "assumed">): Switches {
  return new Map(Object.entries(switches).map(([name, state]) => [id(name), state]));
}

/** The claims that are in, extension by extension, in one order. */
export function claimsIn(argued: Argued, semantics: Semantics): string[] {
  const map = mapFramework(argued);
  const texts = new Map<Id, string>(argued.claims.map(({ id, text }) => [id, text]));
  const { extensions } = listingOf(map, extensionsOf(map.framework, semantics));
  const told = extensions.map((ids) =>
    ids
      .flatMap((id) => texts.get(id) ?? [])
      .sort()
      .join(" "),
  );
  return [...new Set(told)].sort();
}

/** Small maps of reasons, objections, undercuts, exceptions and warrants on up to five claims, with circles of any kind. */
export const notations: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      premises: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 2 }),
      arrow: fc.constantFrom("->", "->", "->", "-x", "-x", "-!"),
      target: fc.constantFrom("a", "b", "c", "d", "e"),
      onStep: fc.nat(9),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((drafts) => {
    const written: string[] = [];
    for (const { premises, arrow, target, onStep } of drafts) {
      const step = onStep < 3 ? written[onStep] : undefined;
      const from = premises.filter((premise) => premise !== target);
      const plain = step !== undefined && !step.includes("(");
      if (from.length === 0) continue;
      const statement = `${from.join(", ")} ${arrow} ${plain ? `(${step})` : target}`;
      if (!written.includes(statement)) written.push(statement);
    }
    return ["a", "b", "c", "d", "e", ...written].join("; ");
  });
