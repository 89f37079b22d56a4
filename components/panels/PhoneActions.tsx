"use client";

import { mapCommands } from "@/components/map/commands";
import { Icon, type IconName } from "@/components/ui/icons";
import { tell, useDesk, useWorkspace } from "@/components/workspace/workspace-context";

/** What a thumb reaches most often: a premise, an objection, more words for the picked claim. */
export function PhoneActions() {
  const workspace = useWorkspace();
  const { session, desk, view } = workspace;
  const picked = useDesk((at) => at.picked);
  const commands = mapCommands(session, desk);
  const inMap = (run: () => void) => () => {
    view.setState({ narrow: "map" });
    run();
  };
  if (!picked || picked.table === "spans") return null;
  return (
    <div className="thumb-actions">
      <Action icon="add" name="Premise" onPress={inMap(commands.addPremise.run)} />
      <Action icon="minus" name="Objection" onPress={inMap(commands.addObjection.run)} />
      {picked.table === "claims" && (
        <Action
          icon="quote"
          name="Tie words"
          onPress={() => {
            view.setState({ narrow: "source", closedFor: picked.id });
            tell(workspace, "Select the words in the text, then press Tie.");
          }}
        />
      )}
    </div>
  );
}

function Action(props: { readonly icon: IconName; readonly name: string; readonly onPress: () => void }) {
  return (
    <button type="button" onClick={props.onPress}>
      <Icon name={props.icon} />
      {props.name}
    </button>
  );
}
