"use client";

import { FIDELITY_OPTIONS, toneClass } from "@/components/panels/words";
import type { Touch } from "@/components/session/touches";
import { useMap } from "@/components/workspace/workspace-context";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { referring } from "@/lib/argument/argument-map";
import { citePlace } from "@/lib/argument/citing";
import { roleOf } from "@/lib/argument/roles";
import type { Content } from "@/lib/text/content";
import { paragraphBits, paragraphOf } from "./paragraph";
import { useMaker } from "./use-maker";
import type { Waiting } from "./waiting";

/** The words of a passage where they were marked, and what rests on them. */
export function OldWords({ waiting, old }: { readonly waiting: Waiting; readonly old: Content | undefined }) {
  const map = useMap();
  const { span, source, text, claims } = waiting;
  const maker = useMaker(waiting.newest.id);
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
          <dd>{whatHappened(waiting, maker)}</dd>
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

function whatHappened({ span, text, newest }: Waiting, maker: Touch | null): string {
  if (span.state === "lost") return "It was marked as lost.";
  if (text.id === newest.id) return "It was set aside to be placed again.";
  if (span.state === "firm") return "It was marked while the text was being changed.";
  return `${howChanged(newest.origin === "corrected", maker)}, and these words were changed.`;
}

// "Jana Thal corrected the text on Monday 12 May 2031 at 16:31".
function howChanged(isCorrected: boolean, maker: Touch | null): string {
  if (!maker) return isCorrected ? "The text was corrected" : "A new version was brought in";
  const day = maker.at.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const hour = maker.at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return `${maker.by} ${isCorrected ? "corrected the text" : "brought in a new version"} on ${day} at ${hour}`;
}
