import { Refused } from "@/app/request";
import type { GrantRefusal } from "@/db/queries/members";

const REFUSALS: Readonly<Record<GrantRefusal, readonly [number, string]>> = {
  above: [403, "Nobody can give or take a role above their own."],
  lastOwner: [409, "A map keeps at least one owner. Make somebody else its owner first."],
  notMember: [404, "There is no such person here."],
};

/** Throws Refused where a grant was not made, with the reason in a sentence. */
export function grantRefused(refusal: GrantRefusal | null): void {
  if (refusal) throw new Refused(...REFUSALS[refusal]);
}
