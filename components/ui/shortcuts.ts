"use client";

import { useEffect, useRef } from "react";
import { isKey, isTyping, type KeyName } from "./keys";

/** A key and what it does. Keys without a modifier rest while a field is being typed in. */
export interface Shortcut {
  readonly key: KeyName;
  readonly run: () => void;
}

/** Listens for keys anywhere on the page; rests while a dialog or menu is open. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isCovered()) return;
      const shortcut = latest.current.find(({ key }) => isKey(event, key));
      if (!shortcut || (isTyping(event.target) && !hasModifier(shortcut.key))) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function isCovered(): boolean {
  return document.querySelector('[role="dialog"][data-state="open"], [role="menu"][data-state="open"]') !== null;
}

function hasModifier(key: KeyName): boolean {
  return key.includes("Mod+") || /^F\d+$/.test(key);
}
