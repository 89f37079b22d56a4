import type { Box } from "@/lib/layout/layout";
import { type MapCommand, pickedIn } from "./command";
import { type Focus, farthestFrom } from "./focus";
import type { MapView } from "./view";

/** Commands that let one claim or relation be looked at by itself, with more or less of what is around it. */
export function focusCommands(view: MapView) {
  const focus = () => view.store.getState().focus;
  return {
    focus: {
      id: "focus",
      title: "Focus on this, or on all again",
      key: "F",
      isEnabled: () => pickedIn(view) !== null || focus() !== null,
      run: () => toggleFocus(view),
    },
    focusMore: whileFocused(view, "focusMore", "Show one step more around it", "+", (now, farthest) => ({
      ...now,
      steps: now.steps === null || now.steps + 1 >= farthest ? null : now.steps + 1,
    })),
    focusLess: whileFocused(view, "focusLess", "Show one step less around it", "-", (now, farthest) => ({
      ...now,
      steps: Math.max(1, (now.steps ?? farthest) - 1),
    })),
    hideRest: whileFocused(view, "hideRest", "Hide the rest, or dim it again", "Shift+H", (now) => ({
      ...now,
      hidesRest: !now.hidesRest,
    })),
  };
}

/** A command that has its key only while something is focused on: else + and − zoom. */
function whileFocused(
  view: MapView,
  id: string,
  title: string,
  key: string,
  change: (focus: Focus, farthest: number) => Focus,
): MapCommand {
  const focus = () => view.store.getState().focus;
  return {
    id,
    title,
    get key() {
      return focus() ? key : null;
    },
    isEnabled: () => focus() !== null,
    run() {
      const now = focus();
      if (now) view.focus(change(now, farthestFrom(view.session.getState().map, now.id)));
    },
  };
}

/** Focusing again on what is focused on, or on nothing, lights the whole map. */
function toggleFocus(view: MapView): void {
  const { focus } = view.store.getState();
  const picked = pickedIn(view);
  const isNew = picked !== null && picked.id !== focus?.id;
  view.focus(isNew ? { id: picked.id, steps: focus?.steps ?? null, hidesRest: focus?.hidesRest ?? false } : null);
  const { focus: now, spotlight } = view.store.getState();
  const chief = now && boxOf(view, now.id);
  if (spotlight && chief)
    view.camera()?.frame(
      [...spotlight].flatMap((id) => boxOf(view, id) ?? []),
      chief,
    );
}

function boxOf(view: MapView, id: string): Box | undefined {
  const layout = view.layout();
  return layout?.claims.get(id) ?? layout?.pills.get(id);
}
