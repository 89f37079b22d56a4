import { expect, it, vi } from "vitest";
import { Hub } from "@/db/hub";
import { Rooms } from "@/db/rooms";
import type { MapEvent } from "@/lib/argument/event";
import { onEachDatabase } from "./databases";
import { addClaim, createMap, mapper } from "./steps";

const fail = (error: unknown) => {
  throw error;
};

/** A follower that writes down the seqs it is given. */
function listener() {
  const seen: number[] = [];
  const ended = vi.fn();
  const event = ({ seq }: MapEvent) => {
    seen.push(seq);
  };
  return { seen, ended, follower: { event, end: ended } };
}

onEachDatabase("the hub", (open) => {
  const started = async () => {
    const { db } = await open();
    const hub = new Hub(db, fail);
    const map = mapper(db, new Rooms());
    await map.done(createMap(map.mapId));
    return { hub, ...map };
  };

  it("gives a follower what was missed, then what comes, each once and in order", async () => {
    const { hub, mapId, done } = await started();
    await done(addClaim());
    await done(addClaim());
    const { seen, follower } = listener();
    await hub.follow(mapId, 1, follower);
    expect(seen).toEqual([2, 3]);
    hub.announce(await done(addClaim()));
    expect(seen).toEqual([2, 3, 4]);
    hub.wake(mapId, 4);
    hub.wake(mapId, 3);
    await done(addClaim());
    hub.wake(mapId, 5);
    await vi.waitFor(() => expect(seen).toEqual([2, 3, 4, 5]));
  });

  it("loses nothing when events come while it reads what was missed, announced early, late or not at all", async () => {
    const { hub, mapId, done } = await started();
    const followers = Array.from({ length: 6 }, listener);
    const joined = followers.map(async ({ follower }, i) => {
      await done(addClaim());
      await hub.follow(mapId, i % 2, follower);
    });
    const sent = Array.from({ length: 30 }, async (_, i) => {
      const event = await done(addClaim());
      if (i % 3 === 0) hub.announce(event);
      if (i % 3 === 1) hub.wake(mapId, event.seq);
    });
    await Promise.all([...joined, ...sent]);
    await hub.poll();
    const all = Array.from({ length: 37 }, (_, i) => i + 1);
    await vi.waitFor(() => {
      for (const [i, { seen }] of followers.entries()) expect(seen).toEqual(all.slice(i % 2));
    });
  });

  it("tells one who knows of events that never were to read the map again, and one who asks for no map that there is none", async () => {
    const { hub, mapId } = await started();
    expect(await hub.follow(mapId, 7, listener().follower)).toEqual({ kind: "reset" });
    expect(await hub.follow(crypto.randomUUID(), 0, listener().follower)).toEqual({ kind: "unknown" });
  });

  it("gives nothing to one who has left, and tells the others when it ends", async () => {
    const { hub, mapId, done } = await started();
    const [gone, stays] = [listener(), listener()];
    const joined = await hub.follow(mapId, 1, gone.follower);
    await hub.follow(mapId, 1, stays.follower);
    if (joined.kind === "joined") joined.leave();
    hub.announce(await done(addClaim()));
    hub.end();
    expect([gone.seen, stays.seen]).toEqual([[], [2]]);
    expect(gone.ended).not.toHaveBeenCalled();
    expect(stays.ended).toHaveBeenCalledOnce();
  });
});
