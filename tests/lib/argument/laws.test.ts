import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, emptyMap, rowsOf } from "@/lib/argument/argument-map";
import type { Change } from "@/lib/argument/change";
import { ACTION_TYPES, type ActionType } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { histories, play } from "../../arbitraries";
import { checkCommand } from "../../laws";

describe("the laws of the model", () => {
  it("hold for random histories of every kind of action", () => {
    const accepted = new Set<ActionType>();
    const refused = new Set<string>();
    fc.assert(
      fc.property(histories, (history) => {
        play(history, ({ before, command, known }) => {
          const decision = checkCommand(before, command, known);
          if (decision.ok) for (const { type } of command.actions) accepted.add(type);
          else refused.add(decision.refusal.code);
        });
      }),
      { numRuns: 100 },
    );
    const neverAccepted = ACTION_TYPES.filter((type) => !accepted.has(type));
    expect(neverAccepted, "the histories reach every action but the first").toEqual(["createMap"]);
    expect([...refused].sort()).toEqual(
      expect.arrayContaining(["changedSince", "doubled", "quoteDiffers", "selfTarget", "unknown"]),
    );
  });

  it("[3] folding all changes from nothing gives the map", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const log: Change[][] = [];
        const last = play(history, ({ before, command, known }) => {
          const decision = decide(before, command, known);
          if (log.length === 0) log.push(rowsOf(before).maps.map((row) => ({ table: "maps", op: "insert", row })));
          if (decision.ok) log.push([...decision.changes]);
        });
        const folded = log.reduce((map, changes) => apply(map, changes), emptyMap);
        expect(rowsOf(folded)).toEqual(rowsOf(last));
      }),
      { numRuns: 40 },
    );
  });
});
