import { type ArgumentMap, all, emptyMap } from "@/lib/argument/argument-map";
import { decide } from "@/lib/argument/decide";
import { nothingKnown } from "@/lib/argument/known";
import type { Claim } from "@/lib/argument/rows";
import { sampleMap } from "@/lib/examples/sample";

/** The sample map, and the claim of it that says these words. */
export function decided(text: string): { map: ArgumentMap; claim: Claim } {
  const { command, contents } = sampleMap();
  const decision = decide(emptyMap, command, { ...nothingKnown, text: () => contents[0]?.plain });
  if (!decision.ok) throw new Error(decision.refusal.reason);
  const claim = all(decision.map, "claims").find((row) => row.text === text);
  if (!claim) throw new Error(`nobody says "${text}"`);
  return { map: decision.map, claim };
}
