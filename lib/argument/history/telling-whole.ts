import { find } from "../argument-map";
import type { Id } from "../rows";
import { come, gone, type Happened, updated } from "./happened";
import { beginning, counted, numbered } from "./words";

/** What was done to the map as a whole, and to what stands beside the argument: tags, groups, scenes, what-ifs, hints. */
export function tellWhole(happened: Happened): string[] {
  return [...theMap(happened), ...tags(happened), ...groups(happened), ...beside(happened)];
}

function theMap(happened: Happened): string[] {
  const begun = come(happened, "maps").map(({ title }) => `began the map “${beginning(title)}”`);
  const edits = updated(happened, "maps", "title", "settings", "deleted").flatMap(({ set }) => [
    ...(set.title === undefined ? [] : [`named the map “${beginning(set.title)}”`]),
    ...(set.settings === undefined ? [] : ["changed how the map is shown"]),
    ...(set.deleted === undefined ? [] : [set.deleted ? "deleted the map" : "brought the map back"]),
  ]);
  return [...begun, ...edits];
}

function tags(happened: Happened): string[] {
  const { before, after } = happened;
  const put = come(happened, "taggings").filter(({ claimId }) => find(before, "claims", claimId));
  const taken = gone(happened, "taggings").filter(
    ({ claimId, tagId }) => find(after, "claims", claimId) && find(after, "tags", tagId),
  );
  const name = (tagId: Id) => `“${(find(after, "tags", tagId) ?? find(before, "tags", tagId))?.name ?? ""}”`;
  return [
    ...byName(
      happened,
      put,
      ({ tagId }) => name(tagId),
      (claims, tag) => `tagged ${claims} ${tag}`,
    ),
    ...byName(
      happened,
      taken,
      ({ tagId }) => name(tagId),
      (claims, tag) => `took the tag ${tag} off ${claims}`,
    ),
    ...(put.length === 0 ? come(happened, "tags").map((tag) => `made the tag “${tag.name}”`) : []),
    ...gone(happened, "tags").map(({ name: tag }) => `removed the tag “${tag}”`),
    ...updated(happened, "tags", "name", "colour").map(({ id }) => `changed the tag ${name(id)}`),
  ];
}

function groups(happened: Happened): string[] {
  const { before, after } = happened;
  const title = (id: Id) => `“${beginning((find(after, "groups", id) ?? find(before, "groups", id))?.title ?? "")}”`;
  const put = [
    ...come(happened, "groupings"),
    ...updated(happened, "groupings", "groupId").flatMap(({ id }) => find(after, "groupings", id) ?? []),
  ].filter(({ claimId }) => find(before, "claims", claimId));
  const taken = gone(happened, "groupings").filter(
    ({ claimId, groupId }) => find(after, "claims", claimId) && find(after, "groups", groupId),
  );
  return [
    ...come(happened, "groups").map(({ id }) => `made the group ${title(id)}`),
    ...gone(happened, "groups").map(({ id }) => `removed the group ${title(id)}`),
    ...updated(happened, "groups", "title", "colour", "parentId", "order").map(
      ({ id }) => `changed the group ${title(id)}`,
    ),
    ...byName(
      happened,
      put,
      ({ groupId }) => title(groupId),
      (claims, group) => `put ${claims} into ${group}`,
    ),
    ...byName(
      happened,
      taken,
      ({ groupId }) => title(groupId),
      (claims, group) => `took ${claims} out of ${group}`,
    ),
  ];
}

function beside(happened: Happened): string[] {
  const { after } = happened;
  const touched = (table: "scenes" | "assumptions") => come(happened, table).length + gone(happened, table).length > 0;
  const scenario = (id: Id) => `“${find(after, "scenarios", id)?.title ?? ""}”`;
  const put = come(happened, "dismissals").length;
  const back = gone(happened, "dismissals").length;
  return [
    ...(touched("scenes") || updated(happened, "scenes", "note", "order").length > 0
      ? ["arranged the step-through"]
      : []),
    ...come(happened, "scenarios").map(({ id }) => `began the what-if ${scenario(id)}`),
    ...gone(happened, "scenarios").map(({ title }) => `removed the what-if “${title}”`),
    ...updated(happened, "scenarios", "title").map(({ id }) => `named the what-if ${scenario(id)}`),
    ...(touched("assumptions") || updated(happened, "assumptions", "supposition").length > 0
      ? ["changed what a what-if supposes"]
      : []),
    ...(put > 0 ? [`put ${counted(put, "hint")} aside`] : []),
    ...(back > 0 ? [`took ${counted(back, "hint")} up again`] : []),
  ];
}

/** One sentence for all claims under one name. */
function byName<T extends { readonly claimId: Id }>(
  { before, after }: Happened,
  rows: readonly T[],
  nameOf: (row: T) => string,
  words: (claims: string, name: string) => string,
): string[] {
  const number = (id: Id) => (find(after, "claims", id) ?? find(before, "claims", id))?.number ?? [];
  return [...new Set(rows.map(nameOf))].map((name) =>
    words(numbered(rows.filter((row) => nameOf(row) === name).flatMap(({ claimId }) => number(claimId))), name),
  );
}
