"use client";

import { useCallback, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { useOthersInText } from "@/components/presence/others-in-text";
import type { SelectionAction } from "@/components/source/SelectionToolbar";
import { SourcePane, type SourcePaneHandle } from "@/components/source/SourcePane";
import type { SpokenTurn } from "@/components/source/source-view";
import { Button } from "@/components/ui/Button";
import { type ArgumentMap, referring } from "@/lib/argument/argument-map";
import { citeSource } from "@/lib/argument/citing";
import { claimsIn } from "@/lib/argument/graph";
import type { Id, Source, SourceText } from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";
import type { Extent } from "@/lib/text/extent";
import { loadOne } from "./contents";
import type { Picked } from "./desk";
import { wordsCarried } from "./drop-words";
import { FindMore } from "./FindMore";
import { followIn } from "./FollowPicked";
import { highlightReader } from "./highlights";
import { coverInstead } from "./passage-commands";
import { panelId, tabId } from "./SourceTabs";
import { turnsOf } from "./speaking";
import { toolbarOf, wordCommands } from "./word-commands";
import {
  useContent,
  useDesk,
  useMap,
  useMay,
  useSession,
  useView,
  useWorkspace,
  type Workspace,
} from "./workspace-context";

interface TextPaneProps {
  readonly source: Source;
  readonly text: SourceText;
  readonly isShown: boolean;
}

/** One text with the highlights of the map; what is done in it is done to the map. Hidden, it keeps its place. */
export function TextPane({ source, text, isShown }: TextPaneProps) {
  const { contents } = useWorkspace();
  const content = useContent(text.sha256);
  const isLost = useStore(contents, ({ failed }) => failed.has(text.sha256));
  return (
    <div
      id={panelId(text.id)}
      className={isShown ? "text" : "text away"}
      role="tabpanel"
      aria-labelledby={tabId(text.id)}
      inert={!isShown}
    >
      {content ? (
        <LoadedText source={source} text={text} content={content} isShown={isShown} />
      ) : (
        <Waiting text={text} isLost={isLost} />
      )}
    </div>
  );
}

function Waiting({ text, isLost }: { readonly text: SourceText; readonly isLost: boolean }) {
  const { session, contents } = useWorkspace();
  if (!isLost) return <p className="bare soft">Loading the text…</p>;
  return (
    <div className="bare" role="alert">
      <p>This text could not be loaded, because the server did not answer.</p>
      <Button look="line" onClick={() => loadOne(session, contents, text.sha256)}>
        Try again
      </Button>
    </div>
  );
}

interface LoadedTextProps extends TextPaneProps {
  readonly content: Content;
}

function LoadedText({ source, text, content, isShown }: LoadedTextProps) {
  const workspace = useWorkspace();
  const { view } = workspace;
  const map = useMap();
  const isFinding = useView((at) => at.finding) === "text" && isShown;
  const sought = useView((at) => at.sought);
  const isMarking = useView((at) => at.marksIndicators);
  const litSpans = useDesk((at) => at.litSpans);
  const mayEdit = useMay("edit");
  const handlers = useMemo(() => handlersOf(workspace, text.id), [workspace, text.id]);
  useEffect(() => {
    // The words are there with the next frame.
    const frame = requestAnimationFrame(() => followIn(workspace, text.id));
    return () => cancelAnimationFrame(frame);
  }, [workspace, text.id]);
  return (
    <SourcePane
      ref={usePane(text.id)}
      label={citeSource(source)}
      content={content}
      highlights={useHighlights(map, text.id)}
      turns={useTurns(map, text.id)}
      selectedSpanIds={useSelected(map, text.id)}
      litSpanIds={litSpans}
      actions={useActions()}
      onAction={handlers.act}
      onSelect={handlers.select}
      onOpen={handlers.open}
      onHover={handlers.hover}
      onReshape={mayEdit ? handlers.reshape : undefined}
      carrying={mayEdit ? handlers.carrying : undefined}
      others={useOthersInText(workspace.session, map, text.id)}
      indicators={isMarking ? { language: source.citation.language ?? null } : null}
      sought={isFinding ? sought : null}
      onSeek={(words) => view.setState({ sought: { ...sought, words } })}
      onFindClose={() => view.setState({ finding: null })}
      findMore={<FindMore />}
    />
  );
}

/** Lets commands reach the pane while it is there. */
function usePane(textId: Id) {
  const { panes } = useWorkspace();
  return useCallback(
    (pane: SourcePaneHandle | null) => {
      if (pane) panes.set(textId, pane);
      else panes.delete(textId);
    },
    [panes, textId],
  );
}

function useHighlights(map: ArgumentMap, textId: Id) {
  const read = useMemo(() => highlightReader(textId), [textId]);
  return read(
    map,
    useDesk((at) => at.only),
  );
}

/** Who begins to speak where in one text; the same list as long as nobody's turn or name changes. */
function useTurns(map: ArgumentMap, textId: Id): readonly SpokenTurn[] {
  const turns = turnsOf(map, textId);
  const key = turns.map(({ start, speaker }) => `${start} ${speaker}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the turns say
  return useMemo(() => turns, [key]);
}

/** The passages of what is picked, in one text. */
function useSelected(map: ArgumentMap, textId: Id): ReadonlySet<Id> {
  const picked = useDesk((at) => at.picked);
  const ids = passagesOf(map, picked);
  const key = ids.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the ids say
  return useMemo(() => new Set(ids), [key, textId]);
}

function passagesOf(map: ArgumentMap, picked: Picked | null): Id[] {
  if (picked?.table === "spans") return [picked.id];
  if (picked?.table !== "claims") return [];
  return referring(map, "anchors", "claimId", picked.id).map(({ spanId }) => spanId);
}

function useActions(): readonly SelectionAction[] {
  const workspace = useWorkspace();
  const map = useMap();
  const picked = useDesk((at) => at.picked);
  const reshaping = useView((at) => at.reshaping);
  const can = useSession((at) => at.can);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the commands read these from the workspace
  return useMemo(() => toolbarOf(wordCommands(workspace)), [workspace, map, picked, reshaping, can]);
}

function handlersOf(workspace: Workspace, textId: Id) {
  const { session, desk, view } = workspace;
  const claimsOf = (spanId: Id) => claimsIn(session.getState().map, spanId);
  return {
    act: (id: string, extent: Extent) => {
      desk.setState({ words: { textId, extent } });
      wordCommands(workspace)
        .find((command) => command.id === id)
        ?.run();
    },
    select: (extent: Extent | null) => {
      const { words } = desk.getState();
      if (extent) desk.setState({ words: { textId, extent } });
      else if (words?.textId === textId) {
        desk.setState({ words: null });
        // Who lets the words go gives up choosing them anew.
        view.setState({ reshaping: null });
      }
    },
    open: ({ spanId, claim }: { readonly spanId: Id; readonly claim: number | null }) => {
      const row = claimsOf(spanId).find(({ number }) => number === claim);
      desk.setState({ picked: row ? { table: "claims", id: row.id } : { table: "spans", id: spanId } });
    },
    carrying: wordsCarried(workspace),
    reshape: (spanId: Id, extent: Extent) => coverInstead(workspace, spanId, extent),
    hover: (spanIds: readonly Id[]) => {
      desk.setState({ litClaims: new Set(spanIds.flatMap((spanId) => claimsOf(spanId).map(({ id }) => id))) });
    },
  };
}
