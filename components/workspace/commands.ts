import { evaluationCommands } from "@/components/evaluation/evaluation-commands";
import { filterCommands } from "@/components/filtering/filter-commands";
import { listingCommands } from "@/components/hints/listing-commands";
import type { MapCommand } from "@/components/map/command";
import { mapCommands } from "@/components/map/commands";
import { choosePalette, PALETTE_NAMES } from "@/components/map/palette";
import { download } from "@/components/session/download";
import { archiveAddress } from "@/components/session/originals";
import { steppingCommands } from "@/components/stepping/stepping-commands";
import { suggestingCommands } from "@/components/suggesting/suggesting-commands";
import { talkCommands } from "@/components/talk/talk-commands";
import type { IconName } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import { chooseTheme } from "@/components/ui/theme";
import { all, find } from "@/lib/argument/argument-map";
import type { ClaimRole } from "@/lib/argument/roles";
import { addressCommands } from "./address-commands";
import { keepShown, MAP_VIEWS } from "./map-views";
import { partCommands } from "./part-commands";
import { passageCommands } from "./passage-commands";
import { schemeCommands } from "./scheme-commands";
import { canSeekAlike, seekAlike } from "./seek-alike";
import { versionCommands } from "./version-commands";
import { wordCommands } from "./word-commands";
import type { WorkspaceCommand } from "./workspace-command";
import { undoLast, type Workspace } from "./workspace-context";

/** Every command of the workspace, as it stands now; what changes the map is held back from those who may only read. */
export function workspaceCommands(workspace: Workspace): WorkspaceCommand[] {
  const mayEdit = () => workspace.session.can.includes("edit");
  const isSuggesting = () => workspace.session.getState().look === "suggesting";
  const may = (id: string) => mayEdit() && !(isSuggesting() && bringing.has(id));
  return allCommands(workspace).map((command) =>
    changing.has(command.id) || command.topic === "passage"
      ? { ...command, isEnabled: () => may(command.id) && command.isEnabled() }
      : command,
  );
}

function allCommands(workspace: Workspace): WorkspaceCommand[] {
  return [
    ...wordCommands(workspace).map(
      (command): WorkspaceCommand => ({
        ...command,
        topic: "words",
        sign: signs[command.id],
        isEnabled: () => workspace.desk.getState().words !== null && command.isEnabled(),
      }),
    ),
    ...Object.values(mapCommands(workspace.session, workspace.desk)).map(
      (command: MapCommand): WorkspaceCommand => ({
        id: command.id,
        title: command.title,
        hint: hints[command.id],
        key: command.key,
        topic: aboutTheMap.has(command.id) ? "map" : "picked",
        sign: signs[command.id],
        isEnabled: () => command.isEnabled(),
        run: () => command.run(),
      }),
    ),
    ...schemeCommands(workspace),
    ...listingCommands(workspace),
    ...partCommands(workspace),
    ...addressCommands(workspace),
    ...evaluationCommands(workspace),
    ...filterCommands(workspace),
    ...talkCommands(workspace),
    ...suggestingCommands(workspace),
    ...steppingCommands(workspace),
    ...passageCommands(workspace),
    ...textCommands(workspace),
    ...appCommands(workspace),
  ];
}

/** Commands that change the map, beside those of passages, and of the canvas and selected words, which hold themselves back. */
const changing = new Set([
  ...["addSource", "citation", "correct", "newVersion", "review", "pastePart", "addFromFile"],
  ...["insertTemplate", "scheme", "missingPremise", "raiseUndercut", "raiseRebuttal", "questionTask", "scenes"],
]);

/** Those that bring texts or work on them: they cannot be suggested. */
const bringing = new Set(["addSource", "correct", "newVersion", "review", "addFromFile"]);

