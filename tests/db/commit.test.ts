import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { eventsAfter } from "@/db/queries/events";
import { mapAt, Rooms } from "@/db/rooms";
import { loadRows } from "@/db/rows";
import { claims } from "@/db/schema";
import { apply, emptyMap, rowsOf } from "@/lib/argument/argument-map";
import type { Rows } from "@/lib/argument/rows";
import { sha256Of } from "@/lib/text/content";
import { contextOf, type Extent, quoteOf } from "@/lib/text/extent";
import { onEachDatabase } from "./databases";
import { addClaim, command, createMap, eventIn, mapper, paragraph } from "./steps";

const byId = (rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [table, [...list].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  ) as unknown as Rows;

onEachDatabase("the way of a command into the database", (open) => {
  it("writes the same rows that memory holds, and folding the log gives them too", async () => {
    const { db } = await open();
    const rooms = new Rooms();
    const { mapId, done } = mapper(db, rooms);
    const content = paragraph("Nobody may secure himself at the cost of others.");
    const [source, text, span, claim, other, relation] = Array.from({ length: 6 }, () => uuidv7());
    const extent: Extent = [
      [0, 6],
      [11, 17],
    ];
    await done(createMap(mapId));
    const added = { id: text!, sha256: sha256Of(content), length: content.plain.length };
    await done(command({ type: "addSource", id: source!, title: "A", citation: { author: "B" }, text: added }), [
      content,
    ]);
    await done(
      command(
        {
          type: "addSpan",
          id: span!,
          textId: text!,
          extent,
          quote: quoteOf(content.plain, extent),
          ...contextOf(content.plain, extent),
        },
        { type: "addClaim", id: claim!, text: "One", strength: 0.1 },
        { type: "addClaim", id: other!, text: "Two" },
        { type: "addAnchor", id: uuidv7(), claimId: claim!, spanId: span! },
        {
          type: "addRelation",
          id: relation!,
          kind: "unless",
          target: { claimId: other! },
          premises: [{ id: uuidv7(), claimId: claim! }],
        },
        { type: "pin", id: claim!, x: -40, y: 12 },
      ),
    );
    await done(command({ type: "editClaim", id: claim!, set: { text: "One, put better" } }));
    await done(command({ type: "removeClaim", id: claim! }));

    const stored = byId(await loadRows(db, mapId));
    const log = await eventsAfter(db, mapId, 0, 100);
    expect(stored).toEqual(rowsOf(rooms.get(mapId)!.map));
    expect(stored).toEqual(
      rowsOf(
        apply(
          emptyMap,
          log.flatMap(({ changes }) => changes),
        ),
      ),
    );
    expect(stored.relations).toEqual([]);
    expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it("writes nothing of a refused command and counts no number for it", async () => {
    const { db } = await open();
    const { mapId, send, done } = mapper(db, new Rooms());
    await done(createMap(mapId));
    const before = await loadRows(db, mapId);
    const outcome = await send(
      command({ type: "addClaim", id: uuidv7(), text: "Kept?" }, { type: "removeClaim", id: uuidv7() }),
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "unknown" } });
    expect(await loadRows(db, mapId)).toEqual(before);
    expect((await done(addClaim())).seq).toBe(2);
  });

  it("answers a command that it has seen with the event of the first time", async () => {
    const { db } = await open();
    const rooms = new Rooms();
    const { mapId, send, done } = mapper(db, rooms);
    const twice = addClaim();
    await done(createMap(mapId));
    const first = await done(twice);
    await done(addClaim());
    expect(await send(twice)).toEqual({ ok: true, event: first, isNew: false });
    expect(await mapper(db, new Rooms(), mapId).send(twice)).toEqual({ ok: true, event: first, isNew: false });
    expect((await done(addClaim())).seq).toBe(4);
  });

  it("answers a seen command likewise where nothing would refuse it now, from any process", async () => {
    const opened = await open();
    const rooms = new Rooms();
    const { mapId, send, done } = mapper(opened.db, rooms);
    const claim = addClaim();
    const [added] = claim.actions;
    const edit = (text: string) =>
      command({ type: "editClaim", id: added && "id" in added ? added.id : "", set: { text } });
    const twice = edit("First.");
    await done(createMap(mapId));
    await done(claim);
    const first = await done(twice);
    await done(edit("Second."));
    const before = byId(await loadRows(opened.db, mapId));
    expect(await send(twice)).toEqual({ ok: true, event: first, isNew: false });
    expect(await mapper(await opened.another(), new Rooms(), mapId).send(twice)).toEqual({
      ok: true,
      event: first,
      isNew: false,
    });
    expect(byId(await loadRows(opened.db, mapId))).toEqual(before);
    expect((await done(addClaim())).seq).toBe(5);
  });

  it("creates a map once, however often and from wherever it is asked to", async () => {
    const opened = await open();
    const mapId = uuidv7();
    const created = createMap(mapId);
    const senders = [mapper(opened.db, new Rooms(), mapId), mapper(await opened.another(), new Rooms(), mapId)];
    const outcomes = await Promise.all([...senders, ...senders].map(({ send }) => send(created)));
    expect(outcomes.map((outcome) => eventIn(outcome).seq)).toEqual([1, 1, 1, 1]);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.isNew)).toHaveLength(1);
    expect(await senders[0]!.send(createMap(mapId))).toMatchObject({ ok: false, refusal: { code: "notEmpty" } });
  });

  it("numbers events without gaps when two processes send to one map at once, and both see the same", async () => {
    const opened = await open();
    const [one, two] = [new Rooms(), new Rooms()];
    const a = mapper(opened.db, one);
    const b = mapper(await opened.another(), two, a.mapId, "bob");
    await a.done(createMap(a.mapId));
    const refused = command({ type: "removeClaim", id: uuidv7() });
    const sent = Array.from({ length: 20 }, () => [a.done(addClaim()), b.done(addClaim()), a.send(refused)]).flat();
    await Promise.all(sent);
    await a.done(addClaim());
    await b.done(addClaim());

    const log = await eventsAfter(opened.db, a.mapId, 0, 100);
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 43 }, (_, i) => i + 1));
    const maps = await Promise.all([one, two].map((rooms) => mapAt(opened.db, rooms, a.mapId, 43)));
    expect(rowsOf(maps[0]!)).toEqual(rowsOf(maps[1]!));
    expect(byId(await loadRows(opened.db, a.mapId))).toEqual(rowsOf(maps[0]!));
  });

  it("finds no row of another map by its id", async () => {
    const { db } = await open();
    const rooms = new Rooms();
    const [mine, other] = [mapper(db, rooms), mapper(db, rooms)];
    await mine.done(createMap(mine.mapId));
    await other.done(createMap(other.mapId));
    const foreign = uuidv7();
    const theirs = await other.done(addClaim("Theirs", foreign));
    for (const action of [
      { type: "editClaim", id: foreign, set: { text: "Mine now" } },
      { type: "removeClaim", id: foreign },
      { type: "undo", commandId: theirs.commandId },
    ] as const) {
      expect(await mine.send(command(action))).toMatchObject({ ok: false, refusal: { code: "unknown" } });
    }
  });

  it("undoes one's own step only", async () => {
    const { db } = await open();
    const rooms = new Rooms();
    const ann = mapper(db, rooms);
    const bob = mapper(db, rooms, ann.mapId, "bob");
    await ann.done(createMap(ann.mapId));
    const { commandId } = await ann.done(addClaim());
    expect(await bob.send(command({ type: "undo", commandId }))).toMatchObject({ ok: false });
    await ann.done(command({ type: "undo", commandId }));
    expect((await loadRows(db, ann.mapId)).claims).toEqual([]);
  });

  it("refuses a source whose words did not come with it, and takes the words under their true hash only", async () => {
    const { db } = await open();
    const { mapId, send, done } = mapper(db, new Rooms());
    await done(createMap(mapId));
    const text = { id: uuidv7(), sha256: "0".repeat(64), length: 5 };
    const source = command({ type: "addSource", id: uuidv7(), title: "A", citation: {}, text });
    expect(await send(source)).toMatchObject({ ok: false, refusal: { code: "textMissing" } });
    expect(await send(source, [paragraph("words")])).toMatchObject({ ok: false, refusal: { code: "textMissing" } });
  });

  it("forgets the room and keeps the database as it was when a row is not what memory holds", async () => {
    const { db } = await open();
    const rooms = new Rooms();
    const { mapId, send, done } = mapper(db, rooms);
    const lost = uuidv7();
    await done(createMap(mapId));
    await done(addClaim("Lost", lost));
    await db.delete(claims).where(and(eq(claims.mapId, mapId), eq(claims.id, lost)));
    await expect(send(command({ type: "editClaim", id: lost, set: { text: "Found" } }))).rejects.toThrow(
      "not carried out",
    );
    expect(rooms.get(mapId)).toBeUndefined();
    expect(await eventsAfter(db, mapId, 2, 10)).toEqual([]);
    expect((await done(addClaim())).seq).toBe(3);
  });
});
