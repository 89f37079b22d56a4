import { isKey, isTyping } from "@/components/ui/keys";
import type { MapCommand } from "./command";
import { pickedIn } from "./command";
import type { MapCommands } from "./commands";
import { bringTogetherAt } from "./tying";
import type { MapView } from "./view";

/** What a key does in one way of showing a map, before what it does in every one; null where it has no such meaning. */
export type OwnKeys = (event: KeyboardEvent) => (() => void) | null;

/**
 * Lets the keys act on the map while the keyboard stands in its pane; returns how to stop that.
 * The Tab key makes a premise only after something else was done in the map: who comes by Tab also leaves by it.
 */
export function listenToKeys(
  pane: HTMLElement,
  view: MapView,
  commands: MapCommands,
  own: OwnKeys = () => null,
): () => void {
  let isArmed = false;
  /** Whether a person has pressed or written something here since the keyboard came. */
  let isEngaged = false;
  let heldSpace = false;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTyping(event.target) || isElsewhere(event.target)) return;
    if (event.key === "Tab" && !isArmed) return;
    isArmed = event.key !== "Escape";
    const ownAct = own(event);
    if (event.key === " " && !ownAct) {
      // The space bar also moves the map by dragging: it folds when it is let go, if nothing was dragged meanwhile.
      heldSpace = !event.repeat || heldSpace;
      event.preventDefault();
      return;
    }
    const act = ownAct ?? actionFor(event, view, commands);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  function onKeyUp(event: KeyboardEvent): void {
    if (event.key !== " " || !heldSpace) return;
    heldSpace = false;
    if (commands.fold.isEnabled()) commands.fold.run();
    else if (!pickedIn(view)) commands.goToConclusion.run();
  }

  function onPointerDown(): void {
    isArmed = true;
    isEngaged = true;
    heldSpace = false;
  }

  function onFocusIn(event: FocusEvent): void {
    if (isTyping(event.target)) {
      isEngaged = true;
      isArmed = true;
    } else if (!isWithin(pane, event.relatedTarget) && !isEngaged) isArmed = false;
  }

  function onFocusOut({ target, relatedTarget }: FocusEvent): void {
    if (isWithin(pane, relatedTarget) || isTyping(target)) return;
    // A field goes when its sentence is finished, a row when it is deleted: the keyboard then comes back from nowhere.
    queueMicrotask(() => {
      if (isWithin(pane, target)) isEngaged = false;
    });
  }

  pane.addEventListener("keydown", onKeyDown);
  pane.addEventListener("keyup", onKeyUp);
  pane.addEventListener("pointerdown", onPointerDown);
  pane.addEventListener("focusin", onFocusIn);
  pane.addEventListener("focusout", onFocusOut);
  return () => {
    pane.removeEventListener("keydown", onKeyDown);
    pane.removeEventListener("keyup", onKeyUp);
    pane.removeEventListener("pointerdown", onPointerDown);
    pane.removeEventListener("focusin", onFocusIn);
    pane.removeEventListener("focusout", onFocusOut);
  };
}

function isWithin(pane: HTMLElement, target: EventTarget | null): boolean {
  return target instanceof Node && pane.contains(target);
}

/** Buttons in the pane answer to keys themselves. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, [role=menu], .minimap") !== null;
}

function actionFor(event: KeyboardEvent, view: MapView, commands: MapCommands): (() => void) | null {
  if (event.key === "Escape") return canBackOut(view) ? () => backOut(view) : null;
  if (isKey(event, "Enter")) return () => enter(view, commands);
  if (isKey(event, "Backspace")) return commands.remove.run;
  if (isKey(event, "=")) return view.store.getState().focus ? commands.focusMore.run : commands.zoomIn.run;
  const all: MapCommand[] = Object.values(commands);
  const found = all.find(({ key }) => key !== null && isKey(event, key));
  return found && (found.isEnabled() || isHeldBack(view, found, event)) ? found.run : null;
}

/** Whether a command is only not to be given because this person may read and no more. Tab leads them on through the page. */
function isHeldBack({ session }: MapView, { changes }: MapCommand, { key }: KeyboardEvent): boolean {
  return changes === true && key !== "Tab" && !session.can.includes("edit");
}

/** Enter picks what the keyboard stands on, ends a relating, goes on writing after a finished sentence, else edits. */
function enter(view: MapView, commands: MapCommands): void {
  const picked = pickedIn(view);
  const { relating } = view.desk.getState();
  const { stop, finished } = view.store.getState();
  if (!picked) commands.goToConclusion.run();
  else if (relating) relateByKeys(view);
  else if (finished === picked.id && stop === picked.id) commands.addSibling.run();
  else if (commands.edit.isEnabled()) commands.edit.run();
  else commands.menu.run();
}

function relateByKeys(view: MapView): void {
  const { relating } = view.desk.getState();
  const picked = pickedIn(view);
  const at = picked && view.placeOf(picked.id);
  if (relating && picked && at) bringTogetherAt(view, relating, picked, at.x, at.y);
}

/** Whether something is under way here; else Escape gives up what is open round the map. */
function canBackOut(view: MapView): boolean {
  const { dragged, focus } = view.store.getState();
  const { relating, picked } = view.desk.getState();
  return dragged !== null || relating !== null || focus !== null || picked !== null;
}

/** Escape gives up what is under way, one thing at a time: a drag, a relating, a focus, a pick. */
function backOut(view: MapView): void {
  const { dragged, focus } = view.store.getState();
  if (dragged) view.store.setState({ dragged: null, under: null });
  else if (view.desk.getState().relating) view.desk.setState({ relating: null });
  else if (focus) view.focus(null);
  else view.pick(null);
}
