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

/** Keeps a choice, as far as this browser lets it be kept, and shows it at once. public/theme.js shows it from then on. */
export function chooseTheme(choice: ThemeChoice): void {
  keepUnder(KEY, choice === "system" ? null : choice);
  const isDark = choice === "dark" || (choice === "system" && systemTheme().matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  window.dispatchEvent(new Event(CHANGED));
}

/** The theme that is shown now. */
export function useTheme(): "light" | "dark" {
  return useSyncExternalStore(listen, shownTheme, () => "light");
}

function shownTheme(): "light" | "dark" {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}

function systemTheme(): MediaQueryList {
  return matchMedia("(prefers-color-scheme: dark)");
}

function listen(changed: () => void): () => void {
  const system = systemTheme();
  system.addEventListener("change", changed);
  window.addEventListener("storage", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    system.removeEventListener("change", changed);
    window.removeEventListener("storage", changed);
    window.removeEventListener(CHANGED, changed);
  };
}
