"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type AlikePlace, type AlikePlaces, type AlikeQuestion, askAlike } from "@/components/session/alike";
import { Key } from "@/components/ui/Key";
import { isKey, type KeyName } from "@/components/ui/keys";
import type { Alike } from "@/components/workspace/alike";
import { claimFrom, tieTo, type WordsGesture } from "@/components/workspace/source-gestures";
import { tell, useDesk, useMap, useMay, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { find, get } from "@/lib/argument/argument-map";
import { citePlace } from "@/lib/argument/citing";
import type { Id } from "@/lib/argument/rows";
import { blockAt } from "@/lib/text/content";
import { PanelFrame } from "./PanelFrame";

type Answer = AlikePlaces | "asking" | "unreachable";

/** Sentences that say something like the selected words or the picked claim: in this map's sources, and in other maps. */
export function AlikePanel({ alike }: { readonly alike: Alike }) {
  const workspace = useWorkspace();
  const { question } = alike;
  const answer = useAnswer(workspace.session.mapId, question);
  const list = useRef<HTMLOListElement>(null);
  const isFound = typeof answer === "object" && answer.here.length > 0;
  useEffect(() => {
    if (isFound) list.current?.querySelector("button")?.focus();
  }, [isFound]);
  return (
    <PanelFrame title="Passages like this" about="" onClose={() => workspace.view.setState({ alike: null })}>
      <section className="sec first">
        <p className="hint" dir="auto">
          {question.words}
        </p>
      </section>
      <section className="sec">
        <h3>In this map</h3>
        <div aria-live="polite">{said(answer)}</div>
        {typeof answer === "object" && (
          <ol ref={list} className="alike">
            {answer.here.map((place) => (
              <Here key={keyOf(place)} place={place} />
            ))}
          </ol>
        )}
      </section>
      {typeof answer === "object" && answer.elsewhere.length > 0 && (
        <section className="sec">
          <h3>In other maps</h3>
          <ol className="alike">
            {answer.elsewhere.map((place) => (
              <Elsewhere key={keyOf(place)} place={place} />
            ))}
          </ol>
        </section>
      )}
    </PanelFrame>
  );
}

function said(answer: Answer) {
  if (answer === "asking") return <p className="hint">Looking…</p>;
  if (answer === "unreachable") return <p className="hint">The server cannot be reached; try again when it can.</p>;
  return answer.here.length === 0 ? <p className="hint">No other passage here says anything like it.</p> : null;
}

function useAnswer(mapId: Id, question: AlikeQuestion): Answer {
  const [answer, setAnswer] = useState<Answer>("asking");
  useEffect(() => {
    const ending = new AbortController();
    void askAlike(mapId, question, ending.signal).then((places) => {
      if (!ending.signal.aborted) setAnswer(places ?? "unreachable");
    });
    return () => ending.abort();
  }, [mapId, question]);
  return answer;
}

const keyOf = ({ mapId, textId, stretch }: AlikePlace) => `${mapId} ${textId} ${stretch[0]}`;

/** A place in a source of this map: shown in its text by Enter; by those who may change the map tied to the picked claim by Q, made a claim by C. */
function Here({ place }: { readonly place: AlikePlace }) {
  const workspace = useWorkspace();
  const map = useMap();
  const claimId = useDesk(({ picked }) => (picked?.table === "claims" ? picked.id : null));
  const claim = find(map, "claims", claimId ?? undefined);
  const mayEdit = useMay("edit");
  const make = () => void use(workspace, place, (words) => claimFrom(map, words));
  const tie = () => claim && void use(workspace, place, (words) => tieTo(map, words, claim.id));
  const press = (event: KeyboardEvent) => {
    const is = (key: KeyName) => isKey(event.nativeEvent, key);
    if (is("Q") && claim && mayEdit) tie();
    else if (is("C") && mayEdit) make();
    else if (is("ArrowDown") || is("ArrowUp")) step(event.currentTarget, is("ArrowDown") ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className="passage" onKeyDown={press}>
      <button
        type="button"
        className="quote"
        dir="auto"
        title="Show it in the text"
        onClick={() => show(workspace, place)}
      >
        {place.quote}
      </button>
      <div className="cite">
        <span className="place">{placeIn(workspace, place)}</span>
        {mayEdit && claim && (
          <button type="button" className="word-btn" onClick={tie}>
            Tie to {claim.number} <Key name="Q" />
          </button>
        )}
        {mayEdit && (
          <button type="button" className="word-btn" onClick={make}>
            New claim <Key name="C" />
          </button>
        )}
      </div>
    </li>
  );
}

function Elsewhere({ place }: { readonly place: AlikePlace }) {
  const { mapId, mapTitle, sourceTitle, textId, stretch } = place;
  return (
    <li className="passage">
      <a
        className="quote"
        dir="auto"
        href={`/maps/${mapId}#${textId}:${stretch[0]}-${stretch[1]}`}
        target="_blank"
        rel="noreferrer"
      >
        {place.quote}
      </a>
      <div className="cite">
        <span className="place">
          {mapTitle}, {sourceTitle}
        </span>
      </div>
    </li>
  );
}

function step(item: Element, by: 1 | -1): void {
  const next = by === 1 ? item.nextElementSibling : item.previousElementSibling;
  next?.querySelector("button")?.focus();
}

function placeIn({ session, contents }: Workspace, { textId, sourceTitle, stretch }: AlikePlace): string {
  const { map } = session.getState();
  const text = find(map, "sourceTexts", textId);
  const content = text && contents.getState().loaded.get(text.sha256);
  if (!text || !content) return sourceTitle;
  return citePlace(get(map, "sources", text.sourceId), blockAt(content.blocks, stretch[0]) + 1);
}

/** Shows the words in their text, selected, so that anything can be done with them. */
function show({ desk, view, panes }: Workspace, { textId, stretch }: AlikePlace): void {
  desk.setState({ openTextId: textId });
  view.setState(({ fills }) => ({ narrow: "source", fills: fills === "map" ? "both" : fills }));
  // The pane may have to be shown first.
  requestAnimationFrame(() => {
    panes.get(textId)?.scrollTo({ offset: stretch[0] });
    panes.get(textId)?.select([stretch]);
  });
}

async function use(
  workspace: Workspace,
  { textId, stretch }: AlikePlace,
  gestureOf: (words: Parameters<typeof claimFrom>[1]) => WordsGesture,
): Promise<void> {
  const { session, desk, view } = workspace;
  const text = find(session.getState().map, "sourceTexts", textId);
  if (!text) return tell(workspace, "This text is no longer part of the map.");
  const { plain } = await session.content(text.sha256);
  const { actions, pick, newClaimId } = gestureOf({ text, plain, extent: [stretch] });
  const outcome = session.run(actions);
  if (!outcome.ok) return;
  if (newClaimId) view.setState(({ alike }) => ({ alike: alike && { ...alike, pickedId: pick.id } }));
  desk.setState({ picked: pick });
  tell(workspace, newClaimId ? "A claim was made of these words." : "Tied to the claim.", outcome.commandId);
}
