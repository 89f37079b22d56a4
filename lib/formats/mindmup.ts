import type { Id, Relation, Rows } from "@/lib/argument/rows";
import { foreignOf } from "./aif-write";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { isList, isObject, type JsonObject, objectAt, parseJson, without, wordsAt, writtenJson } from "./json";
import { MapBuilder, type Target } from "./map-builder";
import { inOrderOf } from "./outline-order";
import { claimsInOrder, groupedBy, premisesByRelation, relationsInOrder } from "./reduction";

const ID = "mindmup";

/** MindMup's argument maps: a tree of ideas, in which a group of supporting or opposing ideas is one reason. */
export const mindmup: Format = {
  id: ID,
  name: "MindMup (.mup)",
  extensions: ["mup"],
  keeps: features("title", "exactWords", "linked", "attacks", "implicit", "claimNotes"),
  note: "Undercuts and claims that bear on several things have no place in the tree.",
  recognise: ({ text }) => (/"ideas"\s*:/.test(text) && /"(formatVersion|title)"\s*:/.test(text) ? 0.9 : 0),
  read: readMup,
  write: ({ rows }, name) => [{ name: `${name}.mup`, text: writeMup(rows) }],
  adjust: (file) => inOrderOf(file, claimsInTree(file.rows)),
};

function readMup([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const parsed = parseJson(file?.text ?? "");
  if (!parsed.ok) return parsed;
  if (!isObject(parsed.value)) return { ok: false, where: "", reason: "A .mup file is an object with ideas." };
  const builder = new MapBuilder(newId, ID, parsed.doubled);
  const root = parsed.value;
  builder.title(wordsAt(root, "title") ?? "");
  // The root of a tree that is not a whole map by its id is itself the conclusion.
  const isMap = wordsAt(root, "id") === "root" || typeof root.formatVersion === "number";
  if (isMap) for (const idea of ideasOf(builder, root)) readIdea(builder, idea, null);
  else readIdea(builder, root, null);
  builder.foreign(null, without(root, "title", "ideas"));
  return builder.done();
}

/** The ideas below one, in the order of their ranks; negative ones stand on the left and come last. What is no idea is listed. */
function ideasOf(builder: MapBuilder, idea: JsonObject): readonly JsonObject[] {
  const where = `idea ${wordsAt(idea, "id") ?? ""}`;
  const held = idea.ideas ?? {};
  const ideas = Object.entries(isList(held) ? held : objectAt(idea, "ideas"));
  if (!isObject(held) && !isList(held)) builder.problem(where, "What stands below it are no ideas; it is left out.");
  const rank = (key: string) => (Number(key) < 0 ? 1e9 - Number(key) : Number(key) || 0);
  return ideas
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([key, inner]) => {
      if (isObject(inner)) return [inner];
      builder.problem(`${where}, rank ${key}`, "It is no idea; it is left out.");
      return [];
    });
}

function groupOf(idea: JsonObject): string | null {
  return wordsAt(objectAt(idea, "attr"), "group");
}

function readIdea(builder: MapBuilder, idea: JsonObject, target: Target | null): void {
  const queue: { idea: JsonObject; target: Target | null }[] = [{ idea, target }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const where = `idea ${wordsAt(next.idea, "id") ?? ""}`;
    if (groupOf(next.idea) !== null && next.target)
      queue.push(...readGroup(builder, next.idea, next.target, where).reverse());
    else queue.push(...readClaim(builder, next.idea, next.target, where).reverse());
  }
}

function readClaim(
  builder: MapBuilder,
  idea: JsonObject,
  target: Target | null,
  where: string,
): { idea: JsonObject; target: Target }[] {
  const claimId = addClaim(builder, idea, where);
  if (target) builder.relation({ kind: "support", premises: [claimId], target, where });
  return ideasOf(builder, idea).map((inner) => ({ idea: inner, target: { claimId } }));
}

/** A group is one relation; ideas in it are its premises, and groups in it bear on the relation. */
function readGroup(
  builder: MapBuilder,
  group: JsonObject,
  target: Target,
  where: string,
): { idea: JsonObject; target: Target }[] {
  const kind = /oppos|against|attack/i.test(groupOf(group) ?? "") ? "attack" : "support";
  const ideas = ideasOf(builder, group);
  const claims = ideas.filter((idea) => groupOf(idea) === null);
  const groups = ideas.filter((idea) => groupOf(idea) !== null);
  const below: { idea: JsonObject; target: Target }[] = [];
  const premises = claims.map((idea) => {
    const claimId = addClaim(builder, idea, `idea ${wordsAt(idea, "id") ?? ""}`);
    below.push(...ideasOf(builder, idea).map((inner) => ({ idea: inner, target: { claimId } })));
    return claimId;
  });
  const relationId = builder.relation({ kind, premises, target, where });
  builder.foreign(relationId, { idea: without(group, "ideas") });
  return [...groups.map((idea) => ({ idea, target: { relationId } })), ...below];
}

