import type { Claim, Id, Relation, Rows, Voice } from "@/lib/argument/rows";
import { fullName, illocutionOf, STEP_TYPES, schemeName, schemeNamed, stepTypeOf } from "./aif-terms";
import { type Tie, tiesOf } from "./aif-ties";
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  listAt,
  objectsAt,
  unpackedJson,
  without,
  wordsAt,
} from "./json";
import { MAX_CLAIM } from "./map-builder";
import { claimsInOrder, premisesByRelation, relationsInOrder } from "./reduction";

/** A graph as AIF writes it, and which node stands for a row: claims, relations, and anchors for their locution. */
export interface WrittenGraph {
  readonly nodes: readonly JsonObject[];
  readonly edges: readonly JsonObject[];
  readonly locutions: readonly JsonValue[];
  readonly participants: readonly JsonValue[];
  readonly rest: JsonObject;
  readonly nodeOf: ReadonlyMap<Id, string>;
}

/** Rows know no times, so nodes that are new in a file bear the first one that there is. */
const NO_TIME = "1970-01-01 00:00:00";

/** Data that came with a map from this format: of rows by their id, of the whole under null. */
export function foreignOf({ foreignData }: Rows, format: string): ReadonlyMap<Id | null, JsonObject> {
  const found = new Map<Id | null, JsonObject>();
  for (const { format: from, subject, data } of foreignData) {
    const kept = from === format && !found.has(subject) ? unpackedJson(data) : null;
    if (kept !== null && isObject(kept)) found.set(subject, kept);
  }
  return found;
}

/**
 * Writes a map as the graph of AIF. `locates` says of which anchors a locution is needed to tell who speaks or what was
 * said. `whole` is the map before anything was taken out: who in it bears another name bears it in all locutions.
 */
export function writeAifGraph(
  rows: Rows,
  format: string,
  locates: (anchorId: Id) => boolean,
  whole: Rows = rows,
): WrittenGraph {
  return new GraphWriter(rows, foreignOf(rows, format), namesNow(whole, format)).written(locates);
}

/** Who is called otherwise than in the file, by the name there. */
function namesNow(rows: Rows, format: string): ReadonlyMap<string, string> {
  const foreign = foreignOf(rows, format);
  return new Map(
    rows.speakers.flatMap(({ id, name }) => {
      const before = wordsAt(foreign.get(id) ?? {}, "name");
      return before === null || before === name ? [] : [[before, name] as const];
    }),
  );
}

class GraphWriter {
  private readonly nodes = new Map<string, JsonObject>();
  private readonly edges: JsonObject[] = [];
  private readonly pairs = new Set<string>();
  private readonly locutions: JsonObject[] = [];
  private readonly participants: JsonObject[] = [];
  private readonly nodeOf = new Map<Id, string>();
  private readonly whole: JsonObject;
  private readonly rest: JsonObject;
  private readonly oldNodes: ReadonlyMap<string, JsonObject>;
  private oldLocutions: readonly JsonValue[];
  private readonly taken = new Set<string>();
  private readonly edgeIds = new Set<string>();
  /** What edges and lists name, be it there or not: a new node of that name would take them over. */
  private readonly named = new Set<string>();
  private next = 1;

  constructor(
    private readonly rows: Rows,
    private readonly foreign: ReadonlyMap<Id | null, JsonObject>,
    private readonly names: ReadonlyMap<string, string>,
  ) {
    this.whole = foreign.get(null) ?? {};
    const rest = isObject(this.whole.rest) ? this.whole.rest : {};
    const isListed = names.size > 0 && isList(rest.participants);
    this.rest = isListed ? { ...rest, participants: listAt(rest, "participants").map(this.namedNow) } : rest;
    this.oldLocutions = listAt(this.rest, "locutions");
    this.oldNodes = new Map(objectsAt(this.whole, "nodes").map((node) => [idIn(node), this.speaking(node)]));
    for (const node of objectsAt(this.whole, "nodes")) this.taken.add(idIn(node));
    for (const data of foreign.values()) if (isObject(data.node)) this.taken.add(idIn(data.node));
    for (const edge of objectsAt(this.whole, "edges")) {
      this.edgeIds.add(wordsAt(edge, "edgeID") ?? "");
      for (const end of ["from", "to"] as const) this.named.add(endIn(edge, end));
    }
    for (const entry of this.oldLocutions.filter(isObject)) this.named.add(wordsAt(entry, "nodeID") ?? "");
  }

