"use client";

import { useEffect, useEffectEvent } from "react";
import { isKey, isTyping, type KeyName } from "./keys";

/** A key and what it does; while a field is being typed in, only if it says so. */
export interface Shortcut {
  readonly key: KeyName;
  readonly whileTyping?: boolean;
  readonly run: () => void;
}

/** Listens for keys anywhere on the page, what is asked for at each press; rests while a dialog or menu is open. */
export function useShortcuts(shortcuts: () => readonly Shortcut[]): void {
  useKeydown((event) => {
    if (isCovered()) return;
    const shortcut = shortcuts().find(({ key }) => isKey(event, key));
    if (!shortcut || (isTyping(event.target) && !shortcut.whileTyping)) return;
    event.preventDefault();
    shortcut.run();
  });
}

/** Listens for one key anywhere on the page, also where nothing has the focus, as while a popover closes within a dialog. */
export function useKeyAnywhere(key: KeyName, run: () => void): void {
  useKeydown((event) => {
    if (!isKey(event, key)) return;
    event.preventDefault();
    run();
  });
}

/** Hears each key that nobody has taken yet. A press means what was drawn last, also before its effects have run. */
function useKeydown(onKey: (event: KeyboardEvent) => void): void {
  const press = useEffectEvent(onKey);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) press(event);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function isCovered(): boolean {
  return document.querySelector('[role="dialog"][data-state="open"], [role="menu"][data-state="open"]') !== null;
}
