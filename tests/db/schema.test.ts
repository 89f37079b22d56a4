import { readdirSync, readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import { writeChanges } from "@/db/changes";
import { readExtent, writeExtent } from "@/db/columns";
import { openDatabase } from "@/db/connection";
import { CASING, type Database } from "@/db/database";
import * as people from "@/db/people-tables";
import { Rooms } from "@/db/rooms";
import * as schema from "@/db/schema";
import { insert } from "@/lib/argument/edit";
import type { Claim, Premise, Relation, Span } from "@/lib/argument/rows";
import { newDatabase, onEachDatabase } from "./databases";
import { openEmbedded } from "./embedded";
import { addClaim, createMap, mapper } from "./steps";

const META = "db/migrations/meta";
const server = process.env.TEST_DATABASE_URL;

/** Columns, constraints and indexes of all our tables, in words. */
async function catalogueOf(db: Database): Promise<unknown[]> {
  const columns = await db
    .select({ row: sql`concat_ws(' ', table_name, column_name, data_type, udt_name, is_nullable, column_default)` })
    .from(sql`information_schema.columns where table_schema = 'public' order by 1`);
  const constraints = await db
    .select({ row: sql`concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))` })
    // PostgreSQL 18 lists NOT NULL among the constraints; the columns say it already.
    .from(sql`pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' order by 1`);
  const indexes = await db.select({ row: sql`indexdef` }).from(sql`pg_indexes where schemaname = 'public' order by 1`);
  return [columns, constraints, indexes];
}

describe("the tables", () => {
  it("are made by the migrations as the schema has them", async () => {
    const last = readdirSync(META)
      .filter((file) => file.endsWith("_snapshot.json"))
      .sort()
      .at(-1);
    const made = JSON.parse(readFileSync(`${META}/${last}`, "utf8"));
    const wanted = generateDrizzleJson({ ...schema, ...people }, made.id, undefined, CASING);
    expect(await generateMigration(made, wanted)).toEqual([]);
  });

  it.runIf(server)("are the same in both databases", async () => {
    const embedded = await openEmbedded();
    const { url, drop } = await newDatabase(String(server));
    const real = await openDatabase({ url });
    expect(await catalogueOf(real.db)).toEqual(await catalogueOf(embedded.db));
    await Promise.all([real.close(), embedded.close()]);
    await drop();
  });

  it("keep an extent as PostgreSQL writes one, and take nothing else for one", () => {
    const extent = [
      [0, 5],
      [7, 9],
    ] as const;
    expect(writeExtent(extent)).toBe("{[0,5),[7,9)}");
    expect(readExtent("{[0,5),[7,9)}")).toEqual(extent);
    for (const wrong of ["{}", "", "{[0,5]}", "{[0,5),[7,)}", "{[-1,5)}"])
      expect(() => readExtent(wrong)).toThrow("not an extent");
  });
});

onEachDatabase("the second wall", (open) => {
  const claimOf = (id: string, more: Partial<Claim> = {}): Claim => ({
    id,
    number: 1,
    text: "",
    implicit: false,
    strength: null,
    colour: null,
    note: "",
    order: "a0",
    ...more,
  });
  const relationOf = (more: Partial<Relation>): Relation => ({
    id: uuidv7(),
    kind: "support",
    targetClaimId: null,
    targetRelationId: null,
    scheme: null,
    strength: null,
    note: "",
    order: "a0",
    ...more,
  });
  const premiseOf = (relationId: string, claimId: string): Premise => ({
    id: uuidv7(),
    relationId,
    claimId,
    role: null,
    order: "a0",
  });
  const span: Span = {
    id: uuidv7(),
    textId: uuidv7(),
    extent: [[0, 1]],
    quote: "a",
    prefix: "",
    suffix: "",
    state: "firm",
  };

  it("defers every reference and every uniqueness to the end of the command, but that of keys", async () => {
    const { db } = await open();
    const atOnce = await db
      .select({ name: sql`conname` })
      .from(
        sql`pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'u') and not condeferred`,
      );
    expect(atOnce).toEqual([]);
  });

  it("refuses whatever breaks a rule that a table can hold, and ids of other maps", async () => {
    const { db } = await open();
    const [mine, other] = [mapper(db, new Rooms()), mapper(db, new Rooms())];
    const [claim, foreign] = [uuidv7(), uuidv7()];
    await mine.done(createMap(mine.mapId));
    await mine.done(addClaim("One", claim));
    await other.done(createMap(other.mapId));
    await other.done(addClaim("One", foreign));
    const whole = relationOf({ targetClaimId: claim });
    const refused: Record<string, Parameters<typeof writeChanges>[2]> = {
      "a number twice": [insert("claims", claimOf(uuidv7()))],
      "a strength over 1": [insert("claims", claimOf(uuidv7(), { number: 2, strength: 1.5 }))],
      "number 0": [insert("claims", claimOf(uuidv7(), { number: 0 }))],
      "no target": [insert("relations", relationOf({}))],
      "two targets": [
        insert("relations", whole),
        insert("relations", relationOf({ targetClaimId: claim, targetRelationId: whole.id })),
      ],
      "an unknown kind": [insert("relations", { ...whole, kind: "because" as "support" })],
      "a target in another map": [insert("relations", relationOf({ targetClaimId: foreign }))],
      "a premise in another map": [insert("relations", whole), insert("premises", premiseOf(whole.id, foreign))],
      "a premise twice": [
        insert("relations", whole),
        insert("premises", premiseOf(whole.id, claim)),
        insert("premises", premiseOf(whole.id, claim)),
      ],
      "words of no text": [insert("spans", span)],
      "an empty extent": [insert("spans", { ...span, extent: [] })],
      "a pin on nothing": [insert("places", { id: uuidv7(), x: 0, y: 0 })],
      "a title row of another map": [insert("maps", { id: foreign, title: "", settings: {}, deleted: false })],
      "a claim that something rests on taken away": [
        insert("relations", whole),
        insert("premises", premiseOf(whole.id, claim)),
        { table: "claims", op: "delete", row: claimOf(claim) },
      ],
      "a claim that is not there changed": [
        { table: "claims", op: "update", id: foreign, set: { text: "x" }, was: { text: "" } },
      ],
      "a claim that is not there taken away": [{ table: "claims", op: "delete", row: claimOf(foreign) }],
    };
    for (const [what, changes] of Object.entries(refused)) {
      await expect(
        db.transaction((tx) => writeChanges(tx, mine.mapId, changes)),
        what,
      ).rejects.toThrow();
    }
    await db.transaction((tx) =>
      writeChanges(tx, mine.mapId, [insert("relations", whole), insert("premises", premiseOf(whole.id, claim))]),
    );
  });
});
