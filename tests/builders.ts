import { type ArgumentMap, emptyMap } from "@/lib/argument/argument-map";
import type { Action, Command } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { type Known, nothingKnown } from "@/lib/argument/known";
import type { Id, RelationKind } from "@/lib/argument/rows";

/** The n-th of a row of ids that look like UUIDs and are the same in every run. */
export function idAt(n: number): Id {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** A source of new ids, none of which it gives twice. */
export function idSource(first = 1): () => Id {
  let next = first;
  return () => idAt(next++);
}

const newCommandId = idSource(0x900000000000);

/** A command of the given actions under a new id. */
export function command(...actions: Action[]): Command {
  return { id: newCommandId(), actions };
}

/** The map after commands that must all be accepted. Throws with the reason of the first refusal. */
export function carriedOut(map: ArgumentMap, commands: readonly Command[], known: Known = nothingKnown): ArgumentMap {
  return commands.reduce((at, next) => {
    const decision = decide(at, next, known);
    if (!decision.ok) throw new Error(`${JSON.stringify(next.actions)}: ${decision.refusal.reason}`);
    return decision.map;
  }, map);
}

/** The map after one command of these actions, which must be accepted. */
export function run(map: ArgumentMap, ...actions: Action[]): ArgumentMap {
  return carriedOut(map, [command(...actions)]);
}

const ARROWS: Readonly<Record<string, RelationKind>> = {
  "->": "support",
  "-x": "attack",
  "-?": "onlyIf",
  "-!": "unless",
  "=": "rephrase",
  ">": "preference",
  "--": "unknown",
};

/** A map written in small notation, with the ids of its parts by what was written. */
export interface Graph {
  readonly map: ArgumentMap;
  readonly actions: readonly Action[];
  /** The id of a claim by its name, or of a relation by its words, spaces as in "a, b -> c". */
  id(words: string): Id;
}

/**
 * A map in small notation: `graph("a, b -> c; d -x (a, b -> c)")`.
 * Premises are parted by commas; a target in brackets is a relation written earlier; `~a` is an implicit claim.
 * `->` supports, `-x` attacks, `-?` only if, `-!` unless, `=` rephrases, `>` over, `--` of unknown kind.
 */
export function graph(notation: string, newId = idSource()): Graph {
  const ids = new Map<string, Id>();
  const actions: Action[] = [{ type: "createMap", id: newId(), title: "Graph" }];
  for (const statement of notation
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean)) {
    const parsed = /^(.+?)\s+(->|-x|-\?|-!|=|>|--)\s+(\(.+\)|[^()]+)$/.exec(statement);
    if (!parsed) {
      claimIn(statement);
      continue;
    }
    const [, premises = "", arrow = "", target = ""] = parsed;
    const from = premises.split(",").map((name) => ({ id: newId(), claimId: claimIn(name.trim()) }));
    const to = target.startsWith("(") ? { relationId: idOf(target.slice(1, -1)) } : { claimId: claimIn(target.trim()) };
    const id = newId();
    ids.set(tidy(statement), id);
    actions.push({ type: "addRelation", id, kind: ARROWS[arrow] ?? "unknown", target: to, premises: from });
  }
  return { map: run(emptyMap, ...actions), actions, id: idOf };

  function claimIn(name: string): Id {
    const known = ids.get(tidy(name));
    if (known) return known;
    const id = newId();
    ids.set(tidy(name), id);
    actions.push({ type: "addClaim", id, text: name.replace("~", ""), implicit: name.startsWith("~") });
    return id;
  }

  function idOf(words: string): Id {
    const id = ids.get(tidy(words));
    if (!id) throw new Error(`no "${words}" in "${notation}"`);
    return id;
  }
}

function tidy(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
