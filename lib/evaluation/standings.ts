import type { Id } from "@/lib/argument/rows";
import type { Listing } from "./extensions";
import { groundedOf, OUT } from "./grounded";
import { type Label, type Labels, labellingOf, labelsOf } from "./labels";
import type { MapFramework } from "./map-framework";

/**
 * How a claim or relation stands under a semantics: its label where there is one extension; where there are several, in
 * how many of them it is in.
 */
export type Standing = Label | "all" | "some" | "none";

/** What a semantics says of a map. */
export interface Standings {
  /** Empty where there is no extension. */
  readonly standings: ReadonlyMap<Id, Standing>;
  /** The extensions that differ in claims or relations, as far as they are listed; arguments by number. */
  readonly extensions: readonly (readonly number[])[];
  /** How many there are; null when that was not counted. */
  readonly count: number | null;
}

/** How the rows of a map stand, from the extensions of its framework. */
export function standingsOf(map: MapFramework, listing: Listing): Standings {
  const extensions = distinct(map, listing.extensions);
  const count = listing.isWhole ? extensions.length : listing.count;
  const [only] = extensions;
  if (!only) return { standings: new Map(), extensions, count };
  if (count === 1) return { standings: labelsOf(map, labellingOf(map.framework, only)), extensions, count };
  return { standings: together(map, listing), extensions, count };
}

/** Extensions that differ only in what stands for no row are one. */
function distinct({ argumentOf }: MapFramework, extensions: Listing["extensions"]): Listing["extensions"] {
  const rows = new Set(argumentOf.values());
  return [...new Map(extensions.map((numbers) => [numbers.filter((i) => rows.has(i)).join(), numbers])).values()];
}

/** What is out under the grounded semantics is out in every extension. */
function together({ framework, argumentOf }: MapFramework, listing: Listing): Map<Id, Standing> {
  const [all, some] = [new Set(listing.sceptical), new Set(listing.credulous)];
  const grounded = groundedOf(framework).labels;
  const standing = (argument: number): Standing => {
    if (all.has(argument)) return "all";
    if (some.has(argument)) return "some";
    return grounded[argument] === OUT ? "out" : "none";
  };
  return new Map([...argumentOf].map(([id, argument]) => [id, standing(argument)]));
}

/** The labels that one extension gives to a map. */
export function labelsIn(map: MapFramework, extension: readonly number[]): Labels {
  return labelsOf(map, labellingOf(map.framework, extension));
}

/** The nearest of the three labels: what is in every extension is in, what is in none is out. */
export function nearestLabel(standing: Standing): Label {
  if (standing === "all") return "in";
  if (standing === "none") return "out";
  return standing === "some" ? "undecided" : standing;
}
