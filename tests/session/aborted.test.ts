import { expect, it } from "vitest";
import { aborted } from "@/components/session/aborted";

it("resolves for a signal that comes, and for one that came before anybody asked", async () => {
  const [early, late] = [new AbortController(), new AbortController()];
  early.abort();
  await aborted(early.signal);
  let isOver = false;
  const waiting = aborted(late.signal).then(() => {
    isOver = true;
  });
  await Promise.resolve();
  expect(isOver).toBe(false);
  late.abort();
  await waiting;
  expect(isOver).toBe(true);
});
