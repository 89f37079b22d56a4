import type { Claim, Id, Relation } from "@/lib/argument/rows";
import type { LayoutInput } from "@/lib/layout/layout";
import type { Random } from "./random";
import type { MapBuilder } from "./rows";

export const EDITS = [
  "add",
  "addStep",
  "link",
  "relate",
  "delete",
  "unlink",
  "text",
  "fold",
  "move",
  "lone",
  "reorder",
] as const;
export type Edit = (typeof EDITS)[number];

/** A map that one changes at random; `input` is the state after the last edit, with the row that was touched. */
export class EditedMap {
  private count = 0;
  readonly folded = new Set<Id>();
  edited: Id | undefined;

  constructor(
    readonly map: MapBuilder,
    private readonly random: Random,
  ) {}

  input(): LayoutInput {
    return { ...this.map.input(), folded: new Set(this.folded), edited: this.edited };
  }

  /** Makes one edit of a kind; false when the map has nothing to make it on. */
  edit(kind: Edit): boolean {
    const { map, random } = this;
    switch (kind) {
      case "lone":
        this.edited = this.newClaim();
        return true;
      case "add":
        return this.relate(random.pick(map.claims).id);
      case "addStep":
        return map.relations.length > 0 && this.relate(random.pick(map.relations).id);
      case "link":
        return map.relations.length > 0 && this.addPremise(random.pick(map.relations));
      case "relate":
        return this.relateAgain(random.pick(map.claims).id, random.pick([...map.claims, ...map.relations]).id);
      case "text":
        return this.resize(random.pick(map.claims).id);
      case "fold":
        return this.fold(random.pick(map.claims).id);
      case "delete":
        return map.claims.length > 3 && this.remove(random.pick(this.leaves()));
      case "unlink":
        return map.relations.length > 0 && this.removeRelation(random.pick(map.relations).id);
      case "move":
        return this.move();
      case "reorder":
        return this.reorder();
      default:
        return kind satisfies never;
    }
  }

  private newClaim(): Id {
    this.count += 1;
    const id = `n${this.count}`;
    this.map.claim(id, this.random.between(96, 224), 16 + 17 * this.random.between(1, 6));
    return id;
  }

  private relate(target: Id): boolean {
    const kind = this.random.pick(["support", "attack", "onlyIf", "rephrase", "preference"] as const);
    const premise = this.newClaim();
    this.map.relation(`q${this.count}`, kind, target, [premise]);
    this.edited = premise;
    return true;
  }

  /** Makes a claim that is there already a reason for one thing more. */
  private relateAgain(premise: Id, target: Id): boolean {
    if (premise === target) return false;
    this.count += 1;
    this.edited = `q${this.count}`;
    this.map.relation(this.edited, this.random.pick(["support", "attack"] as const), target, [premise]);
    // Somewhere among the others, not only behind them.
    const { relations } = this.map;
    const made = relations.pop();
    if (made !== undefined) relations.push({ ...made, order: `${this.random.pick([...relations, made]).order}m` });
    return true;
  }

  private addPremise(relation: Relation): boolean {
    const claimId = this.newClaim();
    this.map.premises.push({
      id: `${relation.id}-${claimId}`,
      relationId: relation.id,
      claimId,
      role: null,
      order: `b${this.count}`,
    });
    this.edited = claimId;
    return true;
  }

  private resize(id: Id): boolean {
    const { claimSizes } = this.map;
    const { width, height } = claimSizes.get(id) ?? { width: 100, height: 50 };
    claimSizes.set(id, { width, height: Math.max(33, height + 17 * this.random.pick([1, 1, -1])) });
    this.edited = id;
    return true;
  }

  private fold(id: Id): boolean {
    if (!this.folded.delete(id)) this.folded.add(id);
    this.edited = id;
    return true;
  }

  private remove(claim: Claim): boolean {
    const { map } = this;
    this.edited = map.premises.find(({ claimId }) => claimId === claim.id)?.relationId;
    drop(map.claims, ({ id }) => id === claim.id);
    drop(map.premises, ({ claimId }) => claimId === claim.id);
    drop(map.places, ({ id }) => id === claim.id);
    this.prune();
    return true;
  }

  private removeRelation(id: Id): boolean {
    this.edited = this.map.premises.find(({ relationId }) => relationId === id)?.claimId;
    drop(this.map.relations, (relation) => relation.id === id);
    this.prune();
    return true;
  }

  /** Takes away relations that lost their target or last premise, and all that falls with them. */
  private prune(): void {
    const { claims, relations, premises } = this.map;
    for (let before = -1; before !== relations.length; ) {
      before = relations.length;
      const ids = new Set([...claims, ...relations].map(({ id }) => id));
      drop(premises, ({ relationId }) => !ids.has(relationId));
      const held = new Set(premises.map(({ relationId }) => relationId));
      drop(relations, (r) => !held.has(r.id) || !ids.has(r.targetClaimId ?? r.targetRelationId ?? ""));
    }
    const left = new Set(relations.map(({ id }) => id));
    drop(premises, ({ relationId }) => !left.has(relationId));
  }

  private move(): boolean {
    const { claims, relations } = this.map;
    const moved = relations.filter(({ targetClaimId }) => targetClaimId !== null);
    if (moved.length === 0) return false;
    const relation = this.random.pick(moved);
    const own = new Set(this.map.premises.flatMap((p) => (p.relationId === relation.id ? [p.claimId] : [])));
    const target = this.random.pick(claims).id;
    if (own.has(target)) return false;
    relations[relations.indexOf(relation)] = { ...relation, targetClaimId: target };
    this.edited = relation.id;
    return true;
  }

  private reorder(): boolean {
    const { relations } = this.map;
    if (relations.length < 2) return false;
    const relation = this.random.pick(relations);
    const other = this.random.pick(relations.filter(({ targetClaimId }) => targetClaimId === relation.targetClaimId));
    relations[relations.indexOf(relation)] = { ...relation, order: `${other.order}${this.random.pick(["A", "m"])}` };
    this.edited = relation.id;
    return true;
  }

  private leaves(): Claim[] {
    const targets = new Set(this.map.relations.map(({ targetClaimId }) => targetClaimId));
    const leaves = this.map.claims.filter(({ id }) => !targets.has(id));
    return leaves.length > 0 ? leaves : this.map.claims;
  }
}

function drop<T>(items: T[], unwanted: (item: T) => boolean): void {
  items.splice(0, items.length, ...items.filter((item) => !unwanted(item)));
}
