import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { allContents, findContent, keepContents } from "@/db/queries/contents";
import { type Content, sha256Of } from "@/lib/text/content";
import { onEachDatabase } from "./databases";
import { paragraph } from "./steps";

onEachDatabase("the contents of a map", (open) => {
  it("come back as they were kept, with cells, notes, parts of the page and pages", async () => {
    const { db } = await open();
    const mapId = uuidv7();
    const cell = { kind: "cell", table: 0, row: 0, column: 1, isHeader: true } as const;
    const kept: Content[] = [
      paragraph("Words."),
      {
        plain: "Head\n\nCell\n\nNote",
        blocks: [
          { kind: "paragraph", part: "header", start: 0, end: 4 },
          { ...cell, start: 6, end: 10 },
          { kind: "note", label: "1", start: 12, end: 16 },
        ],
        pages: [
          { at: 0, label: "iv" },
          { at: 6, label: "1" },
        ],
      },
    ];
    const byHash = new Map(kept.map((content) => [sha256Of(content), content]));
    await keepContents(db, mapId, byHash);
    expect(await allContents(db, mapId)).toEqual(byHash);
    for (const [sha256, content] of byHash) {
      const found = await findContent(db, mapId, sha256);
      expect(found).toEqual(content);
      expect(found && sha256Of(found)).toBe(sha256);
    }
  });
});
