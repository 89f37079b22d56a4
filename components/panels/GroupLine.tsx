"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { uuidv7 } from "uuidv7";
import { run, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { groupOf } from "@/lib/argument/graph";
import type { Claim } from "@/lib/argument/rows";
import { groupPath, nestedGroups } from "@/lib/argument/sorting";
import { SwatchChoice } from "./SwatchChoice";

/** The group of a claim, written by its title, and the claim's own mark. A title that is not there yet makes a group. */
export function GroupLine({ claim }: { readonly claim: Claim }) {
  const workspace = useWorkspace();
  const map = useMap();
  const titles = useId();
  const group = groupOf(map, claim.id);
  const held = group ? groupPath(map, group) : "";
  const [written, setWritten] = useState<string | null>(null);
  const groups = nestedGroups(map).map((each) => each.group);
  const put = () => {
    const title = written?.trim();
    setWritten(null);
    if (title === undefined || title === held) return;
    const known = groups.find((each) => groupPath(map, each) === title || each.title === title);
    const groupId = title === "" ? null : (known?.id ?? uuidv7());
    const making: Action[] = groupId && !known ? [{ type: "addGroup", id: groupId, title, colour: null }] : [];
    run(workspace, ...making, { type: "groupClaim", id: uuidv7(), claimId: claim.id, groupId });
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === "Enter") event.currentTarget.blur();
    if (event.key === "Escape") setWritten(null);
  };
  return (
    <div className="line">
      <input
        className="chip-input wide"
        aria-label={`Group of claim ${claim.number}`}
        list={titles}
        maxLength={200}
        placeholder="In no group"
        value={written ?? held}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={keys}
        onBlur={put}
      />
      <datalist id={titles}>
        {groups.map((each) => (
          <option key={each.id} value={groupPath(map, each)} />
        ))}
      </datalist>
      <span className="end">
        <SwatchChoice
          label={`Mark of claim ${claim.number}`}
          colour={find(map, "claims", claim.id)?.colour ?? null}
          onChange={(colour) => run(workspace, { type: "editClaim", id: claim.id, set: { colour } })}
        />
      </span>
    </div>
  );
}
