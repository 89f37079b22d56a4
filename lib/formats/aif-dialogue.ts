import type { Act } from "@/lib/argument/rows";
import type { AifGraph, AifNode } from "./aif-graph";
import { actOf, fullName, saidBy } from "./aif-terms";
import { type JsonObject, objectsAt, wordsAt } from "./json";

/** A locution: who says what. `name` is null where nobody is named. */
export interface Locution {
  readonly node: AifNode;
  readonly name: string | null;
  readonly words: string;
}

/** That a claim is said in a locution, outermost speaker first. */
export interface Saying {
  readonly claim: AifNode;
  readonly locution: Locution;
  readonly illocution: AifNode;
  readonly chain: readonly { readonly name: string; readonly act: Act }[];
}

/** The dialogue of a file: its locutions in their order but for those that only tell of others, and what is said in them. */
export interface Dialogue {
  readonly locutions: readonly Locution[];
  readonly sayings: readonly Saying[];
}

/** Reads who says what from locutions, illocutions and participants. */
export function dialogueOf(graph: AifGraph, file: JsonObject): Dialogue {
  const nameOf = namesIn(graph, file);
  const locutions = new Map<string, Locution>();
  for (const node of graph.nodes.values())
    if (node.type === "L") locutions.set(node.id, { node, ...saidBy(node.text, nameOf(node)) });
  const illocutions = [...graph.nodes.values()].filter(({ type }) => type === "YA");
  const reporting = reportsOf(graph, illocutions);
  const telling = new Set(
    illocutions.flatMap(({ id }) => (graph.outOf(id, "L").length > 0 ? speakersOf(graph, id) : [])),
  );
  const sayings = illocutions.flatMap((illocution) =>
    graph.outOf(illocution.id, "I").flatMap((claim) =>
      speakersOf(graph, illocution.id).flatMap((id) => {
        const locution = locutions.get(id);
        return locution
          ? [{ claim, locution, illocution, chain: chainOf(locution, illocution, reporting, locutions) }]
          : [];
      }),
    ),
  );
  return { locutions: [...locutions.values()].filter(({ node }) => !telling.has(node.id)), sayings };
}

/**
 * The locutions that an illocution is anchored in: directly, or the answer of a transition. One that leads to another of
 * them stands for the analyst, who in some corpora is joined to all that was marked.
 */
function speakersOf(graph: AifGraph, illocutionId: string): readonly string[] {
  const direct = graph.into(illocutionId, "L");
  const own =
    direct.length > 1 ? direct.filter(({ id }) => !graph.outOf(id, "L").some((to) => direct.includes(to))) : direct;
  if (direct.length > 0) return (own.length > 0 ? own : direct).map(({ id }) => id);
  return graph.into(illocutionId, "TA").flatMap(({ id }) => graph.outOf(id, "L").map((locution) => locution.id));
}

/** Who reports a locution, by its id. Analysts, who are named as if they reported all, are left out. */
function reportsOf(graph: AifGraph, illocutions: readonly AifNode[]): ReadonlyMap<string, { id: string; act: Act }> {
  const reports = new Map<string, { id: string; act: Act }>();
  for (const illocution of illocutions) {
    const isReport = !/analys/i.test(illocution.text) && !/analys/i.test(wordsAt(illocution.raw, "scheme") ?? "");
    const [reporter] = isReport ? speakersOf(graph, illocution.id) : [];
    if (reporter === undefined) continue;
    for (const { id } of graph.outOf(illocution.id, "L"))
      reports.set(id, { id: reporter, act: actOf(illocution.text) });
  }
  return reports;
}

function chainOf(
  locution: Locution,
  illocution: AifNode,
  reporting: ReadonlyMap<string, { id: string; act: Act }>,
  locutions: ReadonlyMap<string, Locution>,
): Saying["chain"] {
  if (locution.name === null) return [];
  const chain = [{ name: locution.name, act: actOf(illocution.text) }];
  const passed = new Set([locution.node.id]);
  let report = reporting.get(locution.node.id);
  while (report && !passed.has(report.id) && chain.length < 20) {
    passed.add(report.id);
    const name = locutions.get(report.id)?.name;
    if (name === null || name === undefined) break;
    chain.unshift({ name, act: report.act });
    report = reporting.get(report.id);
  }
  return chain;
}

/** The name of who speaks a locution, as the lists of the file give it; null where they do not. */
function namesIn(graph: AifGraph, file: JsonObject): (locution: AifNode) => string | null {
  const persons = new Map<string, string>();
  for (const person of objectsAt(file, "participants")) {
    const name = fullName(person);
    const id = wordsAt(person, "participantID");
    if (id !== null && name !== "") persons.set(id, name);
  }
  const personOf = new Map<string, string>();
  for (const entry of objectsAt(file, "locutions")) {
    const [id, person] = [wordsAt(entry, "nodeID"), wordsAt(entry, "personID")];
    if (id !== null && person !== null && !personOf.has(id)) personOf.set(id, person);
  }
  // Where persons are only numbered, the locutions that begin with a name tell whose number it is.
  for (const [id, person] of personOf) {
    const node = graph.nodes.get(id);
    const name = node && !persons.has(person) ? saidBy(node.text, null).name : null;
    if (name !== null && name !== undefined) persons.set(person, name);
  }
  return ({ id }) => persons.get(personOf.get(id) ?? "") ?? null;
}
