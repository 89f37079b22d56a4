"use client";

import type { CSSProperties } from "react";
import type { Moment } from "./moments";

interface StepTicksProps {
  readonly moments: readonly Moment[];
  /** The steps that the slider goes between. */
  readonly first: number;
  readonly last: number;
  readonly shown: number;
}

/** More than these could not be told apart. */
const MOST = 300;

/** The steps of the slider as ticks over it, higher where more was changed; those after the moment that is shown stand back. */
export function StepTicks({ moments, first, last, shown }: StepTicksProps) {
  if (first === last || moments.length > MOST) return null;
  return (
    <div className="ticks" aria-hidden="true">
      {moments.map(({ entry: { seq, changes } }) => (
        <i
          key={seq}
          className={seq > shown ? "later" : undefined}
          style={{ "--at": (seq - first) / (last - first), "--tall": `${heightOf(changes.length)}px` } as CSSProperties}
        />
      ))}
    </div>
  );
}

/** Px: 5 for a single change, 14 at most. */
function heightOf(changes: number): number {
  return Math.min(14, 5 + 2 * Math.log2(Math.max(1, changes)));
}
