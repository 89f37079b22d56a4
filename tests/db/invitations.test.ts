import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { hashOf } from "@/app/accounts/secrets";
import type { Database } from "@/db/database";
import { members, people } from "@/db/people-tables";
import { addInvitation, findInvitation, type Invitation, takeUp } from "@/db/queries/invitations";
import { membersOf } from "@/db/queries/members";
import { Rooms } from "@/db/rooms";
import type { Role } from "@/lib/access";
import { onEachDatabase } from "./databases";
import { createMap, mapper } from "./steps";

async function newPerson(db: Database): Promise<string> {
  const id = uuidv7();
  await db.insert(people).values({ id, name: "Ann", email: `${id}@people.test`, emailVerified: true });
  return id;
}

onEachDatabase("an invitation to a map", (open) => {
  /** A map with an owner, who invites `email` to a role. */
  async function inviting(db: Database, email: string) {
    const { mapId, done } = mapper(db, new Rooms());
    await done(createMap(mapId));
    const owner = await newPerson(db);
    await db.insert(members).values({ mapId, personId: owner, role: "owner" });
    const invite = async (role: Role): Promise<Invitation> => {
      const [id, tokenHash, expiresAt] = [uuidv7(), hashOf(uuidv7()), new Date(Date.now() + 60_000)];
      await addInvitation(db, { id, email, mapId, role, teamId: null, tokenHash, invitedBy: owner, expiresAt });
      const found = await findInvitation(db, tokenHash);
      if (!found) throw new Error("there is no invitation");
      return found;
    };
    return { mapId, owner, invite };
  }

  it("makes its taker the most that they are invited to, in whatever order and at once", async () => {
    const { db } = await open();
    for (let round = 0; round < 8; round += 1) {
      const person = await newPerson(db);
      const { mapId, invite } = await inviting(db, "eva@people.test");
      const sent = [await invite("viewer"), await invite("editor"), await invite("commenter")];
      expect(await Promise.all(sent.map((one) => takeUp(db, one, person)))).toEqual([true, true, true]);
      const roles = (await membersOf(db, mapId)).map(({ personId, role }) => [personId, role]);
      expect(roles).toContainEqual([person, "editor"]);
    }
  });

  it("is taken up once, and not at all where what it opens cannot be written", async () => {
    const { db } = await open();
    const person = await newPerson(db);
    const { mapId, invite } = await inviting(db, "fay@people.test");
    const sent = await invite("viewer");
    // Nobody of this id: what would make them a member is refused by the database.
    await expect(takeUp(db, sent, uuidv7())).rejects.toThrow();
    expect(await takeUp(db, sent, person)).toBe(true);
    expect(await takeUp(db, sent, person)).toBe(false);
    expect(await db.$count(members, sql`map_id = ${mapId}`)).toBe(2);
  });
});
