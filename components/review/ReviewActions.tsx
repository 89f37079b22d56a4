"use client";

import { Button, IconButton } from "@/components/ui/Button";

/** What can be done with the passage; null for what cannot be done now. */
export interface ReviewActs {
  readonly accept: (() => unknown) | null;
  readonly place: (() => unknown) | null;
  readonly point: () => void;
  readonly lose: () => void;
  readonly back: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly choose: (index: number) => void;
}

const nth = ["first", "second", "third", "fourth", "fifth"];

interface ReviewActionsProps {
  readonly acts: ReviewActs;
  readonly chosen: number;
  readonly place: string;
  readonly isLost: boolean;
  readonly isPointing: boolean;
}

/** What can be done with a waiting passage, with the keys that do it. */
export function ReviewActions({ acts, chosen, place, isLost, isPointing }: ReviewActionsProps) {
  return (
    <div className="acts">
      {isPointing ? (
        <Button look="ink" keyName="C" disabled={!acts.place} onClick={() => acts.place?.()}>
          They stand here
        </Button>
      ) : (
        <Button look="ink" keyName="Enter" disabled={!acts.accept} onClick={() => acts.accept?.()}>
          Accept the {nth[chosen] ?? "chosen"}
        </Button>
      )}
      <Button look="line" keyName="P" onClick={acts.point}>
        {isPointing ? "Back to the places found" : "Point to the place"}
      </Button>
      <Button look="line" keyName="X" onClick={acts.lose}>
        {isLost ? "Not lost after all" : "Mark as lost"}
      </Button>
      <span className="hint">Lost passages stay listed with their old words.</span>
      <span className="grow" />
      <span className="soft num">{place}</span>
      <IconButton icon="up" label="The passage before" keyName="ArrowUp" onClick={() => acts.step(-1)} />
      <IconButton icon="down" label="The next passage" keyName="ArrowDown" onClick={() => acts.step(1)} />
      {!isPointing && (
        <Button look="quiet" keyName="Escape" onClick={acts.back}>
          Back to the map
        </Button>
      )}
    </div>
  );
}
