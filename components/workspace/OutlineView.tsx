"use client";

import { useMemo } from "react";
import { OutlinePane } from "@/components/outline/OutlinePane";
import { wordsDropped } from "./drop-words";
import { useWorkspace } from "./workspace-context";

/** The map as an outline, on whose rows selected words can be dropped. */
export function OutlineView() {
  const workspace = useWorkspace();
  const { session, desk } = workspace;
  const dropping = useMemo(() => wordsDropped(workspace), [workspace]);
  return (
    <div className="outline-drop" {...dropping}>
      <OutlinePane session={session} desk={desk} />
    </div>
  );
}
