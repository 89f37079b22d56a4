import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { newDataFolder } from "../db/embedded";
import { Stage } from "../faults/stage";
import { badNetwork } from "../simulated/network";
import { isBuilt } from "../simulated/servers";

/** Only a hang takes so long, in ms: on a busy machine a server alone takes half a minute to start. */
const HANG_MS = 400_000;

/** How many times something must have gone wrong before it is enough; `npm run faults` goes on for longer. */
const MISHAPS = 80;

it.runIf(isBuilt)(
  "browsers on a network that loses, doubles and delays end equal, with each command once, and none is lost when the server is killed",
  async () => {
    const folder = await newDataFolder();
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    console.log(`bad network, SEED=${seed}`);
    let mishaps = 0;
    const stage = await Stage.open({
      place: { folder },
      seed,
      network: (dice) =>
        badNetwork(dice, () => {
          mishaps += 1;
        }),
    });
    try {
      while (mishaps < MISHAPS / 2) await pause(50);
      await stage.restart("SIGKILL");
      while (mishaps < MISHAPS) await pause(50);
      const found = await stage.close();
      expect(found).toMatchObject({ lost: 0, doubled: 0, unsent: 0, unequal: 0, isWhole: true });
      expect(found.acknowledged).toBeGreaterThan(20);
    } finally {
      await stage.abandon();
      rmSync(folder, { recursive: true });
    }
  },
  HANG_MS,
);
