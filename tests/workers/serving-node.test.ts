import { beforeAll, describe, expect, it } from "vitest";
import { bundleCommand } from "@/scripts/bundling/command.mjs";
import { serveInThread } from "@/workers/serving-node";

const files = [{ name: "two.csv", text: "id,text\n1,It rains.\n2,Take a coat.\n" }];
const check = () => serveInThread("check", { files }, "node_modules");

describe("work that is done in threads", () => {
  beforeAll(() => bundleCommand());

  it("is turned away where too much of it waits, and taken again afterwards", async () => {
    const asked = await Promise.all(Array.from({ length: 30 }, check));
    const turnedAway = asked.filter((outcome) => outcome === "busy");
    // Two are done at once, and twenty may wait.
    expect(turnedAway).toHaveLength(30 - 2 - 20);
    for (const outcome of asked) if (outcome !== "busy") expect(outcome).toMatchObject({ ok: true });
    expect(await check()).toMatchObject({ ok: true, answer: { maps: [{ ok: true, claims: 2 }] } });
  });
});
