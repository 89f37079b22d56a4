import type { SourceText } from "@/lib/argument/rows";

type Original = NonNullable<SourceText["original"]>;

/** Where the map lies in an archive: as Warrant's own JSON. */
export const MAP_PATH = "map.json";

/** Where an archive says which originals it lacks. */
export const MISSING_PATH = "originals/missing.txt";

/** Where the file that a text was read from lies in an archive: under its hash, by the name that it had. */
export function originalPath({ sha256, name }: Pick<Original, "sha256" | "name">): string {
  const safe = name.replace(/[\p{Cc}/\\:*?"<>|]+/gu, "_").replace(/^\.+/, "");
  return `originals/${sha256}/${safe.slice(-150).toWellFormed() || "original"}`;
}

/** The hash of the original that lies at a path of an archive; null where none does. */
export function originalAt(path: string): string | null {
  return /(?:^|\/)originals\/([0-9a-f]{64})\/[^/]+$/.exec(path)?.[1] ?? null;
}

/** The originals that texts name, each once. */
export function originalsOf(texts: readonly Pick<SourceText, "original">[]): Original[] {
  return [...new Map(texts.flatMap(({ original }) => (original ? [[original.sha256, original]] : []))).values()];
}
