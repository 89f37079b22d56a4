import { byOrder } from "@/lib/argument/order";
import type { Claim, Id, Relation, RelationKind, Row, Rows } from "@/lib/argument/rows";
import { schemeName, schemeNamed } from "./aif-terms";
import { foreignOf } from "./aif-write";
import { ARGDOWN } from "./argdown-read";
import { commentBlock, dataOf, isSentence, sentenceOf, Titles } from "./argdown-words";
import { isList, type JsonObject, objectAt, wordsAt } from "./json";
import { anchorsInOrder } from "./reduce-texts";
import { claimsInOrder, groupedBy, premisesByRelation, relationsInOrder } from "./reduction";

/** What a conclusion says that stands in for what a step bears on, when that step does not simply support it. */
const LEADS: Readonly<Record<RelationKind, string>> = {
  support: "For",
  attack: "Against",
  onlyIf: "Only if there is",
  unless: "Unless there is",
  rephrase: "In other words",
  preference: "Rather than",
  unknown: "On",
};

/** The claims of a map as they are written: without group first, then group by group as headings stand. */
export function claimsAsWritten(rows: Rows): readonly Claim[] {
  const { ofGroup, inOrder } = sectionsOf(rows);
  return [null, ...inOrder.map(({ group }) => group.id)].flatMap((id) => ofGroup.get(id) ?? []);
}

interface Section {
  readonly group: Row<"groups">;
  readonly level: number;
}

/** The claims of each group, and the groups with the level of their headings, from top to bottom. */
function sectionsOf(rows: Rows) {
  const groupOf = new Map(rows.groupings.map(({ claimId, groupId }) => [claimId, groupId]));
  const ofGroup = groupedBy(claimsInOrder(rows), ({ id }) => groupOf.get(id) ?? null);
  const inner = groupedBy([...rows.groups].sort(byOrder), ({ parentId }) => parentId);
  const inOrder: Section[] = [];
  const queue = (inner.get(null) ?? []).map((group): Section => ({ group, level: 1 })).reverse();
  for (let next = queue.pop(); next; next = queue.pop()) {
    const level = next.level + 1;
    inOrder.push(next);
    queue.push(...(inner.get(next.group.id) ?? []).map((group): Section => ({ group, level })).reverse());
  }
  return { ofGroup, inOrder };
}

/** Writes a map as Argdown. */
export function writeArgdown(rows: Rows): string {
  return new Writer(rows).write();
}

class Writer {
  private readonly foreign: ReadonlyMap<Id | null, JsonObject>;
  private readonly premises: ReadonlyMap<Id, readonly Row<"premises">[]>;
  private readonly bearing: ReadonlyMap<Id, readonly Relation[]>;
  private readonly plain: ReadonlySet<Id>;
  private readonly titles = new Map<Id, string>();
  private readonly standIns = new Titles();
  private readonly sketched: ReadonlySet<Id>;
  private readonly passages: ReadonlyMap<Id, readonly JsonObject[]>;
  private readonly tags: ReadonlyMap<Id, readonly string[]>;

  constructor(private readonly rows: Rows) {
    const relations = relationsInOrder(rows);
    this.foreign = foreignOf(rows, ARGDOWN);
    this.premises = premisesByRelation(rows);
    this.bearing = groupedBy(
      relations,
      ({ targetClaimId, targetRelationId }) => targetClaimId ?? targetRelationId ?? "",
    );
    this.plain = this.plainRelations(relations);
    const reconstructed = relations.filter(({ id }) => !this.plain.has(id));
    const inSteps = new Set(
      reconstructed.flatMap(({ id, targetClaimId }) => [
        targetClaimId ?? "",
        ...this.reasons(id).map(({ claimId }) => claimId),
      ]),
    );
    this.sketched = new Set(
      rows.claims.flatMap(({ id }) => (this.foreign.get(id)?.argument === true && !inSteps.has(id) ? [id] : [])),
    );
    this.passages = passagesOf(rows);
    const names = new Map(rows.tags.map(({ id, name }) => [id, name]));
    const taggings = groupedBy(rows.taggings, ({ claimId }) => claimId);
    this.tags = new Map([...taggings].map(([id, held]) => [id, held.map(({ tagId }) => names.get(tagId) ?? "")]));
    this.giveTitles(reconstructed);
  }

  write(): string {
    const { ofGroup, inOrder } = sectionsOf(this.rows);
    const claims = (groupId: Id | null) => (ofGroup.get(groupId) ?? []).map((claim) => this.claim(claim));
    const sections = inOrder.flatMap(({ group, level }) => [this.heading(group, level), ...claims(group.id)]);
    const steps = relationsInOrder(this.rows).flatMap((relation) =>
      this.plain.has(relation.id) ? [] : this.step(relation),
    );
    // What stands behind a heading belongs to its group: steps are written before all claims that are in one.
    const last = this.comments(null);
    return `${[...this.frontMatter(), ...claims(null), ...steps, ...sections, ...last].join("\n\n")}\n`;
  }

