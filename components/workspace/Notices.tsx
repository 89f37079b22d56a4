"use client";

import { useCallback, useEffect } from "react";
import { useStore } from "zustand";
import { mapViewOf } from "@/components/map/view";
import { Notice } from "@/components/ui/Notice";
import type { Told } from "./view";
import { run, tell, useView, useWorkspace } from "./workspace-context";

/** What was just done, at the lower left, with a way to take it back. */
export function Notices() {
  const told = useView((at) => at.told);
  useRemovals();
  return (
    <div className="notices" role="status">
      {told.map((each) => (
        <ToldNotice key={each.key} told={each} />
      ))}
    </div>
  );
}

function ToldNotice({ told }: { readonly told: Told }) {
  const workspace = useWorkspace();
  const { view } = workspace;
  const { key, text, undo, act } = told;
  // The same function as long as the notice stands, or its time would begin anew whenever another one comes.
  const close = useCallback(
    () => view.setState(({ told: before }) => ({ told: before.filter((each) => each.key !== key) })),
    [view, key],
  );
  const takeBack = () => {
    if (undo) run(workspace, { type: "undo", commandId: undo });
    close();
  };
  const other = act && {
    name: act.name,
    run: () => {
      act.run();
      close();
    },
  };
  const offer = other ?? (undo ? { name: "Undo", keyName: "Mod+Z", run: takeBack } : undefined);
  return <Notice text={text} act={offer} onClose={close} />;
}

/** Tells what was deleted on the canvas. */
function useRemovals(): void {
  const { session, desk, view } = useWorkspace();
  const removal = useStore(mapViewOf(session, desk).store, (at) => at.removal);
  useEffect(() => {
    if (removal) tell({ view }, removal.sentence, removal.commandId);
  }, [removal, view]);
}
