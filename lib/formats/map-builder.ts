import { inferFidelity } from "@/lib/argument/fidelity";
import { orderAfter } from "@/lib/argument/order";
import {
  type Act,
  type Claim,
  type Fidelity,
  type Id,
  type Relation,
  type RelationKind,
  type Row,
  type Rows,
  TABLES,
  type TableName,
} from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { contextOf, mergeStretches, piecesOf, quoteOf, type Stretch, splitsPair } from "@/lib/text/extent";
import type { FormatReading, Remark } from "./format";
import { isList, isObject, type JsonObject, type JsonValue, keptJson, listAt, wholeWords } from "./json";
import { type Landing, landText } from "./landing";
import { linesOf } from "./lines";

/** The rows of a map while it is built. */
export type RowsInMaking = { readonly [T in TableName]: Row<T>[] };

/** No rows yet. */
function noRowsYet(): RowsInMaking {
  return Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as RowsInMaking;
}

/** What a relation bears on. A relation may be named before it is added. */
export type Target = { readonly claimId: Id } | { readonly relationId: Id };

interface NewRelation {
  readonly id?: Id;
  readonly kind: RelationKind;
  readonly premises: readonly (Id | { readonly claimId: Id; readonly role: string })[];
  readonly target: Target;
  readonly scheme?: string | null;
  readonly strength?: number | null;
  readonly note?: string;
  /** How the file names it, for problems. */
  readonly where: string;
}

/** A source text of a map that is built. */
export interface BuiltText extends Landing {
  readonly id: Id;
}

/** As long as the words of a claim may be, in code units. */
export const MAX_CLAIM = 4000;
const MAX_LABEL = 200;
const MAX_NOTE = 20_000;

/** Builds the rows of a map out of what a file holds, and lists what no map can hold, after what was told of it before, instead of failing. */
export class MapBuilder {
  readonly rows = noRowsYet();
  readonly problems: Remark[];
  private readonly contents = new Map<string, Content>();
  private readonly speakers = new Map<string, Id>();
  private readonly named = new Map<Id, string>();
  private readonly tags = new Map<string, Id>();
  private readonly texts = new Map<Id, string>();
  private readonly spans = new Map<string, Id>();
  private readonly anchors = new Map<string, Id>();
  private readonly words = new Map<Id, string>();
  private readonly extents = new Map<Id, readonly Stretch[]>();
  private readonly voiced = new Set<Id>();
  private readonly tagged = new Set<string>();
  private readonly grouped = new Set<Id>();

  constructor(
    readonly newId: () => Id,
    readonly format: string,
    told: readonly Remark[] = [],
  ) {
    this.problems = [...told];
    this.rows.maps.push({ id: newId(), title: "", settings: {}, deleted: false });
  }

  problem(where: string, what: string): void {
    this.problems.push({ where, what });
  }

  /** The objects of a list in a file. What is no list, and each member that is no object, is listed and left out. */
  objectsAt(holder: JsonObject, key: string, where = key): readonly JsonObject[] {
    const value = holder[key] ?? [];
    if (!isList(value)) this.problem(where, "It is no list; it is left out.");
    return listAt(holder, key).flatMap((member, i) => {
      if (isObject(member)) return [member];
      this.problem(`${where}, number ${i + 1} of the list`, "It is no object; it is left out.");
      return [];
    });
  }

  title(words: string): void {
    const [map] = this.rows.maps;
    if (map) this.rows.maps[0] = { ...map, title: this.label(words, "title") };
  }

  /** Words that fit where 200 characters fit; longer ones are cut and listed. */
  label(words: string, where: string): string {
    return this.cut(words, MAX_LABEL, where);
  }

  private cut(words: string, longest: number, where: string): string {
    const clean = wholeWords(words);
    if (clean.length <= longest) return clean;
    this.problem(where, `It is longer than ${longest} characters and was cut.`);
    return clean.slice(0, splitsPair(clean, longest) ? longest - 1 : longest);
  }

  claim(text: string, where: string, set: Partial<Omit<Claim, "id" | "text" | "order">> = {}): Id {
    const id = this.newId();
    const { claims } = this.rows;
    const whole = wholeWords(text);
    this.words.set(id, whole.slice(0, MAX_CLAIM));
    const note = set.note ?? (whole.length > MAX_CLAIM ? whole : "");
    claims.push({
      number: claims.length + 1,
      implicit: false,
      strength: null,
      colour: null,
      ...set,
      id,
      text: this.cut(text, MAX_CLAIM, where),
      note: this.cut(note, MAX_NOTE, `${where}, note`),
      order: orderAfter(claims.at(-1)?.order ?? null),
    });
    return id;
  }

