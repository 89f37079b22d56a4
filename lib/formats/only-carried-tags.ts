import type { Remark } from "./format";
import type { WarrantFile } from "./warrant";

/** What is left of tags where a format only names them with claims: without colours, and none that no claim carries. */
export function onlyCarriedTags(file: WarrantFile): { kept: WarrantFile; losses: readonly Remark[] } {
  const carried = new Set(file.rows.taggings.map(({ tagId }) => tagId));
  const lost = file.rows.tags.filter(({ id, colour }) => !carried.has(id) || colour !== null);
  const tags = file.rows.tags.filter(({ id }) => carried.has(id)).map((tag) => ({ ...tag, colour: null }));
  const losses = lost.map(({ name }) => ({
    where: `tag ${name}`,
    what: "Lost: colours of tags, and tags that no claim carries.",
  }));
  return { kept: { ...file, rows: { ...file.rows, tags } }, losses };
}
