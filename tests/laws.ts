import { expect } from "vitest";
import { type ArgumentMap, apply, highest, mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import { invert } from "@/lib/argument/change";
import { type Command, commandSchema, rowsSchema } from "@/lib/argument/command";
import { type Decision, decide } from "@/lib/argument/decide";
import type { Known } from "@/lib/argument/known";
import type { Rows } from "@/lib/argument/rows";
import { brokenRules } from "./broken-rules";

/** Proves the laws of model.md that one command can break, and gives the decision. */
export function checkCommand(map: ArgumentMap, command: Command, known: Known): Decision {
  const before = JSON.stringify(rowsOf(map));
  expect(overJson(command), "[2] a command survives JSON").toEqual(command);
  expect(commandSchema.parse(command), "a command passes the door").toEqual(command);
  const decision = decide(map, command, known);
  expect(JSON.stringify(rowsOf(map)), "[6] deciding changes nothing").toBe(before);
  if (decision.ok) checkDecided(map, decision, before);
  return decision;
}

function checkDecided(map: ArgumentMap, decision: Extract<Decision, { ok: true }>, before: string): void {
  const { changes } = decision;
  expect(overJson(changes), "[2] changes survive JSON").toEqual(changes);
  const changed = apply(map, changes);
  const rows = rowsOf(changed);
  expect(rowsOf(decision.map), "the decision's map is the changed map").toEqual(rows);
  expect(JSON.stringify(rowsOf(apply(changed, invert(changes)))), "[1] the inverse gives the same map").toBe(before);
  expect(brokenRules(rows), "[7] the map keeps the rules").toEqual([]);
  expect(rowsSchema.parse(rows), "[7] every row is of its schema").toEqual(rows);
  checkDerived(changed, rows);
}

/** What is derived beside the rows is a function of the rows alone. */
function checkDerived(map: ArgumentMap, rows: Rows): void {
  const afresh = mapFromRows(rows);
  const orders = rows.claims.map(({ order }) => order).sort();
  const lastNumber = rows.claims.reduce((last, { number }) => Math.max(last, number), 0);
  expect(highest(map)).toEqual({ lastNumber, lastOrder: orders.at(-1) ?? null });
  expect(map.referrers.equals(afresh.referrers), "the index equals one made afresh").toBe(true);
}

function overJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