  /** Adds a relation; whether it can stand is seen when the map is settled. Premises named twice are listed and count once. */
  relation(made: NewRelation): Id {
    const { kind, target, where } = made;
    const id = made.id ?? this.newId();
    this.named.set(id, where);
    this.rows.relations.push({
      id,
      kind,
      targetClaimId: "claimId" in target ? target.claimId : null,
      targetRelationId: "relationId" in target ? target.relationId : null,
      scheme: made.scheme ? this.label(made.scheme, where) : null,
      strength: made.strength ?? null,
      note: this.cut(made.note ?? "", MAX_NOTE, `${where}, note`),
      order: orderAfter(this.rows.relations.at(-1)?.order ?? null),
    });
    this.addPremises(id, made);
    return id;
  }

  private addPremises(relationId: Id, { premises, target, where }: NewRelation): void {
    const seen = new Set<Id>("claimId" in target ? [target.claimId] : []);
    let order: string | null = null;
    for (const premise of premises) {
      const { claimId, role } = typeof premise === "string" ? { claimId: premise, role: null } : premise;
      if (seen.has(claimId)) this.problem(where, "A claim stands there twice, or as reason for itself; once is kept.");
      else {
        order = orderAfter(order);
        this.rows.premises.push({ id: this.newId(), relationId, claimId, role, order });
      }
      seen.add(claimId);
    }
  }

  /**
   * Takes out the relations that cannot stand: without premise, without target, bearing on themselves through others.
   * Each is listed. Gives their ids.
   */
  settle(): ReadonlySet<Id> {
    const premised = new Set(this.rows.premises.map(({ relationId }) => relationId));
    const relations = new Map(this.rows.relations.map((relation) => [relation.id, relation]));
    const claims = new Set(this.rows.claims.map(({ id }) => id));
    const stands = standing(relations, (relation) => premised.has(relation.id), claims);
    const out = new Set([...relations.keys()].filter((id) => stands.get(id) !== null));
    for (const id of out) this.problem(this.named.get(id) ?? "", stands.get(id) ?? "");
    keepWhere(this.rows.relations, ({ id }) => !out.has(id));
    keepWhere(this.rows.premises, ({ relationId }) => !out.has(relationId));
    return out;
  }

  speaker(name: string, side: string | null = null): Id {
    const label = this.label(name.trim() || "?", "speaker");
    const known = this.speakers.get(label);
    if (known) return known;
    const id = this.newId();
    this.speakers.set(label, id);
    this.rows.speakers.push({ id, name: label, side: side === null ? null : this.label(side, "speaker") });
    return id;
  }

  /** Brings a text in as a source; null, and listed, when it is none (empty, too long). */
  text(title: string, found: string, where: string, citation: Row<"sources">["citation"] = {}): BuiltText | null {
    const landed = landText(wholeWords(found));
    if (!landed.ok) {
      if (found.trim() !== "") this.problem(where, landed.reason);
      return null;
    }
    const { plain } = landed.landing;
    return { ...landed.landing, id: this.source(title, { plain, blocks: linesOf(plain) }, citation) };
  }

  private source(title: string, content: Content, citation: Row<"sources">["citation"]): Id {
    const [sourceId, id, sha256] = [this.newId(), this.newId(), sha256Of(content)];
    const order = orderAfter(this.rows.sources.at(-1)?.order ?? null);
    this.contents.set(sha256, content);
    this.texts.set(id, content.plain);
    this.rows.sources.push({ id: sourceId, title: this.label(title, "source"), citation, order });
    const { length } = content.plain;
    this.rows.sourceTexts.push({ id, sourceId, version: 1, sha256, length, origin: "imported", original: null });
    return id;
  }

  /** Who speaks from where to where in a text that was brought in; turns must not overlap. */
  turn(textId: Id, speakerId: Id, start: number, end: number): void {
    if (start < end) this.rows.turns.push({ id: this.newId(), textId, speakerId, start, end });
  }

  /** A passage by offsets into the plain text; the same one twice is one. Null, and listed, when it holds nothing. */
  span(textId: Id, stretches: readonly Stretch[], where: string): Id | null {
    const plain = this.texts.get(textId) ?? "";
    const extent = mergeStretches(stretches.map((stretch) => inside(plain, stretch)).filter(([from, to]) => from < to));
    if (extent.length === 0 || extent.length > 1000) {
      this.problem(where, "Its place lies outside the text, or holds nothing.");
      return null;
    }
    const key = `${textId} ${extent.join(" ")}`;
    const known = this.spans.get(key);
    if (known) return known;
    const id = this.newId();
    this.spans.set(key, id);
    const { prefix, suffix } = contextOf(plain, extent);
    const quote = quoteOf(plain, extent);
    this.words.set(id, quote);
    this.extents.set(id, extent);
    this.rows.spans.push({ id, textId, extent, quote, prefix, suffix, state: "firm" });
    return id;
  }

