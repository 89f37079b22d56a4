"use client";

import { type ReactNode, useRef, useState } from "react";
import { nameIn, usePeople } from "@/components/talk/talk-state";
import { shortMoment } from "@/components/talk/times";
import { run, useKeptMap, useSession, useWorkspace } from "@/components/workspace/workspace-context";
import type { Fit } from "@/lib/argument/fit";
import { proposalsIn } from "@/lib/argument/proposals";
import { allProposed } from "@/lib/argument/proposed";
import type { Id, Suggestion } from "@/lib/argument/rows";
import { momentOf } from "@/lib/argument/talk";
import { accept, decline, showInMap, takeBack } from "./suggestion-gestures";

/** What somebody suggests, change by change, with what can be decided about it. */
export function SuggestionCard({ suggestion }: { readonly suggestion: Suggestion }) {
  const workspace = useWorkspace();
  const { me } = workspace.session;
  const map = useKeptMap();
  const mayDecide = useSession((at) => at.mayDecide);
  const name = nameIn(usePeople(), suggestion.author, me.id);
  const isMine = suggestion.author === me.id;
  const card = useRef<HTMLElement>(null);
  const { fits } = allProposed(map);
  const waiting = proposalsIn(map, suggestion.id).flatMap(({ id }) => fits.get(id) ?? []);
  const fitting = waiting.filter(({ refusal }) => refusal === null);
  const ids = waiting.map(({ proposal }) => proposal.id);
  /** Decides, and brings the keyboard to what waits next. */
  const deciding = (decide: () => void) => () => {
    const list = card.current?.closest(".body, .in-sheet");
    decide();
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const next = list?.querySelector<HTMLElement>(".proposal button") ?? list?.querySelector<HTMLElement>("button");
      next?.focus();
    });
  };
  return (
    <section className="sec suggesting">
      <article ref={card} aria-label={`Suggestion of ${name}`}>
        <Head name={name} suggestion={suggestion} isMine={isMine} />
        <ol className="proposals">
          {waiting.map((fit) => (
            <ProposalItem key={fit.proposal.id} fit={fit} fits={fits}>
              {mayDecide && fit.refusal === null && (
                <Act name="Accept" about={fit.words} onPress={deciding(() => accept(workspace, [fit]))} />
              )}
              {mayDecide && (
                <Act name="Decline" about={fit.words} onPress={deciding(() => decline(workspace, [fit.proposal.id]))} />
              )}
              {isMine && (
                <Act
                  name="Take back"
                  about={fit.words}
                  onPress={deciding(() => takeBack(workspace, [fit.proposal.id]))}
                />
              )}
            </ProposalItem>
          ))}
        </ol>
        {waiting.length > 1 && (
          <div className="acts all">
            {mayDecide && fitting.length > 1 && (
              <Act
                name={fitting.length === waiting.length ? "Accept all" : "Accept all that fit"}
                onPress={deciding(() => accept(workspace, fitting))}
              />
            )}
            {mayDecide && <Act name="Decline all" onPress={deciding(() => decline(workspace, ids))} />}
            {isMine && <Act name="Take all back" onPress={deciding(() => takeBack(workspace, ids))} />}
          </div>
        )}
      </article>
    </section>
  );
}

interface HeadProps {
  readonly name: string;
  readonly suggestion: Suggestion;
  readonly isMine: boolean;
}

/** Who suggests it, since when, and what for. */
function Head({ name, suggestion, isMine }: HeadProps) {
  const at = momentOf(suggestion.id);
  return (
    <header>
      <p className="by">
        <b>{name}</b>{" "}
        {at && (
          <time className="soft" dateTime={at.toISOString()}>
            {shortMoment(at)}
          </time>
        )}
      </p>
      {isMine ? <WhatFor suggestion={suggestion} /> : suggestion.title && <p dir="auto">{suggestion.title}</p>}
    </header>
  );
}

function WhatFor({ suggestion: { id, title } }: { readonly suggestion: Suggestion }) {
  const workspace = useWorkspace();
  const [written, setWritten] = useState<string | null>(null);
  const keep = () => {
    const wanted = written?.trim();
    if (wanted !== undefined && wanted !== title) run(workspace, { type: "nameSuggestion", id, title: wanted });
    setWritten(null);
  };
  return (
    <input
      className="field"
      aria-label="What your suggestion is for"
      placeholder="What it is for…"
      maxLength={200}
      value={written ?? title}
      onChange={(event) => setWritten(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === "Enter" && keep()}
    />
  );
}

interface ProposalItemProps {
  readonly fit: Fit;
  readonly fits: ReadonlyMap<Id, Fit>;
  readonly children: ReactNode;
}

/** One change: what it would do, what would come along, or why it does not fit. */
function ProposalItem({ fit, fits, children }: ProposalItemProps) {
  const workspace = useWorkspace();
  const { words, refusal, needs } = fit;
  const along = needs.map((id) => fits.get(id)?.words ?? "").join("; ");
  return (
    <li className={refusal ? "proposal unfit" : "proposal"}>
      <p className="what" dir="auto">
        {words}
      </p>
      {rewordedBy(fit).map(({ id, from, to }) => (
        <p key={id} className="reworded" dir="auto">
          <del>{from}</del> <ins>{to}</ins>
        </p>
      ))}
      {needs.length > 0 && <p className="hint">Takes along what it needs: {along}</p>}
      {refusal && <p className="hint">Does not fit any more: {refusal.reason}</p>}
      <div className="acts">
        {!refusal && <Act name="Show in the map" about={words} onPress={() => showInMap(workspace, fit)} />}
        {children}
      </div>
    </li>
  );
}

/** The sentences that a change words anew, as they stand and as they would. */
function rewordedBy({ changes }: Fit): { readonly id: Id; readonly from: string; readonly to: string }[] {
  const made = new Set(changes.flatMap((change) => (change.op === "insert" ? [change.row.id] : [])));
  return changes.flatMap((change) => {
    if (change.op === "update" && made.has(change.id)) return [];
    if (change.table !== "claims" || change.op !== "update" || change.set.text === undefined) return [];
    return [{ id: change.id, from: change.was.text ?? "", to: change.set.text }];
  });
}

interface ActProps {
  readonly name: string;
  /** What it is done to, for those who do not see where it stands. */
  readonly about?: string;
  readonly onPress: () => void;
}

/** Something that can be done with a change. */
export function Act({ name, about, onPress }: ActProps) {
  return (
    <button type="button" className="word-btn" aria-label={about ? `${name}: ${about}` : undefined} onClick={onPress}>
      {name}
    </button>
  );
}
