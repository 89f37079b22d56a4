import { describe, expect, it } from "vitest";
import { stretchesFrom } from "@/workers/finding";
import { createFinding, type FoundMessage } from "@/workers/finding-task";

/** A finding whose pauses end when they are told to, with all that it answers. */
function finding() {
  const answers: FoundMessage[] = [];
  const waiting: (() => void)[] = [];
  const find = createFinding(
    (found) => answers.push(found),
    () => new Promise((resolve) => waiting.push(resolve)),
  );
  const goOn = async () => {
    waiting.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { answers, find, goOn };
}

const seek = (request: number, sought: string, ...texts: number[]) =>
  ({ kind: "seek", request, texts, sought, options: {} }) as const;

describe("finding beside the page", () => {
  it("[S7] answers text by text, in the order asked", async () => {
    const { answers, find, goOn } = finding();
    await find({ kind: "keep", text: 1, plain: "One wall. Another Wall." });
    await find({ kind: "keep", text: 2, plain: "No quay." });
    void find(seek(7, "wall", 2, 1));
    await goOn();
    await goOn();
    expect(answers.map(({ request, text, places }) => [request, text, stretchesFrom(places)])).toEqual([
      [7, 2, []],
      [
        7,
        1,
        [
          [4, 8],
          [18, 22],
        ],
      ],
    ]);
  });

  it("gives up what was sought once something else is", async () => {
    const { answers, find, goOn } = finding();
    await find({ kind: "keep", text: 1, plain: "One wall." });
    void find(seek(1, "wall", 1, 1, 1));
    await goOn();
    void find(seek(2, "one", 1));
    for (let i = 0; i < 4; i++) await goOn();
    expect(answers.map(({ request }) => request)).toEqual([1, 2]);
  });
});