function addClaim(builder: MapBuilder, idea: JsonObject, where: string): Id {
  const attr = objectAt(idea, "attr");
  const note = wordsAt(objectAt(attr, "note"), "text") ?? "";
  const isImplicit = objectAt(attr, "warrant").implicit === true;
  const claimId = builder.claim(wordsAt(idea, "title") ?? "", where, {
    implicit: isImplicit,
    ...(note === "" ? {} : { note }),
  });
  builder.foreign(claimId, { idea: without(idea, "ideas", "title") });
  return claimId;
}

function below(rows: Rows) {
  const bearing = new Set(rows.premises.map(({ claimId }) => claimId));
  return {
    premises: premisesByRelation(rows),
    relations: groupedBy(relationsInOrder(rows), ({ targetClaimId }) => targetClaimId),
    tops: claimsInOrder(rows).filter(({ id }) => !bearing.has(id)),
  };
}

/** Claims as a reader of the tree comes upon them: first those at the top, then each with its group. */
function claimsInTree(rows: Rows): readonly Id[] {
  const { premises, relations, tops } = below(rows);
  const order: Id[] = [];
  type Step = { readonly claim: Id } | { readonly relation: Relation };
  const queue: Step[] = tops.map(({ id }) => ({ claim: id })).reverse();
  const under = (claimId: Id): Step[] => (relations.get(claimId) ?? []).map((relation) => ({ relation }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    if ("claim" in next) {
      order.push(next.claim);
      queue.push(...under(next.claim).reverse());
      continue;
    }
    const reasons = (premises.get(next.relation.id) ?? []).map(({ claimId }) => claimId);
    order.push(...reasons);
    queue.push(...reasons.flatMap(under).reverse());
  }
  return order;
}

function writeMup(rows: Rows): string {
  const { premises, relations, tops } = below(rows);
  const foreign = foreignOf(rows, ID);
  const claims = new Map(rows.claims.map((claim) => [claim.id, claim]));
  const taken = new Set([...foreign.values()].map((data) => wordsAt(objectAt(data, "idea"), "id") ?? ""));
  let next = 0;
  const newId = (): string => {
    do next += 1;
    while (taken.has(String(next)));
    return String(next);
  };
  const ranked = (ideas: readonly JsonObject[]) => Object.fromEntries(ideas.map((idea, i) => [String(i + 1), idea]));
  const idea = (claimId: Id): JsonObject => {
    const claim = claims.get(claimId);
    const old = objectAt(foreign.get(claimId) ?? {}, "idea");
    const { note: _, warrant: __, ...attr } = objectAt(old, "attr");
    const noted = claim?.note
      ? { ...attr, note: { ...objectAt(objectAt(old, "attr"), "note"), text: claim.note } }
      : attr;
    const marked = claim?.implicit ? { ...noted, warrant: { implicit: true } } : noted;
    const groups = (relations.get(claimId) ?? []).map(group);
    return {
      id: newId(),
      ...without(old, "attr"),
      title: claim?.text ?? "",
      ...some("attr", marked),
      ...some("ideas", ranked(groups)),
    };
  };
  const group = (relation: Relation): JsonObject => {
    const old = objectAt(foreign.get(relation.id) ?? {}, "idea");
    const attr = { ...objectAt(old, "attr"), group: relation.kind === "attack" ? "opposing" : "supporting" };
    const reasons = (premises.get(relation.id) ?? []).map(({ claimId }) => idea(claimId));
    return { id: newId(), title: "group", ...old, attr, ideas: ranked(reasons) };
  };
  const whole = foreign.get(null) ?? {};
  return writtenJson({
    formatVersion: 3,
    id: "root",
    ...whole,
    title: rows.maps[0]?.title ?? "",
    ideas: ranked(tops.map(({ id }) => idea(id))),
  });
}

function some(key: string, object: JsonObject): JsonObject {
  return Object.keys(object).length > 0 ? { [key]: object } : {};
}
