import { type ArgumentMap, all, referring } from "../argument-map";
import type { Relation } from "../rows";
import { findScheme } from "./catalogue";
import { type ChecklistItem, checklistOf } from "./checklist";
import type { Scheme } from "./scheme";

/** The questions of one step that are still open. */
export interface OpenQuestions {
  readonly relation: Relation;
  readonly scheme: Scheme;
  readonly items: readonly ChecklistItem[];
}

/** Each step that follows a scheme known here and has open questions, in no certain order. */
export function openQuestionsOf(map: ArgumentMap): OpenQuestions[] {
  return all(map, "relations").flatMap((relation) => {
    const scheme = relation.scheme === null ? null : findScheme(relation.scheme);
    if (!scheme) return [];
    const answers = referring(map, "questions", "relationId", relation.id);
    const items = checklistOf(scheme, answers).filter(({ state }) => state === "open");
    return items.length === 0 ? [] : [{ relation, scheme, items }];
  });
}

/** How many critical questions of a map nobody has answered, raised or taken as a task. */
export function countOpenQuestions(map: ArgumentMap): number {
  return openQuestionsOf(map).reduce((sum, { items }) => sum + items.length, 0);
}