  private reasons(relationId: Id): readonly Row<"premises">[] {
    return this.premises.get(relationId) ?? [];
  }

  /** Relations that a line under what they bear on says wholly: one reason, nothing said of it, nothing bearing on it. */
  private plainRelations(relations: readonly Relation[]): ReadonlySet<Id> {
    const pairs = new Set<string>();
    const plain = new Set<Id>();
    for (const { id, kind, scheme, strength, note, targetClaimId, targetRelationId } of relations) {
      const [reason, ...others] = this.reasons(id);
      const pair = `${reason?.claimId} ${kind} ${targetClaimId ?? targetRelationId}`;
      const isBare =
        scheme === null && strength === null && note === "" && reason?.role === null && others.length === 0;
      const isSign = kind === "support" || kind === "attack";
      if (!isBare || !isSign || pairs.has(pair) || this.bearing.has(id) || this.foreign.has(id)) continue;
      pairs.add(pair);
      plain.add(id);
    }
    return plain;
  }

  private giveTitles(reconstructed: readonly Relation[]): void {
    const [statements, steps] = [this.standIns, new Titles()];
    const claims = claimsAsWritten(this.rows);
    const known = (id: Id) => wordsAt(this.foreign.get(id) ?? {}, "title");
    // Titles of a file come first, so that no other takes one away.
    for (const { id } of claims) this.keepTitle(id, known(id), this.sketched.has(id) ? steps : statements);
    for (const { id } of reconstructed) this.keepTitle(id, known(id), steps);
    for (const { id, text, number } of claims)
      if (!this.titles.has(id))
        this.titles.set(id, (this.sketched.has(id) ? steps : statements).of(text, `Claim ${number}`));
    for (const { id, targetClaimId, kind } of reconstructed) {
      if (this.titles.has(id)) continue;
      const on = targetClaimId === null ? "a step" : (this.titles.get(targetClaimId) ?? "");
      this.titles.set(id, steps.free(`${LEADS[kind]} ${on}`.replaceAll(">", "")));
    }
  }

  private keepTitle(id: Id, title: string | null, among: Titles): void {
    if (title !== null) this.titles.set(id, among.free(title));
  }

  private frontMatter(): string[] {
    const whole = this.foreign.get(null) ?? {};
    const title = this.rows.maps[0]?.title ?? "";
    // A map in which nothing is said has its title at least, be it empty: a file without a sign would be none.
    const isTitled = title !== "" || this.rows.claims.length === 0;
    const entries = Object.entries({ ...(isTitled ? { title } : {}), ...objectAt(whole, "frontMatter") });
    if (entries.length === 0) return [];
    return [["===", ...entries.map(([key, value]) => `${dataOf(key)}: ${dataOf(value)}`), "==="].join("\n")];
  }

  /** The comments before a claim, or at the end of the map, in a block of their own. */
  private comments(subject: Id | null): string[] {
    const { comments } = this.foreign.get(subject) ?? {};
    const block = isList(comments) ? commentBlock(comments.map(String)) : "";
    return block === "" ? [] : [block];
  }

  /** Words as a sentence, set as the file had them if they are still the same. */
  private sentence(id: Id, text: string): string {
    const set = objectAt(this.foreign.get(id) ?? {}, "set");
    return (wordsAt(set, "text") === text ? wordsAt(set, "words") : null) ?? sentenceOf(text);
  }

  private heading({ id, title, colour }: Row<"groups">, level: number): string {
    const isPlain = isSentence(title);
    const ours = { ...(isPlain ? {} : { text: title }), ...(colour === null ? {} : { colour }) };
    const data = withOurs(objectAt(this.foreign.get(id) ?? {}, "data"), ours);
    return `${"#".repeat(level)} ${this.sentence(id, title) || "Group"}${data === "" ? "" : ` ${data}`}`;
  }

  /** A claim as it is named: as a statement, or as an argument that is only sketched. */
  private name(id: Id): string {
    const title = this.titles.get(id) ?? "";
    return this.sketched.has(id) ? `<${title}>` : `[${title}]`;
  }

  private claim({ id, text, implicit, strength, colour, note }: Claim): string {
    const words = this.sentence(id, text);
    const tags = this.tags.get(id) ?? [];
    const simple = words === "" ? [] : tags.filter((name) => /^[\p{L}\p{N} -]+$/u.test(name) && isSentence(name));
    const others = tags.filter((name) => !simple.includes(name));
    const ours = {
      ...(isSentence(text) ? {} : { text }),
      ...(implicit ? { implicit } : {}),
      ...(strength === null ? {} : { strength }),
      ...(colour === null ? {} : { colour }),
      ...(note === "" ? {} : { note }),
      ...(others.length > 0 ? { tags: others } : {}),
    };
    const [passage = {}, ...also] = this.passages.get(id) ?? [];
    const old = objectAt(this.foreign.get(id) ?? {}, "data");
    const data = withOurs({ ...old, ...passage, ...(also.length > 0 ? { also } : {}) }, ours);
    const said = [words, ...simple.map((name) => `#(${name})`)].filter((part) => part !== "").join(" ");
    const head = said === "" ? this.name(id) : `${this.name(id)}: ${said}`;
    const block = [data === "" ? head : `${head}\n${data}`, ...this.linesUnder(id)].join("\n");
    return [...this.comments(id), block].join("\n\n");
  }

