"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { uuidv7 } from "uuidv7";
import { Icon } from "@/components/ui/icons";
import { run, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { all, get, referring } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import type { Claim } from "@/lib/argument/rows";

/** The tags of a claim; one is added by its name, and made where there is none of that name. */
export function Tags({ claim }: { readonly claim: Claim }) {
  const workspace = useWorkspace();
  const map = useMap();
  const names = useId();
  const [written, setWritten] = useState("");
  const taggings = referring(map, "taggings", "claimId", claim.id);
  const tags = all(map, "tags");
  const add = () => {
    const name = written.trim();
    setWritten("");
    if (name === "") return;
    const known = tags.find((tag) => tag.name === name)?.id;
    const tagId = known ?? uuidv7();
    const making: Action[] = known ? [] : [{ type: "addTag", id: tagId, name, colour: null }];
    if (taggings.some((tagging) => tagging.tagId === tagId)) return;
    run(workspace, ...making, { type: "tagClaim", id: uuidv7(), tagId, claimId: claim.id });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  };
  return (
    <div className="chips">
      {taggings.map(({ id, tagId }) => (
        <span key={id} className="chip">
          {get(map, "tags", tagId).name}
          <button
            type="button"
            className="plain"
            aria-label={`Take off the tag ${get(map, "tags", tagId).name}`}
            onClick={() => run(workspace, { type: "untagClaim", id })}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <datalist id={names}>
        {tags.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <input
        className="chip-input"
        aria-label="Add a tag"
        list={names}
        maxLength={200}
        placeholder="Add a tag"
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={keys}
        onBlur={add}
      />
    </div>
  );
}
