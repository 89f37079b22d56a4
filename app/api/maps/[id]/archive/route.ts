import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { attachmentNamed } from "@/app/api/attachment";
import { onMap, Refused } from "@/app/request";
import { allContents } from "@/db/queries/contents";
import { openMap } from "@/db/queries/maps";
import { findOriginal } from "@/db/queries/originals";
import { all, rowsOf } from "@/lib/argument/argument-map";
import { MAP_PATH, MISSING_PATH, originalPath, originalsOf } from "@/lib/formats/archive";
import { writeWarrant } from "@/lib/formats/warrant";

/** A map as Warrant's own JSON, with the files that its texts were read from, in a zip. */
export const GET = onMap("export", async ({ mapId, store }) => {
  const room = await openMap(store.db, store.rooms, mapId);
  if (!room) throw new Refused(404, "There is no such map.");
  const { map } = room;
  const texts = all(map, "sourceTexts");
  const contents = await allContents(store.db, mapId);
  const used = new Set(texts.map(({ sha256 }) => sha256));
  const kept = [...contents].filter(([sha256]) => used.has(sha256)).map(([, content]) => content);
  const title = all(map, "maps")[0]?.title || "map";
  async function* files(): AsyncGenerator<ArchivedFile> {
    yield { path: MAP_PATH, bytes: Buffer.from(writeWarrant({ rows: rowsOf(map), contents: kept })), isPacked: false };
    const missing: string[] = [];
    for (const original of originalsOf(texts)) {
      const bytes = await findOriginal(store.db, mapId, original.sha256);
      if (bytes) yield { path: originalPath(original), bytes, isPacked: true };
      else missing.push(`${original.name} (SHA-256 ${original.sha256}) is not kept on the server.`);
    }
    if (missing.length > 0)
      yield { path: MISSING_PATH, bytes: Buffer.from(`${missing.join("\n")}\n`), isPacked: false };
  }
  return new Response(zipped(files()), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": attachmentNamed(`${title}.zip`),
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
});

interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether it is left as it is: documents are mostly packed already. */
  readonly isPacked: boolean;
}

/** The same files give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** A zip that is made while it is read, so that one file of it is held at a time. */
function zipped(files: AsyncGenerator<ArchivedFile>): ReadableStream<Uint8Array> {
  let zip: Zip;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error);
        controller.enqueue(chunk);
        if (isLast) controller.close();
      });
    },
    async pull() {
      const next = await files.next();
      if (next.done) return zip.end();
      const { path, bytes, isPacked } = next.value;
      const entry = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = NO_TIME;
      zip.add(entry);
      entry.push(bytes, true);
    },
    async cancel() {
      await files.return(undefined);
    },
  });
}
