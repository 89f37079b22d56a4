import { describe, expect, it } from "vitest";
import type { Waiting } from "@/components/session/outbox";
import { createSender } from "@/components/session/sender";
import type { Reply } from "@/components/session/server";
import { command } from "../builders";

const waiting = (): Waiting => ({
  command: command({ type: "editMap", set: { title: "x" } }),
  contents: [],
  changes: [],
  told: "",
});
const done = ({ command: sent }: Waiting): Reply => ({
  kind: "done",
  event: { seq: 1, mapId: "", commandId: sent.id, actor: "", at: "", command: sent, changes: [] },
});

describe("the sender", () => {
  it("sends one after the other, in order, each once", async () => {
    const sent: Waiting[] = [];
    let isBusy = false;
    const all = [waiting(), waiting(), waiting()];
    await new Promise<void>((resolve) => {
      const sender = createSender(
        async (next) => {
          expect(isBusy, "nothing is sent before the answer to the one before").toBe(false);
          isBusy = true;
          await Promise.resolve();
          isBusy = false;
          sent.push(next);
          return done(next);
        },
        () => {
          if (sent.length === all.length) resolve();
        },
      );
      for (const one of all) sender.send(one);
    });
    expect(sent).toEqual(all);
  });

  it("[C6] tries again until the server answers, and tells of each failed try", async () => {
    const replies: string[] = [];
    let tries = 0;
    await new Promise<void>((resolve) => {
      const sender = createSender(
        async (next) => (++tries < 3 ? { kind: "unreachable" } : done(next)),
        (_, reply) => {
          replies.push(reply.kind);
          if (reply.kind === "done") resolve();
          else queueMicrotask(() => sender.wake());
        },
      );
      sender.send(waiting());
    });
    expect(replies).toEqual(["unreachable", "unreachable", "done"]);
  });

  it("goes on with the next when one is refused", async () => {
    const replies: string[] = [];
    const [bad, good] = [waiting(), waiting()];
    await new Promise<void>((resolve) => {
      const sender = createSender(
        async (next) => (next === bad ? { kind: "refused", refusal: { code: "unknown", reason: "gone" } } : done(next)),
        (_, reply) => {
          replies.push(reply.kind);
          if (reply.kind === "done") resolve();
        },
      );
      sender.send(bad);
      sender.send(good);
    });
    expect(replies).toEqual(["refused", "done"]);
  });
});
