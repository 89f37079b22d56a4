import { describe, expect, it } from "vitest";
import { extensionsOf } from "@/lib/evaluation/extensions";
import { readFramework } from "@/lib/evaluation/read-framework";
import { fixture, fixtureNames } from "./fixtures";
import { inOrder } from "./frameworks";

interface Expected {
  readonly grounded: { readonly IN: string[]; readonly OUT: string[] };
  readonly complete?: string[][];
  readonly preferred?: string[][];
  readonly stable?: string[][];
  readonly preferred_credulous: string[];
  readonly preferred_sceptical: string[];
  readonly stable_credulous: string[];
  readonly stable_sceptical: string[];
}

const files = (fixtureNames("dung") ?? []).filter((name) => name.endsWith(".tgf"));

describe.runIf(files.length > 0)("published frameworks", () => {
  it.each(files)("%s has the extensions that two solvers found", (file) => {
    const reading = readFramework(fixture(`dung/${file}`));
    if (!reading.ok) throw new Error(reading.reason);
    const expected: Expected = JSON.parse(fixture(`dung/expected/carneades-tgf__${file}.json`));
    const told = (semantics: "grounded" | "complete" | "preferred" | "stable") => {
      const listing = extensionsOf(reading.framework, semantics);
      const named = (numbers: readonly number[]) => numbers.map((i) => reading.names[i] ?? "").sort();
      return {
        extensions: inOrder(listing.extensions.map(named)),
        credulous: named(listing.credulous),
        sceptical: named(listing.sceptical),
      };
    };
    const sorted = (extensions: string[][] = []) => inOrder(extensions.map((one) => [...one].sort()));
    expect(told("grounded").extensions).toEqual(sorted([expected.grounded.IN]));
    expect(told("complete").extensions).toEqual(sorted(expected.complete));
    for (const semantics of ["preferred", "stable"] as const)
      expect(told(semantics)).toEqual({
        extensions: sorted(expected[semantics]),
        credulous: [...expected[`${semantics}_credulous`]].sort(),
        sceptical: [...expected[`${semantics}_sceptical`]].sort(),
      });
  });
});
