"use client";

import { Button } from "@/components/ui/Button";
import type { Unmerged } from "@/lib/text/rebase";

interface CorrectingNotesProps {
  readonly isRestored: boolean;
  /** Why it could not be kept when it was saved last; null where it was not, or could. */
  readonly refused: string | null;
  /** Whether somebody else has corrected the text since, and whether that has been taken in. */
  readonly isStale: boolean;
  readonly isMerged: boolean;
  readonly unmerged: readonly Unmerged[];
  readonly fault: string | null;
  readonly isAsking: boolean;
  readonly onTakeIn: () => void;
  readonly onThrowAway: () => void;
  readonly onKeepWriting: () => void;
}

/** What is to be known of a draft: where it comes from, what others did, what stands in its way. */
export function CorrectingNotes(props: CorrectingNotesProps) {
  const { isRestored, refused, isStale, isMerged, unmerged, fault, isAsking } = props;
  return (
    <div className="notes" role="status">
      {refused && (
        <p className="fault">Your correction could not be kept. {refused} It is here again as you left it.</p>
      )}
      {isRestored && !refused && !isStale && (
        <p>Your correction is here again as you left it. Save it, or cancel it.</p>
      )}
      {isStale && (
        <div className="note">
          <p className="grow">
            This text has been corrected by somebody else meanwhile. Your changes are safe: they are put together with
            the newer text, then save again.
          </p>
          <Button look="line" onClick={props.onTakeIn}>
            Put together
          </Button>
        </div>
      )}
      {isMerged && !isStale && <Merged unmerged={unmerged} />}
      {fault && <p className="fault">{fault}</p>}
      {isAsking && (
        <div className="note" role="alert">
          <p className="grow">Throw away what you have changed?</p>
          <Button look="line" onClick={props.onThrowAway}>
            Throw away
          </Button>
          <Button look="ink" onClick={props.onKeepWriting}>
            Keep writing
          </Button>
        </div>
      )}
    </div>
  );
}

function Merged({ unmerged }: { readonly unmerged: readonly Unmerged[] }) {
  if (unmerged.length === 0) return <p>Your changes and the newer text are put together. Look them over, then save.</p>;
  const count = unmerged.length === 1 ? "One change" : `${unmerged.length} changes`;
  return (
    <div>
      <p>
        {count} of yours could not be put together, because the same words were changed otherwise. The newer words stand
        in the text; write yours in by hand where they are better, then save.
      </p>
      <ul className="unmerged">
        {unmerged.map(({ at, old, mine, theirs }) => (
          <li key={`${at} ${mine}`} dir="auto">
            <del>{old || "nothing"}</del> you: <b>{mine || "nothing"}</b>, now: <b>{theirs || "nothing"}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
