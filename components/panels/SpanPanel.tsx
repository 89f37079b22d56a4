"use client";

import { WaitingNote } from "@/components/review/WaitingNote";
import { isWaiting } from "@/components/review/waiting";
import { TalkSection } from "@/components/talk/TalkSection";
import { MenuItem, MenuRule } from "@/components/ui/Menu";
import { claimIn, tieIn } from "@/components/workspace/source-gestures";
import { startReshaping } from "@/components/workspace/word-commands";
import { run, runWithUndo, useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { claimsIn } from "@/lib/argument/graph";
import { roleOf } from "@/lib/argument/roles";
import type { Span } from "@/lib/argument/rows";
import { Editing } from "./Editing";
import { PanelFrame } from "./PanelFrame";
import { Place, showPassage } from "./Passages";
import { ClaimRef } from "./Pieces";
import { toneClass } from "./words";

/** A passage by itself: its words, where they stand, and the claims that rest on them. */
export function SpanPanel({ span }: { readonly span: Span }) {
  const workspace = useWorkspace();
  const map = useMap();
  const claims = claimsIn(map, span.id);
  const [first] = claims;
  return (
    <PanelFrame title="Passage" about={claims.length === 0 ? "highlight only" : ""} more={<SpanMenu span={span} />}>
      <section className="sec first">
        <div className={`passage cur ${toneClass(first ? roleOf(map, first.id) : "loose")}`}>
          <button type="button" className="quote" dir="auto" onClick={() => showPassage(workspace, span)}>
            {span.quote}
          </button>
          <div className="cite">
            <Place span={span} />
          </div>
          {isWaiting(map, span) && <WaitingNote span={span} />}
        </div>
      </section>
      <section className="sec">
        <h3>Claims that rest on it</h3>
        <ol className="members">
          {claims.map((claim) => (
            <li key={claim.id}>
              <ClaimRef claimId={claim.id} number={claim.number} />
              <span className="what" dir="auto">
                {claim.text}
              </span>
            </li>
          ))}
        </ol>
        {claims.length === 0 && <p className="hint">None yet.</p>}
        <Editing>
          <div className="line">
            <button type="button" className="word-btn" onClick={() => makeClaim(workspace, span)}>
              Make a claim of it
            </button>
            <button type="button" className="word-btn" onClick={() => chooseToTie(workspace, span)}>
              Tie it to a claim
            </button>
          </div>
        </Editing>
      </section>
      <TalkSection about={{ kind: "spans", id: span.id }} />
    </PanelFrame>
  );
}

function makeClaim(workspace: Workspace, span: Span): void {
  const { session, desk } = workspace;
  const { actions, pick } = claimIn(session.getState().map, span);
  if (run(workspace, ...actions)) desk.setState({ picked: pick, editing: { claimId: pick.id, isNew: true } });
}

function chooseToTie(workspace: Workspace, span: Span): void {
  const { session, desk, view } = workspace;
  view.setState({
    dialog: {
      kind: "chooseClaim",
      question: "Which claim rests on these words?",
      without: new Set(claimsIn(session.getState().map, span.id).map(({ id }) => id)),
      choose: (claimId) => {
        const { actions, pick } = tieIn(session.getState().map, span, claimId);
        if (run(workspace, ...actions)) desk.setState({ picked: pick });
      },
    },
  });
}

function SpanMenu({ span }: { readonly span: Span }) {
  const workspace = useWorkspace();
  return (
    <>
      <MenuItem icon="add" onChoose={() => startReshaping(workspace, span.id)}>
        Add a stretch, or choose its words anew
      </MenuItem>
      <MenuRule />
      <MenuItem
        icon="trash"
        onChoose={() => runWithUndo(workspace, "Highlight removed.", { type: "removeSpan", id: span.id })}
      >
        Remove the highlight
      </MenuItem>
    </>
  );
}
