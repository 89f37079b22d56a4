import { uuidv7 } from "uuidv7";
import { run, runWithUndo, type Workspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, all, find, referring } from "@/lib/argument/argument-map";
import { byOrder } from "@/lib/argument/order";
import type { Assumption, Id, Scenario } from "@/lib/argument/rows";
import { evaluationOf } from "./evaluation-state";

type Supposition = Assumption["supposition"];

/** The what-ifs of a map, in their order. */
export function whatIfsOf(map: ArgumentMap): Scenario[] {
  return all(map, "scenarios").sort(byOrder);
}

/** What a what-if supposes, by claim. */
export function suppositionsOf(map: ArgumentMap, scenarioId: Id): Map<Id, Supposition> {
  const rows = referring(map, "assumptions", "scenarioId", scenarioId);
  return new Map(rows.map(({ claimId, supposition }) => [claimId, supposition]));
}

/** What a what-if is called: by the name it was given, or by what it supposes: "What if not 3, but 5?". */
export function whatIfName(map: ArgumentMap, { id, title }: Scenario): string {
  if (title !== "") return title;
  const numbered = [...suppositionsOf(map, id)]
    .map(([claimId, state]) => ({ number: find(map, "claims", claimId)?.number ?? 0, state }))
    .sort((a, b) => a.number - b.number);
  const words = numbered.map(({ number, state }) => (state === "off" ? `not ${number}` : String(number)));
  return words.length === 0 ? "What if …" : `What if ${words.join(", ")}`;
}

/** Opens a what-if with the labels, or a new one (null); leaves any (undefined). Nothing of the map changes. */
export function openWhatIf({ desk }: Pick<Workspace, "desk">, whatIf: Id | null | undefined): void {
  evaluationOf(desk).setState({ whatIf, ...(whatIf === undefined ? {} : { isOn: true }) });
}

/** Supposes something of a claim in the open what-if, or nothing any more; the first supposition makes the what-if. */
export function supposeOf(workspace: Workspace, claimId: Id, supposition: Supposition | null): void {
  const store = evaluationOf(workspace.desk);
  const open = store.getState().whatIf;
  const { map } = workspace.session.getState();
  const isThere = typeof open === "string" && find(map, "scenarios", open) !== undefined;
  if (!isThere && supposition === null) return;
  const scenarioId = isThere ? open : uuidv7();
  const suppose = { type: "suppose", id: uuidv7(), scenarioId, claimId, supposition } as const;
  const made = isThere ? [] : [{ type: "addScenario", id: scenarioId, title: "" } as const];
  if (run(workspace, ...made, suppose)) openWhatIf(workspace, scenarioId);
}

/** Supposes this of a claim, or nothing where the open what-if supposes it already. */
export function toggleSupposed(workspace: Workspace, claimId: Id, supposition: Supposition): void {
  const now = evaluationOf(workspace.desk).getState().switches.get(claimId);
  supposeOf(workspace, claimId, now === supposition ? null : supposition);
}

/** Leaves the open what-if; one in which nothing was supposed and that has no name goes with that. */
export function leaveWhatIf(workspace: Workspace): void {
  const { map } = workspace.session.getState();
  const { whatIf } = evaluationOf(workspace.desk).getState();
  const scenario = find(map, "scenarios", whatIf);
  openWhatIf(workspace, undefined);
  if (scenario && scenario.title === "" && suppositionsOf(map, scenario.id).size === 0) {
    run(workspace, { type: "removeScenario", id: scenario.id });
  }
}

/** Gives a what-if a name; empty, it is called by what it supposes. */
export function renameWhatIf(workspace: Workspace, { id, title: before }: Scenario, title: string): void {
  if (title.trim() !== before) run(workspace, { type: "editScenario", id, set: { title: title.trim() } });
}

/** Deletes a what-if, and offers to bring it back. */
export function removeWhatIf(workspace: Workspace, scenario: Scenario): void {
  const name = whatIfName(workspace.session.getState().map, scenario);
  openWhatIf(workspace, undefined);
  runWithUndo(workspace, `“${name}” was deleted.`, { type: "removeScenario", id: scenario.id });
}
