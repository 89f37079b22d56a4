import { describe, expect, it } from "vitest";
import { whoDeleted } from "@/components/session/gone";
import type { Change } from "@/lib/argument/change";
import { decide } from "@/lib/argument/decide";
import type { MapEvent } from "@/lib/argument/event";
import { nothingKnown } from "@/lib/argument/known";
import { command, graph } from "../builders";

const { map, id } = graph("a -> b");
const changesOf = (...actions: Parameters<typeof command>): readonly Change[] => {
  const decision = decide(map, command(...actions), nothingKnown);
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return decision.changes;
};
const reworded = changesOf({ type: "editClaim", id: id("a"), set: { text: "Mine" } });
const deleted = (name: "a" | "b"): MapEvent => {
  const sent = command({ type: "removeClaim", id: id(name) });
  return {
    seq: 1,
    mapId: "",
    commandId: sent.id,
    actor: "jo",
    at: "",
    command: sent,
    changes: changesOf(...sent.actions),
  };
};

describe("what was deleted under somebody's hands", () => {
  it("is named as people know it, with who deleted it", () => {
    expect(whoDeleted(reworded, [deleted("a")], () => "Jo Tan")).toMatch(/^Claim \d was deleted by Jo Tan\.$/);
    expect(whoDeleted(reworded, [deleted("a")], () => null)).toMatch(/^Claim \d was deleted by somebody else\.$/);
  });

  it("is said to have gone where no event that is known tells of it", () => {
    expect(whoDeleted(reworded, [deleted("b")], () => "Jo Tan")).toBe("What it was about has been deleted.");
    expect(whoDeleted(reworded, [], () => "Jo Tan")).toBe("What it was about has been deleted.");
  });
});
