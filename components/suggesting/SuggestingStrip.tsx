"use client";

import { Button } from "@/components/ui/Button";
import { useSession, useView, useWorkspace } from "@/components/workspace/workspace-context";
import { listSuggestions, suggest } from "./suggesting-commands";

/** Says that what is done is only suggested, and how to stop that. */
export function SuggestingStrip() {
  const workspace = useWorkspace();
  const isSuggesting = useSession(({ look }) => look === "suggesting");
  const isListed = useView((at) => at.listing === "suggestions");
  if (!isSuggesting) return null;
  return (
    <div className="voice-strip">
      <p role="status">
        <b>You are suggesting.</b> An editor decides what becomes of it.
      </p>
      {!isListed && <Button onClick={() => listSuggestions(workspace)}>See all</Button>}
      <Button keyName="Shift+T" onClick={() => suggest(workspace, false)}>
        Stop
      </Button>
    </div>
  );
}
