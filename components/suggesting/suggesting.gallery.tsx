"use client";

import { useEffect, useState } from "react";
import { Inspector } from "@/components/panels/Inspector";
import { PeopleHere } from "@/components/presence/PeopleHere";
import { openMemorySession } from "@/components/session/memory-session";
import { Tooltips } from "@/components/ui/Tooltip";
import { createContents } from "@/components/workspace/contents";
import { createDesk } from "@/components/workspace/desk";
import { MapSide } from "@/components/workspace/MapSide";
import { createView } from "@/components/workspace/view";
import { type Workspace, WorkspaceContext } from "@/components/workspace/workspace-context";
import type { Action, Proposable } from "@/lib/argument/command";
import { noRows, type Rows } from "@/lib/argument/rows";
import { crowdedMap } from "./crowd.gallery";

/** Ids of the gallery's rows, which tell the same moments at every call. */
const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const PEOPLE = [{ id: "cora", name: "Cora Lind", isMember: true }];
const [mill, visitors, roof, leaks, floods] = [2, 3, 4, 5, 6].map(idOf) as [string, string, string, string, string];

const supports = (n: number, claimId: string, target: string): Proposable => ({
  type: "addRelation",
  id: idOf(n),
  kind: "support",
  target: { claimId: target },
  premises: [{ id: idOf(n + 1), claimId }],
});

function proposal(n: number, suggestion: number, words: string, ...actions: Proposable[]): Rows["proposals"][number] {
  const stored: Rows["proposals"][number]["actions"] = JSON.parse(JSON.stringify(actions));
  return { id: idOf(n), suggestionId: idOf(suggestion), actions: stored, words, outcome: "open", order: `a${n % 10}` };
}

/** A map for which somebody else suggests a new reason, other words and that a claim should go, and this person one thing. */
function mapSuggestedFor() {
  const map = { id: idOf(1), title: "The old mill", settings: {}, deleted: false };
  const suggestions = [
    { id: idOf(20), author: "cora", title: "After the visit on Monday" },
    { id: idOf(30), author: "owner", title: "" },
  ];
  const proposals = [
    proposal(21, 20, "added 4", { type: "addClaim", id: leaks, text: "Its roof leaks." }, supports(40, leaks, roof)),
    proposal(22, 20, "reworded 1", { type: "editClaim", id: mill, set: { text: "The old mill should be closed." } }),
    proposal(23, 20, "removed 3", { type: "removeClaim", id: idOf(9) }),
    proposal(24, 20, "added 5", { type: "addClaim", id: floods, text: "It rains in." }, supports(42, floods, leaks)),
    {
      ...proposal(25, 20, "renamed the map", { type: "editMap", set: { title: "Mill" } }),
      outcome: "declined" as const,
    },
    proposal(31, 30, "removed 2", { type: "removeClaim", id: visitors }),
  ];
  const session = openMemorySession({ ...noRows, maps: [map], suggestions, proposals }, [], PEOPLE);
  const claims = [
    [mill, "The old mill should be pulled down."],
    [visitors, "Nobody visits the mill."],
    [roof, "The mill is not safe."],
  ] as const;
  session.run([
    ...claims.map(([id, text]): Action => ({ type: "addClaim", id, text })),
    supports(50, visitors, mill),
    supports(52, roof, mill),
  ]);
  return session;
}

function deskOver(session: Workspace["session"]): Workspace {
  const workspace = { session, desk: createDesk(), view: createView(), contents: createContents(), panes: new Map() };
  workspace.view.setState({ listing: "suggestions", narrow: "map" });
  return workspace;
}

/** A map with what is suggested for it, and the list of that; `state` is few or crowd. */
export function SuggestingState({ state }: { readonly state: string }) {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  useEffect(() => {
    const session = state === "crowd" ? crowdedMap() : mapSuggestedFor();
    setWorkspace(deskOver(session));
    return () => session.close();
  }, [state]);
  return (
    <Tooltips>
      <main className="desk">
        <h1 className="title">Suggestions</h1>
        {workspace && (
          <WorkspaceContext value={workspace}>
            <PeopleHere />
            <div className="panes" data-fills="map">
              <MapSide />
              <Inspector />
            </div>
          </WorkspaceContext>
        )}
      </main>
    </Tooltips>
  );
}
