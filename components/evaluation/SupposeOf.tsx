"use client";

import { useStore } from "zustand";
import { Segmented } from "@/components/ui/Segmented";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { evaluationOf } from "./evaluation-state";
import { supposeOf } from "./what-if";

const CHOICES = [
  { value: "argued", name: "As argued" },
  { value: "off", name: "Off" },
  { value: "assumed", name: "Assumed" },
] as const;

/** What the open what-if supposes of a claim, to be chosen. */
export function SupposeOf({ claimId }: { readonly claimId: Id }) {
  const workspace = useWorkspace();
  const number = find(useMap(), "claims", claimId)?.number ?? "";
  const supposed = useStore(evaluationOf(workspace.desk), ({ switches }) => switches.get(claimId));
  return (
    <Segmented
      label={`What is supposed of claim ${number}`}
      value={supposed ?? "argued"}
      options={CHOICES}
      onChange={(chosen) => supposeOf(workspace, claimId, chosen === "argued" ? null : chosen)}
    />
  );
}
