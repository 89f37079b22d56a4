"use client";

import { notFound } from "next/navigation";
import { useEffect, useState } from "react";
import { openMemorySession } from "@/components/session/memory-session";
import type { Told } from "@/components/session/requests";
import type { Sharing } from "@/components/session/sharing-requests";
import { Tooltips } from "@/components/ui/Tooltip";
import { createContents } from "@/components/workspace/contents";
import { createDesk } from "@/components/workspace/desk";
import { createView } from "@/components/workspace/view";
import { type Workspace, WorkspaceContext } from "@/components/workspace/workspace-context";
import { noRows } from "@/lib/argument/rows";
import { SharedWith } from "./ShareDialog";
import type { SharingState } from "./use-sharing";

const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const EMPTY: Sharing = {
  me: { personId: idOf(1), role: "owner" },
  members: [{ personId: idOf(1), name: "Ann Okafor", email: "ann@example.test", role: "owner" }],
  waiting: [],
  teams: [],
  links: [],
  myTeams: [],
};

/** Somebody's, or some team's, name that leaves no room beside it. */
const LONG = "Maximiliane-Henriette von Hohenzollern-Sigmaringen und Altenburg";

function full(name: (plain: string) => string): Sharing {
  const classes = ["Class 7b", "Class 8a"].map((each, i) => ({
    id: idOf(20 + i),
    name: name(each),
    size: 30 + i,
    folders: [{ id: idOf(30 + i), name: name("Exercises") }],
  }));
  const person = (n: number, plain: string, role: "owner" | "editor" | "commenter" | "viewer") => ({
    personId: idOf(n),
    name: name(plain),
    email: `${name(plain).toLowerCase().replaceAll(" ", ".")}@example.test`,
    role,
  });
  return {
    me: EMPTY.me,
    members: [
      ...EMPTY.members,
      person(2, "Ben Adeyemi", "owner"),
      person(3, "Cora Lind", "editor"),
      person(4, "Dai", "commenter"),
      person(5, "Eve Marlow", "viewer"),
    ],
    waiting: [
      { id: idOf(10), email: `${name("Finn").toLowerCase().replaceAll(" ", ".")}@example.test`, role: "editor" },
    ],
    teams: [{ teamId: idOf(20), name: name("Class 7b"), role: "commenter", folderId: idOf(30) }],
    links: [
      { id: idOf(40), role: "viewer", expiresAt: null, guests: 1 },
      { id: idOf(41), role: "commenter", expiresAt: "2031-02-03T04:05:06.000Z", guests: 12 },
    ],
    myTeams: classes,
  };
}

const STATES = {
  empty: { sharing: EMPTY, fault: null },
  full: { sharing: full((plain) => plain), fault: null },
  long: { sharing: full((plain) => `${plain} ${LONG}`), fault: null },
  error: { sharing: null, fault: "The server cannot be reached. Nothing has been changed." },
} satisfies Record<string, Pick<SharingState, "sharing" | "fault">>;

type StateName = keyof typeof STATES;

function isState(word: string): word is StateName {
  return word in STATES;
}

/** A map that is open, with a version and a claim that is picked, for what the dialog says of it. */
function desk(): Workspace {
  const map = { id: idOf(50), title: "The old mill", settings: {}, deleted: false };
  const session = openMemorySession({ ...noRows, maps: [map], versions: [{ id: idOf(51), name: "First", seq: 1 }] });
  session.run([{ type: "addClaim", id: idOf(52), text: "The old mill should be kept." }]);
  const workspace = { session, desk: createDesk(), view: createView(), contents: createContents(), panes: new Map() };
  workspace.desk.setState({ picked: { table: "claims", id: idOf(52) } });
  return workspace;
}

/** The dialog that says with whom a map is shared, in one of its states. */
export function SharingGallery({ state }: { readonly state: string }) {
  if (!isState(state)) notFound();
  return <Shown name={state} />;
}

function Shown({ name }: { readonly name: StateName }) {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [fault, setFault] = useState<string | null>(STATES[name].fault);
  useEffect(() => {
    const opened = desk();
    setWorkspace(opened);
    return () => opened.session.close();
  }, []);
  const change = async <T,>(asked: Promise<Told<T>>) => {
    const told = await asked;
    setFault(told.ok ? null : told.reason);
    return told.ok ? told.value : null;
  };
  return (
    <Tooltips>
      <main>
        <h1 className="title">Sharing: {name}</h1>
        {workspace && (
          <WorkspaceContext value={workspace}>
            <SharedWith state={{ mapId: idOf(50), sharing: STATES[name].sharing, fault, change }} />
          </WorkspaceContext>
        )}
      </main>
    </Tooltips>
  );
}
