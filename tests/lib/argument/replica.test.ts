import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArgumentMap, rowsOf } from "@/lib/argument/argument-map";
import type { Command } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import type { MapEvent } from "@/lib/argument/event";
import { nothingKnown } from "@/lib/argument/known";
import { hasGap, propose, type Replica, receive, replicaOf, reset, resume, withdraw } from "@/lib/argument/replica";
import { Dice, knowing, randomCommand } from "../../arbitraries";
import { command, graph, idSource } from "../../builders";

/** A server in memory: decides, numbers, and keeps the log. */
class Server {
  readonly log: MapEvent[] = [];
  readonly known = knowing(new Map());
  constructor(public map: ArgumentMap) {}

  post(sent: Command): MapEvent | null {
    const seen = this.log.find(({ commandId }) => commandId === sent.id);
    if (seen) return seen;
    const decision = decide(this.map, sent, this.known);
    if (!decision.ok) return null;
    this.map = decision.map;
    const event = {
      seq: this.log.length + 1,
      mapId: "",
      commandId: sent.id,
      actor: "",
      at: "",
      command: sent,
      changes: decision.changes,
    };
    this.log.push(event);
    return event;
  }
}

function isReplica(result: Replica | { code: string }): result is Replica {
  return "confirmed" in result;
}

