import { relationsOn } from "@/lib/argument/graph";
import type { Box } from "@/lib/layout/layout";
import { pickedIn } from "./command";
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
    focus: {
      id: "focus",
      title: "Focus on this, or on all again",
      key: "F",
      isEnabled: () => pickedIn(view) !== null || view.store.getState().focused !== null,
      run: () => toggleFocus(view),
    },
    fit: onCanvas(view, "fit", "Fit the map", ".", () => view.camera()?.fit()),
    zoomIn: onCanvas(view, "zoomIn", "Zoom in", "+", () => view.camera()?.zoomBy(1.25)),
    zoomOut: onCanvas(view, "zoomOut", "Zoom out", "-", () => view.camera()?.zoomBy(0.8)),
    menu: {
      id: "menu",
      title: "More…",
      key: "Shift+F10",
      isEnabled: () => pickedIn(view) !== null,
      run: () => openMenu(view),
    },
    tidy: onCanvas(view, "tidy", "Tidy the map", null, () => view.tidy()),
    ...turnCommands(view),
  };
}

function onCanvas(view: MapView, id: string, title: string, key: string | null, run: () => void) {
  return { id, title, key, isEnabled: () => view.camera() !== null, run };
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

/** Focusing again on what is focused on, or on nothing, lights the whole map. */
function toggleFocus(view: MapView): void {
  const { focused } = view.store.getState();
  const picked = pickedIn(view);
  view.focus(picked && picked.id !== focused ? picked.id : null);
  const { spotlight } = view.store.getState();
  if (spotlight) view.camera()?.frame(boxesOf(view, spotlight));
}

function boxesOf(view: MapView, ids: ReadonlySet<string>): Box[] {
  const layout = view.layout();
  return [...ids].flatMap((id) => layout?.claims.get(id) ?? layout?.pills.get(id) ?? []);
}

/** The menu of what is picked opens below its lower left corner. */
function openMenu(view: MapView): void {
  const picked = pickedIn(view);
  const at = picked && view.placeOf(picked.id);
  if (at) view.store.setState({ menu: { kind: "actions", ...at } });
}
