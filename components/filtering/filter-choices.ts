import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import { type FilterLabel, type Filters, filteredClaims, type Labels, noFilters } from "@/lib/argument/filters";
import type { ClaimRole } from "@/lib/argument/roles";
import { groupPath, nestedGroups } from "@/lib/argument/sorting";

/** The filters that hold several values, each a set. */
export type SetFilter = "speakers" | "roles" | "sorts" | "labels";

/** One value that a filter can have, with how many claims of the map have it. */
export interface FilterChoice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** A filter with the values that occur in the map. */
export interface FilterOffer {
  readonly filter: SetFilter;
  readonly name: string;
  readonly choices: readonly FilterChoice[];
}

const ROLES: readonly { readonly value: ClaimRole; readonly name: string }[] = [
  { value: "conclusion", name: "Conclusions and loose claims" },
  { value: "support", name: "Reasons for" },
  { value: "attack", name: "Objections" },
  { value: "undercut", name: "Undercuts" },
  { value: "condition", name: "Conditions" },
  { value: "rephrase", name: "Restatements" },
  { value: "preference", name: "Preferences" },
];

const LABELS: readonly { readonly value: FilterLabel; readonly name: string }[] = [
  { value: "in", name: "In" },
  { value: "out", name: "Out" },
  { value: "undecided", name: "Undecided" },
];

/**
 * What can be asked of a map. Values that no claim has are left out, but for those that are asked already: they can be
 * taken back. So are filters without values.
 */
export function filterOffers(map: ArgumentMap, labels: Labels, filters: Filters = noFilters): FilterOffer[] {
  const speakers = all(map, "speakers").map(({ id, name }) => ({ value: id, name }));
  const groups = nestedGroups(map).map(({ group }) => ({ value: group.id, name: groupPath(map, group) }));
  const tags = all(map, "tags").map(({ id, name }) => ({ value: id, name }));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  return [
    offer(map, labels, filters, "speakers", "Speaker", speakers.sort(byName)),
    offer(map, labels, filters, "roles", "Part", ROLES),
    offer(map, labels, filters, "sorts", "Group or tag", [...groups, ...tags.sort(byName)]),
    offer(map, labels, filters, "labels", "Label", LABELS),
  ].filter(({ choices }) => choices.length > 0);
}

function offer(
  map: ArgumentMap,
  labels: Labels,
  filters: Filters,
  filter: SetFilter,
  name: string,
  values: readonly { readonly value: string; readonly name: string }[],
): FilterOffer {
  const counted = values.map(({ value, name }) => {
    const count = filteredClaims(map, { ...noFilters, [filter]: new Set([value]) }, labels).size;
    return { value, name, count };
  });
  const asked: ReadonlySet<string> = filters[filter];
  return { filter, name, choices: counted.filter(({ value, count }) => count > 0 || asked.has(value)) };
}

/** The filters with a value turned on, or off where it was on. */
export function toggled(filters: Filters, filter: SetFilter, value: string): Filters {
  const values = new Set<string>(filters[filter]);
  if (!values.delete(value)) values.add(value);
  return { ...filters, [filter]: values };
}
