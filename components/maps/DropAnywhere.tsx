"use client";

import { useEffect, useRef, useState } from "react";

interface DropAnywhereProps {
  readonly words: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Lets files be dropped on any place of the page, and shows so while they hang over it. */
export function DropAnywhere({ words, onFiles }: DropAnywhereProps) {
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
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
      take.current(files);
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
  }, []);
  return isOver ? <div className="dropping">{words}</div> : null;
}
