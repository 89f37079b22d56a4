import { setTimeout as pause } from "node:timers/promises";
import type { Dice } from "../arbitraries";

/** What lies between a browser and a server. */
export interface Network {
  /** Carries a request there and its answer back. Rejects where either is lost. */
  readonly carry: (request: () => Promise<Response>) => Promise<Response>;
  /** Carries something of a stream to a browser, once or several times, now or later. */
  readonly bring: (arrive: () => void) => void;
}

/** Everything arrives once, in order, at once. */
export const goodNetwork: Network = { carry: (request) => request(), bring: (arrive) => arrive() };

const LATEST_MS = 400;

/** Loses, doubles and delays what it carries, so that later things pass earlier ones. `noted` is told of each thing that it does. */
export function badNetwork(dice: Dice, noted: (mishap: "dropped" | "doubled" | "delayed") => void): Network {
  const late = async () => {
    if (!dice.once(3)) return;
    noted("delayed");
    await pause(dice.roll(LATEST_MS));
  };
  const drop = () => {
    if (!dice.once(6)) return false;
    noted("dropped");
    return true;
  };
  const double = () => {
    if (!dice.once(5)) return false;
    noted("doubled");
    return true;
  };
  return {
    async carry(request) {
      await late();
      if (drop()) throw new Error("the request was lost");
      const twin = double() ? request().catch(() => null) : null;
      const reply = await request();
      await twin;
      await late();
      if (drop()) throw new Error("the answer was lost");
      return reply;
    },
    bring(arrive) {
      if (double()) void late().then(arrive);
      void late().then(arrive);
    },
  };
}

/** A network that is as it is given until it is calmed, and good from then on. */
export function calmable(network: Network): Network & { readonly calm: () => void } {
  let now = network;
  return {
    carry: (request) => now.carry(request),
    bring: (arrive) => now.bring(arrive),
    calm: () => {
      now = goodNetwork;
    },
  };
}
