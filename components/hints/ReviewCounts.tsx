"use client";

import { useMemo } from "react";
import { Button } from "@/components/ui/Button";
import type { Listing } from "@/components/workspace/view";
import { useMap, useView, useWorkspace } from "@/components/workspace/workspace-context";
import { countOpenQuestions } from "@/lib/argument/schemes/open-questions";
import { sortHints } from "./hint-gestures";
import { useHints } from "./use-hints";

/** How many hints and open questions the map has, in the head over it; each opens its list. */
export function ReviewCounts() {
  const { session } = useWorkspace();
  const map = useMap();
  const found = useHints(session);
  const hints = useMemo(() => (found ? sortHints(map, found).count : 0), [map, found]);
  const questions = useMemo(() => countOpenQuestions(map), [map]);
  return (
    <>
      {questions > 0 && <ListingButton listing="questions" count={questions} word="open question" />}
      <ListingButton listing="hints" count={hints} word="hint" />
    </>
  );
}

interface ListingButtonProps {
  readonly listing: Listing;
  readonly count: number;
  readonly word: string;
}

function ListingButton({ listing, count, word }: ListingButtonProps) {
  const { view } = useWorkspace();
  const isOpen = useView((at) => at.listing === listing);
  return (
    <Button aria-pressed={isOpen} onClick={() => view.setState({ listing: isOpen ? null : listing, finding: null })}>
      <span className="soft">
        {count} {count === 1 ? word : `${word}s`}
      </span>
    </Button>
  );
}
