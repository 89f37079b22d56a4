import { Refused } from "@/app/request";
import type { GrantRefusal } from "@/db/queries/members";

const REASONS: Readonly<Record<GrantRefusal, string>> = {
  above: "Nobody can give or take a role above their own.",
  lastOwner: "A map keeps at least one owner. Make somebody else its owner first.",
};

/** Throws Refused where a grant was not made, with the reason in a sentence. */
export function grantRefused(refusal: GrantRefusal | null): void {
  if (refusal) throw new Refused(refusal === "above" ? 403 : 409, REASONS[refusal]);
}
