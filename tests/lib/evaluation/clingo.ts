import clingo from "clingo-wasm";
import { type Framework, neighbours } from "@/lib/evaluation/framework";
import type { ManyValued } from "@/lib/evaluation/part-extensions";

/** Complete labellings as an answer set program, in words of our own; stable and largest ones by what is added. */
const complete = `
in(X) :- arg(X), not out(X), not open(X).
out(X) :- arg(X), not in(X), not open(X).
open(X) :- arg(X), not in(X), not out(X).
struck(X) :- att(Y,X), in(Y).
threatened(X) :- att(Y,X), not out(Y).
:- in(X), threatened(X).
:- not in(X), arg(X), not threatened(X).
:- out(X), not struck(X).
:- not out(X), struck(X).
#show in/1.`;

const programs: Record<ManyValued, { readonly program: string; readonly options: readonly string[] }> = {
  complete: { program: complete, options: [] },
  stable: { program: "in(X) :- arg(X), not struck(X). struck(X) :- att(Y,X), in(Y). #show in/1.", options: [] },
  preferred: {
    program: `${complete}\n#heuristic in(X) : arg(X). [1,true]`,
    options: ["--heuristic=Domain", "--enum-mode=domRec"],
  },
};

/** The extensions of a framework as an independent solver finds them; `most` 0 for all. Null when it was told to stop. */
export async function clingoExtensions(framework: Framework, semantics: ManyValued, most = 0): Promise<number[][]> {
  const facts: string[] = [];
  for (let i = 0; i < framework.size; i++) {
    facts.push(`arg(${i}).`);
    for (const to of neighbours(framework.attacked, i)) facts.push(`att(${i},${to}).`);
  }
  const { program, options } = programs[semantics];
  const result = await clingo.run(`${facts.join(" ")}\n${program}`, most, [...options]);
  if (result.Result === "ERROR") throw new Error(result.Error);
  const witnesses = result.Call[0]?.Witnesses ?? [];
  return witnesses.map(({ Value }) => Value.map((atom) => Number(atom.slice(3, -1))).sort((a, b) => a - b));
}
