import type { IconName } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import type { Commenting } from "@/components/workspace/commenting";
import { selectedWords } from "@/components/workspace/selected-words";
import type { WorkspaceCommand } from "@/components/workspace/workspace-command";
import type { Workspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { pickedAbout } from "./talk-gestures";

/** Commands that say something of what is picked, of a text or of the map, and that list what was said. */
export function talkCommands(workspace: Workspace): WorkspaceCommand[] {
  const { session, view, desk } = workspace;
  const mayComment = () => session.can.includes("comment");
  const command = (id: string, title: string, key: KeyName | null, run: () => void) => ({
    id,
    title,
    key,
    topic: "app" as const,
    sign: { icon: "speech" as IconName },
    isEnabled: mayComment,
    run,
  });
  return [
    {
      ...command("comment", "Comment on what is picked", "M", () => commentOnPicked(workspace)),
      topic: "picked",
      isEnabled: () => mayComment() && desk.getState().words === null && pickedAbout(workspace) !== null,
    },
    {
      ...command("commentSource", "Comment on this text", null, () => {
        const id = openSource(workspace);
        if (id) startTalk(workspace, { kind: "sources", id });
      }),
      topic: "text",
      isEnabled: () => mayComment() && openSource(workspace) !== null,
    },
    command("commentMap", "Comment on the map", null, () => startTalk(workspace, { kind: "maps", id: session.mapId })),
    {
      ...command("talk", "All comments and tasks", "Shift+M", () =>
        view.setState(({ listing }) => ({
          listing: listing === "talk" ? null : "talk",
          thread: null,
          finding: null,
          alike: null,
          commenting: null,
        })),
      ),
      topic: "map",
      isEnabled: () => true,
    },
  ];
}

/** Opens a field for saying something of what is picked, or of the selected words. */
export function commentOnPicked(workspace: Workspace): void {
  const words = selectedWords(workspace);
  const about = words ? null : pickedAbout(workspace);
  if (words) startTalk(workspace, { kind: "words", words });
  if (about) workspace.view.setState({ commenting: about, closedFor: null, listing: null, finding: null, alike: null });
}

/** Opens the list of comments with a field for saying something of this. */
export function startTalk({ view }: Workspace, commenting: Commenting): void {
  view.setState({ commenting, listing: "talk", thread: null, finding: null, alike: null });
}

function openSource({ session, desk }: Workspace): Id | null {
  return find(session.getState().map, "sourceTexts", desk.getState().openTextId)?.sourceId ?? null;
}
