"use client";

import { type KeyboardEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useDraft } from "@/components/panels/draft";
import { Editing } from "@/components/panels/Editing";
import { PanelFrame } from "@/components/panels/PanelFrame";
import { SwatchChoice } from "@/components/panels/SwatchChoice";
import { IconButton } from "@/components/ui/Button";
import {
  run,
  runWithUndo,
  useDesk,
  useMap,
  useMay,
  useView,
  useWorkspace,
} from "@/components/workspace/workspace-context";
import { type ArgumentMap, all, find } from "@/lib/argument/argument-map";
import { groupOf, groupsIn } from "@/lib/argument/graph";
import type { Group, Id, Tag } from "@/lib/argument/rows";
import { claimsUnder, groupPath, groupTitle, nestedGroups } from "@/lib/argument/sorting";

/** Groups and tags of the map: named, marked, filtered by, and taken away. */
export function GroupsPanel() {
  const { view } = useWorkspace();
  const map = useMap();
  const mayEdit = useMay("edit");
  const groups = nestedGroups(map);
  const tags = all(map, "tags").sort((a, b) => a.name.localeCompare(b.name));
  return (
    <PanelFrame title="Groups and tags" about="" onClose={() => view.setState({ listing: null })}>
      <section className="sec first roomy">
        <h3>Groups</h3>
        <ul className="sortings">
          {groups.map(({ group, depth }) => (
            <GroupRow key={group.id} group={group} depth={depth} />
          ))}
        </ul>
        {mayEdit && <NewGroup />}
        {!mayEdit && groups.length === 0 && <p className="hint">None yet.</p>}
      </section>
      <section className="sec">
        <h3>Tags</h3>
        {tags.length === 0 && (
          <p className="hint">{mayEdit ? "A tag is made where it is put on a claim." : "None yet."}</p>
        )}
        <ul className="sortings">
          {tags.map((tag) => (
            <TagRow key={tag.id} tag={tag} />
          ))}
        </ul>
      </section>
    </PanelFrame>
  );
}

function GroupRow({ group, depth }: { readonly group: Group; readonly depth: number }) {
  const workspace = useWorkspace();
  const mayEdit = useMay("edit");
  const title = groupTitle(group);
  const inner = nestedGroups(useMap(), group.id).length;
  const withInner = inner === 0 ? "" : ` with the ${inner === 1 ? "group" : `${inner} groups`} in it`;
  return (
    <li className={`depth-${Math.min(depth, 4)}`}>
      <Editing>
        <SwatchChoice
          label={`Mark of ${title}`}
          colour={group.colour}
          onChange={(colour) => run(workspace, { type: "editGroup", id: group.id, set: { colour } })}
        />
        <NameField
          label="Title of the group"
          name={group.title}
          onDone={(name) => run(workspace, { type: "editGroup", id: group.id, set: { title: name } })}
        />
      </Editing>
      {mayEdit && <PutIn group={group} />}
      {mayEdit && <Nest group={group} />}
      <OnlyThis id={group.id} name={title} />
      {mayEdit && (
        <IconButton
          icon="trash"
          label={`Delete the group ${title}${withInner}; its claims stay`}
          onClick={() =>
            runWithUndo(workspace, `Group ${title} deleted${withInner}.`, { type: "removeGroup", id: group.id })
          }
        />
      )}
    </li>
  );
}

/** Puts the picked claim into a group, or takes it out. */
function PutIn({ group }: { readonly group: Group }) {
  const workspace = useWorkspace();
  const map = useMap();
  const pickedId = useDesk(({ picked }) => (picked?.table === "claims" ? picked.id : null));
  const claim = find(map, "claims", pickedId);
  if (!claim) return null;
  const title = groupTitle(group);
  const isIn = groupOf(map, claim.id)?.id === group.id;
  const groupId = isIn ? null : group.id;
  return (
    <IconButton
      icon={isIn ? "minus" : "add"}
      label={isIn ? `Take claim ${claim.number} out of ${title}` : `Put claim ${claim.number} into ${title}`}
      onClick={() => run(workspace, { type: "groupClaim", id: uuidv7(), claimId: claim.id, groupId })}
    />
  );
}

