import { type ArgumentMap, emptyMap } from "@/lib/argument/argument-map";
import { decide } from "@/lib/argument/decide";
import { nothingKnown } from "@/lib/argument/known";
import { sampleMap } from "@/lib/examples/sample";
import type { Content } from "@/lib/text/content";

/** The sample map with its texts. */
export function sampleWithTexts(): { readonly map: ArgumentMap; readonly contents: readonly Content[] } {
  const { command, contents } = sampleMap();
  const decision = decide(emptyMap, command, { ...nothingKnown, text: () => contents[0]?.plain });
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return { map: decision.map, contents };
}