  /** The plain relations that bear on a claim or step, a line each. */
  private linesUnder(id: Id): string[] {
    return (this.bearing.get(id) ?? []).flatMap((relation) => {
      const [reason] = this.reasons(relation.id);
      if (!reason || !this.plain.has(relation.id)) return [];
      const sign = relation.kind === "support" ? "+" : relation.targetClaimId === null ? "<_" : "-";
      return [`  ${sign} ${this.name(reason.claimId)}`];
    });
  }

  /** A relation as a reconstructed argument: what is said of it and bears on it, then its premises and conclusion. */
  private step(relation: Relation): string[] {
    const { id, kind, scheme, strength, note, targetClaimId } = relation;
    const old = this.foreign.get(id) ?? {};
    const about = objectAt(old, "argument");
    const reasons = this.reasons(id);
    const roles = reasons.map(({ role }) => role ?? "");
    const isStandIn = kind !== "support" || targetClaimId === null;
    const rule =
      scheme === null
        ? ""
        : schemeName(scheme)
            .replace(/[^\p{L}\p{N} '’.]+/gu, " ")
            .trim();
    const ours = {
      ...(isStandIn ? { kind } : {}),
      ...(scheme === null || schemeNamed(rule, "") === scheme ? {} : { scheme }),
      ...(strength === null ? {} : { strength }),
      ...(isSentence(note) || note === "" ? {} : { note }),
      ...(roles.some((role) => role !== "") ? { roles } : {}),
    };
    const data = withOurs(objectAt(old, "data"), ours);
    const inner = [rule, data].filter((part) => part !== "").join(" ");
    const tags = isList(about.tags) ? about.tags.map(String) : [];
    const title = `<${this.titles.get(id) ?? ""}>`;
    const described = note === "" ? title : `${title}: ${this.sentence(id, note)}`;
    const argumentData = withOurs(objectAt(about, "data"), {});
    const head = [described, ...tags.map((tag) => `#(${tag})`), argumentData].filter((part) => part !== "").join(" ");
    const conclusion = isStandIn ? this.standIn(relation) : [this.name(targetClaimId)];
    const lines = [
      ...reasons.map(({ claimId }, i) => `(${i + 1}) ${this.name(claimId)}`),
      inner === "" ? "-----" : `-- ${inner} --`,
      `(${reasons.length + 1}) ${conclusion.join("\n")}`,
    ];
    return [[head, ...this.linesUnder(id)].join("\n"), lines.join("\n")];
  }

  /** The conclusion of a step that does more than support a claim: a statement that says so, and points there. */
  private standIn({ kind, targetClaimId, targetRelationId }: Relation): string[] {
    const target =
      targetClaimId === null ? `<${this.titles.get(targetRelationId ?? "") ?? ""}>` : this.name(targetClaimId);
    const words = `${LEADS[kind]} ${target.slice(1, -1)}`;
    const sign = kind !== "attack" ? "+>" : targetClaimId === null ? "_>" : "->";
    return [`[${this.standIns.free(words.replaceAll("]", ""))}]: ${sentenceOf(words)}`, `  ${sign} ${target}`];
  }
}

/** Data in braces, what is ours among them under a name of its own; empty where there are none. */
function withOurs(data: JsonObject, ours: JsonObject): string {
  const all = Object.keys(ours).length > 0 ? { ...data, warrant: ours } : data;
  return Object.keys(all).length > 0 ? dataOf(all) : "";
}

/** The quoted words that each claim is tied to, with how near it stands to them and which line of all they are. */
function passagesOf(rows: Rows): ReadonlyMap<Id, readonly JsonObject[]> {
  const spans = new Map(rows.spans.map((span) => [span.id, span]));
  const starts = [...new Set(rows.spans.map(({ extent }) => extent[0]?.[0] ?? 0))].sort((a, b) => a - b);
  const lines = new Map(starts.map((start, i) => [start, i + 1]));
  const anchors = groupedBy(anchorsInOrder({ rows }), ({ claimId }) => claimId);
  const passage = ({ spanId, fidelity }: Row<"anchors">): JsonObject => {
    const span = spans.get(spanId);
    return { source: span?.quote ?? "", fidelity, passage: lines.get(span?.extent[0]?.[0] ?? 0) ?? 1 };
  };
  return new Map([...anchors].map(([id, ties]) => [id, ties.map(passage)]));
}
