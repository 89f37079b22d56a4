"use client";

import { useMemo, useSyncExternalStore } from "react";
import { keepUnder, keptUnder } from "@/components/ui/storage";
import { PALETTES, type Palette, type Theme, themeNameOf, themes } from "@/lib/drawing/theme";
import { colourProperties } from "./Shapes";

/** The palettes as a menu names them. */
export const PALETTE_NAMES: readonly { readonly value: Palette; readonly name: string }[] = [
  { value: "safe", name: "For every eye" },
  { value: "rationale", name: "Green and red" },
  { value: "greyscale", name: "Greyscale" },
];

const KEPT = "map-palette";
const CHANGED = "palettechange";

/** Keeps the hues of maps in this browser, and shows them at once. */
export function choosePalette(palette: Palette): void {
  keepUnder(KEPT, palette);
  window.dispatchEvent(new Event(CHANGED));
}

/** The hues that maps have in this browser. */
export function usePalette(): Palette {
  return useSyncExternalStore(listen, keptPalette, () => "safe");
}

/** The theme in which maps are drawn on a light or dark page, which is the ground of a map. */
function themeOn(page: "light" | "dark", palette: Palette): Theme {
  return { ...themes[themeNameOf(palette, page)], ground: themes[page].ground };
}

/** The colours of the map in the chosen hues as custom properties, for the element that holds a drawing. */
export function useMapColours(): Readonly<Record<string, string>> {
  const palette = usePalette();
  return useMemo(() => colourProperties(themeOn("light", palette), themeOn("dark", palette)), [palette]);
}

function keptPalette(): Palette {
  const kept = keptUnder(KEPT);
  return PALETTES.find((palette) => palette === kept) ?? "safe";
}

function listen(changed: () => void): () => void {
  window.addEventListener("storage", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("storage", changed);
    window.removeEventListener(CHANGED, changed);
  };
}
