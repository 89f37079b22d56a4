import type { Id, Premise, Relation, Rows } from "@/lib/argument/rows";
import { heldBefore, topOf } from "./held-by";
import type { LayoutInput, Size } from "./layout";
import { type LayoutMemory, noMemory } from "./memory";

/** A claim in the drawing, with the relations that bear on it. */
export interface ClaimNode {
  readonly is: "claim";
  readonly id: Id;
  readonly size: Size;
  /** The step that it is drawn under; null for the root of a part. */
  readonly parent: PillNode | null;
  /** Every relation on it, in order. */
  readonly relations: PillNode[];
  /** What of them is drawn, and where. */
  left: PillNode | null;
  right: PillNode | null;
  below: readonly PillNode[];
  /** How many claims it hides, being folded; 0 when it is not. */
  hidden: number;
}

/** A relation in the drawing: a step, with the claims drawn as its premises and the relations that bear on it. */
export interface PillNode {
  readonly is: "pill";
  readonly id: Id;
  readonly size: Size;
  readonly relation: Relation;
  readonly target: Node;
  readonly premises: ClaimNode[];
  /** Premises that are drawn elsewhere. */
  readonly links: Id[];
  /** Every relation on it, in order. */
  readonly relations: PillNode[];
}

export type Node = ClaimNode | PillNode;

/** What is drawn, as trees, in the order of a walk through them: whoever holds a node comes before it. */
export interface Forest {
  readonly roots: readonly ClaimNode[];
  readonly nodes: readonly Node[];
  readonly claims: ReadonlyMap<Id, ClaimNode>;
  /** The roots that are there only because circles must begin somewhere. */
  readonly circular: ReadonlySet<Id>;
}

type Graph = Pick<Rows, "claims" | "relations" | "premises">;

type Sizes = Pick<LayoutInput, "claimSizes" | "pillSizes">;

/** Boxes without a measure, and the least that a box may be: lower than its pill, it could not stand beside one. */
const CLAIM_SIZE = { width: 96, height: 33 };
const PILL_SIZE = { width: 22, height: 22 };
const LEAST_CLAIM = { width: 40, height: 24 };

/**
 * The trees of a map. A relation stands under its target; a claim stands under the relation that held it before, while it
 * is a premise of that, else under the first that uses it, in a walk by order; every further use is a link. Claims in
 * `apart` stand alone. Roots are the claims that are premise of nothing, then, for circles, those that nothing held before,
 * then the first claim not yet reached.
 */
export function forestOf(graph: Graph, sizes: Sizes, apart: ReadonlySet<Id>, before: LayoutMemory = noMemory): Forest {
  const index = indexOf(graph);
  const held = heldBefore(index, before);
  const claims = new Map<Id, ClaimNode>();
  const roots: ClaimNode[] = [];
  const nodes: Node[] = [];
  const claimNode = (id: Id, parent: PillNode | null): ClaimNode => {
    const node = newClaim(id, parent, sizes);
    claims.set(id, node);
    return node;
  };
  const walk = (root: ClaimNode) => {
    const open: Node[] = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      nodes.push(node);
      open.push(...childrenOf(node).reverse());
    }
  };
  const childrenOf = (node: Node): Node[] => {
    for (const relation of index.relationsOn.get(node.id) ?? []) node.relations.push(newPill(relation, node, sizes));
    if (node.is === "claim") return [...node.relations];
    for (const { claimId } of index.premisesOf.get(node.id) ?? []) {
      const isElsewhere = claims.has(claimId) || (held.get(claimId) ?? node.id) !== node.id;
      if (isElsewhere || apart.has(claimId)) node.links.push(claimId);
      else node.premises.push(claimNode(claimId, node));
    }
    return [...node.premises, ...node.relations];
  };
  for (const { id } of index.claims) {
    if (apart.has(id) || !index.used.has(id)) roots.push(claimNode(id, null));
  }
  for (const root of [...roots]) walk(root);
  const circular = new Set<Id>();
  for (const { id } of index.claims) {
    while (!claims.has(id)) {
      const top = topOf(id, held, index.relations);
      const root = claimNode(claims.has(top) ? id : top, null);
      roots.push(root);
      circular.add(root.id);
      walk(root);
    }
  }
  return { roots, nodes, claims, circular };
}

function newClaim(id: Id, parent: PillNode | null, { claimSizes }: Sizes): ClaimNode {
  let size: Size | null = null;
  return {
    is: "claim",
    id,
    // Claims that are folded away are in the forest too, and measuring their words would take longer than all the rest.
    get size() {
      size ??= sizeOfBox(claimSizes.get(id) ?? CLAIM_SIZE);
      return size;
    },
    parent,
    relations: [],
    left: null,
    right: null,
    below: [],
    hidden: 0,
  };
}

function sizeOfBox({ width, height }: Size): Size {
  return {
    width: Math.max(LEAST_CLAIM.width, Math.ceil(width)),
    height: Math.max(LEAST_CLAIM.height, Math.ceil(height)),
  };
}

function newPill(relation: Relation, target: Node, { pillSizes }: Sizes): PillNode {
  const { width, height } = pillSizes.get(relation.id) ?? PILL_SIZE;
  const size = { width: Math.max(PILL_SIZE.width, Math.ceil(width)), height: Math.ceil(height) };
  return { is: "pill", id: relation.id, size, relation, target, premises: [], links: [], relations: [] };
}

function indexOf({ claims, relations, premises }: Graph) {
  const known = new Set(claims.map(({ id }) => id));
  const relationsOn = new Map<Id, Relation[]>();
  const premisesOf = new Map<Id, Premise[]>();
  for (const relation of [...relations].sort(byOrder)) {
    listed(relationsOn, relation.targetClaimId ?? relation.targetRelationId ?? "").push(relation);
  }
  for (const premise of [...premises].sort(byOrder)) {
    const own = listed(premisesOf, premise.relationId);
    if (known.has(premise.claimId) && own.every(({ claimId }) => claimId !== premise.claimId)) own.push(premise);
  }
  const used = new Set(premises.map(({ claimId }) => claimId));
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return { claims: [...claims].sort(byOrder), relations: byId, relationsOn, premisesOf, used };
}

function listed<T>(lists: Map<Id, T[]>, id: Id): T[] {
  const list = lists.get(id) ?? [];
  if (list.length === 0) lists.set(id, list);
  return list;
}

interface Ordered {
  readonly id: Id;
  readonly order: string;
}

/** By order, compared by code unit; rows of equal order by id. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
