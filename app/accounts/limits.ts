import { countTries } from "@/db/queries/tries";
import type { Store } from "@/db/store";
import { addressOf } from "./address";
import { theMode } from "./mode";
import { hashOf } from "./secrets";

/** What can be tried only so often, from one address and about one account: tries in a window of seconds. */
const LIMITS = {
  signIn: { windowS: 900, perAddress: 100, perAccount: 50, perBoth: 10 },
  newPassword: { windowS: 3600, perAddress: 20, perAccount: 5, perBoth: 5 },
  secret: { windowS: 900, perAddress: 300, perAccount: 100_000, perBoth: 300 },
  program: { windowS: 60, perAddress: 1200, perAccount: 600, perBoth: 600 },
  letter: { windowS: 3600, perAddress: 400, perAccount: 200, perBoth: 200 },
} as const;

export type Tried = keyof typeof LIMITS;

/**
 * Counts a try, or several at once, and says whether all are within every limit. `account` is what it is about (an address, a person's id).
 * The limit of address and account together is the narrow one, so that nobody can lock somebody else out from afar.
 */
export async function isWithinLimits(
  store: Store,
  headers: Headers,
  tried: Tried,
  account: string,
  times = 1,
): Promise<boolean> {
  const mode = theMode();
  const address = addressOf(headers, mode.kind === "server" ? mode.proxies : 0);
  const { windowS, perAddress, perAccount, perBoth } = LIMITS[tried];
  const about = account.toLowerCase();
  const limits = [
    { what: `${tried} both ${address} ${about}`, most: perBoth },
    { what: `${tried} address ${address}`, most: perAddress },
    { what: `${tried} account ${about}`, most: perAccount },
  ];
  for (const { what, most } of limits) {
    if (!(await countTries(store.db, { what: hashOf(what), most, windowS, times }))) return false;
  }
  return true;
}