  written(locates: (anchorId: Id) => boolean): WrittenGraph {
    const pairs = this.structure();
    const ties = tiesOf(this.rows, this.foreign, this.oldNodes, (name) => this.names.get(name) ?? name);
    this.keepDialogue(ties);
    this.keepEdges(pairs);
    this.sayings(ties, locates);
    return {
      nodes: [...this.inOldOrder(), ...this.strays()],
      edges: this.edges,
      locutions: [...this.oldLocutions, ...this.locutions],
      participants: [...listAt(this.rest, "participants"), ...this.participants],
      rest: this.rest,
      nodeOf: this.nodeOf,
    };
  }

  private newId(): string {
    while ([this.taken, this.edgeIds, this.named].some((ids) => ids.has(String(this.next)))) this.next += 1;
    this.next += 1;
    return String(this.next - 1);
  }

  /** Writes claims and relations; gives the edges between them. */
  private structure(): readonly (readonly [string, string])[] {
    for (const claim of claimsInOrder(this.rows)) this.put(claim.id, this.claimNode(claim));
    const premises = premisesByRelation(this.rows);
    const relations = relationsInOrder(this.rows);
    for (const relation of relations) if (stepTypeOf(relation.kind)) this.put(relation.id, this.stepNode(relation));
    return relations.flatMap((relation) => {
      const reasons = (premises.get(relation.id) ?? []).map(({ claimId }) => this.nodeOf.get(claimId) ?? "");
      const target = this.nodeOf.get(relation.targetClaimId ?? relation.targetRelationId ?? "") ?? "";
      const step = this.nodeOf.get(relation.id);
      if (step === undefined) return reasons.map((reason) => [reason, target] as const);
      return [...reasons.map((reason) => [reason, step] as const), [step, target] as const];
    });
  }

  private put(rowId: Id, node: JsonObject): void {
    const id = idIn(node);
    this.nodeOf.set(rowId, id);
    if (!this.nodes.has(id)) this.nodes.set(id, node);
  }

  private claimNode(claim: Claim): JsonObject {
    const old = this.foreign.get(claim.id)?.node;
    if (!isObject(old)) return { nodeID: this.newId(), text: claim.text, type: "I", timestamp: NO_TIME };
    const before = wordsAt(old, "text") ?? "";
    return before === claim.text || isCutFrom(before, claim) ? old : { ...old, text: claim.text };
  }

  private stepNode({ id, kind, scheme }: Relation): JsonObject {
    const type = stepTypeOf(kind) ?? "RA";
    const old = this.foreign.get(id)?.node;
    const name = scheme === null ? STEP_TYPES[type].usual : schemeName(scheme);
    const fresh = { text: name, type, ...(scheme === null ? {} : { scheme: name }) };
    if (!isObject(old)) return { nodeID: this.newId(), ...fresh, timestamp: NO_TIME };
    const oldScheme = schemeNamed(wordsAt(old, "scheme") ?? wordsAt(old, "text"), type);
    if (wordsAt(old, "type")?.toUpperCase() === type && oldScheme === scheme) return old;
    const { scheme: _, schemeID: __, ...others } = old;
    return { ...others, ...fresh };
  }

  private edge(from: string, to: string): void {
    if (this.pairs.has(`${from} ${to}`)) return;
    this.pairs.add(`${from} ${to}`);
    this.edges.push({ edgeID: this.newId(), fromID: from, toID: to, formEdgeID: null });
  }

