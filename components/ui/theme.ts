"use client";

import { useSyncExternalStore } from "react";
import { keepUnder, keptUnder } from "./storage";

/** What a person chose; `system` follows the device. */
export type ThemeChoice = "system" | "light" | "dark";

const KEY = "theme";
const CHANGED = "themechange";

/** The choice as kept in this browser; `system` where none is kept or storage is closed. */
export function themeChoice(): ThemeChoice {
  const kept = keptUnder(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Keeps a choice and shows it at once. */
export function chooseTheme(choice: ThemeChoice): void {
  keepUnder(KEY, choice === "system" ? null : choice);
  showTheme();
  window.dispatchEvent(new Event(CHANGED));
}

/** The theme that is shown now. */
export function useTheme(): "light" | "dark" {
  return useSyncExternalStore(listen, shownTheme, () => "light");
}

function shownTheme(): "light" | "dark" {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}

function showTheme(): void {
  const choice = themeChoice();
  const dark = choice === "dark" || (choice === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

function listen(changed: () => void): () => void {
  const follow = () => {
    showTheme();
    changed();
  };
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", follow);
  window.addEventListener("storage", follow);
  window.addEventListener(CHANGED, changed);
  return () => {
    system.removeEventListener("change", follow);
    window.removeEventListener("storage", follow);
    window.removeEventListener(CHANGED, changed);
  };
}
