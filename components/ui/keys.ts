"use client";

import { useSyncExternalStore } from "react";

/**
 * A key with its modifiers, as one word: "C", "Mod+K", "Shift+Tab", "Alt+ArrowUp", "?".
 * `Mod` is ⌘ on a Mac and Ctrl elsewhere. Letters stand for themselves whatever the case.
 */
export type KeyName = string;

const nothing = () => () => {};

/** Whether the reader's keyboard is a Mac's; false while the server writes the page. */
export function useIsMac(): boolean {
  return useSyncExternalStore(nothing, isMac, () => false);
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

const onMac: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↵" };
const elsewhere: Readonly<Record<string, string>> = { Mod: "Ctrl", Shift: "⇧", Alt: "Alt", Enter: "↵" };
const everywhere: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Delete: "Del",
  Escape: "Esc",
  " ": "Space",
};

/** How a key is written on its cap. */
export function keyLabel(key: KeyName, mac: boolean): string {
  const names = mac ? onMac : elsewhere;
  const parts = partsOf(key).map((part) => names[part] ?? everywhere[part] ?? part);
  return parts.join(mac ? "" : " ");
}

/**
 * Whether a key press is the named one. Shift and Alt count only for keys that are named with them, or whose sign does not
 * need them: on many keyboards a bracket is written with AltGr, which Windows takes for Ctrl and Alt.
 */
export function isKey(event: KeyboardEvent, key: KeyName): boolean {
  const parts = partsOf(key);
  const sign = parts.at(-1) ?? "";
  const isPlainKey = sign.length > 1 || /^[a-z ]$/i.test(sign);
  const isAltGr = !isPlainKey && event.getModifierState("AltGraph");
  if (parts.includes("Mod") !== ((event.metaKey || event.ctrlKey) && !isAltGr)) return false;
  if (isPlainKey && parts.includes("Alt") !== event.altKey) return false;
  if (isPlainKey && parts.includes("Shift") !== event.shiftKey) return false;
  return signOf(event).toLowerCase() === sign.toLowerCase();
}

/** What stands on a Latin keyboard's key beside the letters and digits. */
const SIGNS: Readonly<Record<string, string>> = {
  BracketLeft: "[",
  BracketRight: "]",
  Period: ".",
  Comma: ",",
  Slash: "/",
};

/** What was pressed; where letters of another script are being written, what the key bears on a Latin keyboard. */
function signOf({ key, code }: KeyboardEvent): string {
  if (!/^[\p{L}\p{N}]$/u.test(key) || /^[\p{ASCII}\p{Script=Latin}]$/u.test(key)) return key;
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? SIGNS[code] ?? key;
}

function partsOf(key: KeyName): string[] {
  return key === "+" ? ["+"] : key.endsWith("++") ? [...key.slice(0, -2).split("+"), "+"] : key.split("+");
}

/** Whether a press belongs to a field that is being typed in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
