"use client";

import { useEffect, useState } from "react";
import { Inspector } from "@/components/panels/Inspector";
import { openMemorySession } from "@/components/session/memory-session";
import { Tooltips } from "@/components/ui/Tooltip";
import { createContents } from "@/components/workspace/contents";
import { createDesk } from "@/components/workspace/desk";
import { createView, type View } from "@/components/workspace/view";
import { type Workspace, WorkspaceContext } from "@/components/workspace/workspace-context";
import type { Action } from "@/lib/argument/command";
import type { Subject } from "@/lib/argument/rows";
import { noRows } from "@/lib/argument/rows";

/** Ids of the gallery's rows, which tell the same moments at every call. */
const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const PEOPLE = [
  { id: "cora", name: "Cora Lind", isMember: true },
  { id: "ben", name: "Ben Adeyemi", isMember: true },
];

/** A talk that somebody begins. */
function talk(
  n: number,
  kind: Subject,
  about: string,
  text: string,
  task: Partial<Action<"addThread">> = {},
): Action[] {
  return [
    { type: "addThread", id: idOf(n), kind, about, ...task },
    { type: "addComment", id: idOf(n + 1), threadId: idOf(n), text, mentions: [] },
  ];
}

const answer = (n: number, threadId: string, text: string, mentions: string[] = []): Action => ({
  type: "addComment",
  id: idOf(n),
  threadId,
  text,
  mentions,
});

function mapTalkedOver() {
  const [mapId, kept, gone] = [idOf(1), idOf(2), idOf(3)];
  const map = { id: mapId, title: "The old mill", settings: {}, deleted: false };
  const session = openMemorySession({ ...noRows, maps: [map] }, [], PEOPLE);
  session.run([
    { type: "addClaim", id: kept, text: "The old mill should be kept." },
    { type: "addClaim", id: gone, text: "Nobody visits the mill." },
    ...talk(10, "claims", kept, "“Kept” is stronger than “preserved”. Do both passages say it?"),
    answer(12, idOf(10), "The second one does. @Ben Adeyemi, can you check the first?", ["ben"]),
    ...talk(20, "claims", gone, "Who says so?"),
    ...talk(30, "maps", mapId, "Before Thursday, every step needs a warrant.", { person: "ben", due: "2020-03-05" }),
    ...talk(40, "claims", kept, "A typo in the title."),
    { type: "editThread", id: idOf(40), set: { resolved: true } },
    answer(50, idOf(30), "This is struck."),
    { type: "strikeComment", id: idOf(50) },
    { type: "removeClaim", id: gone },
  ]);
  return { session, kept };
}

/** A panel over a map: its own desk and view, so that several can stand side by side. */
function panelOf(session: Workspace["session"], claimId: string | null, view: Partial<View>): Workspace {
  const workspace = { session, desk: createDesk(), view: createView(), contents: createContents(), panes: new Map() };
  if (claimId) workspace.desk.setState({ picked: { table: "claims", id: claimId } });
  workspace.view.setState(view);
  return workspace;
}

/** The comments of a claim in its panel, and the list of all comments of the map. */
export function TalkState() {
  const [panels, setPanels] = useState<readonly Workspace[]>([]);
  useEffect(() => {
    const { session, kept } = mapTalkedOver();
    setPanels([panelOf(session, kept, {}), panelOf(session, null, { listing: "talk" })]);
    return () => session.close();
  }, []);
  return (
    <Tooltips>
      <main className="desk">
        <h1 className="title">Comments</h1>
        <div style={{ display: "flex", minHeight: 0, gap: 24 }}>
          {panels.map((workspace, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: there are always the same two
            <WorkspaceContext key={i} value={workspace}>
              <Inspector />
            </WorkspaceContext>
          ))}
        </div>
      </main>
    </Tooltips>
  );
}
