"use client";

import { useState } from "react";
import { useStore } from "zustand";
import { Editing } from "@/components/panels/Editing";
import { ClaimRef } from "@/components/panels/Pieces";
import { Button, IconButton } from "@/components/ui/Button";
import { useDesk, useMap, useMay, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import type { Id, Scenario } from "@/lib/argument/rows";
import { plainWords, stepWords } from "@/lib/argument/sentences";
import { type Change, changeGroups } from "./changes";
import { evaluationOf } from "./evaluation-state";
import { SupposeOf } from "./SupposeOf";
import { leaveWhatIf, removeWhatIf, renameWhatIf, supposeOf, whatIfName } from "./what-if";
import { SWITCHED, strengthDigits } from "./worth-words";

/** The open what-if: its name, what it supposes, and what follows. */
export function WhatIfBar() {
  const workspace = useWorkspace();
  const map = useMap();
  const open = useStore(evaluationOf(workspace.desk), (at) => at.whatIf);
  const mayEdit = useMay("edit");
  if (open === undefined) return null;
  const scenario = find(map, "scenarios", open);
  return (
    <section className="what-if" aria-label="What-if">
      <div className="what-if-line">
        <Editing>{scenario ? <NameField key={scenario.id} scenario={scenario} /> : <b>A new what-if</b>}</Editing>
        <span className="grow" />
        {mayEdit && <SupposePicked />}
        {mayEdit && scenario && (
          <IconButton icon="trash" label="Delete this what-if" onClick={() => removeWhatIf(workspace, scenario)} />
        )}
        <Button look="line" onClick={() => leaveWhatIf(workspace)}>
          Leave
        </Button>
      </div>
      <Supposed />
      <Following />
    </section>
  );
}

/** The name of the what-if; one without a name is called by what it supposes. */
function NameField({ scenario }: { readonly scenario: Scenario }) {
  const workspace = useWorkspace();
  const map = useMap();
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null) renameWhatIf(workspace, scenario, draft);
    setDraft(null);
  };
  return (
    <input
      className="field what-if-name"
      aria-label="Name of this what-if"
      maxLength={200}
      placeholder={whatIfName(map, { ...scenario, title: "" })}
      value={draft ?? scenario.title}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key !== "Escape") return;
        event.stopPropagation();
        setDraft(null);
      }}
    />
  );
}

/** What is supposed of the picked claim. */
function SupposePicked() {
  const map = useMap();
  const picked = useDesk((at) => at.picked);
  const claim = picked?.table === "claims" ? find(map, "claims", picked.id) : undefined;
  if (!claim) return <span className="muted">Pick a claim to switch it off or to assume it.</span>;
  return (
    <span className="suppose">
      <span className="soft">Claim {claim.number}</span>
      <SupposeOf claimId={claim.id} />
    </span>
  );
}

/** Each supposition, to be taken back. */
function Supposed() {
  const workspace = useWorkspace();
  const map = useMap();
  const mayEdit = useMay("edit");
  const switches = useStore(evaluationOf(workspace.desk), (at) => at.switches);
  if (switches.size === 0) return null;
  return (
    <ul className="supposed" aria-label="Supposed">
      {[...switches].map(([id, state]) => (
        <li key={id}>
          <ClaimRef claimId={id} number={find(map, "claims", id)?.number ?? 0} /> {SWITCHED[state]}
          {mayEdit && <IconButton icon="close" label="Take this back" onClick={() => supposeOf(workspace, id, null)} />}
        </li>
      ))}
    </ul>
  );
}

/** Changes that are named one by one in each group. */
const MOST_NAMED = 14;

/** What falls and what is restored, each to be gone to. */
function Following() {
  const store = evaluationOf(useWorkspace().desk);
  const seen = useStore(store, (at) => at.seen);
  const switches = useStore(store, (at) => at.switches);
  if (!seen || switches.size === 0) return null;
  const groups = changeGroups(seen, switches);
  return (
    <div className="following" role="status">
      {groups.length === 0 && <p>Nothing else changes.</p>}
      {groups.map(({ name, changes }) => (
        <p key={name}>
          <b>{name}</b>{" "}
          {changes.slice(0, MOST_NAMED).map((change) => (
            <ChangeRef key={change.id} change={change} />
          ))}
          {changes.length > MOST_NAMED && ` and ${changes.length - MOST_NAMED} more, marked in the map`}
        </p>
      ))}
    </div>
  );
}

function ChangeRef({ change: { id, was, is } }: { readonly change: Change }) {
  const map = useMap();
  const claim = find(map, "claims", id);
  const how =
    typeof was === "number" && typeof is === "number" ? `${strengthDigits(was)} → ${strengthDigits(is)}` : null;
  return (
    <span className="change">
      {claim ? <ClaimRef claimId={id} number={claim.number} /> : <StepRef id={id} />}
      {how && <small className="num"> {how}</small>}
    </span>
  );
}

function StepRef({ id }: { readonly id: Id }) {
  const { desk } = useWorkspace();
  const map = useMap();
  const step = find(map, "relations", id);
  const picked = { table: "relations", id } as const;
  return (
    <button type="button" className="ref step" onClick={() => desk.setState({ picked })}>
      {step ? plainWords(stepWords(map, step)) : "a step that is gone"}
    </button>
  );
}
