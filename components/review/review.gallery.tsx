"use client";

import { useEffect, useState } from "react";
import { correctedVersion } from "@/components/correcting/new-version";
import { openMemorySession } from "@/components/session/memory-session";
import { Tooltips } from "@/components/ui/Tooltip";
import { createContents, keepContents } from "@/components/workspace/contents";
import { createDesk } from "@/components/workspace/desk";
import { createView } from "@/components/workspace/view";
import { type Workspace, WorkspaceContext } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { textOf } from "@/lib/argument/graph";
import { noRows } from "@/lib/argument/rows";
import { readPasted } from "@/lib/reading/text";
import { type Content, sha256Of } from "@/lib/text/content";
import { contextOf, type Extent } from "@/lib/text/extent";
import { ReviewScreen } from "./ReviewScreen";

const first = `Minutes of the harbour council

The new quay will flood every spring, and the council has known it since the last storm. The sea wall is lower than the tide that came in March. Nobody has measured it since.

The harbour master says that the wall is sound. He has a photograph of it, which was taken before the storm, and he holds that a photograph is worth more than a measurement.

Others say that no wall is sound that is lower than the tide.`;

const second = first
  .replace("flood every spring", "flood each spring")
  .replace("that came in March", "which came in February")
  .replace("He has a photograph of it, which was taken before the storm,", "Of this he has shown nothing,");

const quotes = [
  "The new quay will flood every spring, and the council has known it since the last storm.",
  "The sea wall is lower than the tide that came in March.",
  "He has a photograph of it, which was taken before the storm",
  "The harbour master says that the wall is sound.",
];

function read(words: string): Content {
  const reading = readPasted(words);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.content;
}

/** Ids of the gallery's rows: the same at every call, so that a picture is the same too. */
const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

function mapOfMinutes(): Workspace {
  const [old, now] = [read(first), read(second)];
  const mapId = idOf(1);
  const row = { id: mapId, title: "The harbour", settings: {}, deleted: false };
  const session = openMemorySession({ ...noRows, maps: [row] }, [old, now]);
  const text = { id: idOf(3), length: old.plain.length };
  session.run(
    [{ type: "addSource", id: idOf(2), title: "Minutes", citation: {}, text: { ...text, sha256: sha256Of(old) } }],
    [old],
  );
  session.run(quotes.flatMap((quote, i) => claimActions(old, quote, i)));
  const base = { text: textOf(session.getState().map, idOf(2)), content: old };
  session.run(correctedVersion(session.getState().map, base, now).actions, [now]);
  const lost = all(session.getState().map, "spans").find(({ quote }) => quote === quotes[2]);
  if (lost) session.run([{ type: "markSpan", id: lost.id, state: "lost" }]);
  return { session, desk: createDesk(), view: createView(), contents: createContents(), panes: new Map() };
}

function claimActions({ plain }: Content, quote: string, i: number): Action[] {
  const start = plain.indexOf(quote);
  const extent: Extent = [[start, start + quote.length]];
  const [spanId, claimId] = [idOf(10 + i), idOf(20 + i)];
  return [
    {
      type: "addSpan",
      id: spanId,
      textId: idOf(3),
      extent: extent.map(([from, to]): [number, number] => [from, to]),
      quote,
      ...contextOf(plain, extent),
    },
    { type: "addClaim", id: claimId, text: quote },
    { type: "addAnchor", id: idOf(30 + i), claimId, spanId, fidelity: "quotation" },
  ];
}

/** The review queue over a corrected text: one passage to accept, one changed much, one lost. */
export function ReviewState() {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  useEffect(() => {
    const made = mapOfMinutes();
    setWorkspace(made);
    return keepContents(made.session, made.contents);
  }, []);
  if (!workspace) return null;
  return (
    <WorkspaceContext value={workspace}>
      <Tooltips>
        <ReviewScreen spanId={null} onClose={() => {}} />
      </Tooltips>
    </WorkspaceContext>
  );
}
