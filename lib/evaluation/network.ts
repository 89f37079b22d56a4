import type { Id } from "@/lib/argument/rows";
import { type Framework, frameworkOf } from "./framework";

/**
 * What an argument of a map's framework stands for. Only `claim` and `relation` stand for rows; the others carry what
 * the map says between rows, so that attacks alone are left. `of`, `by` and `on` are numbers of arguments.
 */
export type Role =
  /** Claims that say the same: in when they may be believed. */
  | { readonly is: "claim"; readonly ids: readonly Id[] }
  /** A relation: in when it goes through. */
  | { readonly is: "relation"; readonly id: Id }
  /** In when `of` is out. */
  | { readonly is: "not"; readonly of: number }
  /** In when none of the grounds stated for `of` holds. */
  | { readonly is: "groundless"; readonly of: number }
  /** In when the objection `by` gets through to the claim `on`, though something outranks it where that holds. */
  | { readonly is: "strike"; readonly by: number; readonly on: number }
  /** In when the condition `by` of `on` is not met. */
  | { readonly is: "unmet"; readonly by: number; readonly on: number }
  /** In when `of` holds and outranks `by`, through the preferences named. */
  | { readonly is: "outranking"; readonly of: number; readonly by: number; readonly through: readonly number[] }
  /** In always: `of` is switched off. */
  | { readonly is: "switch"; readonly of: number }
  /** `of`, as far as it can be reached without going through a circle of support once more. */
  | { readonly is: "reached"; readonly of: number }
  /** Support that goes round in a circle: never in; undecided as long as nothing is presumed, else out. */
  | { readonly is: "circle" };

/** Arguments and attacks as they are added, one after the other. */
export class Network {
  readonly roles: Role[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly negations = new Map<number, number>();
  private circle: number | null = null;

  /** Adds an argument; gives its number. */
  add(role: Role): number {
    return this.roles.push(role) - 1;
  }

  attack(from: number, to: number): void {
    this.from.push(from);
    this.to.push(to);
  }

  /** The argument that is in when `of` is out; the same at every call. */
  not(of: number): number {
    const known = this.negations.get(of);
    if (known !== undefined) return known;
    const added = this.add({ is: "not", of });
    this.negations.set(of, added);
    this.attack(of, added);
    return added;
  }

  /** Makes `target` out unless one of `grounds` is in; gives the argument that is in when none is. */
  rest(target: number, grounds: readonly number[]): number {
    const groundless = this.add({ is: "groundless", of: target });
    for (const ground of grounds) this.attack(ground, groundless);
    this.attack(groundless, target);
    return groundless;
  }

  /**
   * The argument in whose place circular support stands. It attacks itself, so it is never in; and it and another attack
   * each other, so that the other, which nothing else attacks, drives it out wherever more than the grounded is presumed.
   */
  circular(): number {
    if (this.circle !== null) return this.circle;
    this.circle = this.add({ is: "circle" });
    const other = this.not(this.circle);
    this.attack(other, this.circle);
    this.attack(this.circle, this.circle);
    return this.circle;
  }

  framework(): Framework {
    return frameworkOf(this.roles.length, this.from, this.to);
  }
}
