import type { DragEvent } from "react";
import { find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { selectedWords } from "./selected-words";
import { tieTo } from "./source-gestures";
import type { Workspace } from "./workspace-context";

/** Lets selected words be drawn onto a claim of the map, which is then tied to them too. */
export function wordsDropped(workspace: Workspace) {
  const { session, desk, panes } = workspace;
  return {
    onDragOver: (event: DragEvent) => {
      const claimId = claimUnder(workspace, event);
      desk.setState({ litClaims: new Set(claimId ? [claimId] : []) });
      if (!claimId || !desk.getState().words) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "link";
    },
    onDragLeave: () => desk.setState({ litClaims: new Set() }),
    onDrop: (event: DragEvent) => {
      const claimId = claimUnder(workspace, event);
      const words = selectedWords(workspace);
      desk.setState({ litClaims: new Set() });
      if (!claimId || !words) return;
      event.preventDefault();
      const { actions, pick } = tieTo(session.getState().map, words, claimId);
      if (!session.run(actions).ok) return;
      panes.get(words.text.id)?.select(null);
      desk.setState({ words: null, picked: pick });
    },
  };
}

/** The claim whose box lies under the pointer. */
function claimUnder({ session }: Workspace, { clientX, clientY }: DragEvent): Id | null {
  const node = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(".react-flow__node");
  const id = node?.dataset.id;
  return id && find(session.getState().map, "claims", id) ? id : null;
}