/** What the commands that are not about a picked row concern. */
const aboutTheMap = new Set([
  ...["addClaim", "unfoldAll", "fit", "zoomIn", "zoomOut", "tidy"],
  ...["turnUp", "turnDown", "turnLeft", "turnRight"],
]);

const hints: Readonly<Record<string, string>> = {
  addCondition: "it holds only if…",
  addException: "it holds unless…",
  relate: "connect it with another claim or step",
  tidy: "lay everything out afresh",
};

const signs: Readonly<Record<string, { readonly icon: IconName; readonly role?: ClaimRole }>> = {
  claim: { icon: "edit" },
  support: { icon: "add", role: "support" },
  attack: { icon: "minus", role: "attack" },
  tie: { icon: "quote" },
  highlight: { icon: "marker" },
  alike: { icon: "find" },
  commentWords: { icon: "speech" },
  addPremise: { icon: "add", role: "support" },
  addCoPremise: { icon: "add", role: "support" },
  addObjection: { icon: "minus", role: "attack" },
  addSibling: { icon: "add" },
  undercut: { icon: "strike", role: "undercut" },
  addCondition: { icon: "diamond", role: "condition" },
  addException: { icon: "diamond", role: "condition" },
  addWarrant: { icon: "add", role: "support" },
  addRephrase: { icon: "equals", role: "rephrase" },
  addPreference: { icon: "over", role: "preference" },
  addClaim: { icon: "edit" },
  edit: { icon: "edit" },
  remove: { icon: "trash" },
  relate: { icon: "link" },
  moveStep: { icon: "link" },
  unlink: { icon: "split" },
  linkWithNeighbour: { icon: "merge" },
  linkAll: { icon: "merge" },
  makeConvergent: { icon: "split" },
  pin: { icon: "pin" },
  goToConclusion: { icon: "up" },
  goToPremise: { icon: "down" },
  goToNext: { icon: "right" },
  goToPrevious: { icon: "left" },
  goToStep: { icon: "up" },
  goToBearing: { icon: "down" },
  focus: { icon: "eye" },
  fit: { icon: "fit" },
  turnUp: { icon: "up" },
  turnDown: { icon: "down" },
  turnLeft: { icon: "left" },
  turnRight: { icon: "right" },
};

function textCommands(workspace: Workspace): WorkspaceCommand[] {
  const { view, desk, panes } = workspace;
  const pane = () => panes.get(desk.getState().openTextId ?? "");
  const command = (id: string, title: string, icon: IconName, key: KeyName | null, run: () => void) => ({
    id,
    title,
    key,
    topic: "text" as const,
    sign: { icon },
    isEnabled: () => pane() !== undefined,
    run,
  });
  return [
    {
      ...command("find", "Find in the text, or in the claims while the keyboard is in the map", "find", "Mod+F", () =>
        view.setState(isInMap() ? { finding: "claims" } : { finding: "text", narrow: "source" }),
      ),
      isEnabled: () => isInMap() || pane() !== undefined,
      whileTyping: true,
    },
    {
      ...command("findEverywhere", "Find in every text and in the claims", "find", "Mod+Shift+F", () =>
        view.setState({ finding: "texts" }),
      ),
      isEnabled: () => true,
      whileTyping: true,
    },
    {
      ...command("alikeClaim", "Passages like the picked claim", "find", "P", () => seekAlike(workspace)),
      isEnabled: () => desk.getState().words === null && canSeekAlike(workspace),
    },
    {
      ...command("voice", "Show only one voice, or every voice again", "eye", "I", () =>
        view.setState(({ voice }) => (voice ? { voice: null } : { dialog: { kind: "voice" } })),
      ),
      hint: "what one speaker says, or reports of another",
      isEnabled: () => true,
    },
    command("nextHighlight", "Next highlight", "right", "]", () => pane()?.nextHighlight(1)),
    command("lastHighlight", "Highlight before", "left", "[", () => pane()?.nextHighlight(-1)),
    {
      ...command("addSource", "Add a source", "page", null, () =>
        view.setState({ dialog: { kind: "addSource", files: [] } }),
      ),
      isEnabled: () => true,
    },
    {
      ...command("citation", "Citation of this source", "edit", null, () => {
        const text = find(workspace.session.getState().map, "sourceTexts", desk.getState().openTextId);
        if (text) view.setState({ dialog: { kind: "citation", sourceId: text.sourceId } });
      }),
    },
    ...versionCommands(workspace),
  ];
}

