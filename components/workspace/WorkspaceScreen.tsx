"use client";

import { type CSSProperties, useEffect, useState } from "react";
import { CorrectionKeeper } from "@/components/correcting/CorrectionKeeper";
import { DeletedMap } from "@/components/maps/DeletedMap";
import { DropAnywhere } from "@/components/maps/DropAnywhere";
import { Inspector } from "@/components/panels/Inspector";
import { Presence } from "@/components/presence/Presence";
import { openSession } from "@/components/session/open-session";
import type { Snapshot } from "@/components/session/server";
import { watchWelcome } from "@/components/session/still-welcome";
import { Mark } from "@/components/ui/icons";
import { later } from "@/components/ui/later";
import { Tooltips } from "@/components/ui/Tooltip";
import { useIsNarrow } from "@/components/ui/width";
import { find } from "@/lib/argument/argument-map";
import { nameOfMap } from "@/lib/argument/graph";
import type { Id, MapRow } from "@/lib/argument/rows";
import { createContents, keepContents } from "./contents";
import { Deferred } from "./Deferred";
import { Dialogs } from "./Dialogs";
import { Divider } from "./Divider";
import { createDesk } from "./desk";
import { LiveRegion } from "./LiveRegion";
import { MapSide } from "./MapSide";
import { Notices } from "./Notices";
import { PhoneBar } from "./PhoneBar";
import { SourceSide } from "./SourceSide";
import { TopBar } from "./TopBar";
import { useArrival } from "./use-arrival";
import { useKeptWords } from "./use-kept-words";
import { useWorkspaceKeys } from "./use-workspace-keys";
import { createView } from "./view";
import {
  useFills,
  useMay,
  useMayBring,
  useSession,
  useView,
  useWorkspace,
  type Workspace,
  WorkspaceContext,
} from "./workspace-context";
import "@/components/ui/ui.css";
import "@/components/maps/maps.css";
import "./workspace.css";

const ReviewScreen = later(async () => (await import("@/components/review/ReviewScreen")).ReviewScreen);

interface WorkspaceScreenProps {
  readonly mapId: Id;
  readonly title: string;
  /** The map as the server gave it with the page: a Snapshot as JSON, for React carries one string far faster than thousands of rows. */
  readonly snapshot: string;
}

/** One map with its sources, open to be worked on. */
export function WorkspaceScreen({ mapId, title, snapshot }: WorkspaceScreenProps) {
  // What the server gives again with a later reading of the page is older than what the open session knows.
  const [first] = useState(snapshot);
  const workspace = useOpened(mapId, first);
  return workspace ? (
    <WorkspaceContext value={workspace}>
      <Tooltips>
        <OpenWorkspace />
      </Tooltips>
    </WorkspaceContext>
  ) : (
    <div className="desk">
      <header className="topbar">
        <Mark />
        <span className="crumb">Maps</span>
        <span className="slash">/</span>
        <h1 className="title">{title}</h1>
      </header>
    </div>
  );
}

/** Opens the session when the page has come to life, and closes it with the page. */
function useOpened(mapId: Id, snapshot: string): Workspace | null {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  useEffect(() => {
    const session = openSession(mapId, JSON.parse(snapshot) as Snapshot);
    const contents = createContents();
    const stop = keepContents(session, contents);
    // Who may not read the map any longer is shown what they may see of it: nothing, or the way to sign in.
    const stopWatching = watchWelcome(session, () => window.location.reload());
    setWorkspace({ session, desk: createDesk(), view: createView(), contents, panes: new Map() });
    return () => {
      stop();
      stopWatching();
      session.close();
      setWorkspace(null);
    };
  }, [mapId, snapshot]);
  return workspace;
}

function OpenWorkspace() {
  const workspace = useWorkspace();
  const isNarrow = useIsNarrow();
  const sourcePx = useView((at) => at.sourcePx);
  const fills = useFills();
  const reviewing = useView((at) => at.reviewing);
  useWorkspaceKeys(workspace);
  useWindowTitle();
  useArrival();
  useKeptWords();
  const row = useMapRow();
  const mayBring = useMayBring();
  const mayRestore = useMay("restore");
  // What stands in any other dialog would be gone with it.
  const takesFiles = useView(({ dialog }) => dialog === null || dialog.kind === "addSource");
  if (row?.deleted) return <DeletedMap mapId={row.id} title={row.title} isMine={mayRestore} />;
  return (
    <div className="desk">
      {isNarrow ? <PhoneBar /> : <TopBar />}
      <CorrectionKeeper />
      {reviewing && (
        <ReviewScreen spanId={reviewing.spanId} onClose={() => workspace.view.setState({ reviewing: null })} />
      )}
      <main
        className={reviewing ? "panes covered" : "panes"}
        data-fills={fills}
        style={{ "--source-px": `${sourcePx}px` } as CSSProperties}
      >
        <SourceSide />
        <Divider />
        <MapSide />
        <Deferred>
          <Inspector />
        </Deferred>
      </main>
      <Presence />
      <Notices />
      <LiveRegion />
      <Dialogs />
      {mayBring && (
        <DropAnywhere
          words={takesFiles ? "Drop to add it as a source" : null}
          onFiles={(files) => workspace.view.setState({ dialog: { kind: "addSource", files } })}
        />
      )}
    </div>
  );
}

/** The window is called what the map is called, also after somebody renamed it. */
function useWindowTitle(): void {
  const title = nameOfMap(useMapRow()?.title);
  useEffect(() => {
    document.title = `${title} · Warrant`;
  }, [title]);
}

/** What the map is called and whether it was deleted: the desk is drawn again only when one of these changes, not at each edit. */
function useMapRow(): MapRow | undefined {
  const { mapId } = useWorkspace().session;
  return useSession(({ map }) => find(map, "maps", mapId));
}
