import { orderAfter } from "@/lib/argument/order";
import {
  type Claim,
  type Id,
  noRows,
  type Premise,
  type Relation,
  type RelationKind,
  type Rows,
} from "@/lib/argument/rows";
import { Random } from "../lib/layout/random";

const WORDS =
  "the council bridge lorries weight bearing river town safety cost traffic report inspection repair closure summer detour trade harbour evidence engineer because although every second measured promised denied should cannot before after never".split(
    " ",
  );

/** Kinds as often as they stand in maps that people made: mostly support, every sixth a restatement or something rarer. */
const ON_CLAIMS: readonly RelationKind[] = [
  ...Array<RelationKind>(12).fill("support"),
  ...Array<RelationKind>(5).fill("attack"),
  "rephrase",
  "onlyIf",
  "preference",
];
const ON_STEPS: readonly RelationKind[] = ["attack", "attack", "attack", "support", "onlyIf", "unless"];

/** Claims that hang together under one conclusion, before the next begins. */
const PART = 120;
/** So many claims at the end of a part may be argued for: what makes it deep and not only wide. */
const NEAR = 24;

/** Ids that look like UUIDs of version 7 and are the same at every call with the same seed. */
export function seededIds(random: Random): () => Id {
  const digits = (length: number) => Array.from({ length }, () => random.between(0, 15).toString(16)).join("");
  return () => `${digits(8)}-${digits(4)}-7${digits(3)}-8${digits(3)}-${digits(12)}`;
}

/** A sentence of 4 to 24 words. */
export function sentence(random: Random): string {
  const words = Array.from({ length: random.between(4, 24) }, () => random.pick(WORDS)).join(" ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What a large map is made of: `size` counts claims, or claims and relations together. */
export interface Wanted {
  readonly seed: number;
  readonly size: number;
  readonly counts: "claims" | "claims and relations";
}

/**
 * A map such as an analyst makes of long sessions: conclusions with some hundred claims below each, one to three premises
 * a step, one step in seven doubted or backed itself, one premise in forty taken from elsewhere. The same for the same seed.
 */
export function largeMap({ seed, size, counts }: Wanted): Rows {
  const random = new Random(seed);
  const map = new Growing(random, seededIds(random));
  const grown = () => map.claims.length + (counts === "claims" ? 0 : map.relations.length);
  while (grown() < size) map.grow(size - grown());
  const { mapId, claims, relations, premises } = map;
  return {
    ...noRows,
    maps: [{ id: mapId, title: "A large map", settings: {}, deleted: false }],
    claims,
    relations,
    premises,
  };
}

class Growing {
  readonly mapId: Id;
  readonly claims: Claim[] = [];
  readonly relations: Relation[] = [];
  readonly premises: Premise[] = [];
  private order: string | null = null;

  constructor(
    private readonly random: Random,
    private readonly newId: () => Id,
  ) {
    this.mapId = newId();
  }

  /** Adds a conclusion, or a step with its premises; never more than `room` claims and relations. */
  grow(room: number): void {
    if (room < 2 || this.claims.length % PART === 0) this.addClaim();
    else this.addStep(room - 1);
  }

  private addStep(room: number): void {
    const onStep = this.relations.length > 0 && this.random.chance(1 / 7);
    const begun = this.claims.length - (this.claims.length % PART);
    const near = this.claims.slice(Math.max(begun, this.claims.length - NEAR));
    const target = onStep ? this.random.pick(this.relations.slice(-NEAR)) : this.random.pick(near);
    const borrowed = this.random.chance(1 / 40) ? [this.random.pick(this.claims)] : [];
    const left = Math.min(room, PART - (this.claims.length % PART));
    const fresh = Math.min(left, this.random.pick([1, 1, 1, 1, 2, 2, 3]));
    const premises = [...borrowed.filter(({ id }) => id !== target.id), ...this.addClaims(fresh)];
    this.addRelation(onStep, target.id, premises);
  }

  private addRelation(onStep: boolean, target: Id, premises: readonly Claim[]): void {
    const id = this.newId();
    this.relations.push({
      id,
      kind: this.random.pick(onStep ? ON_STEPS : ON_CLAIMS),
      targetClaimId: onStep ? null : target,
      targetRelationId: onStep ? target : null,
      scheme: null,
      strength: null,
      note: "",
      order: this.nextOrder(),
    });
    for (const claim of premises)
      this.premises.push({ id: this.newId(), relationId: id, claimId: claim.id, role: null, order: this.nextOrder() });
  }

  private addClaims(amount: number): Claim[] {
    return Array.from({ length: amount }, () => this.addClaim());
  }

  private addClaim(): Claim {
    const claim: Claim = {
      id: this.newId(),
      number: this.claims.length + 1,
      text: sentence(this.random),
      implicit: this.random.chance(1 / 12),
      strength: null,
      colour: null,
      note: "",
      order: this.nextOrder(),
    };
    this.claims.push(claim);
    return claim;
  }

  private nextOrder(): string {
    this.order = orderAfter(this.order);
    return this.order;
  }
}
