import type { Id, Relation, Rows } from "@/lib/argument/rows";
import { schemeName, schemeNamed } from "./aif-terms";
import { foreignOf } from "./aif-write";
import { features } from "./feature";
import type { Format, FormatReading, Remark, TextFile } from "./format";
import { type JsonObject, listAt, objectAt, objectsAt, wordsAt } from "./json";
import { type BuiltText, MapBuilder } from "./map-builder";
import { inOrderOf } from "./outline-order";
import { claimsInOrder, groupedBy, premisesByRelation, Reduction, relationsInOrder } from "./reduction";
import type { WarrantFile } from "./warrant";
import { childrenNamed, elementAsData, elementFromData, escapedXml, parseXml, type XmlElement } from "./xml";

const ID = "araucaria";

/** Araucaria's AML: a tree of propositions with convergent and linked reasons, refutations, owners and schemes. */
export const araucaria: Format = {
  id: ID,
  name: "Araucaria AML",
  extensions: ["aml", "xml"],
  keeps: features(
    ...([
      "texts",
      "sharedSpans",
      "voices",
      "exactWords",
      "implicit",
      "claimStrengths",
      "linked",
      "sharedClaims",
    ] as const),
    ...(["circles", "attacks", "schemes"] as const),
  ),
  partly: features("texts", "voices", "exactWords", "implicit", "linked"),
  note: "A claim is the words of its passage, and has a speaker only there; reasons against stand alone; a claim that bears on several things is written again with its identifier; several conclusions make several trees.",
  recognise: ({ text }) =>
    /<ARG[\s>]/.test(text) && /<(AU|TEXT|PROP)[\s>]/.test(text)
      ? 0.95
      : /<!DOCTYPE ARG\b|^\s*(<\?xml[^>]*>\s*)?<ARG[\s/>]/.test(text)
        ? 0.9
        : 0,
  read: readAml,
  write: ({ rows, contents }, name) => [{ name: `${name}.aml`, text: writeAml(rows, contents[0]?.plain ?? "") }],
  adjust: adjustToTree,
};

interface Unit {
  readonly claimId: Id;
  readonly where: string;
  /** The names of the schemes that it has a part in, by their numbers. */
  readonly schemes: ReadonlyMap<string, string>;
  /** The numbers of those that no step was found for so far. */
  readonly stepless: Set<string>;
}

function readAml([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const parsed = parseXml(file?.text ?? "");
  if (!parsed.ok) return parsed;
  const { root } = parsed;
  if (root.name !== "ARG")
    return { ok: false, where: `line ${root.line}`, reason: "The outermost element is not ARG." };
  const builder = new MapBuilder(newId, ID, parsed.mended);
  const found = childrenNamed(root, "TEXT")[0]?.text ?? "";
  const text = builder.text("", found, "TEXT");
  const units = new Map<string, Unit>();
  const queue = childrenNamed(root, "AU").map((element) => ({
    element,
    above: null as Unit | null,
    kind: "support" as "support" | "attack",
  }));
  queue.reverse();
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { element, above, kind } = next;
    const unit = readUnit(builder, element, text, found, units);
    if (!unit) continue;
    if (above) relate(builder, kind, [unit], above, element);
    queue.push(...below(builder, element, unit, text, found, units).reverse());
  }
  for (const { where, schemes, stepless } of units.values())
    for (const number of stepless)
      builder.problem(where, `Its scheme “${schemes.get(number)}” is that of no step from or to it; it is left out.`);
  const others = root.children.filter(({ name }) => name !== "AU" && name !== "TEXT");
  if (others.length > 0) builder.foreign(null, { elements: others.map(elementAsData) });
  return builder.done();
}

