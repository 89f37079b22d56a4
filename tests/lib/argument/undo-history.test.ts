import { describe, expect, it } from "vitest";
import type { Command } from "@/lib/argument/command";
import { forget, noHistory, remember } from "@/lib/argument/undo-history";
import { command, idAt } from "../../builders";

const edit = () => command({ type: "editMap", set: { title: "x" } });
const undo = (done: Command) => command({ type: "undo", commandId: done.id });
const carriedOut = (...commands: Command[]) => commands.reduce(remember, noHistory);

describe("the history of one person", () => {
  const [first, second] = [edit(), edit()];
  const back = undo(second);

  it("[21] offers what was done last, and after an undo what came before it", () => {
    expect(carriedOut(first, second).done).toEqual([first.id, second.id]);
    expect(carriedOut(first, second, back)).toEqual({ done: [first.id], undone: [back.id] });
  });

  it("[21] takes the undo of an undo as doing it again", () => {
    const again = undo(back);
    expect(carriedOut(first, second, back, again)).toEqual({ done: [first.id, again.id], undone: [] });
  });

  it("ends redoing when something new is done", () => {
    const other = edit();
    expect(carriedOut(first, back, other).undone).toEqual([]);
  });

  it("forgets what did not come to be", () => {
    expect(forget(carriedOut(first, second), first.id)).toEqual({ done: [second.id], undone: [] });
    expect(forget(carriedOut(first), idAt(0xdead)).done).toEqual([first.id]);
  });
});