  /** Ties a claim to a passage; without a fidelity, the words themselves tell it. */
  anchor(claimId: Id, spanId: Id, fidelity?: Fidelity, note = ""): Id {
    const key = `${claimId} ${spanId}`;
    const known = this.anchors.get(key);
    if (known) return known;
    const id = this.newId();
    this.anchors.set(key, id);
    const told = fidelity ?? inferFidelity(this.wordsOf(claimId), this.wordsOf(spanId));
    this.rows.anchors.push({
      id,
      claimId,
      spanId,
      fidelity: told,
      note: this.cut(note, MAX_NOTE, "note of a passage"),
    });
    return id;
  }

  /** The words of a claim or passage that was added; empty where there is none. */
  wordsOf(id: Id | null): string {
    return this.words.get(id ?? "") ?? "";
  }

  /** The words of each stretch of a passage that was added. */
  piecesOf(spanId: Id): readonly string[] {
    return piecesOf({ extent: this.extents.get(spanId) ?? [], quote: this.wordsOf(spanId) });
  }

  /** Who says it, outermost first. An anchor that has voices already keeps them. */
  voices(anchorId: Id, chain: readonly { readonly speakerId: Id; readonly act: Act }[]): void {
    if (this.voiced.has(anchorId)) return;
    this.voiced.add(anchorId);
    for (const [place, voice] of chain.slice(0, 21).entries())
      this.rows.voices.push({ id: this.newId(), anchorId, place, ...voice });
  }

  tag(claimId: Id, name: string): void {
    const label = this.label(name.trim() || "?", "tag");
    const known = this.tags.get(label);
    const tagId = known ?? this.newId();
    if (!known) this.rows.tags.push({ id: tagId, name: label, colour: null });
    this.tags.set(label, tagId);
    const key = `${claimId} ${tagId}`;
    if (!this.tagged.has(key)) this.rows.taggings.push({ id: this.newId(), tagId, claimId });
    this.tagged.add(key);
  }

  group(title: string, parentId: Id | null, colour: string | null = null): Id {
    const id = this.newId();
    const order = orderAfter(this.rows.groups.at(-1)?.order ?? null);
    this.rows.groups.push({ id, title: this.label(title, "group"), colour, parentId, order });
    return id;
  }

  /** Puts a claim into a group; a claim that is in one stays there. */
  inGroup(claimId: Id, groupId: Id): void {
    if (this.grouped.has(claimId)) return;
    this.grouped.add(claimId);
    this.rows.groupings.push({ id: this.newId(), groupId, claimId });
  }

  pin(claimId: Id, x: number, y: number): void {
    const bounded = (value: number) => Math.round(Math.max(-1e6, Math.min(1e6, value)));
    this.rows.places.push({ id: claimId, x: bounded(x), y: bounded(y) });
  }

  /** Keeps what has no place in a map. `subject` is the id of the row that it is about, null for the whole. */
  foreign(subject: Id | null, data: JsonValue): void {
    const clean = keptJson(data) as Row<"foreignData">["data"];
    this.rows.foreignData.push({ id: this.newId(), format: this.format, subject, data: clean });
  }

  done(): FormatReading {
    this.settle();
    return { ok: true, rows: this.rows as Rows, contents: [...this.contents.values()], problems: this.problems };
  }
}

/** Keeps the members of a list that pass, in place. */
function keepWhere<T>(list: T[], isKept: (member: T) => boolean): void {
  const kept = list.filter(isKept);
  list.length = 0;
  for (const member of kept) list.push(member);
}

/** Why each relation cannot stand, or null where it can. */
function standing(
  relations: ReadonlyMap<Id, Relation>,
  isPremised: (relation: Relation) => boolean,
  claims: ReadonlySet<Id>,
): ReadonlyMap<Id, string | null> {
  const told = new Map<Id, string | null>();
  for (const start of relations.values()) {
    const path: Relation[] = [];
    const passed = new Set<Id>();
    let at: Relation | undefined = start;
    let end: string | null = null;
    while (at && !told.has(at.id)) {
      if (passed.has(at.id)) {
        end = "It bears on itself through others.";
        break;
      }
      passed.add(at.id);
      path.push(at);
      const next: Id | null = at.targetRelationId;
      if (next === null) {
        end = claims.has(at.targetClaimId ?? "") ? null : "What it bears on is not there.";
        break;
      }
      at = relations.get(next);
      if (!at) end = "What it bears on is not there.";
      else if (told.has(at.id)) end = told.get(at.id) === null ? null : "What it bears on cannot stand.";
    }
    for (const relation of path.reverse()) {
      const why: string | null = end ?? (isPremised(relation) ? null : "It has no premise.");
      told.set(relation.id, why);
      if (why !== null) end ??= "What it bears on cannot stand.";
    }
  }
  return told;
}

/** A stretch within a text, and never through the middle of a character. */
function inside(plain: string, [start, end]: Stretch): Stretch {
  const [from, to] = [Math.max(0, start), Math.min(plain.length, end)];
  return [splitsPair(plain, from) ? from - 1 : from, splitsPair(plain, to) ? to + 1 : to];
}
