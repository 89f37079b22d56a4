"use client";

import { type FormEvent, useRef } from "react";

/** Work that is done once at a time: asked for again while it is under way, as by pressing twice, it is not begun anew. */
export function useOneAtATime(work: () => Promise<unknown>): () => Promise<void> {
  const isUnderWay = useRef(false);
  return async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await work();
    } finally {
      isUnderWay.current = false;
    }
  };
}

/** Sends a form by doing work, in place of what the browser would do. */
export function submitting(work: () => Promise<unknown>) {
  return (event: FormEvent) => {
    event.preventDefault();
    void work();
  };
}
