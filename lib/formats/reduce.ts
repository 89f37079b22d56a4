import { beginning } from "@/lib/argument/history/words";
import type { Row } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { FEATURES, type Feature } from "./feature";
import type { Format, Remark } from "./format";
import { reduceRelations } from "./reduce-relations";
import { reduceTexts } from "./reduce-texts";
import { claimsInOrder, Reduction, replace } from "./reduction";
import type { WarrantFile } from "./warrant";

/** What a format leaves of a map, with the losses one by one: what is written is exactly what is kept. */
export function reduceTo(
  format: Pick<Format, "id" | "keeps" | "adjust">,
  file: WarrantFile,
): { readonly kept: WarrantFile; readonly losses: readonly Remark[] } {
  const contents = new Map<string, Content>(file.contents.map((content) => [sha256Of(content), content]));
  const reduction = new Reduction(file, (feature) => format.keeps.has(feature), format.id);
  reduceRelations(reduction);
  reduceClaims(reduction);
  reduceTexts(reduction, contents);
  mergeNames(reduction);
  dropForeign(reduction);
  const kept = reduction.done(contents);
  const adjusted = format.adjust?.(kept) ?? { kept, losses: [] };
  const losses = [...reduction.losses, ...adjusted.losses];
  return format.keeps.has("numbers") ? { kept: adjusted.kept, losses } : renumbered(adjusted.kept, losses, reduction);
}

/** Numbers the claims that are left by their order. It is done last, so that each loss names a claim as its map does. */
function renumbered({ rows, contents }: WarrantFile, losses: readonly Remark[], reduction: Reduction) {
  const claim = (id: string) => reduction.claim(id);
  const ranks = new Map(claimsInOrder(rows).map(({ id }, i) => [id, i + 1]));
  const claims = rows.claims.map((row) => ({ ...row, number: ranks.get(row.id) ?? row.number }));
  const gone = claims.flatMap(({ id, number }) =>
    claim(id) === `claim ${number}` ? [] : [{ where: claim(id), what: `Lost: ${FEATURES.numbers}.` }],
  );
  return { kept: { rows: { ...rows, claims }, contents }, losses: [...losses, ...gone] };
}

function reduceClaims(reduction: Reduction): void {
  const claim = ({ id }: { id: string }) => reduction.claim(id);
  reduction.clear(
    "maps",
    "title",
    "title",
    () => "",
    () => "map",
  );
  reduction.clear(
    "maps",
    "settings",
    "settings",
    () => ({}),
    () => "map",
  );
  reduction.clear("claims", "exactWords", "text", ({ text }) => oneLine(text), claim);
  reduction.clear("claims", "implicit", "implicit", () => false, claim);
  reduction.clear("claims", "claimStrengths", "strength", () => null, claim);
  reduction.clear("claims", "colours", "colour", () => null, claim);
  reduction.clear("claims", "claimNotes", "note", () => "", claim);
  const ofClaim = ({ claimId }: { claimId: string }) => reduction.claim(claimId);
  dropTable(reduction, "taggings", "tags", ofClaim);
  dropTable(reduction, "tags", "tags", ({ name }) => `tag ${name}`);
  dropTable(reduction, "groupings", "groups", ofClaim);
  dropTable(reduction, "groups", "groups", ({ title }) => `group ${title}`);
  dropTable(reduction, "scenes", "scenes", ofClaim);
  dropTable(reduction, "assumptions", "scenarios", ofClaim);
  dropTable(reduction, "scenarios", "scenarios", ({ title }) => `what-if ${title}`);
  dropTable(reduction, "dismissals", "dismissals", ({ hint }) => hint.slice(0, 60));
  dropTable(reduction, "places", "pins", claim);
  dropTable(reduction, "comments", "talk", ({ text }) => `comment “${beginning(text)}”`);
  if (!reduction.keeps("talk")) reduction.dropWhere("threads", () => true);
  dropTable(reduction, "versions", "moments", ({ name }) => `version ${name}`);
  dropTable(reduction, "proposals", "suggestions", ({ words }) => `suggested change “${beginning(words)}”`);
  if (!reduction.keeps("suggestions")) reduction.dropWhere("suggestions", () => true);
}

/** Speakers and tags of one name become one. */
function mergeNames(reduction: Reduction): void {
  if (reduction.keeps("sameNames")) return;
  const { rows } = reduction;
  const speakers = mergedByName(reduction, "speakers");
  const tags = mergedByName(reduction, "tags");
  const asSpeaker = <T extends { speakerId: string }>(row: T): T => ({
    ...row,
    speakerId: speakers.get(row.speakerId) ?? row.speakerId,
  });
  if (speakers.size > 0) {
    replace(rows.voices, rows.voices.map(asSpeaker));
    replace(rows.turns, rows.turns.map(asSpeaker));
  }
  const seen = new Set<string>();
  replace(
    rows.taggings,
    rows.taggings.flatMap((row) => {
      const tagId = tags.get(row.tagId) ?? row.tagId;
      const isThere = seen.has(`${tagId} ${row.claimId}`);
      seen.add(`${tagId} ${row.claimId}`);
      return isThere ? [] : [{ ...row, tagId }];
    }),
  );
}

/** Takes out rows whose name another one has; gives the id of that one by theirs. */
function mergedByName(reduction: Reduction, table: "speakers" | "tags"): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const merged = new Map<string, string>();
  for (const { id, name } of reduction.rows[table]) {
    const known = first.get(name);
    if (known === undefined) first.set(name, id);
    else merged.set(id, known);
  }
  reduction.keepRows(
    table,
    "sameNames",
    ({ id }: { id: string }) => !merged.has(id),
    ({ name }: { name: string }) => name,
  );
  return merged;
}

/** Words on one line, without spaces at the edges and without runs of them. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}

function dropTable<
  T extends
    | "taggings"
    | "tags"
    | "groupings"
    | "groups"
    | "scenes"
    | "assumptions"
    | "scenarios"
    | "dismissals"
    | "places"
    | "comments"
    | "versions"
    | "proposals",
>(reduction: Reduction, table: T, feature: Feature, where: (row: Row<T>) => string): void {
  if (!reduction.keeps(feature)) reduction.keepRows(table, feature, () => false, where);
}

/** Data of the format itself always come along; a file of one format has no place for those of another. */
function dropForeign(reduction: Reduction): void {
  if (reduction.keeps("foreign")) return;
  reduction.keepRows(
    "foreignData",
    "foreign",
    ({ format }) => format === reduction.format,
    ({ format }) => `${FEATURES.foreign}: ${format}`,
  );
}