  /** The edges that the file had stay as they were where they still hold; new ones come behind. */
  private keepEdges(pairs: readonly (readonly [string, string])[]): void {
    const holding = new Set(pairs.map(([from, to]) => `${from} ${to}`));
    const loose = new Set(isList(this.whole.loose) ? this.whole.loose : []);
    for (const [i, edge] of objectsAt(this.whole, "edges").entries()) {
      const [from, to] = [endIn(edge, "from"), endIn(edge, "to")];
      if (loose.has(i)) {
        const wasAstray = !this.taken.has(from) || !this.taken.has(to);
        if (wasAstray || (this.nodes.has(from) && this.nodes.has(to))) this.edges.push(edge);
      } else if (holding.has(`${from} ${to}`)) {
        this.pairs.add(`${from} ${to}`);
        this.edges.push(edge);
      }
    }
    for (const [from, to] of pairs) this.edge(from, to);
  }

  /** Nodes that a map has no place for come back, but for what hung on a tie that is gone. */
  private keepDialogue(ties: readonly Tie[]): void {
    const said = new Set(ties.flatMap(({ standing, illocutions }) => (standing === "fresh" ? [] : illocutions)));
    const wasSaid = new Set(isList(this.whole.said) ? this.whole.said.map(String) : []);
    for (const [id, node] of this.oldNodes)
      if (!this.nodes.has(id) && (!wasSaid.has(id) || said.has(id))) this.nodes.set(id, node);
  }

  /** A participant of the file under the name that stands for theirs now. */
  private readonly namedNow = (person: JsonValue): JsonValue => {
    const name = isObject(person) ? this.names.get(fullName(person)) : undefined;
    return isObject(person) && name !== undefined ? { ...person, ...inTwo(name) } : person;
  };

  /** A locution of the file with the names before its words that stand for theirs now; other nodes as they are. */
  private speaking(node: JsonObject): JsonObject {
    if (this.names.size === 0 || wordsAt(node, "type")?.toUpperCase() !== "L") return node;
    let [before, words] = ["", wordsAt(node, "text") ?? ""];
    for (;;) {
      const [prefix, name = "", colon = ""] = /^([^:\n]{1,200}?)( ?: ?)/.exec(words) ?? [];
      if (prefix === undefined || words.length === prefix.length) break;
      before += `${this.names.get(name.trim()) ?? name}${colon}`;
      words = words.slice(prefix.length);
    }
    return { ...node, text: `${before}${words}` };
  }

  /** What is no node: without an id, or the second of one. Where the first is gone, it would be read in its stead. */
  private strays(): readonly JsonObject[] {
    return objectsAt(this.whole, "strays").filter((node) => idIn(node) === "" || this.nodes.has(idIn(node)));
  }

  private sayings(ties: readonly Tie[], locates: (anchorId: Id) => boolean): void {
    const said = new Map<string, string>();
    for (const tie of ties) {
      const { id, claimId, spanId, quote, chain, standing } = tie;
      if (standing === "reworded") this.reword(tie);
      if (standing !== "fresh") {
        if (tie.isOtherAct) this.rename(tie);
        this.nodeOf.set(id, tie.locution);
      } else if (locates(id)) {
        const key = `${spanId} ${chain.map(({ speakerId, act }) => `${speakerId} ${act}`).join(" ")}`;
        const locution = said.get(key) ?? this.locution(quote, chain);
        said.set(key, locution);
        this.nodeOf.set(id, locution);
        this.illocution(locution, this.nodeOf.get(claimId) ?? "", chain.at(-1));
      }
    }
  }

  /** Writes who speaks, and what, into a locution of the file. */
  private reword({ locution, quote, chain, names }: Tie): void {
    const [[voice], [name]] = [chain, names];
    const node = this.nodes.get(locution) ?? {};
    this.nodes.set(locution, { ...node, text: spoken(names, quote) });
    const entries = this.oldLocutions.filter(isObject).filter((entry) => wordsAt(entry, "nodeID") === locution);
    const others = this.oldLocutions.filter((entry) => !entries.some((one) => one === entry));
    const [old = { nodeID: locution, timestamp: NO_TIME, start: null, end: null, source: null }] = entries;
    const entry = voice && name !== undefined && { ...old, personID: this.person(voice.speakerId, name) };
    this.oldLocutions = entry ? [...others, entry] : others;
  }

