import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import type { Database } from "@/db/database";
import { people } from "@/db/people-tables";
import { commitCommand } from "@/db/queries/commit";
import { talkersOf } from "@/db/queries/talk";
import { Rooms } from "@/db/rooms";
import { loadRows } from "@/db/rows";
import type { Role } from "@/lib/access";
import type { Action } from "@/lib/argument/command";
import { sha256Of } from "@/lib/text/content";
import { contextOf } from "@/lib/text/extent";
import { onEachDatabase } from "./databases";
import { addClaim, command, createMap, eventIn, mapper, paragraph } from "./steps";

/** A map with a claim and a text, and a way to send actions to it in somebody's name and role. */
async function mapOf(db: Database) {
  const rooms = new Rooms();
  const { mapId, done } = mapper(db, rooms);
  const [claimId, textId] = [uuidv7(), uuidv7()];
  const content = paragraph("It is old.");
  await done(createMap(mapId, "The mill"));
  await done(addClaim("Keep the mill.", claimId));
  const text = { id: textId, sha256: sha256Of(content), length: content.plain.length };
  await done(command({ type: "addSource", id: uuidv7(), title: "T", citation: {}, text }), [content]);
  const as = (actor: string, role: Role, ...actions: Action[]) => {
    const standingNow = async () => ({ role, isGuest: false });
    return commitCommand(db, rooms, { mapId, actor, command: command(...actions), contents: [], standingNow });
  };
  const propose = async (actor: string, ...actions: Extract<Action, { type: "addProposal" }>["actions"]) => {
    const [suggestionId, id] = [uuidv7(), uuidv7()];
    const begin: Action = { type: "addSuggestion", id: suggestionId, title: "" };
    eventIn(
      await as(actor, "commenter", begin, { type: "addProposal", id, suggestionId, actions, words: "did something" }),
    );
    return id;
  };
  return { mapId, claimId, textId, content, as, propose };
}

onEachDatabase("what is suggested for a map", (open) => {
  it("[4] lies in the database as in memory, and is accepted by who may edit, as it was stored", async () => {
    const { db } = await open();
    const { mapId, claimId, as, propose } = await mapOf(db);
    const edit = { type: "editClaim" as const, id: claimId, set: { text: "Close the mill." } };
    const id = await propose("cora", edit);
    const { suggestions, proposals, claims } = await loadRows(db, mapId);
    expect(suggestions).toMatchObject([{ author: "cora", title: "" }]);
    expect(proposals).toMatchObject([{ id, actions: [edit], words: "did something", outcome: "open" }]);
    expect(claims).toMatchObject([{ text: "Keep the mill." }]);

    expect(await as("cora", "commenter", { type: "acceptProposal", id })).toMatchObject({
      ok: false,
      refusal: { code: "forbidden" },
    });
    const accepted = eventIn(await as("ann", "editor", { type: "acceptProposal", id }));
    expect((await loadRows(db, mapId)).claims).toMatchObject([{ text: "Close the mill." }]);
    eventIn(await as("ann", "editor", { type: "undo", commandId: accepted.commandId }));
    expect(await loadRows(db, mapId)).toMatchObject({
      claims: [{ text: "Keep the mill." }],
      proposals: [{ outcome: "open" }],
    });
  });

  it("is checked against the words of the text once it is accepted", async () => {
    const { db } = await open();
    const { claimId, textId, content, as, propose } = await mapOf(db);
    const span = (quote: string) => {
      const id = uuidv7();
      const extent: [number, number][] = [[0, 2]];
      const context = contextOf(content.plain, extent);
      return [
        { type: "addSpan" as const, id, textId, extent, quote, ...context },
        { type: "addAnchor" as const, id: uuidv7(), claimId, spanId: id },
      ];
    };
    const wrong = await propose("cora", ...span("No"));
    const right = await propose("cora", ...span("It"));
    expect(await as("ann", "editor", { type: "acceptProposal", id: wrong })).toMatchObject({
      ok: false,
      refusal: { code: "quoteDiffers" },
    });
    expect(await as("ann", "editor", { type: "acceptProposal", id: right })).toMatchObject({ ok: true });
  });

  it("names who suggests among the people of the map", async () => {
    const { db } = await open();
    const { mapId, claimId, propose } = await mapOf(db);
    const id = uuidv7();
    await db.insert(people).values({ id, name: "Cora", email: `${id}@example.test`, emailVerified: true });
    await propose(id, { type: "removeClaim", id: claimId });
    expect(await talkersOf(db, mapId)).toEqual([{ id, name: "Cora", isMember: false }]);
  });

  it("is held by the database itself", async () => {
    const { db } = await open();
    const { mapId, claimId, propose } = await mapOf(db);
    const id = await propose("cora", { type: "removeClaim", id: claimId });
    const set = (what: string) => {
      const statement = sql.raw(`update proposals set ${what} where map_id = '${mapId}' and id = '${id}'`);
      return db.transaction((tx) => tx.execute(statement));
    };
    await expect(set("outcome = 'perhaps'")).rejects.toThrow();
    await expect(set("actions = '[]'")).rejects.toThrow();
    await expect(set("words = repeat('x', 1001)")).rejects.toThrow();
    await set("words = repeat('x', 1000), outcome = 'declined'");
  });
});
