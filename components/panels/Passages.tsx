"use client";

import { useState } from "react";
import { WaitingNote } from "@/components/review/WaitingNote";
import { isWaiting } from "@/components/review/waiting";
import { Choice } from "@/components/ui/Field";
import { Icon } from "@/components/ui/icons";
import { Key } from "@/components/ui/Key";
import { Menu, MenuItem, MenuRule } from "@/components/ui/Menu";
import { startReshaping } from "@/components/workspace/word-commands";
import {
  run,
  runWithUndo,
  useContent,
  useDesk,
  useMap,
  useWorkspace,
  type Workspace,
} from "@/components/workspace/workspace-context";
import { get } from "@/lib/argument/argument-map";
import { citePlace } from "@/lib/argument/citing";
import { anchorsOf } from "@/lib/argument/graph";
import { roleOf } from "@/lib/argument/roles";
import type { Anchor, Claim, Id, Span } from "@/lib/argument/rows";
import { blockAt } from "@/lib/text/content";
import { type Stretch, startOf } from "@/lib/text/extent";
import { Editing } from "./Editing";
import { NoteField } from "./SentenceField";
import { VoiceLine } from "./VoiceLine";
import { FIDELITY_OPTIONS, toneClass } from "./words";

/** The words that a claim rests on, each as it stands in its source; one of them is the present one. */
export function Passages({ claim }: { readonly claim: Claim }) {
  const workspace = useWorkspace();
  const map = useMap();
  const anchors = anchorsOf(map, claim.id);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, anchors.length - 1));
  const go = (index: number) => {
    setChosen(index);
    const span = anchors[index]?.span;
    if (span) showPassage(workspace, span);
  };
  return (
    <section className="sec first">
      <h3>
        Passages
        {anchors.length > 1 && (
          <span className="rest">
            <button
              type="button"
              className="plain"
              aria-label="The passage before"
              onClick={() => go((at - 1 + anchors.length) % anchors.length)}
            >
              <Icon name="left" />
            </button>
            <span className="num">
              {at + 1} of {anchors.length}
            </span>
            <button
              type="button"
              className="plain"
              aria-label="The next passage"
              onClick={() => go((at + 1) % anchors.length)}
            >
              <Icon name="right" />
            </button>
          </span>
        )}
      </h3>
      {anchors.length === 0 && (
        <p className="hint">
          Select words in the text and press <Key name="Q" /> to tie them to this claim.
        </p>
      )}
      {anchors.map(({ anchor, span }, i) => (
        <Passage key={anchor.id} claim={claim} anchor={anchor} span={span} isCurrent={i === at} onGo={() => go(i)} />
      ))}
    </section>
  );
}

/** Brings a passage into sight in its text, showing that text if another is open. */
export function showPassage({ desk, view, panes }: Workspace, span: Pick<Span, "id" | "textId">): void {
  desk.setState({ openTextId: span.textId });
  view.setState(({ fills }) => ({ narrow: "source", fills: fills === "map" ? "both" : fills }));
  const pane = panes.get(span.textId);
  if (pane) pane.scrollTo({ spanId: span.id });
  else requestAnimationFrame(() => panes.get(span.textId)?.scrollTo({ spanId: span.id }));
}

/** Shows words of a text, selected, so that anything can be done with them. The keyboard stays where it is. */
export function showWords(workspace: Workspace, textId: Id, words: Stretch): void {
  const { panes } = workspace;
  showPassage(workspace, { id: "", textId });
  // The pane may have to be shown first.
  requestAnimationFrame(() => {
    panes.get(textId)?.scrollTo({ offset: words[0] });
    panes.get(textId)?.select([words]);
  });
}

interface PassageProps {
  readonly claim: Claim;
  readonly anchor: Anchor;
  readonly span: Span;
  readonly isCurrent: boolean;
  readonly onGo: () => void;
}

function Passage({ claim, anchor, span, isCurrent, onGo }: PassageProps) {
  const workspace = useWorkspace();
  const map = useMap();
  const isLit = useDesk((at) => at.litSpans.has(span.id));
  const [isNoting, setIsNoting] = useState(false);
  const edit = (set: Partial<Pick<Anchor, "fidelity" | "note">>) =>
    run(workspace, { type: "editAnchor", id: anchor.id, set });
  return (
    <div className={`passage ${toneClass(roleOf(map, claim.id))}${isCurrent || isLit ? " cur" : ""}`}>
      <button type="button" className="quote" dir="auto" title="Show it in the text" onClick={onGo}>
        {span.quote}
      </button>
      <div className="cite">
        <Place span={span} />
        <Editing>
          <Choice
            label="How near the claim stands to these words"
            value={anchor.fidelity}
            options={FIDELITY_OPTIONS}
            onChange={(fidelity) => edit({ fidelity })}
          />
          <PassageMenu claim={claim} anchor={anchor} span={span} onNote={() => setIsNoting(true)} />
        </Editing>
      </div>
      {isWaiting(map, span) && <WaitingNote span={span} />}
      <Editing>
        <VoiceLine anchor={anchor} />
      </Editing>
      {(anchor.note !== "" || isNoting) && (
        <div className="remark-on">
          <Editing>
            <NoteField
              label="Note on this passage"
              field={`note ${anchor.id}`}
              note={anchor.note}
              onDone={(note) => edit({ note })}
            />
          </Editing>
        </div>
      )}
    </div>
  );
}

/** Source and paragraph of a passage. */
export function Place({ span }: { readonly span: Span }) {
  const map = useMap();
  const text = get(map, "sourceTexts", span.textId);
  const content = useContent(text.sha256);
  const paragraph = content ? blockAt(content.blocks, startOf(span.extent)) + 1 : null;
  return <span className="place">{citePlace(get(map, "sources", text.sourceId), paragraph)}</span>;
}

function PassageMenu(props: {
  readonly claim: Claim;
  readonly anchor: Anchor;
  readonly span: Span;
  readonly onNote: () => void;
}) {
  const { claim, anchor, span, onNote } = props;
  const workspace = useWorkspace();
  const trigger = (
    <button type="button" className="btn icon" aria-label="More for this passage">
      <Icon name="more" />
    </button>
  );
  return (
    <Menu trigger={trigger} align="end">
      <MenuItem icon="add" onChoose={() => startReshaping(workspace, span.id)}>
        Add a stretch, or choose its words anew
      </MenuItem>
      <MenuItem icon="edit" onChoose={onNote}>
        Write a note on it
      </MenuItem>
      <MenuRule />
      <MenuItem
        icon="trash"
        onChoose={() =>
          runWithUndo(workspace, `Claim ${claim.number} no longer rests on these words.`, {
            type: "removeAnchor",
            id: anchor.id,
          })
        }
      >
        Untie from the claim
      </MenuItem>
    </Menu>
  );
}
