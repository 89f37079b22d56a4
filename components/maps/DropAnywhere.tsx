"use client";

import { useEffect, useEffectEvent, useState } from "react";

interface DropAnywhereProps {
  /** What dropping does; null while nothing can be dropped. */
  readonly words: string | null;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Lets files be dropped on any place of the page, and shows so while they hang over it. */
export function DropAnywhere({ words, onFiles }: DropAnywhereProps) {
  const [isOver, setIsOver] = useState(false);
  const mayDrop = words !== null;
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      // Also where nothing can be dropped: else the browser would leave the page and open the file.
      event.preventDefault();
      if (mayDrop) setIsOver(true);
      else event.dataTransfer.dropEffect = "none";
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    // Files that a field takes for itself hang over the page no longer, either.
    const end = () => setIsOver(false);
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      if (mayDrop) take(files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", end, true);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", end, true);
      window.removeEventListener("drop", drop);
    };
  }, [mayDrop]);
  return isOver && mayDrop ? <div className="dropping">{words}</div> : null;
}