  /** Writes another act into the illocution of a tie. */
  private rename({ illocutions, chain }: Tie): void {
    const [id = ""] = illocutions;
    const node = this.nodes.get(id) ?? {};
    const text = illocutionOf(chain.at(-1)?.act ?? "asserts");
    this.nodes.set(id, { ...without(node, "scheme", "schemeID"), text, ...("scheme" in node ? { scheme: text } : {}) });
  }

  /** Writes a locution, and before it those that report it. */
  private locution(quote: string, chain: readonly Voice[]): string {
    const names = new Map(this.rows.speakers.map(({ id, name }) => [id, name]));
    const said = chain.map(({ speakerId }) => names.get(speakerId) ?? "?");
    const ids = (chain.length > 0 ? chain : [null]).map((voice, i) => {
      const id = this.node(spoken(said.slice(i), quote), "L");
      if (voice)
        this.locutions.push({
          nodeID: id,
          personID: this.person(voice.speakerId, said[i] ?? "?"),
          timestamp: NO_TIME,
          start: null,
          end: null,
          source: null,
        });
      return id;
    });
    for (const [i, id] of ids.slice(1).entries()) this.illocution(ids[i] ?? "", id, chain[i]);
    return ids.at(-1) ?? "";
  }

  private readonly persons = new Map<Id, string>();

  private person(speakerId: Id, name: string): string {
    const known = this.persons.get(speakerId);
    if (known !== undefined) return known;
    const old = objectsAt(this.rest, "participants").find((person) => fullName(person) === name);
    const id = (old && wordsAt(old, "participantID")) ?? this.newId();
    this.persons.set(speakerId, id);
    if (!old) this.participants.push({ participantID: id, ...inTwo(name) });
    return id;
  }

  private illocution(from: string, to: string, voice: Voice | undefined): void {
    const name = illocutionOf(voice?.act ?? "asserts");
    const id = this.node(name, "YA", { scheme: name });
    this.edge(from, id);
    this.edge(id, to);
  }

  private node(text: string, type: string, more: JsonObject = {}): string {
    const nodeID = this.newId();
    this.nodes.set(nodeID, { nodeID, text, type, timestamp: NO_TIME, ...more });
    return nodeID;
  }

  /** Nodes that the file had stand where they stood, new ones behind. */
  private inOldOrder(): readonly JsonObject[] {
    const order = isList(this.whole.order) ? this.whole.order.map(String) : [];
    const old = new Set(order);
    const first = order.map((id) => this.nodes.get(id)).filter((node) => node !== undefined);
    return [...first, ...[...this.nodes].filter(([id]) => !old.has(id)).map(([, node]) => node)];
  }
}

/** Whether a claim still says as much of longer words as a claim can, with the whole of them in its note. */
function isCutFrom(words: string, { text, note }: Claim): boolean {
  return words.length > MAX_CLAIM && note === words && text.length >= MAX_CLAIM - 1 && words.startsWith(text);
}

/** The words of a locution: names before it, each with a colon; without any, one alone where its words look like a name. */
function spoken(names: readonly string[], quote: string): string {
  if (names.length === 0 && /^[^:\n]{0,80} ?:/.test(quote)) return `: ${quote}`;
  return `${names.map((name) => `${name}: `).join("")}${quote}`;
}

/** A name as participants bear it. */
function inTwo(name: string): { readonly firstname: string; readonly surname: string } {
  const at = name.lastIndexOf(" ");
  return { firstname: at < 0 ? name : name.slice(0, at), surname: at < 0 ? "" : name.slice(at + 1) };
}

function idIn(node: JsonObject): string {
  return wordsAt(node, "nodeID") ?? wordsAt(node, "id") ?? "";
}

function endIn(edge: JsonObject, end: "from" | "to"): string {
  const node = edge[end];
  return isObject(node) ? idIn(node) : (wordsAt(edge, `${end}ID`) ?? wordsAt(edge, end) ?? "");
}
