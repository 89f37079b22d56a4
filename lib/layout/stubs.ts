import type { Id } from "@/lib/argument/rows";
import type { Box, Stub } from "./layout";

/** The distance from one tab to the next: where they stand above one another, and side by side. */
const STEP = { upright: 17, level: 42 };
const INSET = 10;

/** The ends of a link that is not drawn. A claim that is folded away has none. */
interface Ends {
  readonly pill: { readonly id: Id };
  readonly pillBox: Box;
  readonly claimId: Id;
  readonly claimBox: Box | null;
}

/**
 * Stubs for both ends of a link, beside those that are there already: on the right side of the claim, and below the pill.
 * Tabs do not turn when the drawing is turned on its side (`sideways`), so they need other room then.
 */
export function stubsAt(
  { pill, pillBox, claimId, claimBox }: Ends,
  others: readonly Stub[],
  sideways: boolean,
): Stub[] {
  const ends: Stub[] = [];
  const [step, pillStep] = sideways ? [STEP.level, STEP.upright] : [STEP.upright, STEP.level];
  const relationId = pill.id;
  if (claimBox !== null) {
    const before = others.filter((stub) => stub.end === "claim" && stub.claimId === claimId).length;
    const y = Math.max(claimBox.y, claimBox.y + claimBox.height - INSET - step * before);
    ends.push({ relationId, claimId, end: "claim", at: [claimBox.x + claimBox.width, y] });
  }
  const before = others.filter((stub) => stub.end === "pill" && stub.relationId === relationId).length;
  const x = Math.min(pillBox.x + pillBox.width, pillBox.x + INSET + pillStep * before);
  ends.push({ relationId, claimId, end: "pill", at: [x, pillBox.y + pillBox.height] });
  return ends;
}
