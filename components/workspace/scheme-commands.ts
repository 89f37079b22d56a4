import { uuidv7 } from "uuidv7";
import { claim, stepMeant } from "@/components/map/kin";
import { mapViewOf } from "@/components/map/view";
import type { KeyName } from "@/components/ui/keys";
import { type ArgumentMap, get, referring } from "@/lib/argument/argument-map";
import { premisesOf, relationsOn } from "@/lib/argument/graph";
import type { Id, Relation } from "@/lib/argument/rows";
import { type ChecklistItem, checklistOf, missingRoles } from "@/lib/argument/schemes/checklist";
import type { CriticalQuestion, Scheme, SchemeRole } from "@/lib/argument/schemes/scheme";
import { addMissing, followScheme, type Raising, raiseQuestion, schemeOf, settle } from "@/lib/argument/schemes/steps";
import type { WorkspaceCommand } from "./workspace-command";
import { run, type Workspace } from "./workspace-context";

/** Lets a step follow a scheme, or none; the step is picked, so that its roles and questions stand open. */
export function takeScheme(workspace: Workspace, relationId: Id, scheme: Scheme | null): void {
  const { session, desk, view } = workspace;
  if (!run(workspace, ...followScheme(session.getState().map, relationId, scheme))) return;
  desk.setState({ picked: { table: "relations", id: relationId } });
  view.setState({ closedFor: null, listing: null });
}

/** Asks which scheme a step follows. */
export function askScheme({ view }: Workspace, relationId: Id): void {
  view.setState({ dialog: { kind: "scheme", relationId } });
}

/** Adds a premise that the scheme of a step wants, ready to be written out. */
export function addMissingPremise(workspace: Workspace, relation: Relation, scheme: Scheme, role: SchemeRole): void {
  const { session, desk } = workspace;
  const { actions, claimId } = addMissing(session.getState().map, relation, scheme, role, uuidv7);
  mapViewOf(session, desk).carryOut({ actions, pick: claim(claimId), newClaimId: claimId });
}

/** Lets a question stand as an objection, whose sentence is ready to be made sharper. */
export function raise(workspace: Workspace, relation: Relation, question: CriticalQuestion, raising: Raising): void {
  const { session, desk, view } = workspace;
  const { actions, claimId } = raiseQuestion(session.getState().map, relation, question, raising, uuidv7);
  view.setState({ listing: null });
  mapViewOf(session, desk).carryOut({ actions, pick: claim(claimId), newClaimId: claimId });
}

/** Leaves a question to be seen to later: it becomes a task about the step, of whoever leaves it, to be given to others there. */
export function leaveAsTask(workspace: Workspace, relation: Relation, question: CriticalQuestion): void {
  const { session } = workspace;
  const [settled] = questionsAbout(session.getState().map, relation).filter((item) => item.question.id === question.id);
  if (settled?.state === "task") return;
  const id = uuidv7();
  run(
    workspace,
    settle(relation, question, "task", "", uuidv7),
    { type: "addThread", id, kind: "relations", about: relation.id, person: session.me.id },
    { type: "addComment", id: uuidv7(), threadId: id, text: question.ask, mentions: [] },
  );
}

/** Writes down what answers a question. */
export function answerQuestion(
  workspace: Workspace,
  relation: Relation,
  question: CriticalQuestion,
  answer: string,
): void {
  run(workspace, settle(relation, question, "answered", answer, uuidv7));
}

/** The critical questions of a step with what is known of each; none where its scheme is not known here. */
export function questionsAbout(map: ArgumentMap, relation: Relation) {
  const scheme = schemeOf(relation);
  return scheme ? checklistOf(scheme, referring(map, "questions", "relationId", relation.id)) : [];
}

/** The step that schemes and questions of the palette are about: the picked one, that of the picked claim, or the first on it. */
function stepIn({ session, desk }: Workspace): Relation | null {
  const { map } = session.getState();
  const { picked } = desk.getState();
  const step = stepMeant(map, picked);
  if (step || picked?.table !== "claims") return step;
  return relationsOn(map, picked.id)[0] ?? null;
}

/** Commands about the scheme of a step and its critical questions. */
export function schemeCommands(workspace: Workspace): WorkspaceCommand[] {
  const { session } = workspace;
  const step = () => stepIn(workspace);
  const open = (): (ChecklistItem & { relation: Relation }) | null => {
    const relation = step();
    const item = relation && questionsAbout(session.getState().map, relation).find(({ state }) => state === "open");
    return item ? { ...item, relation } : null;
  };
  const command = (id: string, title: string, key: KeyName | null, isEnabled: () => boolean, act: () => void) => ({
    id,
    title,
    key,
    topic: "picked" as const,
    sign: { icon: "list" as const },
    isEnabled,
    run: act,
  });
  const onOpen = (id: string, title: string, act: (item: NonNullable<ReturnType<typeof open>>) => void) => ({
    ...command(
      id,
      title,
      null,
      () => open() !== null,
      () => {
        const item = open();
        if (item) act(item);
      },
    ),
    hint: "of its scheme",
    sign: { icon: "strike" as const },
  });
  return [
    {
      ...command(
        "scheme",
        "Choose the scheme of the step…",
        "Y",
        () => step() !== null,
        () => {
          const relation = step();
          if (relation) askScheme(workspace, relation.id);
        },
      ),
      hint: "expert opinion, precedent, goal and means…",
    },
    {
      ...command(
        "missingPremise",
        "Add the next premise that its scheme wants",
        null,
        () => missingIn(session.getState().map, step()) !== null,
        () => {
          const missing = missingIn(session.getState().map, step());
          if (missing) addMissingPremise(workspace, missing.relation, missing.scheme, missing.role);
        },
      ),
      sign: { icon: "add", role: "support" },
    },
    onOpen("raiseUndercut", "Next open question: undercut the step with it", ({ relation, question }) =>
      raise(workspace, relation, question, "undercut"),
    ),
    onOpen("raiseRebuttal", "Next open question: object to what it doubts", ({ relation, question }) =>
      raise(workspace, relation, question, "rebuttal"),
    ),
    onOpen("questionTask", "Next open question: leave it as a task", ({ relation, question }) =>
      leaveAsTask(workspace, relation, question),
    ),
  ];
}

function missingIn(map: ArgumentMap, relation: Relation | null) {
  const scheme = relation && schemeOf(relation);
  if (!relation || !scheme) return null;
  const [role] = missingRoles(
    scheme,
    premisesOf(map, relation.id).map((premise) => premise.role),
  );
  return role ? { relation: get(map, "relations", relation.id), scheme, role } : null;
}
