import { startCorrecting } from "@/components/correcting/keeping";
import { countWaiting } from "@/components/review/waiting";
import type { IconName } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import { find } from "@/lib/argument/argument-map";
import { textOf } from "@/lib/argument/graph";
import type { Workspace } from "./workspace-context";

/** One thing that can be done with versions, as the other commands of the workspace are described. */
interface VersionCommand {
  readonly id: string;
  readonly title: string;
  readonly key: KeyName | null;
  readonly topic: "text";
  readonly sign: { readonly icon: IconName };
  readonly isEnabled: () => boolean;
  readonly run: () => void;
}

/** What can be done with the versions of the source that is open, and with passages that wait for their place. */
export function versionCommands(workspace: Workspace): VersionCommand[] {
  const { session, desk, view } = workspace;
  const map = () => session.getState().map;
  const sourceId = () => find(map(), "sourceTexts", desk.getState().openTextId)?.sourceId;
  const command = { topic: "text" as const, isEnabled: () => sourceId() !== undefined };
  return [
    {
      ...command,
      id: "correct",
      title: "Correct the text",
      key: "T",
      sign: { icon: "edit" },
      run: () => {
        const id = sourceId();
        if (id) startCorrecting(workspace, id, textOf(map(), id).id);
      },
    },
    {
      ...command,
      id: "newVersion",
      title: "New version from a file",
      key: null,
      sign: { icon: "page" },
      run: () => {
        const id = sourceId();
        if (id) view.setState({ dialog: { kind: "newVersion", sourceId: id } });
      },
    },
    {
      ...command,
      id: "review",
      title: "Review passages that wait for their place",
      key: "R",
      sign: { icon: "quote" },
      isEnabled: () => countWaiting(map(), null) > 0,
      run: () => view.setState({ reviewing: { spanId: null } }),
    },
  ];
}
