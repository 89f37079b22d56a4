import type { IconName } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import { find } from "@/lib/argument/argument-map";
import { anchorsOf } from "@/lib/argument/graph";
import type { Id, SourceText, Span } from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";
import { type Extent, mergeStretches, sameExtent } from "@/lib/text/extent";
import { type Edge, findStretchAt, isWithin, type StepUnit, splitAt, stepEdge, without } from "@/lib/text/reshape";
import { selectedWords } from "./selected-words";
import { reshape, splitPassage } from "./source-gestures";
import type { WorkspaceCommand } from "./workspace-command";
import { run, runWithUndo, tell, type Workspace } from "./workspace-context";

/** The passage that keys act on, with the text that it stands in. */
interface PassageAtHand {
  readonly span: Span;
  readonly text: SourceText;
  readonly content: Content;
  readonly caret: number;
}

/** What can be done to the words of the picked passage, or of that passage of the picked claim which the caret is in. */
export function passageCommands(workspace: Workspace): WorkspaceCommand[] {
  return [...endCommands(workspace), ...stretchCommands(workspace)];
}

/** Lets a passage cover these stretches of its text instead, in one step that can be taken back. */
export function coverInstead(workspace: Workspace, spanId: Id, extent: Extent): void {
  const { session, contents } = workspace;
  const { map } = session.getState();
  const text = find(map, "sourceTexts", find(map, "spans", spanId)?.textId);
  const content = text && contents.getState().loaded.get(text.sha256);
  if (content) run(workspace, reshape(spanId, { text, plain: content.plain, extent }));
}

/** The picked passage; of a picked claim, the passage in the open text that the caret is in, else the first there. */
function passageAtHand({ session, desk, panes, contents }: Workspace): PassageAtHand | null {
  const { map } = session.getState();
  const { picked, openTextId } = desk.getState();
  const caret = panes.get(openTextId ?? "")?.caret() ?? 0;
  const text = find(map, "sourceTexts", openTextId);
  const content = text && contents.getState().loaded.get(text.sha256);
  if (!picked || !content) return null;
  const alone = picked.table === "spans" ? find(map, "spans", picked.id) : undefined;
  const spans = picked.table === "claims" ? anchorsOf(map, picked.id).map(({ span }) => span) : alone ? [alone] : [];
  const here = spans.filter((span) => span.textId === text.id && span.state === "firm");
  const span = here.find(({ extent }) => isWithin(extent, caret)) ?? here[0];
  return span ? { span, text, content, caret } : null;
}

function endCommands(workspace: Workspace): WorkspaceCommand[] {
  return ENDS.flatMap(({ side, step, key, title }) =>
    (["word", "character"] as const).map((unit) => ({
      id: `${side} ${step} ${unit}`,
      title: `${title}, by a ${unit}`,
      key: unit === "word" ? key : `Shift+${key}`,
      topic: "passage" as const,
      sign: { icon: step === 1 ? ("right" as const) : ("left" as const) },
      isEnabled: () => passageAtHand(workspace) !== null,
      run: () => stepAtHand(workspace, side, step, unit),
    })),
  );
}

const ENDS = [
  { side: "start", step: -1, key: "V", title: "Begin the passage earlier" },
  { side: "start", step: 1, key: "B", title: "Begin the passage later" },
  { side: "end", step: -1, key: "J", title: "End the passage earlier" },
  { side: "end", step: 1, key: "K", title: "End the passage later" },
] as const;

function stepAtHand(workspace: Workspace, side: Edge["side"], step: 1 | -1, unit: StepUnit): void {
  const at = passageAtHand(workspace);
  if (!at) return;
  const { extent } = at.span;
  const stretch = findStretchAt(extent, at.caret) ?? (side === "start" ? 0 : extent.length - 1);
  const next = stepEdge(at.content, extent, { stretch, side }, step, unit);
  if (!sameExtent(next, extent)) coverInstead(workspace, at.span.id, next);
}

function stretchCommands(workspace: Workspace): WorkspaceCommand[] {
  const command = (id: string, title: string, key: KeyName, icon: IconName, act: () => (() => void) | null) => ({
    id,
    title,
    key,
    sign: { icon },
    topic: "passage" as const,
    isEnabled: () => act() !== null,
    run: () => act()?.(),
  });
  return [
    command("addStretch", "Add the selected words to the passage", "G", "add", () => adding(workspace)),
    command("leaveOut", "Leave the selected words out of the passage", "Shift+G", "minus", () => leavingOut(workspace)),
    command("dropStretch", "Take this stretch out of the passage", "Shift+X", "minus", () => dropping(workspace)),
    command("splitPassage", "Split the passage here", "X", "split", () => splitting(workspace)),
  ];
}

function adding(workspace: Workspace): (() => void) | null {
  const change = withWords(workspace, ({ span }, words) => mergeStretches([...span.extent, ...words]));
  return change && (() => change("These words belong to the passage too."));
}

function leavingOut(workspace: Workspace): (() => void) | null {
  const change = withWords(workspace, ({ span, content }, words) => without(content.plain, span.extent, words));
  return change && (() => change("The passage leaves these words out."));
}

/** What carries out a change of the passage at hand by the selected words; null where they change nothing. */
function withWords(
  workspace: Workspace,
  change: (at: PassageAtHand, words: Extent) => Extent | null,
): ((said: string) => void) | null {
  const at = passageAtHand(workspace);
  const words = selectedWords(workspace);
  if (!at || words?.text.id !== at.text.id) return null;
  const next = change(at, words.extent);
  if (!next || sameExtent(next, at.span.extent)) return null;
  return (said) => {
    runWithUndo(workspace, said, reshape(at.span.id, { ...words, extent: next }));
    workspace.panes.get(at.text.id)?.select(null);
    workspace.desk.setState({ words: null });
  };
}

function dropping(workspace: Workspace): (() => void) | null {
  const at = passageAtHand(workspace);
  const { extent } = at?.span ?? {};
  const stretch =
    at && extent && extent.length > 1 ? extent[findStretchAt(extent, at.caret) ?? extent.length - 1] : null;
  if (!at || !extent || !stretch) return null;
  const next = extent.filter((one) => one !== stretch);
  return () =>
    runWithUndo(
      workspace,
      "The passage leaves this stretch out.",
      reshape(at.span.id, { text: at.text, plain: at.content.plain, extent: next }),
    );
}

/** Splits at the caret, or where the caret is elsewhere before the second stretch. */
function splitting(workspace: Workspace): (() => void) | null {
  const at = passageAtHand(workspace);
  if (!at) return null;
  const { extent } = at.span;
  const place = isWithin(extent, at.caret) ? splitAt(at.content.plain, extent, at.caret) : null;
  const parts = place ?? (extent[1] ? splitAt(at.content.plain, extent, extent[1][0]) : null);
  if (!parts) return null;
  return () => {
    const { map } = workspace.session.getState();
    const { actions } = splitPassage(map, at.span, { text: at.text, plain: at.content.plain }, parts);
    const commandId = run(workspace, ...actions);
    if (commandId) tell(workspace, "The passage is two passages now.", commandId);
  };
}
