import fc from "fast-check";
import { expect, it } from "vitest";
import type { MapCommandName } from "@/components/map/commands";
import { claim, relation } from "@/components/map/kin";
import { pasteBranch, pasteList } from "@/components/map/moving";
import { giveUp, keepSentence } from "@/components/map/writing";
import { type ArgumentMap, all, find, rowsOf } from "@/lib/argument/argument-map";
import { outlineOf } from "@/lib/argument/outline";
import { notations } from "../lib/evaluation/maps";
import { searching } from "../searching";
import { table } from "./table";

type At = ReturnType<typeof table>;

const namesOf = ({ commands }: At) => Object.keys(commands) as MapCommandName[];

/** Everything of a map that can be picked. */
function parts({ now }: At) {
  return [...all(now(), "claims").map(({ id }) => claim(id)), ...all(now(), "relations").map(({ id }) => relation(id))];
}

/** The rows of a map, table by table, in an order of their own. */
function rowsIn(map: ArgumentMap) {
  const rows = Object.entries(rowsOf(map)) as [string, readonly { readonly id: string }[]][];
  return rows.map(([name, those]) => [name, [...those].sort((a, b) => (a.id < b.id ? -1 : 1))]);
}

const told = ({ session }: At) => session.getState().notices.map(({ refusal }) => refusal.reason);

it("offers nothing that is refused when it is done, and takes each thing back whole", () => {
  fc.assert(
    fc.property(notations, fc.nat(), (notation, which) => {
      for (const name of namesOf(table("a"))) {
        const at = table(notation);
        const all = parts(at);
        at.view.pick(all[which % all.length] ?? null);
        if (!at.commands[name].isEnabled()) continue;
        const before = rowsIn(at.now());
        const picked = at.picked();
        at.commands[name].run();
        expect([name, picked, told(at)]).toEqual([name, picked, []]);
        while (at.session.undo());
        expect(rowsIn(at.now())).toEqual(before);
      }
    }),
    searching(20),
  );
});

it("stands on something that is there, shows each claim once, and goes back to its beginning, whatever is done", () => {
  fc.assert(
    fc.property(notations, fc.array(fc.nat(), { minLength: 20, maxLength: 40 }), (notation, dice) => {
      const at = table(notation);
      const before = rowsIn(at.now());
      for (const [i, die] of dice.entries()) {
        const all = parts(at);
        at.view.pick(all[die % all.length] ?? null);
        doSomething(at, die, i);
        const { picked, editing } = at.desk.getState();
        if (picked) expect(find(at.now(), picked.table, picked.id)).toBeDefined();
        if (editing && die % 5 === 0) giveUp(at.view, editing);
        else if (editing) keepSentence(at.view, editing, `Sentence ${i}.`);
        expectWhole(at.now());
      }
      while (at.session.undo());
      expect(rowsIn(at.now())).toEqual(before);
    }),
    searching(20),
  );
});

/** A command of the table, or a branch or a list that is pasted, as the dice fall. */
function doSomething(at: At, die: number, i: number): void {
  const names = namesOf(at);
  const name = names[(die >> 3) % names.length];
  const claims = all(at.now(), "claims");
  const other = claims[(die >> 5) % Math.max(1, claims.length)];
  const { picked } = at.desk.getState();
  if (other && die % 7 === 0) pasteBranch(at.view, other.id, i % 2 === 0, picked);
  else if (die % 7 === 1) pasteList(at.view, "One.\n  and: two\n  undercut: three", picked?.id ?? null);
  else if (name && at.commands[name].isEnabled()) at.commands[name].run();
}

function expectWhole(map: ArgumentMap): void {
  const standing = outlineOf(map).flatMap(({ claimId, isReference }) => (isReference ? [] : [claimId]));
  expect(standing.toSorted()).toEqual(
    all(map, "claims")
      .map(({ id }) => id)
      .sort(),
  );
}
