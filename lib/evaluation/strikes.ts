import type { Id } from "@/lib/argument/rows";
import { type MapParts, type PartRelation, push } from "./map-parts";
import type { Network } from "./network";
import { chainOfPreference } from "./preferences";

/** Claims that are looked at otherwise than the map has them: switched off, or assumed whatever is said against them. */
export type Switches = ReadonlyMap<Id, "off" | "assumed">;

/** What strikes each argument, beside the want of grounds; for arguments of conditions, what says that they are not met. */
export interface Strikes {
  readonly on: ReadonlyMap<number, readonly number[]>;
  readonly unmet: ReadonlyMap<number, number>;
  /** How claims are switched, by argument. */
  readonly switched: ReadonlyMap<number, "off" | "assumed">;
}

/** Adds to the network what strikes what: objections, exceptions, conditions that are not met, and what is switched off. */
export function addStrikes(network: Network, parts: MapParts, switches: Switches): Strikes {
  const on = new Map<number, number[]>();
  const unmet = new Map<number, number>();
  const switched = switchesByArgument(parts, switches);
  for (const [claim, state] of switched) if (state === "off") push(on, claim, network.add({ is: "switch", of: claim }));
  for (const relation of parts.relations) {
    const { kind, argument, target } = relation;
    if (target === undefined) continue;
    if (switched.get(target) === "assumed") {
      // What is assumed is certain, and what is certain defeats a step to its opposite.
      if (kind === "attack") push(on, argument, target);
    } else if (kind === "attack" && network.roles[target]?.is === "claim") object(network, parts, relation, target, on);
    else if (kind === "attack" || kind === "unless") push(on, target, argument);
    else if (kind === "onlyIf") {
      unmet.set(argument, network.add({ is: "unmet", by: argument, on: target }));
      push(on, target, unmet.get(argument));
    }
  }
  return { on, unmet, switched };
}

function switchesByArgument({ argumentOf }: MapParts, switches: Switches): Map<number, "off" | "assumed"> {
  const switched = new Map<number, "off" | "assumed">();
  for (const [id, state] of switches) {
    const argument = argumentOf.get(id);
    if (argument !== undefined && switched.get(argument) !== "off") switched.set(argument, state);
  }
  return switched;
}

/**
 * An objection to a claim. Where the claim, or a reason for it that holds, outranks the objection or one of its
 * premises, the attack is turned round: the objection does not get through, and is struck itself.
 * Source: Amgoud and Vesic 2014, Int. J. Approximate Reasoning 55(2), 585–606.
 */
function object(
  network: Network,
  { preferences, supports }: MapParts,
  { argument, premises }: PartRelation,
  claim: number,
  on: Map<number, number[]>,
): void {
  const lesser = new Set([argument, ...premises]);
  const holders = [claim, ...(supports.get(claim) ?? [])].filter((holder) => preferences.has(holder));
  const chains = holders.flatMap((holder) => {
    const through = chainOfPreference(preferences, holder, lesser);
    return through ? [{ holder, through }] : [];
  });
  if (chains.length === 0) return push(on, claim, argument);
  const strike = network.add({ is: "strike", by: argument, on: claim });
  network.attack(network.not(argument), strike);
  push(on, claim, strike);
  for (const { holder, through } of chains) {
    const needed = holder === claim ? through : [holder, ...through];
    network.attack(outranking(network, { of: holder, by: argument, through }, needed), strike);
    push(on, argument, outranking(network, { of: holder, by: argument, through }, [holder, ...through]));
  }
}

function outranking(
  network: Network,
  what: { readonly of: number; readonly by: number; readonly through: readonly number[] },
  needed: readonly number[],
): number {
  const added = network.add({ is: "outranking", ...what });
  for (const one of needed) network.attack(network.not(one), added);
  return added;
}
