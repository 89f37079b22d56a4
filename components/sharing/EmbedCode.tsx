"use client";

import { useState } from "react";
import { Choice } from "@/components/ui/Field";
import { Switch } from "@/components/ui/Switch";
import { useDesk, useMap } from "@/components/workspace/workspace-context";
import { all, find } from "@/lib/argument/argument-map";
import { titleOf } from "@/lib/argument/graph";
import { embedAddress, embedCode } from "./embed-code";
import { PassOn } from "./PassOn";

/** How the map of a new link is shown within another page: its address for that, and the frame as HTML. */
export function EmbedCode({ link }: { readonly link: string }) {
  const map = useMap();
  const picked = useDesk((at) => at.picked);
  const [atClaim, setAtClaim] = useState(false);
  const [version, setVersion] = useState("");
  const claim = (picked?.table === "claims" && find(map, "claims", picked.id)?.number) || null;
  const title = titleOf(map);
  const versions = [...all(map, "versions")].sort((a, b) => b.seq - a.seq);
  const named = versions.find(({ id }) => id === version);
  const address = embedAddress(link, { claim: atClaim ? claim : null, version: named?.id ?? null });
  return (
    <div className="embed-code">
      <PassOn
        key={address}
        words="To look at it only, without a name, also within another page:"
        label="Address to look at"
        address={address}
      />
      <PassOn
        key={`${address} frame`}
        words="As HTML, for a page of your own:"
        label="HTML of the frame"
        address={embedCode({ address, title, width: 800, height: 500 })}
      />
      {versions.length > 0 && (
        <Choice
          label="Which moment of the map is shown"
          value={named?.id ?? ""}
          options={[
            { value: "", name: "the map as it is now" },
            ...versions.map(({ id, name }) => ({ value: id, name: `version “${name}”` })),
          ]}
          onChange={setVersion}
        />
      )}
      {claim !== null && (
        <Switch label={`Open at claim ${claim}, which is picked`} checked={atClaim} onChange={setAtClaim} />
      )}
    </div>
  );
}
