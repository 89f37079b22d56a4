"use client";

import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import { byOrder } from "@/lib/argument/order";
import type { Id } from "@/lib/argument/rows";
import { Palette } from "./Palette";

interface ChooseClaimProps {
  readonly question: string;
  readonly without: ReadonlySet<Id>;
  readonly choose: (claimId: Id) => void;
}

/** Asks for one claim of the map, found by its words. */
export function ChooseClaim({ question, without, choose }: ChooseClaimProps) {
  const { view } = useWorkspace();
  const map = useMap();
  const items = all(map, "claims")
    .filter(({ id }) => !without.has(id))
    .sort(byOrder)
    .map((claim) => ({
      id: claim.id,
      title: claim.text || "No sentence yet",
      sign: String(claim.number),
      run: () => choose(claim.id),
    }));
  return (
    <Palette
      groups={() => [{ heading: question, isCommands: true, items }]}
      placeholder="Words of the claim"
      onClose={() => view.setState({ dialog: null })}
    />
  );
}