/** What stands below a unit; linked reasons are read at once, for they are one relation. */
function below(
  builder: MapBuilder,
  au: XmlElement,
  unit: Unit,
  text: BuiltText | null,
  found: string,
  units: Map<string, Unit>,
) {
  type Next = { element: XmlElement; above: Unit | null; kind: "support" | "attack" };
  const queue: Next[] = [];
  for (const child of au.children) {
    const inner = childrenNamed(child, "AU");
    if (child.name === "REFUTATION")
      queue.push(...inner.map((element): Next => ({ element, above: unit, kind: "attack" })));
    if (child.name === "CA") queue.push(...inner.map((element): Next => ({ element, above: unit, kind: "support" })));
    if (child.name !== "LA") continue;
    const reasons = inner.flatMap((element) => readUnit(builder, element, text, found, units) ?? []);
    relate(builder, "support", reasons, unit, child);
    // Each is known by now, so what is read again below it is only what bears on it.
    for (const [i, element] of inner.entries()) {
      const reason = reasons[i];
      if (reason) queue.push(...below(builder, element, reason, text, found, units));
    }
  }
  return queue;
}

function relate(
  builder: MapBuilder,
  kind: "support" | "attack",
  reasons: readonly Unit[],
  above: Unit,
  { line }: XmlElement,
): void {
  const [first] = reasons;
  const [number, scheme = null] = [...(first?.schemes ?? [])].find(([id]) => above.schemes.has(id)) ?? [];
  if (number !== undefined) for (const { stepless } of [above, ...reasons]) stepless.delete(number);
  const premises = reasons.map(({ claimId }) => claimId);
  builder.relation({
    kind,
    premises,
    target: { claimId: above.claimId },
    scheme: schemeNamed(scheme, ""),
    where: `line ${line}`,
  });
}

function readUnit(
  builder: MapBuilder,
  au: XmlElement,
  text: BuiltText | null,
  found: string,
  units: Map<string, Unit>,
): Unit | null {
  const [prop] = childrenNamed(au, "PROP");
  const where = `line ${au.line}`;
  if (!prop) {
    builder.problem(where, "There is no proposition in it; it is left out.");
    return null;
  }
  const [proptext] = childrenNamed(prop, "PROPTEXT");
  const words = proptext?.text ?? "";
  const key = prop.attributes.identifier ? `${prop.attributes.identifier} ${words}` : "";
  const known = key === "" ? undefined : units.get(key);
  if (known) return known;
  const isMissing = prop.attributes.missing === "yes";
  const claimId = builder.claim(words, where, {
    implicit: isMissing,
    strength: strengthIn(prop.attributes.nodelabel ?? ""),
  });
  const inSchemes = childrenNamed(prop, "INSCHEME");
  if (inSchemes.some(({ children }) => children.length > 0))
    builder.problem(where, "Answers to the questions of its scheme are left out.");
  const schemes = inSchemes.map(({ attributes }) => [attributes.schid ?? "", attributes.scheme ?? ""] as const);
  const unit = { claimId, where, schemes: new Map(schemes), stepless: new Set(schemes.map(([number]) => number)) };
  units.set(key === "" ? claimId : key, unit);
  const { identifier = "", missing: _, nodelabel = "", ...attributes } = prop.attributes;
  const elements = prop.children.filter(({ name }) => !["PROPTEXT", "OWNER", "INSCHEME"].includes(name));
  builder.foreign(claimId, {
    ...{ identifier, nodelabel, attributes },
    owners: ownersOf(prop),
    elements: elements.map(elementAsData),
  });
  const offset = Number(proptext?.attributes.offset ?? "-1");
  if (!isMissing && offset >= 0 && text && words !== "")
    tie(builder, claimId, text, found, { offset, words, where, owners: ownersOf(prop) });
  return unit;
}

function strengthIn(label: string): number | null {
  const strength = Number(label || Number.NaN);
  return strength >= 0 && strength <= 1 ? strength : null;
}

function ownersOf(prop: XmlElement): string[] {
  return childrenNamed(prop, "OWNER").flatMap(({ attributes }) => attributes.name ?? []);
}

function tie(
  builder: MapBuilder,
  claimId: Id,
  text: BuiltText,
  found: string,
  { offset, words, where, owners }: { offset: number; words: string; where: string; owners: readonly string[] },
): void {
  const start = found.startsWith(words, offset) ? offset : nearest(found, words, offset);
  if (start < 0) return builder.problem(where, "Its words do not stand in the text; it is tied to none.");
  if (start !== offset) builder.problem(where, "Its words stand elsewhere than it says; it is tied to where they are.");
  const spanId = builder.span(text.id, [[text.at(start), text.at(start + words.length)]], where);
  const [owner, ...others] = owners;
  if (!spanId) return;
  if (others.length > 0) builder.problem(where, "Its first owner speaks its words; the others are kept as data.");
  const anchorId = builder.anchor(claimId, spanId);
  if (owner) builder.voices(anchorId, [{ speakerId: builder.speaker(owner), act: "asserts" }]);
}

