import { relationsOn } from "@/lib/argument/graph";
import { changing, type MapCommand, pickedIn } from "./command";
import { focusCommands } from "./commands-focus";
import { turnCommands } from "./turning";
import type { MapView } from "./view";

/** Commands that change only what is seen: folds, focus, the part of the map in view, and places. */
export function viewCommands(view: MapView) {
  return {
    fold: {
      id: "fold",
      title: "Fold or unfold",
      key: " ",
      isEnabled: () => canFold(view),
      run: () => toggleFold(view),
    },
    unfoldAll: {
      id: "unfoldAll",
      title: "Unfold everything",
      key: null,
      isEnabled: () => view.desk.getState().folded.size > 0,
      run: () => view.desk.setState({ folded: new Set() }),
    },
    ...focusCommands(view),
    fit: onCanvas(view, "fit", "Fit the map", ".", () => view.camera()?.fit()),
    zoomIn: zooming(view, "zoomIn", "Zoom in", "+", 1.25),
    zoomOut: zooming(view, "zoomOut", "Zoom out", "-", 0.8),
    menu: {
      id: "menu",
      title: "More…",
      key: "Shift+F10",
      isEnabled: () => pickedIn(view) !== null,
      run: () => openMenu(view),
    },
    tidy: onCanvas(view, "tidy", "Tidy the map", null, () => view.tidy()),
    ...changing(view, turnCommands(view)),
  };
}

function onCanvas(view: MapView, id: string, title: string, key: string | null, run: () => void) {
  return { id, title, key, isEnabled: () => view.camera() !== null, run };
}

/** While something is focused on, + and − show more or less of what is around it. */
function zooming(view: MapView, id: string, title: string, key: string, factor: number): MapCommand {
  return {
    ...onCanvas(view, id, title, null, () => view.camera()?.zoomBy(factor)),
    get key() {
      return view.store.getState().focus ? null : key;
    },
  };
}

function canFold(view: MapView): boolean {
  const picked = pickedIn(view);
  return picked?.table === "claims" && relationsOn(view.session.getState().map, picked.id).length > 0;
}

function toggleFold(view: MapView): void {
  const picked = pickedIn(view);
  if (!picked) return;
  const folded = new Set(view.desk.getState().folded);
  if (!folded.delete(picked.id)) folded.add(picked.id);
  view.desk.setState({ folded });
}

/** The menu of what is picked opens below its lower left corner. */
function openMenu(view: MapView): void {
  const picked = pickedIn(view);
  const at = picked && view.placeOf(picked.id);
  if (at) view.store.setState({ menu: { kind: "actions", ...at } });
}
