"use client";

import type { Claim } from "@/lib/argument/rows";
import type { Found } from "./found";
import type { Waiting } from "./waiting";

interface QueueProps {
  readonly waiting: readonly Waiting[];
  readonly found: ReadonlyMap<string, Found>;
  readonly current: string | null;
  /** How many passages the map has in all. */
  readonly total: number;
  readonly onGo: (spanId: string) => void;
}

/** The passages that wait, with the score of the best place of each. */
export function Queue({ waiting, found, current, total, onGo }: QueueProps) {
  const lost = waiting.filter(({ span }) => span.state === "lost").length;
  const settled = total - waiting.length;
  return (
    <aside className="queue" aria-label="Passages to review">
      <div className="head">
        <h1>To review</h1>
        <span className="soft">
          {waiting.length - lost} of {total} {total === 1 ? "passage" : "passages"}
        </span>
      </div>
      <ul>
        {waiting.map((each) => (
          <li key={each.span.id}>
            <button
              type="button"
              className={each.span.state === "lost" ? "one lost" : "one"}
              aria-current={each.span.id === current ? "true" : undefined}
              onClick={() => onGo(each.span.id)}
            >
              <span className="words" dir="auto">
                {each.span.quote}
              </span>
              <span className="about">
                <span>{nameClaims(each.claims)}</span>
                <span className="num">{tellScore(each, found.get(each.span.id))}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {settled > 0 && (
        <p className="rest">
          {settled} {settled === 1 ? "passage has its place" : "passages have their place"} in the newest text.
        </p>
      )}
    </aside>
  );
}

/** "claims 2 and 6", "claim 10", "highlight only". */
function nameClaims(claims: readonly Claim[]): string {
  const numbers = claims.map(({ number }) => String(number));
  if (numbers.length === 0) return "highlight only";
  if (numbers.length === 1) return `claim ${numbers[0]}`;
  return `claims ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}

function tellScore({ span }: Waiting, found: Found | undefined): string {
  if (span.state === "lost") return "lost";
  if (!found) return "…";
  const [best] = found.candidates;
  return best ? best.score.toFixed(2) : "no place found";
}