/** Where words stand next to an offset; −1 where they do not. */
function nearest(found: string, words: string, offset: number): number {
  const [before, after] = [found.lastIndexOf(words, offset), found.indexOf(words, offset)];
  if (before < 0 || after < 0) return Math.max(before, after);
  return offset - before <= after - offset ? before : after;
}

/** What a tree leaves of a map: one passage a claim, in its words; attacks apart; claims in the order of the tree. */
function adjustToTree(file: WarrantFile): { kept: WarrantFile; losses: readonly Remark[] } {
  const reduction = new Reduction(file, () => true, ID);
  const { rows } = reduction;
  splitAttacks(reduction);
  dropMixedSchemes(reduction);
  keepOneAnchor(reduction);
  const quotes = new Map(rows.spans.map(({ id, quote }) => [id, quote]));
  const tied = new Map(rows.anchors.map(({ claimId, spanId }) => [claimId, quotes.get(spanId) ?? ""]));
  for (const [i, claim] of rows.claims.entries()) {
    const text = tied.get(claim.id)?.slice(0, 4000) ?? claim.text.replace(/\r\n?/g, "\n");
    const implicit = claim.implicit && !tied.has(claim.id);
    if (text !== claim.text)
      reduction.lose(reduction.claim(claim.id), "Lost: its own words; it becomes those of its passage.");
    if (implicit !== claim.implicit)
      reduction.lose(reduction.claim(claim.id), "Lost: that it is implicit, since it is tied to words.");
    rows.claims[i] = { ...claim, text, implicit };
  }
  reduction.inferFidelities();
  const ordered = inOrderOf({ rows, contents: file.contents }, orderIn(rows));
  return { kept: ordered.kept, losses: [...reduction.losses, ...ordered.losses] };
}

function splitAttacks(reduction: Reduction): void {
  const { rows } = reduction;
  const places = new Map(rows.premises.map(({ id }, i) => [id, i]));
  const premises = premisesByRelation(rows);
  for (const relation of [...rows.relations]) {
    const [, ...others] = relation.kind === "attack" ? (premises.get(relation.id) ?? []) : [];
    if (others.length > 0)
      reduction.lose(reduction.relation(relation.id), "Lost: reasons against that stand together; each stands alone.");
    for (const premise of others) {
      rows.relations.push({ ...relation, id: premise.id });
      rows.premises[places.get(premise.id) ?? 0] = { ...premise, relationId: premise.id };
    }
  }
}

/** A scheme is written with the claims of its step: another step between the same claims would be taken for one of it too. */
function dropMixedSchemes(reduction: Reduction): void {
  const { rows } = reduction;
  const premises = premisesByRelation(rows);
  const reasons = (id: Id) => (premises.get(id) ?? []).map(({ claimId }) => claimId);
  const byFirst = groupedBy(rows.relations, ({ id }) => reasons(id)[0] ?? "");
  const isMixed = ({ id, scheme, targetClaimId }: Relation) => {
    const members = new Set([targetClaimId, ...reasons(id)]);
    const between = [...members].flatMap((member) => byFirst.get(member ?? "") ?? []);
    return between.some((other) => members.has(other.targetClaimId) && other.scheme !== scheme);
  };
  const mixed = new Set(rows.relations.filter((relation) => relation.scheme !== null && isMixed(relation)));
  for (const [i, relation] of rows.relations.entries()) {
    if (!mixed.has(relation)) continue;
    reduction.lose(
      reduction.relation(relation.id),
      "Lost: its scheme, which other steps between the same claims do not have.",
    );
    rows.relations[i] = { ...relation, scheme: null };
  }
}

