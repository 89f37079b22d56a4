import type { DragEvent } from "react";
import type { Carrying } from "@/components/source/CarryHandle";
import { find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { selectedWords } from "./selected-words";
import { tieTo } from "./source-gestures";
import type { Workspace } from "./workspace-context";

/** Lets selected words be drawn onto a claim of the map, a box or a row, which is then tied to them too. */
export function wordsDropped(workspace: Workspace) {
  const { desk } = workspace;
  return {
    onDragOver: (event: DragEvent) => {
      const claimId = claimUnder(workspace, event);
      desk.setState({ litClaims: new Set(claimId ? [claimId] : []) });
      if (!claimId || !desk.getState().words) return;
      event.preventDefault();
      // Texts give their words away as copies; a browser drops nothing that asks for another effect.
      event.dataTransfer.dropEffect = "copy";
    },
    onDragLeave: () => desk.setState({ litClaims: new Set() }),
    onDrop: (event: DragEvent) => {
      if (tieUnder(workspace, event)) event.preventDefault();
    },
  };
}

/** Lets a finger carry the selected words onto a claim, for no browser drags words by touch. */
export function wordsCarried(workspace: Workspace): Carrying {
  const { desk } = workspace;
  return {
    over: (clientX, clientY) => {
      const claimId = claimUnder(workspace, { clientX, clientY });
      if ([...desk.getState().litClaims].join() !== (claimId ?? "")) {
        desk.setState({ litClaims: new Set(claimId ? [claimId] : []) });
      }
    },
    drop: (clientX, clientY) => void tieUnder(workspace, { clientX, clientY }),
    leave: () => desk.setState({ litClaims: new Set() }),
  };
}

/** A point of the window, in px. */
interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** Ties the selected words to the claim under a point; whether there are both. */
function tieUnder(workspace: Workspace, point: Point): boolean {
  const { session, desk, panes } = workspace;
  const claimId = claimUnder(workspace, point);
  const words = selectedWords(workspace);
  desk.setState({ litClaims: new Set() });
  if (!claimId || !words) return false;
  const { actions, pick } = tieTo(session.getState().map, words, claimId);
  if (!session.run(actions).ok) return true;
  panes.get(words.text.id)?.select(null);
  desk.setState({ words: null, picked: pick });
  return true;
}

/** The claim whose box or row lies under a point. */
function claimUnder({ session }: Workspace, { clientX, clientY }: Point): Id | null {
  const at = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(".react-flow__node, .outline-row");
  const id = at?.dataset.id ?? at?.dataset.claim;
  return id && find(session.getState().map, "claims", id) ? id : null;
}
