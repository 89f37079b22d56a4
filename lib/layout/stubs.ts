import type { Id } from "@/lib/argument/rows";
import type { Box, Stub } from "./layout";

/** The tab of a stub: its room outside the border, and the distance to the next one on the same box. */
const STEP = { claim: 17, pill: 42 };
const INSET = 10;

/** The ends of a link that is not drawn. A claim that is folded away has none. */
interface Ends {
  readonly pill: { readonly id: Id };
  readonly pillBox: Box;
  readonly claimId: Id;
  readonly claimBox: Box | null;
}

/** Stubs for both ends of a link, beside those that are there already: on the right side of the claim, and below the pill. */
export function stubsAt({ pill, pillBox, claimId, claimBox }: Ends, others: readonly Stub[]): Stub[] {
  const ends: Stub[] = [];
  const relationId = pill.id;
  if (claimBox !== null) {
    const before = others.filter((stub) => stub.end === "claim" && stub.claimId === claimId).length;
    const y = Math.max(claimBox.y, claimBox.y + claimBox.height - INSET - STEP.claim * before);
    ends.push({ relationId, claimId, end: "claim", at: [claimBox.x + claimBox.width, y] });
  }
  const before = others.filter((stub) => stub.end === "pill" && stub.relationId === relationId).length;
  const x = Math.min(pillBox.x + pillBox.width, pillBox.x + INSET + STEP.pill * before);
  ends.push({ relationId, claimId, end: "pill", at: [x, pillBox.y + pillBox.height] });
  return ends;
}