function keepOneAnchor(reduction: Reduction): void {
  const { rows } = reduction;
  const quotes = new Map(rows.spans.map(({ id, quote }) => [id, quote]));
  for (const { claimId, spanId } of rows.anchors)
    if ((quotes.get(spanId) ?? "").length > 4000)
      reduction.lose(reduction.claim(claimId), "Lost: a passage longer than a claim may be.");
  const out = new Set(rows.anchors.flatMap(({ id, spanId }) => ((quotes.get(spanId) ?? "").length > 4000 ? [id] : [])));
  reduction.dropWhere("anchors", ({ id }) => out.has(id));
  reduction.dropWhere("voices", ({ anchorId }) => out.has(anchorId));
}

/** The reasons for and against each claim as a tree has them: refutations first, then what supports. */
function reasonsIn(rows: Rows) {
  const premises = premisesByRelation(rows);
  const groups = relationsInOrder(rows).map((relation) => ({
    relation,
    reasons: (premises.get(relation.id) ?? []).map(({ claimId }) => claimId),
  }));
  const refutesFirst = [...groups].sort(
    (a, b) => Number(b.relation.kind === "attack") - Number(a.relation.kind === "attack"),
  );
  return groupedBy(refutesFirst, ({ relation }) => relation.targetClaimId ?? "");
}

/** The conclusions, then what only circles lead to. */
function topsOf(rows: Rows): readonly Id[] {
  const bearing = new Set(rows.premises.map(({ claimId }) => claimId));
  const ids = claimsInOrder(rows).map(({ id }) => id);
  return [...ids.filter((id) => !bearing.has(id)), ...ids.filter((id) => bearing.has(id))];
}

interface Part {
  readonly lines: readonly string[];
  readonly claimId: Id | null;
}

/** Walks the trees once: what opens and closes round each claim, in the order of the file. */
function partsOf(rows: Rows): readonly Part[] {
  const reasons = reasonsIn(rows);
  const seen = new Set<Id>();
  const parts: Part[] = [];
  const under = (claimId: Id): Part[] =>
    (reasons.get(claimId) ?? []).flatMap(({ relation, reasons: group }) => {
      const name = relation.kind === "attack" ? "REFUTATION" : group.length > 1 ? "LA" : "CA";
      return [
        { lines: [`<${name}>`], claimId: null },
        ...group.map((reason) => ({ lines: [], claimId: reason })),
        { lines: [`</${name}>`], claimId: null },
      ];
    });
  for (const top of topsOf(rows)) {
    if (seen.has(top)) continue;
    const queue: Part[] = [{ lines: [], claimId: top }];
    for (let next = queue.pop(); next; next = queue.pop()) {
      parts.push(next);
      if (next.claimId === null) continue;
      const isNew = !seen.has(next.claimId);
      seen.add(next.claimId);
      queue.push({ lines: ["</AU>"], claimId: null }, ...(isNew ? under(next.claimId).reverse() : []));
    }
  }
  return parts;
}

/** Claims as the reader comes upon them: linked reasons together, before what stands below the first. */
function orderIn(rows: Rows): readonly Id[] {
  const reasons = reasonsIn(rows);
  const order = new Set<Id>();
  const visited = new Set<Id>();
  for (const top of topsOf(rows)) {
    if (order.has(top)) continue;
    const queue: Id[] = [top];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      order.add(next);
      if (visited.has(next)) continue;
      visited.add(next);
      queue.push(...belowIn(next, reasons, order, visited).reverse());
    }
  }
  return [...order];
}

function belowIn(claimId: Id, reasons: ReturnType<typeof reasonsIn>, order: Set<Id>, visited: Set<Id>): Id[] {
  return (reasons.get(claimId) ?? []).flatMap(({ reasons: group }) => {
    if (group.length < 2) return group;
    for (const reason of group) order.add(reason);
    return group.flatMap((reason) => {
      if (visited.has(reason)) return [];
      visited.add(reason);
      return belowIn(reason, reasons, order, visited);
    });
  });
}

