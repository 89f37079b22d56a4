import { and, desc, eq, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Stretch } from "@/lib/text/extent";
import { findSimilar, type SimilarityIndex, similarityIndex } from "@/lib/text/similar";
import type { Sought } from "@/lib/text/sought";
import type { Database } from "../database";
import { type Rooms, textKey } from "../rooms";
import { maps, sources, sourceTexts } from "../schema";
import { findContent } from "./contents";
import { readableBy } from "./standing";

/** A sentence that says something like what was sought, and where it stands. */
export interface AlikePlace {
  readonly mapId: string;
  readonly mapTitle: string;
  readonly sourceId: string;
  readonly sourceTitle: string;
  readonly textId: string;
  readonly stretch: Stretch;
  readonly quote: string;
}

/** Words that are not wanted again: a stretch of a text, such as the paragraph of what is sought. */
export interface Except {
  readonly textId: string;
  readonly start: number;
  readonly end: number;
}

/** The places of a search: in the map that asks, and in the person's other maps, the best first. */
export interface AlikePlaces {
  readonly here: readonly AlikePlace[];
  readonly elsewhere: readonly AlikePlace[];
}

/** Texts beyond so many UTF-16 code units are not searched; those of the maps that were changed last come first. */
const MOST_SEARCHED = 8 * 1024 * 1024;
const MOST_PLACES = 10;

/** Who asks: a person, who is told only of maps that they may read; the owner of all; or a guest of this one map. */
export type Reader = { readonly personId: string } | "owner" | "guest";

/** The sentences that say something like what is sought, in the newest texts of a map and of the others that the reader may read. */
export async function findAlike(
  db: Database,
  rooms: Rooms,
  { mapId, reader }: { readonly mapId: string; readonly reader: Reader },
  sought: Sought,
  except: Except | null,
): Promise<AlikePlaces> {
  const texts = within(MOST_SEARCHED, eachOnce(await newestTexts(db, mapId, reader)));
  const [own, others] = [texts.filter((text) => text.mapId === mapId), texts.filter((text) => text.mapId !== mapId)];
  return {
    here: await searched(db, rooms, own, sought, except),
    elsewhere: await searched(db, rooms, others, sought, except),
  };
}

type NewestText = Omit<AlikePlace, "stretch" | "quote"> & { readonly sha256: string; readonly length: number };

/** The newest text of every source, those of one map first, then those of the maps that were changed last. */
function newestTexts(db: Database, mapId: string, reader: Reader): Promise<NewestText[]> {
  const newer = alias(sourceTexts, "newer");
  const isNewer = and(
    eq(newer.mapId, sourceTexts.mapId),
    eq(newer.sourceId, sourceTexts.sourceId),
    sql`${newer.version} > ${sourceTexts.version}`,
  );
  return db
    .select({
      mapId: maps.id,
      mapTitle: maps.title,
      sourceId: sources.id,
      sourceTitle: sources.title,
      textId: sourceTexts.id,
      sha256: sourceTexts.sha256,
      length: sourceTexts.length,
    })
    .from(sourceTexts)
    .innerJoin(maps, eq(maps.id, sourceTexts.mapId))
    .innerJoin(sources, and(eq(sources.mapId, sourceTexts.mapId), eq(sources.id, sourceTexts.sourceId)))
    .where(
      and(
        eq(maps.deleted, false),
        readable(mapId, reader),
        notExists(db.select({ id: newer.id }).from(newer).where(isNewer)),
      ),
    )
    .orderBy(desc(eq(maps.id, mapId)), desc(maps.changedAt), maps.id, sources.order);
}

/** The condition that a reader may read a map: the one that the question is about, or another. */
function readable(mapId: string, reader: Reader): SQL | undefined {
  if (reader === "owner") return undefined;
  const isThis = eq(maps.id, mapId);
  return reader === "guest" ? isThis : or(isThis, readableBy(maps.id, reader.personId));
}

/** One of all that are the same text: copies of a map say nothing new. */
function eachOnce(texts: readonly NewestText[]): NewestText[] {
  return [...new Map([...texts].reverse().map((text) => [text.sha256, text])).values()].reverse();
}

function within(most: number, texts: readonly NewestText[]): NewestText[] {
  let left = most;
  return texts.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

async function searched(
  db: Database,
  rooms: Rooms,
  texts: readonly NewestText[],
  sought: Sought,
  except: Except | null,
): Promise<AlikePlace[]> {
  const ready: SimilarityIndex[] = [];
  for (const text of texts) ready.push(await indexOf(db, rooms, text));
  const passOver = (text: number, [start, end]: Stretch) =>
    except !== null && texts[text]?.textId === except.textId && start < except.end && end > except.start;
  const places = findSimilar(ready, sought, MOST_PLACES, passOver);
  return Promise.all(
    places.map(async ({ text: at, stretch }) => {
      const text = texts[at];
      if (!text) throw new RangeError(`no text ${at}`);
      const { sha256, length: _, ...place } = text;
      const content = await findContent(db, text.mapId, sha256);
      return { ...place, stretch, quote: content?.plain.slice(...stretch) ?? "" };
    }),
  );
}

/** A text made ready, once; other work gets its turn before the next one is. */
async function indexOf(db: Database, rooms: Rooms, { mapId, sha256, length }: NewestText): Promise<SimilarityIndex> {
  const key = textKey(mapId, sha256);
  const known = rooms.alike.get(key);
  if (known) return known;
  const content = await findContent(db, mapId, sha256);
  if (!content) throw new Error(`map ${mapId} has no content ${sha256}`);
  const index = similarityIndex(content);
  rooms.alike.set(key, index, length);
  await new Promise((resolve) => setImmediate(resolve));
  return index;
}
