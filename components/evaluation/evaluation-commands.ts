import type { IconName } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import type { WorkspaceCommand } from "@/components/workspace/workspace-command";
import type { Workspace } from "@/components/workspace/workspace-context";
import type { Id } from "@/lib/argument/rows";
import { evaluationOf } from "./evaluation-state";
import { showWhy } from "./follow";
import { MEASURES } from "./measures";
import { stepThroughWays } from "./ways";
import { leaveWhatIf, openWhatIf, toggleSupposed, whatIfName, whatIfsOf } from "./what-if";

/** Commands that label the map, explain labels, and try the map otherwise. */
export function evaluationCommands(workspace: Workspace): WorkspaceCommand[] {
  const { desk, view } = workspace;
  const store = evaluationOf(desk);
  return [
    {
      ...command("evaluation", "Evaluation: show labels, or hide them", "check", "Shift+E", () =>
        toggleEvaluation(workspace),
      ),
      hint: "what is in, out or undecided as the map stands",
    },
    ...whatIfCommands(workspace),
    {
      ...command("why", "Why it stands as it does", "list", "Z", () => {
        const id = evaluated(workspace);
        const isOpen = store.getState().why?.id === id;
        showWhy(desk, isOpen ? null : id);
        if (!isOpen) view.setState({ closedFor: null, listing: null });
      }),
      topic: "picked",
      isEnabled: () => evaluated(workspace) !== null,
    },
    ...([1, -1] as const).map((step) => ({
      ...command(
        step === 1 ? "nextWay" : "wayBefore",
        step === 1 ? "Evaluation: the next way to believe" : "Evaluation: the way before",
        step === 1 ? "right" : "left",
        null,
        () => stepThroughWays(desk, step),
      ),
      isEnabled: () => (store.getState().seen?.listed ?? 0) > 1,
    })),
    ...MEASURES.map(({ value, name, meaning }) => ({
      ...command(`measure-${value}`, `Evaluate by: ${name}`, "check", null, () =>
        store.setState({ isOn: true, measure: value }),
      ),
      hint: meaning,
    })),
  ];
}

function whatIfCommands(workspace: Workspace): WorkspaceCommand[] {
  const { session, desk } = workspace;
  const store = evaluationOf(desk);
  const { map } = session.getState();
  const suppose = (id: string, title: string, key: KeyName, supposition: "off" | "assumed"): WorkspaceCommand => ({
    ...command(id, title, "diamond", key, () => {
      const claimId = pickedClaim(workspace);
      if (claimId) toggleSupposed(workspace, claimId, supposition);
    }),
    topic: "picked",
    isEnabled: () => session.can.includes("edit") && pickedClaim(workspace) !== null,
  });
  return [
    suppose("supposeOff", "What if not: switch this claim off, or on again", "D", "off"),
    suppose("supposeAssumed", "What if so: assume this claim, or no longer", "Shift+D", "assumed"),
    {
      ...command("whatIf", "New what-if", "diamond", null, () => openWhatIf(workspace, null)),
      isEnabled: () => session.can.includes("edit"),
    },
    ...whatIfsOf(map).map((scenario) =>
      command(`whatIf-${scenario.id}`, `Open what-if: ${whatIfName(map, scenario)}`, "diamond", null, () =>
        openWhatIf(workspace, scenario.id),
      ),
    ),
    {
      ...command("leaveWhatIf", "Leave the what-if", "close", null, () => leaveWhatIf(workspace)),
      isEnabled: () => store.getState().whatIf !== undefined,
    },
  ];
}

function command(id: string, title: string, icon: IconName, key: KeyName | null, run: () => void) {
  return { id, title, key, topic: "map" as const, sign: { icon }, isEnabled: () => true, run };
}

/** Labels come and go; with them goes what was tried. */
export function toggleEvaluation(workspace: Workspace): void {
  const store = evaluationOf(workspace.desk);
  const { isOn } = store.getState();
  if (isOn) leaveWhatIf(workspace);
  store.setState({ isOn: !isOn, place: null });
}

/** Gives up the innermost thing that evaluation has open: a walk, then a what-if; whether there was one. */
export function stepBackInEvaluation(workspace: Workspace): boolean {
  const { why, whatIf } = evaluationOf(workspace.desk).getState();
  if (why) showWhy(workspace.desk, null);
  else if (whatIf !== undefined) leaveWhatIf(workspace);
  else return false;
  return true;
}

function pickedClaim({ desk }: Workspace): Id | null {
  const { picked } = desk.getState();
  return picked?.table === "claims" ? picked.id : null;
}

/** What is picked, where it has a label or a strength to be explained. */
function evaluated({ desk }: Workspace): Id | null {
  const { picked } = desk.getState();
  return picked && evaluationOf(desk).getState().seen?.worths.has(picked.id) ? picked.id : null;
}