/** Lets a group lie in the one above it, or come out of the one that it lies in. */
function Nest({ group }: { readonly group: Group }) {
  const workspace = useWorkspace();
  const map = useMap();
  const siblings = groupsIn(map, group.parentId);
  const above = siblings[siblings.findIndex(({ id }) => id === group.id) - 1];
  const outer = find(map, "groups", group.parentId);
  const move = (parentId: Id | null) => run(workspace, { type: "editGroup", id: group.id, set: { parentId } });
  if (outer) {
    return (
      <IconButton
        icon="left"
        label={`Take ${groupTitle(group)} out of ${groupTitle(outer)}`}
        onClick={() => move(outer.parentId)}
      />
    );
  }
  if (!above) return null;
  return (
    <IconButton
      icon="right"
      label={`Put ${groupTitle(group)} into ${groupTitle(above)}`}
      onClick={() => move(above.id)}
    />
  );
}

function TagRow({ tag }: { readonly tag: Tag }) {
  const workspace = useWorkspace();
  const mayEdit = useMay("edit");
  return (
    <li>
      <Editing>
        <SwatchChoice
          label={`Mark of ${tag.name}`}
          colour={tag.colour}
          onChange={(colour) => run(workspace, { type: "editTag", id: tag.id, set: { colour } })}
        />
        <NameField
          label="Name of the tag"
          name={tag.name}
          onDone={(name) => name !== "" && run(workspace, { type: "editTag", id: tag.id, set: { name } })}
        />
      </Editing>
      <OnlyThis id={tag.id} name={tag.name} />
      {mayEdit && (
        <IconButton
          icon="trash"
          label={`Delete the tag ${tag.name}`}
          onClick={() => runWithUndo(workspace, `Tag ${tag.name} deleted.`, { type: "removeTag", id: tag.id })}
        />
      )}
    </li>
  );
}

/** How many claims there are, and a switch that lets only them be shown in full. */
function OnlyThis({ id, name }: { readonly id: Id; readonly name: string }) {
  const { view } = useWorkspace();
  const map = useMap();
  const isOn = useView(({ sorted }) => sorted === id);
  return (
    <button
      type="button"
      className="only"
      aria-pressed={isOn}
      aria-label={`Show only ${name}`}
      title={isOn ? "Show all again" : `Show only ${name} in full`}
      onClick={() => view.setState(isOn ? { sorted: null } : { sorted: id, voice: null })}
    >
      {claimsUnder(map, id).size}
    </button>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly onDone: (name: string) => void;
}

function NameField({ label, name, onDone }: NameFieldProps) {
  const draft = useDraft(name, (text) => onDone(text.trim()));
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") draft.giveUp();
    else if (event.key !== "Enter") return;
    event.stopPropagation();
    event.currentTarget.blur();
  };
  return (
    <input
      className="name-input"
      aria-label={label}
      maxLength={200}
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onKeyDown={keys}
      onBlur={draft.finish}
    />
  );
}

function NewGroup() {
  const workspace = useWorkspace();
  const [title, setTitle] = useState("");
  const add = () => {
    if (title.trim() === "") return;
    if (run(workspace, { type: "addGroup", id: uuidv7(), title: title.trim(), colour: null })) setTitle("");
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter") add();
    if (event.key === "Escape") setTitle("");
  };
  return (
    <input
      className="chip-input wide"
      aria-label="Add a group"
      placeholder="Add a group"
      maxLength={200}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={keys}
      onBlur={add}
    />
  );
}

/** What a filter by group or tag is called. */
export function sortedName(map: ArgumentMap, id: Id): string | null {
  const group = find(map, "groups", id);
  return group ? groupPath(map, group) : (find(map, "tags", id)?.name ?? null);
}
