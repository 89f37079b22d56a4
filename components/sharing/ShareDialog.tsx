"use client";

import { Dialog } from "@/components/ui/Dialog";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { HandOut } from "./HandOut";
import { ShareLinks } from "./ShareLinks";
import { SharePeople } from "./SharePeople";
import { ShareTeams } from "./ShareTeams";
import { type SharingState, useSharing } from "./use-sharing";
import "@/components/account/account.css";
import "./sharing.css";

/** With whom the map is shared: people, teams and links, each with what they may do; and copies for a class. */
export function ShareDialog() {
  return <SharedWith state={useSharing(useWorkspace().session.mapId)} />;
}

/** The dialog, over what the server says. */
export function SharedWith({ state }: { readonly state: SharingState }) {
  const { session, view } = useWorkspace();
  return (
    <Dialog title="Share" widthPx={600} onClose={() => view.setState({ dialog: null })}>
      <p className="fault" role="alert">
        {state.fault}
      </p>
      {state.sharing && (
        <div className="sharing">
          <SharePeople state={state} sharing={state.sharing} />
          <ShareTeams state={state} sharing={state.sharing} />
          <ShareLinks state={state} sharing={state.sharing} />
          {session.can.includes("handOut") && <HandOut state={state} sharing={state.sharing} />}
        </div>
      )}
    </Dialog>
  );
}
