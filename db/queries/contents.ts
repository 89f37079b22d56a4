import { and, eq, inArray } from "drizzle-orm";
import type { Content } from "@/lib/text/content";
import type { Database } from "../database";
import { contents } from "../schema";

/** A content of a map by its hash, or null when the map has none of that name. */
export async function findContent(db: Database, mapId: string, sha256: string): Promise<Content | null> {
  const [content] = await db
    .select({ plain: contents.plain, blocks: contents.blocks, pages: contents.pages })
    .from(contents)
    .where(and(eq(contents.mapId, mapId), eq(contents.sha256, sha256)));
  return content ? asContent(content) : null;
}

/** The plain texts that a map holds of the given hashes, by hash. */
export async function plainTexts(db: Database, mapId: string, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const found = await db
    .select({ sha256: contents.sha256, plain: contents.plain })
    .from(contents)
    .where(and(eq(contents.mapId, mapId), inArray(contents.sha256, [...hashes])));
  return new Map(found.map(({ sha256, plain }) => [sha256, plain]));
}

/** All contents of a map by their hashes. */
export async function allContents(db: Database, mapId: string): Promise<Map<string, Content>> {
  const found = await db.select().from(contents).where(eq(contents.mapId, mapId));
  return new Map(found.map((content) => [content.sha256, asContent(content)]));
}

/** Keeps contents of a map under their hashes, by which they are given; one that is there already stays as it is. */
export async function keepContents(tx: Database, mapId: string, added: ReadonlyMap<string, Content>): Promise<void> {
  if (added.size === 0) return;
  const rows = [...added].map(([sha256, { plain, blocks, pages }]) => ({ mapId, sha256, plain, blocks, pages }));
  await tx.insert(contents).values(rows).onConflictDoNothing();
}

type StoredContent = Pick<typeof contents.$inferSelect, "plain" | "blocks" | "pages">;

function asContent({ plain, blocks, pages }: StoredContent): Content {
  return pages ? { plain, blocks, pages } : { plain, blocks };
}
