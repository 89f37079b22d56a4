"use client";

import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Span } from "@/lib/argument/rows";

/** Says of a passage that its place in the newest text is not certain, with a way to the queue. */
export function WaitingNote({ span }: { readonly span: Span }) {
  const { view } = useWorkspace();
  return (
    <p className="waiting-note">
      {span.state === "lost"
        ? "Lost: it stands nowhere in the newest text."
        : "Waits for its place in the newest text."}{" "}
      <button type="button" className="word-btn" onClick={() => view.setState({ reviewing: { spanId: span.id } })}>
        {span.state === "lost" ? "Look again" : "Find it"}
      </button>
    </p>
  );
}
