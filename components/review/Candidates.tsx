"use client";

import { Key } from "@/components/ui/Key";
import { useMap } from "@/components/workspace/workspace-context";
import { type ArgumentMap, get, referring } from "@/lib/argument/argument-map";
import type { Content } from "@/lib/text/content";
import { startOf } from "@/lib/text/extent";
import { type Candidate, FLOOR } from "@/lib/text/reanchor";
import { endAfter, startBefore } from "@/lib/text/sentences";
import { differenceOf, tellDifference } from "./difference";
import type { Found } from "./found";
import { Bits, toneOf } from "./OldWords";
import { paragraphBits, paragraphOf } from "./paragraph";
import type { Waiting } from "./waiting";

/** So much of the paragraph is shown round a candidate at most, the sentences next to it. */
const AROUND = 160;

interface CandidatesProps {
  readonly waiting: Waiting;
  readonly found: Found;
  readonly now: Content;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Where a passage may stand now, best first, and the chosen place in its paragraph. */
export function Candidates({ waiting, found, now, chosen, onChoose }: CandidatesProps) {
  const map = useMap();
  const { candidates } = found;
  const at = candidates[chosen];
  return (
    <>
      <h2>
        Where they may be now{" "}
        <span>
          version {waiting.newest.version}, best first; the line marks {FLOOR}, below it nothing is chosen for you
        </span>
      </h2>
      {candidates.length === 0 && (
        <p className="none">No place was found. Point to it in the text, or mark the passage as lost.</p>
      )}
      <ol className="cands">
        {candidates.map((candidate, i) => (
          <li key={startOf(candidate.extent)}>
            <button type="button" className="cand" aria-pressed={i === chosen} onClick={() => onChoose(i)}>
              <Key name={String(i + 1)} />
              <span className="main">
                <Words old={waiting.span.quote} candidate={candidate} now={now} />
                <span className="where">{tellPlace(map, waiting, candidate, found, now)}</span>
              </span>
              <Score value={candidate.score} />
            </button>
          </li>
        ))}
      </ol>
      {at && (
        <>
          <h2 className="second">
            In its place{" "}
            <span>
              ¶ {paragraphOf(now, at.extent)}, version {waiting.newest.version}
            </span>
          </h2>
          <p className="ctx" dir="auto">
            <Bits content={now} extent={at.extent} tone={toneOf(map, waiting)} />
          </p>
        </>
      )}
    </>
  );
}

/** The words of a candidate among those round it, with what differs from the old ones struck or underlined. */
function Words({
  old,
  candidate,
  now,
}: {
  readonly old: string;
  readonly candidate: Candidate;
  readonly now: Content;
}) {
  const bits = paragraphBits(now, candidate.extent, AROUND);
  const first = bits.findIndex(({ isMarked }) => isMarked);
  const last = bits.findLastIndex(({ isMarked }) => isMarked);
  const wordsOf = (list: typeof bits) => list.map(({ words }) => words).join("");
  return (
    <span className="tx" dir="auto">
      {lastSentence(wordsOf(bits.slice(0, first)))}
      <b>
        {differenceOf(old, candidate.quote).map(({ at, kind, words }) =>
          kind === "same" ? (
            <span key={at}>{words}</span>
          ) : kind === "old" ? (
            <del key={at}>{words}</del>
          ) : (
            <ins key={at}>{words}</ins>
          ),
        )}
      </b>
      {firstSentence(wordsOf(bits.slice(last + 1)))}
    </span>
  );
}

/** What stands before a passage, from the beginning of its sentence. */
function lastSentence(words: string): string {
  return words.slice(startBefore(words, words.length, "sentence"));
}

/** What stands behind a passage, to the end of the sentence. */
function firstSentence(words: string): string {
  return words.slice(0, endAfter(words, 1, "sentence"));
}

function Score({ value }: { readonly value: number }) {
  return (
    <span className="score">
      <b>{value.toFixed(2)}</b>
      <svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bed" x="0" y="3" width="100" height="3" />
        <rect className="bar" x="0" y="3" width={value * 100} height="3" />
        <rect className="floor" x={FLOOR * 100} y="0" width="1.4" height="9" />
      </svg>
    </span>
  );
}

/** "Same place, ¶ 14, Lavrov. One place differs." */
function tellPlace(map: ArgumentMap, waiting: Waiting, candidate: Candidate, found: Found, now: Content): string {
  const start = startOf(candidate.extent);
  const isSame = Math.abs(start - found.near) < 8;
  const speaker = speakerAt(map, waiting.newest.id, start);
  const place = [isSame ? "Same place" : null, `¶ ${paragraphOf(now, candidate.extent)}`, speaker];
  return `${place.filter(Boolean).join(", ")}. ${tellDifference(waiting.span.quote, candidate.quote)}.`;
}

function speakerAt(map: ArgumentMap, textId: string, offset: number): string | null {
  const turn = referring(map, "turns", "textId", textId).find(({ start, end }) => start <= offset && offset < end);
  return turn ? get(map, "speakers", turn.speakerId).name : null;
}