describe("a copy of a map", () => {
  it("[5] ends equal to all others, whatever was pending, lost, doubled, late or reordered", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 10, max: 120 }), (seed, steps) => {
        const { map } = graph("a -> b; c -x b; d -x (c -x b)");
        const newId = idSource(10_000);
        const dice = new Dice(seed);
        const server = new Server(map);
        let copies = [replicaOf(map, 0), replicaOf(map, 0), replicaOf(map, 0)];
        const change = (i: number, make: (copy: Replica) => Replica) => {
          copies = copies.map((copy, j) => (i === j ? make(copy) : copy));
        };
        /** Commands that got their answer: they are not sent again. */
        const answered = copies.map(() => new Set<string>());
        const nextOf = (i: number) => copies[i]?.pending.find(({ command: { id } }) => !answered[i]?.has(id))?.command;
        const hear = (i: number, { id }: Command, event: MapEvent | null) => {
          answered[i]?.add(id);
          change(i, (at) => (event ? receive(at, event, server.known) : withdraw(at, id, server.known)));
        };
        for (let step = 0; step < steps; step++) {
          const i = dice.roll(copies.length);
          const copy = copies[i] as Replica;
          const kind = dice.roll(4);
          const first = nextOf(i);
          if (kind === 0) {
            const proposed = propose(copy, randomCommand(copy.map, dice, newId, []), server.known);
            if (isReplica(proposed)) change(i, () => proposed);
          } else if (kind === 1 && first) {
            const event = server.post(first);
            const isAnswerLost = dice.once(3);
            if (!isAnswerLost) hear(i, first, event);
          } else if (kind === 2 && server.log.length > 0) {
            const event = dice.pick(server.log);
            change(i, (at) => receive(at, event, server.known));
          } else if (kind === 3 && dice.once(10)) {
            change(i, (at) => reset(at, server.map, server.log.length, server.known));
          }
        }
        copies.forEach((_, i) => {
          for (let first = nextOf(i); first; first = nextOf(i)) {
            const event = server.post(first);
            const missed = [...server.log].reverse();
            if (dice.once(2)) change(i, (at) => missed.reduce((copy, late) => receive(copy, late, server.known), at));
            hear(i, first, event);
          }
        });
        // A stream that is opened anew brings no more than what came after the rows that a copy has.
        copies = copies.map(({ seq, ...copy }) =>
          server.log.slice(seq).reduce((at, event) => receive(at, event, server.known), { seq, ...copy }),
        );
        for (const copy of copies) {
          expect(hasGap(copy)).toBe(false);
          expect(copy.pending).toEqual([]);
          expect(copy.seq).toBe(server.log.length);
          expect(rowsOf(copy.map)).toEqual(rowsOf(server.map));
          expect(rowsOf(copy.confirmed)).toEqual(rowsOf(server.map));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("shows a command at once, and does not move when it is confirmed", () => {
    const { map, id } = graph("a -> b");
    const server = new Server(map);
    const mine = command({ type: "editClaim", id: id("a"), set: { text: "A, reworded" } });
    const proposed = propose(replicaOf(map, 0), mine, nothingKnown) as Replica;
    const event = server.post(mine) as MapEvent;
    const confirmed = receive(proposed, event, nothingKnown);
    expect(confirmed.map).toBe(proposed.map);
    expect(confirmed.pending).toEqual([]);
  });

  it("hides a pending command that a foreign one has made impossible, and leaves the judgement to the server", () => {
    const { map, id } = graph("a -> b");
    const server = new Server(map);
    const foreign = server.post(command({ type: "removeClaim", id: id("a") })) as MapEvent;
    const mine = command({ type: "editClaim", id: id("a"), set: { text: "too late" } });
    const rebased = receive(propose(replicaOf(map, 0), mine, nothingKnown) as Replica, foreign, nothingKnown);
    expect(rebased.pending[0]?.refusal?.code).toBe("unknown");
    expect(server.post(mine)).toBeNull();
    expect(withdraw(rebased, mine.id, nothingKnown).pending).toEqual([]);
  });

  it("takes up a command that was found after a reload, also when it was committed already", () => {
    const { map } = graph("a");
    const server = new Server(map);
    const found = command({ type: "editMap", set: { title: "Found again" } });
    const event = server.post(found) as MapEvent;
    const resumed = resume(replicaOf(map, 0), found, nothingKnown);
    expect(rowsOf(resumed.map).maps[0]?.title).toBe("Found again");
    expect(receive(resumed, event, nothingKnown).pending).toEqual([]);
  });

  it("settles what was acknowledged before its turn when the map is loaded anew, and keeps what came even earlier", () => {
    const { map, id } = graph("a -> b");
    const server = new Server(map);
    const mine = command({ type: "editClaim", id: id("a"), set: { text: "mine" } });
    const proposed = propose(replicaOf(map, 0), mine, nothingKnown) as Replica;
    server.post(command({ type: "editClaim", id: id("b"), set: { text: "unheard of" } }));
    const acknowledged = receive(proposed, server.post(mine) as MapEvent, nothingKnown);
    expect(hasGap(acknowledged)).toBe(true);
    const loaded = { map: server.map, seq: server.log.length };
    const later = server.post(command({ type: "editClaim", id: id("a"), set: { text: "another's" } })) as MapEvent;
    const ahead = receive(acknowledged, later, nothingKnown);
    const fresh = reset(ahead, loaded.map, loaded.seq, nothingKnown);
    expect(fresh.pending).toEqual([]);
    expect([fresh.seq, hasGap(fresh)]).toEqual([server.log.length, false]);
    expect(rowsOf(fresh.map)).toEqual(rowsOf(server.map));
  });

  it("takes up found commands in their order, each over those before it, and hides what does not fit", () => {
    const { map, id } = graph("a -> b");
    const found = [
      command({ type: "editClaim", id: id("a"), set: { text: "first" } }),
      command({ type: "removeClaim", id: id("a") }),
      command({ type: "editClaim", id: id("a"), set: { text: "too late" } }),
      command({ type: "editClaim", id: id("b"), set: { text: "last" } }),
    ];
    const resumed = found.reduce((replica, one) => resume(replica, one, nothingKnown), replicaOf(map, 0));
    expect(resumed.pending.map(({ command: { id: commandId } }) => commandId)).toEqual(found.map((one) => one.id));
    expect(resumed.pending.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, null, "unknown", null]);
    expect(reset(resumed, map, 0, nothingKnown)).toEqual(resumed);
    expect(rowsOf(resumed.map).claims.map(({ text }) => text)).toEqual(["last"]);
  });
});
