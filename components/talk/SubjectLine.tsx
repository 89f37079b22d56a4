"use client";

import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { subjectWords } from "@/lib/argument/history/telling-talk";
import type { Thread } from "@/lib/argument/rows";
import { isThere } from "@/lib/argument/talk";
import { showSubject } from "./talk-gestures";

/** What a thread is about, which leads there; what is gone is told by the words that it had. */
export function SubjectLine({ thread }: { readonly thread: Thread }) {
  const workspace = useWorkspace();
  const map = useMap();
  const words = subjectIn(map, thread);
  if (!isThere(map, thread)) {
    return (
      <p className="subject gone">
        {words}{" "}
        <a className="word-btn" href={`/maps/${workspace.session.mapId}/history?gone=${thread.about}`}>
          gone: see when, in the history
        </a>
      </p>
    );
  }
  if (thread.kind === "maps") return <p className="subject">{words}</p>;
  return (
    <p className="subject">
      <button type="button" className="word-btn jump" onClick={() => showSubject(workspace, thread)}>
        {words}
      </button>
    </p>
  );
}

function subjectIn(map: ArgumentMap, thread: Thread): string {
  const words = subjectWords(map, thread);
  switch (thread.kind) {
    case "claims":
      return `Claim ${words}`;
    case "spans":
      return `Passage ${words}`;
    case "maps":
    case "sources":
    case "relations":
      return words.slice(0, 1).toUpperCase() + words.slice(1);
    default:
      return thread.kind satisfies never;
  }
}
