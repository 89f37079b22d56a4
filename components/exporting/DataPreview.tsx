"use client";

import { useMemo } from "react";
import { useStore } from "zustand";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import type { Format, TextFile } from "@/lib/formats/format";
import { writtenAs } from "./making";
import { titleOf } from "./use-print";

/** What a format makes of the map, and what of it is lost; null for no format. */
export function useWritten(format: Format | null) {
  const { session, contents } = useWorkspace();
  const map = useMap();
  const loaded = useStore(contents, (at) => at.loaded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map and its texts are read from their stores
  return useMemo(() => format && writtenAs(format, { session, contents }, titleOf(map)), [format, map, loaded]);
}

/** How much of a file is shown, in characters. */
const SHOWN = 20_000;

/** The beginning of each file as it will be saved. */
export function DataPreview({ files }: { readonly files: readonly TextFile[] }) {
  return (
    <div className="preview data">
      {files.map(({ name, text }) => (
        <section key={name} aria-label={name}>
          {files.length > 1 && <h3>{name}</h3>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached with the keyboard */}
          <pre tabIndex={0}>{text.length > SHOWN ? `${text.slice(0, SHOWN)}\n…` : text}</pre>
        </section>
      ))}
    </div>
  );
}
