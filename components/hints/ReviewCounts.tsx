"use client";

import { useMemo } from "react";
import { SuggestionCount } from "@/components/suggesting/SuggestionCount";
import { TalkCount } from "@/components/talk/TalkCount";
import { Icon } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import { Tooltip } from "@/components/ui/Tooltip";
import type { Listing } from "@/components/workspace/view";
import { useMap, useView, useWorkspace } from "@/components/workspace/workspace-context";
import { countOpenQuestions } from "@/lib/argument/schemes/open-questions";
import { sortHints } from "./hint-gestures";
import { useHints } from "./use-hints";
import "./hints.css";

/** How many hints and open questions the map has, in the head over it; each opens its list. */
export function ReviewCounts() {
  const { session } = useWorkspace();
  const map = useMap();
  const found = useHints(session);
  const hints = useMemo(() => (found ? sortHints(map, found).count : 0), [map, found]);
  const questions = useMemo(() => countOpenQuestions(map), [map]);
  return (
    <>
      {questions > 0 && <ListingButton listing="questions" count={questions} word="open question" keyName="Shift+Y" />}
      <ListingButton listing="hints" count={hints} word="hint" keyName="E" />
      <TalkCount />
      <SuggestionCount />
    </>
  );
}

interface ListingButtonProps {
  readonly listing: Listing;
  readonly count: number;
  readonly word: string;
  readonly keyName?: KeyName;
}

/** Opens a list, or closes it; where the head is narrow, only the sign and the number stand there. */
function ListingButton({ listing, count, word, keyName }: ListingButtonProps) {
  const { view } = useWorkspace();
  const isOpen = useView((at) => at.listing === listing);
  const words = count === 1 ? word : `${word}s`;
  return (
    <Tooltip text={`${count} ${words}`} keyName={keyName}>
      <button
        type="button"
        className="btn review-count"
        aria-pressed={isOpen}
        aria-label={`${count} ${words}`}
        onClick={() => view.setState({ listing: isOpen ? null : listing, finding: null, alike: null })}
      >
        <span className="sign-of" aria-hidden="true">
          {listing === "hints" ? <Icon name="bulb" /> : "?"}
        </span>
        <span className="soft">
          {count} <span className="word">{words}</span>
        </span>
      </button>
    </Tooltip>
  );
}
