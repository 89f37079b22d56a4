import type { HighlightRole } from "@/components/source/highlight";
import type { SelectionAction } from "@/components/source/SelectionToolbar";
import { commentOnPicked } from "@/components/talk/talk-commands";
import type { IconName } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import type { Deed } from "@/lib/access";
import { find } from "@/lib/argument/argument-map";
import type { Row } from "@/lib/argument/rows";
import type { Picked } from "./desk";
import { seekAlike } from "./seek-alike";
import { selectedWords } from "./selected-words";
import {
  claimFrom,
  claimOn,
  highlightOnly,
  LONGEST_SENTENCE,
  reshape,
  tieTo,
  type Words,
  type WordsGesture,
} from "./source-gestures";
import { runWithUndo, tell, type Workspace } from "./workspace-context";

/** Something to do with the selected words: the same for the toolbar, the keys and the palette. */
export interface WordCommand {
  readonly id: string;
  readonly title: string;
  readonly key: KeyName;
  readonly role?: HighlightRole;
  readonly icon?: IconName;
  /** What it amounts to; without it, a change of the map. */
  readonly deed?: Deed;
  readonly isEnabled: () => boolean;
  readonly run: () => void;
}

/** Everything that can be done with the selected words, named for what is picked in the map. */
export function wordCommands(workspace: Workspace): WordCommand[] {
  const { session, view } = workspace;
  const commands = view.getState().reshaping
    ? [reshapeCommand(workspace)]
    : [...making(workspace), ...marking(workspace)];
  return commands.map((command) => ({
    ...command,
    isEnabled: () => session.can.includes(command.deed ?? "edit") && command.isEnabled(),
  }));
}

/** The commands as the toolbar at the selection shows them. */
export function toolbarOf(commands: readonly WordCommand[]): SelectionAction[] {
  return commands
    .filter(({ isEnabled }) => isEnabled())
    .map(({ id, title, key, role, icon }, i) => ({
      id,
      label: title,
      keyName: key,
      role,
      icon,
      opensGroup: i === 1 || icon !== undefined,
    }));
}

function making(workspace: Workspace): WordCommand[] {
  const on = pickedRow(workspace);
  const onStep = on?.table === "relations";
  const target = on?.claim?.number ?? "the picked claim";
  const command = (id: string, title: string, key: string, gesture: (words: Words) => WordsGesture | null) => ({
    id,
    title,
    key,
    isEnabled: () => (id === "claim" || on !== null) && (id !== "tie" || on?.claim !== undefined),
    run: () => act(workspace, gesture),
  });
  const { map } = workspace.session.getState();
  return [
    command("claim", "New claim", "C", (words) => claimFrom(map, words)),
    {
      ...command("support", onStep ? "Warrants the step" : `Supports ${target}`, "S", (words) =>
        on ? claimOn(map, words, on, "support") : null,
      ),
      role: "support",
    },
    {
      ...command("attack", onStep ? "Undercuts the step" : `Attacks ${target}`, "A", (words) =>
        on ? claimOn(map, words, on, "attack") : null,
      ),
      role: onStep ? "undercut" : "attack",
    },
    command("tie", `Tie to ${target}`, "Q", (words) => (on?.claim ? tieTo(map, words, on.claim.id) : null)),
  ];
}

function marking(workspace: Workspace): WordCommand[] {
  const { map } = workspace.session.getState();
  const highlight = () => act(workspace, (words) => highlightOnly(map, words));
  return [
    { id: "highlight", title: "Highlight only", key: "H", icon: "marker", isEnabled: () => true, run: highlight },
    {
      id: "commentWords",
      title: "Comment on these words",
      key: "M",
      icon: "speech",
      deed: "comment",
      isEnabled: () => true,
      run: () => commentOnPicked(workspace),
    },
    {
      id: "alike",
      title: "Passages like this",
      key: "P",
      icon: "find",
      deed: "read",
      isEnabled: () => true,
      run: () => seekAlike(workspace),
    },
  ];
}

/** What words are tied to: the picked claim or relation, and the claim's row where it is one. */
function pickedRow({ session, desk }: Workspace): (Picked & { readonly claim?: Row<"claims"> }) | null {
  const { picked } = desk.getState();
  const { map } = session.getState();
  if (!picked || picked.table === "spans" || !find(map, picked.table, picked.id)) return null;
  return { ...picked, claim: picked.table === "claims" ? find(map, "claims", picked.id) : undefined };
}

function reshapeCommand(workspace: Workspace): WordCommand {
  return {
    id: "reshape",
    title: "Use these words",
    key: "C",
    icon: undefined,
    isEnabled: () => true,
    run: () => reshapeNow(workspace),
  };
}

function reshapeNow(workspace: Workspace): void {
  const { view, desk } = workspace;
  const spanId = view.getState().reshaping;
  const words = selectedWords(workspace);
  if (!spanId || !words) return;
  view.setState({ reshaping: null });
  runWithUndo(workspace, "The passage covers the new words.", reshape(spanId, words));
  letGo(workspace);
  desk.setState({ words: null });
}

function act(workspace: Workspace, gestureOf: (words: Words) => WordsGesture | null): void {
  const words = selectedWords(workspace);
  const gesture = words && gestureOf(words);
  if (!gesture) return;
  if (gesture.actions.length > 0 && !workspace.session.run(gesture.actions).ok) return;
  letGo(workspace);
  const { desk, view } = workspace;
  const { newClaimId } = gesture;
  const isMapSeen = !matchMedia("(max-width: 720px)").matches && view.getState().fills !== "source";
  desk.setState({
    words: null,
    picked: gesture.pick,
    ...(newClaimId && isMapSeen ? { editing: { claimId: newClaimId, isNew: true } } : {}),
  });
  const made = newClaimId && find(workspace.session.getState().map, "claims", newClaimId);
  if (made && made.text.length >= LONGEST_SENTENCE - 1) tell(workspace, TOO_LONG);
}

const TOO_LONG = `A claim says ${LONGEST_SENTENCE} characters at most: it begins as these words do, and its passage holds them all.`;

function letGo({ desk, panes }: Workspace): void {
  const { words } = desk.getState();
  if (words) panes.get(words.textId)?.select(null);
}

/** Lets the words of a passage be chosen anew: its present stretches are selected and kept, more can be added. */
export function startReshaping(workspace: Workspace, spanId: string): void {
  const { session, view, panes, desk } = workspace;
  const span = find(session.getState().map, "spans", spanId);
  if (!span) return;
  view.setState({ reshaping: spanId, narrow: "source" });
  desk.setState({ openTextId: span.textId });
  // The pane may have to be shown first.
  requestAnimationFrame(() => {
    const pane = panes.get(span.textId);
    pane?.scrollTo({ spanId });
    pane?.select(span.extent);
    pane?.addStretch();
    pane?.focus();
    tell(workspace, "Select its words anew, or hold Ctrl or ⌘ to add a stretch; then press C.");
  });
}
