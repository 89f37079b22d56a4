"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { TextArea } from "@/components/ui/Field";
import { run, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import { anchorsOf } from "@/lib/argument/graph";
import type { Claim, Id } from "@/lib/argument/rows";
import { Place } from "./Passages";

/** Splits a claim in two: a sentence for each, and which passages go with the new one. */
export function SplitDialog({ claimId }: { readonly claimId: Id }) {
  const claim = find(useMap(), "claims", claimId);
  return claim ? <SplitForm claim={claim} /> : null;
}

function SplitForm({ claim }: { readonly claim: Claim }) {
  const workspace = useWorkspace();
  const anchors = anchorsOf(useMap(), claim.id);
  const [kept, setKept] = useState(claim.text);
  const [split, setSplit] = useState("");
  const [going, setGoing] = useState<ReadonlySet<Id>>(new Set());
  const close = () => workspace.view.setState({ dialog: null });
  const toggle = (id: Id) => {
    const next = new Set(going);
    if (!next.delete(id)) next.add(id);
    setGoing(next);
  };
  const part = () => {
    const into = uuidv7();
    const done = run(
      workspace,
      { type: "editClaim", id: claim.id, set: { text: kept.trim() } },
      { type: "splitClaim", id: claim.id, into, text: split.trim(), anchors: [...going] },
    );
    if (!done) return;
    close();
    workspace.desk.setState({ picked: { table: "claims", id: into } });
  };
  return (
    <Dialog
      title={`Split claim ${claim.number}`}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="ink" disabled={split.trim() === "" || kept.trim() === ""} onClick={part}>
            Split
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextArea
          label={`Claim ${claim.number} says`}
          rows={2}
          maxLength={4000}
          value={kept}
          onChange={(event) => setKept(event.target.value)}
        />
        <TextArea
          label="The new claim says"
          rows={2}
          maxLength={4000}
          value={split}
          onChange={(event) => setSplit(event.target.value)}
        />
        {anchors.length > 0 && (
          <fieldset className="picks">
            <legend>Passages that go with the new claim</legend>
            {anchors.map(({ anchor, span }) => (
              <label key={anchor.id}>
                <input type="checkbox" checked={going.has(anchor.id)} onChange={() => toggle(anchor.id)} />
                <span>
                  <q>{span.quote}</q> <Place span={span} />
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
