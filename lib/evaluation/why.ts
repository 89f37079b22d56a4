import type { Id } from "@/lib/argument/rows";
import { neighbours } from "./framework";
import { groundedOf, IN, type Labelling, OUT, UNDECIDED } from "./grounded";
import { type Label, labelNamed } from "./labels";
import type { MapFramework } from "./map-framework";
import type { Role } from "./network";

/**
 * How something bears on a label. `struck`: a relation attacks it (when that is out: it is answered). `premise`: it needs
 * that claim. `ground`: it rests on that reason or warrant. `condition`: it holds only if that is met. `outranked`: that
 * counts for more. `assumed`: that is taken as certain and speaks against it. `switched`: it is switched off itself.
 * `circle`: it rests on itself.
 */
export type How = "struck" | "premise" | "ground" | "condition" | "outranked" | "assumed" | "switched" | "circle";

/** One reason for a label. `id` names the claim or relation that it lies in, with its label; null where it lies in none. */
export interface Reason {
  readonly how: How;
  readonly id: Id | null;
  readonly label: Label;
}

/** A step of an explanation: a claim or relation, its label, and why; no reasons where it needs none and nothing contests it. */
export interface WhyStep {
  readonly id: Id;
  readonly label: Label;
  readonly reasons: readonly Reason[];
}

/**
 * Why a claim or relation has its label: a walk that begins with it and goes on through its reasons, each thing once.
 * Out takes one reason, the one found first; in takes all that might have put it out, each answered, and one ground;
 * undecided takes one thing that is itself undecided. Empty for an id without an argument.
 * @param most how many steps the walk may have
 */
export function why(map: MapFramework, labelling: Labelling, id: Id, most = 100): WhyStep[] {
  const walk = new Walk(map, labelling);
  const first = map.argumentOf.get(id);
  const steps: WhyStep[] = [];
  const seen = new Set(first === undefined ? [] : [first]);
  for (const argument of seen) {
    if (steps.length >= most) break;
    const found = walk.reasonsOf(argument);
    const named = argument === first ? id : walk.idOf(argument);
    if (named === null) continue;
    steps.push({ id: named, label: labelNamed(labelling[argument]), reasons: found.map(({ reason }) => reason) });
    for (const { next } of found) if (next !== null) seen.add(next);
  }
  return steps;
}

/** A reason, and the argument that the walk goes on to. */
interface Found {
  readonly reason: Reason;
  readonly next: number | null;
}

class Walk {
  private readonly ranks: Int32Array;

  constructor(
    private readonly map: MapFramework,
    private readonly labelling: Labelling,
  ) {
    this.ranks = groundedOf(map.framework).ranks;
  }

  idOf(argument: number): Id | null {
    const role = this.map.roles[argument];
    if (role?.is === "claim") return role.ids[0] ?? null;
    return role?.is === "relation" ? role.id : null;
  }

  reasonsOf(argument: number): Found[] {
    const label = this.labelling[argument];
    const attackers = this.attackersOf(argument);
    if (label === IN) return unique(attackers.flatMap((attacker) => this.told(attacker)));
    const telling = this.earliest(
      attackers.filter((attacker) => this.labelling[attacker] === (label === OUT ? IN : UNDECIDED)),
    );
    return telling === null ? [] : unique(this.told(telling));
  }

  private attackersOf(argument: number): number[] {
    return [...neighbours(this.map.framework.attackers, argument)];
  }

  /** The one whose label was found first, which never leads back to where it is asked from. */
  private earliest(candidates: readonly number[]): number | null {
    const rank = (one: number) => this.ranks[one] || Number.MAX_SAFE_INTEGER;
    return candidates.reduce<number | null>(
      (best, one) => (best === null || rank(one) < rank(best) ? one : best),
      null,
    );
  }

  /** What an attacker says in terms of claims and relations. */
  private told(attacker: number): Found[] {
    const role = this.map.roles[attacker] as Role;
    switch (role.is) {
      case "claim":
        return [this.found("assumed", attacker)];
      case "relation":
        return [this.found("struck", attacker)];
      case "strike":
        return [this.found("struck", role.by)];
      case "not":
        return [this.found("premise", role.of)];
      case "unmet":
        return [this.found("condition", role.by)];
      case "outranking":
        return [this.found("outranked", role.of), ...role.through.map((one) => this.found("outranked", one))];
      case "groundless":
        return this.grounds(attacker);
      case "reached":
        return [this.found("premise", role.of)];
      case "switch":
        return [{ reason: { how: "switched", id: null, label: "in" }, next: null }];
      case "circle":
        return [{ reason: { how: "circle", id: null, label: labelNamed(this.labelling[attacker]) }, next: null }];
      default:
        return role satisfies never;
    }
  }

  /** All grounds when all are out, else one of those that are as good as any. */
  private grounds(groundless: number): Found[] {
    const all = this.attackersOf(groundless);
    if (this.labelling[groundless] === IN) return all.map((ground) => this.found("ground", ground));
    const wanted = this.labelling[groundless] === OUT ? IN : UNDECIDED;
    const one = this.earliest(all.filter((ground) => this.labelling[ground] === wanted));
    return one === null ? [] : [this.found("ground", one)];
  }

  private found(how: How, argument: number): Found {
    const role = this.map.roles[argument] as Role;
    if (role.is === "reached") return this.found(how, role.of);
    const label = labelNamed(this.labelling[argument]);
    if (role.is === "circle") return { reason: { how: "circle", id: null, label }, next: null };
    return { reason: { how, id: this.idOf(argument), label }, next: argument };
  }
}

function unique(found: readonly Found[]): Found[] {
  const byName = new Map(found.map((one) => [`${one.reason.how} ${one.reason.id}`, one]));
  return [...byName.values()];
}
