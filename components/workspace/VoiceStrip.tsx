"use client";

import { Button } from "@/components/ui/Button";
import { Key } from "@/components/ui/Key";
import { filterWords } from "@/lib/argument/voices";
import { useVoiceFilter } from "./use-voice-filter";
import { useMap, useView, useWorkspace } from "./workspace-context";

/** Says whose voice alone is shown in full, how much that is, and how to show every voice again. */
export function VoiceStrip() {
  const { view } = useWorkspace();
  const map = useMap();
  const filter = useView((at) => at.voice);
  const voiced = useVoiceFilter();
  if (!filter || !voiced) return null;
  const counted = [count(voiced.claims.size, "claim"), count(voiced.spans.size, "passage")].join(", ");
  return (
    <div className="voice-strip">
      <p role="status">
        <b>{filterWords(map, filter)}</b> {counted}
      </p>
      <Button onClick={() => view.setState({ dialog: { kind: "voice" } })}>Another voice</Button>
      <Button onClick={() => view.setState({ voice: null })}>
        Show all <Key name="I" />
      </Button>
    </div>
  );
}

function count(n: number, what: string): string {
  return `${n.toLocaleString()} ${what}${n === 1 ? "" : "s"}`;
}
