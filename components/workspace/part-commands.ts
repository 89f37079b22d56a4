import { all } from "@/lib/argument/argument-map";
import { canPaste, copiedPart, pasteLast } from "./part-clipboard";
import type { WorkspaceCommand } from "./workspace-command";
import { tell, type Workspace } from "./workspace-context";

/** Commands that carry a part of the map elsewhere; on the map itself the usual keys do the same. */
export function partCommands(workspace: Workspace): WorkspaceCommand[] {
  const { session, desk, view } = workspace;
  const isPicked = () => desk.getState().picked !== null && desk.getState().picked?.table !== "spans";
  return [
    {
      id: "copyPart",
      title: "Copy this part",
      hint: "with its sources; Ctrl C on the map",
      key: null,
      topic: "picked",
      sign: { icon: "copy" },
      isEnabled: isPicked,
      run: () => tell(workspace, copiedWords(workspace)),
    },
    {
      id: "pastePart",
      title: "Paste the copied part",
      hint: "Ctrl V on the map",
      key: null,
      topic: "map",
      sign: { icon: "bring" },
      isEnabled: canPaste,
      run: () => pasteLast(workspace),
    },
    {
      id: "addFromFile",
      title: "Add claims from a file…",
      hint: "AIF, Argdown, Kialo, tables…",
      key: null,
      topic: "map",
      sign: { icon: "bring" },
      isEnabled: () => all(session.getState().map, "maps").length > 0,
      run: () => chooseFiles((files) => view.setState({ dialog: { kind: "addMap", files } })),
    },
    {
      id: "insertTemplate",
      title: "Insert a template…",
      hint: "debate motion, policy decision, treaty commitment…",
      key: null,
      topic: "map",
      sign: { icon: "copy" },
      isEnabled: () => all(session.getState().map, "maps").length > 0,
      run: () => view.setState({ dialog: { kind: "template" } }),
    },
  ];
}

/** Lets a person choose files, with no field for it on the page. */
function chooseFiles(take: (files: readonly File[]) => void): void {
  const field = document.createElement("input");
  field.type = "file";
  field.multiple = true;
  field.onchange = () => field.files && field.files.length > 0 && take([...field.files]);
  field.click();
}

function copiedWords(workspace: Workspace): string {
  if (copiedPart(workspace) === null) return "A text of this part is still being loaded; try again in a moment.";
  return "Copied. Paste it here or in another map that is opened in this window.";
}
