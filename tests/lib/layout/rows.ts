import type { Claim, Place, Premise, Relation, RelationKind } from "@/lib/argument/rows";
import type { LayoutInput, Size } from "@/lib/layout/layout";

/** The rows that a layout needs, short to write: `claim("a")`, `relation("r", "support", "a", ["b", "c"])`. */
export class MapBuilder {
  readonly claims: Claim[] = [];
  readonly relations: Relation[] = [];
  readonly premises: Premise[] = [];
  readonly places: Place[] = [];
  readonly claimSizes = new Map<string, Size>();
  readonly pillSizes = new Map<string, Size>();
  private count = 0;

  claim(id: string, width = 150, height = 67): this {
    this.claims.push({
      id,
      number: this.claims.length + 1,
      text: id,
      implicit: false,
      strength: null,
      colour: null,
      note: "",
      order: this.next(),
    });
    this.claimSizes.set(id, { width, height });
    return this;
  }

  /** `target` names a claim or a relation; claims not yet there are made. */
  relation(id: string, kind: RelationKind, target: string, premises: readonly string[]): this {
    const onRelation = this.relations.some((relation) => relation.id === target);
    for (const name of onRelation ? premises : [target, ...premises]) {
      if (!this.claims.some((claim) => claim.id === name)) this.claim(name);
    }
    this.relations.push({
      id,
      kind,
      targetClaimId: onRelation ? null : target,
      targetRelationId: onRelation ? target : null,
      scheme: null,
      strength: null,
      note: "",
      order: this.next(),
    });
    this.pillSizes.set(id, { width: PILL_WIDTHS[kind], height: 22 });
    for (const claimId of premises)
      this.premises.push({ id: `${id}-${claimId}`, relationId: id, claimId, role: null, order: this.next() });
    return this;
  }

  pin(id: string, x: number, y: number): this {
    this.places.push({ id, x, y });
    return this;
  }

  input(more: Partial<LayoutInput> = {}): LayoutInput {
    const { claims, relations, premises, places, claimSizes, pillSizes } = this;
    return { rows: { claims, relations, premises, places }, claimSizes, pillSizes, ...more };
  }

  private next(): string {
    this.count += 1;
    return `a${String(this.count).padStart(6, "0")}`;
  }
}

const PILL_WIDTHS: Record<RelationKind, number> = {
  support: 82,
  attack: 54,
  onlyIf: 70,
  unless: 70,
  rephrase: 80,
  preference: 66,
  unknown: 80,
};
