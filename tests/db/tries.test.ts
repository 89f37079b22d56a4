import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { hashOf } from "@/app/accounts/secrets";
import { countTries } from "@/db/queries/tries";
import { onEachDatabase } from "./databases";

onEachDatabase("tries", (open) => {
  it("are counted up to their limit, several of them all or none, and anew after a while", async () => {
    const { db } = await open();
    const attempt = (times: number) => countTries(db, { what: hashOf("a door"), most: 5, windowS: 60, times });
    expect([await attempt(6), await attempt(3), await attempt(3), await attempt(2)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect([await attempt(0), await attempt(1)]).toEqual([true, false]);
    await db.execute(sql`update tries set since = since - interval '61 seconds'`);
    expect([await attempt(5), await attempt(1)]).toEqual([true, false]);
  });

  it("are counted one by one where they come at once", async () => {
    const { db } = await open();
    const limit = { what: hashOf("another door"), most: 5, windowS: 60, times: 1 };
    const all = await Promise.all(Array.from({ length: 12 }, () => countTries(db, limit)));
    expect(all.filter((isWithin) => isWithin)).toHaveLength(5);
  });
});