function writeAml(rows: Rows, plain: string): string {
  const props = propsOf(rows);
  const body = partsOf(rows).flatMap(({ lines, claimId }) =>
    claimId === null ? lines : [`<AU>${props.get(claimId) ?? ""}`],
  );
  const text = plain === "" ? [] : [`<TEXT>${escapedXml(plain)}</TEXT>`];
  const kept = objectsAt(foreignOf(rows, ID).get(null) ?? {}, "elements");
  const named = (isScheme: boolean) =>
    kept.filter(({ name }) => (name === "SCHEMESET") === isScheme).map(elementFromData);
  const inside = [...named(true), ...text, ...named(false), ...body];
  return ['<?xml version="1.0" encoding="UTF-8"?>', "<ARG>", ...inside, "</ARG>\n"].join("\n");
}

function propsOf(rows: Rows): ReadonlyMap<Id, string> {
  const foreign = foreignOf(rows, ID);
  const spans = new Map(rows.spans.map((span) => [span.id, span]));
  const anchors = new Map(rows.anchors.map((anchor) => [anchor.claimId, anchor]));
  const speakers = new Map(rows.speakers.map(({ id, name }) => [id, name]));
  const voices = new Map(rows.voices.map(({ anchorId, speakerId }) => [anchorId, speakers.get(speakerId) ?? ""]));
  const schemes = schemesOf(rows);
  const taken = new Set<string>();
  return new Map(
    claimsInOrder(rows).map(({ id, text, implicit, strength }, i) => {
      const anchor = anchors.get(id);
      const span = spans.get(anchor?.spanId ?? "");
      const old = foreign.get(id) ?? {};
      const before = wordsAt(old, "identifier") ?? "";
      const identifier = before === "" || taken.has(`${before} ${text}`) ? `W${i + 1}` : before;
      taken.add(`${identifier} ${text}`);
      const label = strength === null ? strangeLabel(old) : String(strength);
      const attributes = Object.entries({
        identifier,
        missing: implicit ? "yes" : "no",
        ...(label === "" ? {} : { nodelabel: label }),
        ...objectAt(old, "attributes"),
      });
      const inner = [
        `<PROPTEXT offset="${span?.extent[0]?.[0] ?? -1}">${escapedXml(text)}</PROPTEXT>`,
        ...ownersNow(old, anchor ? (voices.get(anchor.id) ?? "") : null).map((name) =>
          elementFromData({ name: "OWNER", attributes: { name } }),
        ),
        ...(schemes.get(id) ?? []),
        ...objectsAt(old, "elements").map(elementFromData),
      ];
      const said = attributes.map(([name, value]) => ` ${name}="${escapedXml(String(value))}"`);
      return [id, `<PROP${said.join("")}>${inner.join("")}</PROP>`];
    }),
  );
}

/** A label that a file has in place of a strength; empty where it was one. */
function strangeLabel(old: JsonObject): string {
  return strengthIn(wordsAt(old, "nodelabel") ?? "") === null ? (wordsAt(old, "nodelabel") ?? "") : "";
}

/**
 * Who owns a proposition: who speaks its passage, then those that its file named further. `speaker` is null where it is
 * tied to no passage, and empty where nobody speaks it: whom it named would then be read as the speaker.
 */
function ownersNow(old: JsonObject, speaker: string | null): readonly string[] {
  const before = listAt(old, "owners").map(String);
  if (speaker === null) return before;
  return speaker === "" ? [] : [speaker, ...before.slice(1).filter((name) => name !== speaker)];
}

/** Each claim of a step with a scheme says so, under a number of that step. */
function schemesOf(rows: Rows): ReadonlyMap<Id, readonly string[]> {
  const premises = premisesByRelation(rows);
  const said = relationsInOrder(rows).flatMap(({ id, scheme, targetClaimId }, i) => {
    if (scheme === null) return [];
    const line = `<INSCHEME scheme="${escapedXml(schemeName(scheme))}" schid="${i + 1}"/>`;
    return [targetClaimId ?? "", ...(premises.get(id) ?? []).map(({ claimId }) => claimId)].map((claimId) => ({
      claimId,
      line,
    }));
  });
  const byClaim = groupedBy(said, ({ claimId }) => claimId);
  return new Map([...byClaim].map(([claimId, lines]) => [claimId, lines.map(({ line }) => line)]));
}
