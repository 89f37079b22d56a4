import { type ArgumentMap, all, get } from "./argument-map";
import { voicesOf } from "./graph";
import type { Act, Anchor, Claim, Id, Premise, Relation, RelationKind, Rows, Voice } from "./rows";
import { schemeName } from "./schemes/steps";

/** The kinds of nodes of the Argument Interchange Format that a map can be told in; "S" is an application of no known kind. */
export type NodeType = "I" | "L" | "YA" | "RA" | "CA" | "MA" | "PA" | "S";

/** A node: its type, what it says, and the row that it stands for; null for what only tells who says something. */
export interface TechnicalNode {
  readonly id: string;
  readonly type: NodeType;
  readonly words: string;
  readonly row: { readonly table: "claims" | "relations"; readonly id: Id } | null;
}

/**
 * A map in the terms of the Argument Interchange Format. `rows` hold the nodes as they are tied: information and locutions
 * as claims, applications of schemes as relations.
 */
export interface TechnicalGraph {
  readonly nodes: ReadonlyMap<string, TechnicalNode>;
  readonly rows: Pick<Rows, "claims" | "relations" | "premises" | "places">;
}

/**
 * The same rows as nodes: a claim is an I-node; a support is an RA, an attack or an exception a CA, a restatement an MA, a
 * preference a PA, and "only if" an RA that says so. Each voice of a passage is an L-node, tied by a YA-node to what is said: to the
 * claim, or to the locution that it reports.  Source: Chesñevar et al. 2006; Reed, Wells, Devereux and Rowe 2008.
 */
export function technicalGraph(map: ArgumentMap): TechnicalGraph {
  const spoken = all(map, "anchors")
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((anchor) => spokenIn(map, anchor));
  const nodes = [
    ...all(map, "claims").map(informationNode),
    ...all(map, "relations").map(schemeNode),
    ...spoken.flatMap(({ locution, illocution }) => [locution, illocution]),
  ];
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    rows: {
      claims: [...all(map, "claims"), ...spoken.map(({ claim }) => claim)],
      relations: [...all(map, "relations"), ...spoken.map(({ relation }) => relation)],
      premises: [...all(map, "premises"), ...spoken.map(({ premise }) => premise)],
      places: [],
    },
  };
}

function informationNode({ id, number, text }: Claim): TechnicalNode {
  return { id, type: "I", words: `${number}  ${text}`, row: { table: "claims", id } };
}

const TYPES: Readonly<Record<RelationKind, NodeType>> = {
  support: "RA",
  attack: "CA",
  onlyIf: "RA",
  unless: "CA",
  rephrase: "MA",
  preference: "PA",
  unknown: "S",
};

const PLAIN: Readonly<Record<RelationKind, string>> = {
  support: "Default Inference",
  attack: "Default Conflict",
  onlyIf: "Only If",
  unless: "Exception",
  rephrase: "Default Rephrase",
  preference: "Default Preference",
  unknown: "Unknown",
};

function schemeNode(relation: Relation): TechnicalNode {
  const { id, kind } = relation;
  return { id, type: TYPES[kind], words: schemeName(relation) ?? PLAIN[kind], row: { table: "relations", id } };
}

const ACTS: Readonly<Record<Act, string>> = {
  asserts: "Asserting",
  reports: "Reporting",
  concedes: "Conceding",
  denies: "Denying",
  asks: "Questioning",
  demands: "Demanding",
  promises: "Promising",
};

interface Spoken {
  readonly locution: TechnicalNode;
  readonly illocution: TechnicalNode;
  readonly claim: Claim;
  readonly relation: Relation;
  readonly premise: Premise;
}

/** The chain of a passage: whoever stands innermost says the claim, each other one says what the next has said. */
function spokenIn(map: ArgumentMap, anchor: Anchor): Spoken[] {
  const chain = voicesOf(map, anchor.id);
  const { quote } = get(map, "spans", anchor.spanId);
  return chain.map((voice, i) => spoken(map, voice, chain[i + 1]?.id ?? anchor.claimId, quote));
}

function spoken(map: ArgumentMap, voice: Voice, said: Id, quote: string): Spoken {
  const words = `${get(map, "speakers", voice.speakerId).name} : ${quote}`;
  const act = `${voice.id} act`;
  // After all that bears on a claim as an argument.
  const order = `~${String(voice.place).padStart(2, "0")}`;
  const bare = { implicit: false, strength: null, colour: null, note: "" };
  return {
    locution: { id: voice.id, type: "L", words, row: null },
    illocution: { id: act, type: "YA", words: ACTS[voice.act], row: null },
    claim: { id: voice.id, number: 1_000_000, text: words, order, ...bare },
    relation: {
      id: act,
      kind: "support",
      targetClaimId: said,
      targetRelationId: null,
      scheme: null,
      strength: null,
      note: "",
      order,
    },
    premise: { id: `${voice.id} said`, relationId: act, claimId: voice.id, role: null, order },
  };
}
