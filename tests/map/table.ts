import { commandsFor } from "@/components/map/commands";
import { claim, relation } from "@/components/map/kin";
import { mapViewOf } from "@/components/map/view";
import { openMemorySession } from "@/components/session/memory-session";
import { createDesk } from "@/components/workspace/desk";
import { type ArgumentMap, all, rowsOf } from "@/lib/argument/argument-map";
import { premisesOf, targetOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { graph } from "../builders";

/** A desk with a map on it that is written in small notation, and what a person can do there; no page is needed. */
export function table(notation: string) {
  const { map, id } = graph(notation);
  const session = openMemorySession(rowsOf(map));
  const desk = createDesk();
  const view = mapViewOf(session, desk);
  const now = () => session.getState().map;
  return {
    session,
    desk,
    view,
    commands: commandsFor(view),
    id,
    now,
    /** Picks a claim by its name, or a relation by its words in brackets. */
    pick(words: string) {
      view.pick(words.startsWith("(") ? relation(id(words.slice(1, -1))) : claim(id(words)));
    },
    /** Every relation as small notation, in order of kind and words; claims without a sentence are "…". */
    written: () => written(now()),
    /** What is picked: a claim by its sentence, a relation as small notation. */
    picked() {
      const { picked } = desk.getState();
      if (!picked) return null;
      return picked.table === "claims" ? sentence(now(), picked.id) : `(${write(now(), picked.id)})`;
    },
  };
}

const ARROWS = {
  support: "->",
  attack: "-x",
  onlyIf: "-?",
  unless: "-!",
  rephrase: "=",
  preference: ">",
  unknown: "--",
} as const;

function written(map: ArgumentMap): string[] {
  return all(map, "relations")
    .map(({ id }) => write(map, id))
    .sort();
}

function write(map: ArgumentMap, relationId: Id): string {
  const row = all(map, "relations").find(({ id }) => id === relationId);
  if (!row) return "?";
  const premises = premisesOf(map, relationId).map(({ claimId }) => sentence(map, claimId));
  const target = row.targetClaimId ? sentence(map, row.targetClaimId) : `(${write(map, targetOf(row))})`;
  return `${premises.join(", ")} ${ARROWS[row.kind]} ${target}`;
}

function sentence(map: ArgumentMap, claimId: Id): string {
  return all(map, "claims").find(({ id }) => id === claimId)?.text || "…";
}
