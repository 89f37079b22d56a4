"use client";

import { FIDELITY_OPTIONS, toneClass } from "@/components/panels/words";
import { useMap } from "@/components/workspace/workspace-context";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { referring } from "@/lib/argument/argument-map";
import { citePlace } from "@/lib/argument/citing";
import { roleOf } from "@/lib/argument/roles";
import type { Content } from "@/lib/text/content";
import { paragraphBits, paragraphOf } from "./paragraph";
import type { Waiting } from "./waiting";

/** The words of a passage where they were marked, and what rests on them. */
export function OldWords({ waiting, old }: { readonly waiting: Waiting; readonly old: Content | undefined }) {
  const map = useMap();
  const { span, source, text, claims } = waiting;
  const paragraph = old ? paragraphOf(old, span.extent) : null;
  return (
    <div className="old-side">
      <h2>
        These words were marked <span>version {text.version}</span>
      </h2>
      <p className="old" dir="auto">
        {old ? <Bits content={old} extent={span.extent} tone={toneOf(map, waiting)} /> : <mark>{span.quote}</mark>}
      </p>
      <dl>
        <div>
          <dt>Holds up</dt>
          <dd>
            {claims.length === 0 && "Nothing: it is a highlight only"}
            {claims.map(({ id, number, text: sentence }) => (
              <span key={id} className="claim" dir="auto">
                <b>{number}</b> {sentence}
              </span>
            ))}
          </dd>
        </div>
        {claims.length > 0 && (
          <div>
            <dt>Fidelity</dt>
            <dd>{fidelityOf(map, waiting)}</dd>
          </div>
        )}
        <div>
          <dt>Source</dt>
          <dd>{citePlace(source, paragraph)}</dd>
        </div>
        <div>
          <dt>What happened</dt>
          <dd>{whatHappened(waiting)}</dd>
        </div>
      </dl>
    </div>
  );
}

/** Paragraphs with a passage marked in them. */
export function Bits(props: {
  readonly content: Content;
  readonly extent: Waiting["span"]["extent"];
  readonly tone: string;
}) {
  return paragraphBits(props.content, props.extent).map(({ at, words, isMarked }) =>
    isMarked ? (
      <mark key={at} className={props.tone}>
        {words}
      </mark>
    ) : (
      <span key={at}>{words}</span>
    ),
  );
}

/** The colours of a passage: those of the first claim that rests on it. */
export function toneOf(map: ArgumentMap, { claims }: Waiting): string {
  const [first] = claims;
  return toneClass(first ? roleOf(map, first.id) : "loose");
}

function fidelityOf(map: ArgumentMap, { span }: Waiting): string {
  const kinds = new Set(referring(map, "anchors", "spanId", span.id).map(({ fidelity }) => fidelity));
  return FIDELITY_OPTIONS.filter(({ value }) => kinds.has(value))
    .map(({ name }) => name)
    .join(", ");
}

function whatHappened({ span, text, newest }: Waiting): string {
  if (span.state === "lost") return "It was marked as lost.";
  if (text.id === newest.id) return "It was set aside to be placed again.";
  if (span.state === "firm") return "It was marked while the text was being changed.";
  const how = newest.origin === "corrected" ? "The text was corrected" : "A new version was brought in";
  return `${how}, and these words were changed.`;
}
