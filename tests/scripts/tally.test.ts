import { describe, expect, it } from "vitest";
import { CommandFailed } from "@/scripts/setup/run.mjs";
import { closingWords, honest, NONE, sum, tallyPlaywright, tallyVitest } from "@/scripts/testing/tally.mjs";

describe("the count of a run", () => {
  it("is the sum of its parts on one line, below what failed", () => {
    const total = sum([{ ...NONE, passed: 1, skipped: 2 }, NONE, { ...NONE, passed: 3, failed: 1, faults: ["a law"] }]);
    expect(closingWords(total)).toBe("✗ a law\n4 passed, 1 failed, 2 skipped");
  });

  it("counts a test file that could not be read as a failure", () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        {
          name: "a.test.ts",
          status: "failed",
          assertionResults: [
            { status: "failed", fullName: "a law holds", failureMessages: ["AssertionError: 2 is not 3\n    at law"] },
            { status: "passed", fullName: "another" },
          ],
        },
        { name: "b.test.ts", status: "failed", message: "no such module", assertionResults: [] },
        { name: "c.test.ts", status: "passed", assertionResults: [{ status: "passed", fullName: "a third" }] },
      ],
    };
    expect(tallyVitest(report)).toEqual({
      passed: 2,
      failed: 2,
      skipped: 2,
      faults: [
        "a.test.ts: a law holds\n    AssertionError: 2 is not 3\n        at law",
        "b.test.ts\n    no such module",
      ],
    });
  });

  it("counts a browser test that passed at its second try as passed, and a fault outside any test as a failure", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(tallyPlaywright(report)).toMatchObject({ passed: 6, failed: 2, skipped: 2 });
  });

  it("never takes silence for success", () => {
    const ending = new CommandFailed("vitest", 1, "✓ 5 tests\nUnhandled Error: a socket hung up\n");
    expect(honest(NONE, null).failed).toBe(1);
    expect(honest({ ...NONE, passed: 5 }, ending).failed).toBe(1);
    expect(honest({ ...NONE, passed: 5, failed: 2 }, ending).failed).toBe(2);
    expect(honest({ ...NONE, passed: 5 }, null).failed).toBe(0);
  });

  it("says at the end what a run said last that ended badly though no test failed", () => {
    const ending = new CommandFailed("vitest", 1, "✓ 5 tests\nUnhandled Error: a socket hung up\n");
    const { faults } = honest({ ...NONE, passed: 5 }, ending);
    expect(faults[0]).toContain('"vitest" ended with 1');
    expect(faults[0]).toContain("Unhandled Error: a socket hung up");
  });
});
