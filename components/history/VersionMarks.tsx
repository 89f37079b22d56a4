"use client";

import type { CSSProperties } from "react";
import type { Version } from "@/lib/argument/rows";

interface VersionMarksProps {
  readonly versions: readonly Version[];
  /** The steps that the slider goes between. */
  readonly first: number;
  readonly last: number;
  readonly shown: number;
  readonly onShow: (seq: number) => void;
}

/** Near an end of the slider a name begins or ends at its mark, so that it stays on the page. */
function edgeAt(place: number): "start" | "end" | undefined {
  if (place < 0.08) return "start";
  return place > 0.92 ? "end" : undefined;
}

/** The named versions of a map, below the slider where their moments are; older ones stand at its beginning. */
export function VersionMarks({ versions, first, last, shown, onShow }: VersionMarksProps) {
  if (versions.length === 0) return null;
  const placeOf = (seq: number) => (last === first ? 1 : Math.max(0, (seq - first) / (last - first)));
  return (
    <nav className="versions" aria-label="Named versions">
      <ul>
        {versions.map(({ id, name, seq }) => (
          <li key={id} className={edgeAt(placeOf(seq))} style={{ "--at": placeOf(seq) } as CSSProperties}>
            <button type="button" aria-current={seq === shown ? "step" : undefined} onClick={() => onShow(seq)}>
              <span className="diamond" aria-hidden="true" />
              <span className="version-name" dir="auto" title={name}>
                {name}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