/** Whether the keyboard stands in a view of the map. */
function isInMap(): boolean {
  return document.activeElement?.closest(".map-panel") instanceof Element;
}

function appCommands(workspace: Workspace): WorkspaceCommand[] {
  const { session, view } = workspace;
  const command = (id: string, title: string, icon: IconName, key: KeyName | null, run: () => void) => ({
    id,
    title,
    key,
    topic: "app" as const,
    sign: { icon },
    isEnabled: () => true,
    run,
  });
  const fill = (pane: "source" | "map") => () =>
    view.setState(({ fills }) => ({ fills: fills === pane ? "both" : pane, narrow: pane }));
  return [
    {
      ...command("undo", "Undo", "undo", "Mod+Z", () => undoLast(workspace)),
      isEnabled: () => session.getState().canUndo && session.can.includes("comment"),
    },
    {
      ...command("redo", "Redo", "redo", "Mod+Shift+Z", () => session.redo()),
      isEnabled: () => session.getState().canRedo && session.can.includes("comment"),
    },
    {
      ...command("palette", "All commands", "keyboard", "Mod+K", () => view.setState({ dialog: { kind: "palette" } })),
      whileTyping: true,
    },
    command("shortcuts", "All shortcuts", "keyboard", "?", () => view.setState({ dialog: { kind: "shortcuts" } })),
    {
      // A browser would print no more than the window shows.
      ...command("export", "Export or print", "send", "Mod+P", () => view.setState({ dialog: { kind: "export" } })),
      whileTyping: true,
    },
    {
      ...command("archive", "Save the map with its original files", "bring", null, () =>
        download(archiveAddress(session.mapId), "map.zip"),
      ),
      hint: "a zip of all that it holds",
      isEnabled: () => all(session.getState().map, "sourceTexts").some(({ original }) => original !== null),
    },
    command("history", "History: what was done, and the map as it was", "clock", null, () =>
      location.assign(`/maps/${session.mapId}/history`),
    ),
    command("bibliography", "Bibliography of all sources", "list", null, () =>
      view.setState({ dialog: { kind: "bibliography" } }),
    ),
    {
      ...command("share", "Share", "people", null, () => view.setState({ dialog: { kind: "share" } })),
      isEnabled: () => session.can.includes("share"),
    },
    command("fillSource", "Let the text fill the screen, or share it again", "wide", null, fill("source")),
    command("fillMap", "Let the map fill the screen, or share it again", "wide", null, fill("map")),
    ...MAP_VIEWS.map(({ id, title, key, icon }) =>
      command(`view-${id}`, title, icon, key, () => {
        keepShown(id);
        view.setState({ shown: id, narrow: "map" });
      }),
    ),
    {
      ...command("legend", "Legend", "list", null, () =>
        view.setState(({ isLegendOpen }) => ({ isLegendOpen: !isLegendOpen })),
      ),
      isEnabled: () => view.getState().shown === "map",
    },
    ...PALETTE_NAMES.map(({ value, name }) =>
      command(`palette-${value}`, `Colours of the map: ${name.toLowerCase()}`, "eye", null, () => choosePalette(value)),
    ),
    command("themeLight", "Light theme", "sun", null, () => chooseTheme("light")),
    command("themeDark", "Dark theme", "moon", null, () => chooseTheme("dark")),
    command("themeSystem", "Theme of this device", "screen", null, () => chooseTheme("system")),
  ];
}
