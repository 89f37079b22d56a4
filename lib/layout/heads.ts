import type { Relation } from "@/lib/argument/rows";
import type { Head } from "./layout";

/** How the arrow of a relation ends: at a claim, or at another relation's pill. */
export function headOf({ kind, targetRelationId }: Relation): Head {
  switch (kind) {
    case "support":
      return "triangle";
    case "attack":
      return targetRelationId === null ? "bar" : "circle";
    case "onlyIf":
    case "unless":
      return "diamond";
    case "rephrase":
      return "none";
    case "preference":
      return "chevron";
    case "unknown":
      return "ring";
    default:
      return kind satisfies never;
  }
}
