"use client";

import Link from "next/link";
import { type KeyboardEvent, useState } from "react";
import { IconButton } from "@/components/ui/Button";
import { InBrowser, useLocale } from "@/components/ui/InBrowser";
import { Initials } from "@/components/ui/Initials";
import { Menu, MenuItem } from "@/components/ui/Menu";
import { useWayBack } from "@/components/ui/use-way-back";
import { nameOfMap } from "@/lib/argument/graph";
import { countsInWords, type MapCardFacts } from "./map-card";
import { sinceInWords } from "./since";

interface MapCardProps {
  readonly map: MapCardFacts;
  readonly onRename: (map: MapCardFacts, title: string) => void;
  readonly onDelete: (map: MapCardFacts) => void;
  readonly onCopy: (map: MapCardFacts) => void;
}

/** A card shows the initials of so many people. */
const MOST_PEOPLE = 5;

/** One map of the list: its drawing, title and counts. Enter opens it; F2 renames it and Delete deletes it, for those who may. */
export function MapCard({ map, onRename, onDelete, onCopy }: MapCardProps) {
  const [renaming, setRenaming] = useState(false);
  const locale = useLocale();
  const wayBack = useWayBack();
  const keys = (event: KeyboardEvent) => {
    if (event.key === "F2" && map.can.includes("edit")) setRenaming(true);
    else if (event.key === "Delete" && map.can.includes("delete")) onDelete(map);
    else return;
    event.preventDefault();
  };
  const rename = (title: string | null) => {
    setRenaming(false);
    if (title?.trim() && title.trim() !== map.title) onRename(map, title.trim());
  };
  return (
    <li className="card">
      {renaming ? (
        <>
          <figure>{map.picture}</figure>
          <TitleInput title={map.title} onDone={rename} onKey={wayBack.want} />
        </>
      ) : (
        <Link ref={wayBack.ref} href={`/maps/${map.id}`} onKeyDown={keys}>
          <figure>{map.picture}</figure>
          <h2>{nameOfMap(map.title)}</h2>
        </Link>
      )}
      <p className="m">
        {countsInWords(map, locale)}
        {map.isSample && ", a place to try things"}
      </p>
      <div className="b">
        <CardMenu map={map} onRename={() => setRenaming(true)} onDelete={onDelete} onCopy={onCopy} />
        {map.people.slice(0, MOST_PEOPLE).map(({ id, name }) => (
          <Initials key={id} name={name} />
        ))}
        {map.people.length > MOST_PEOPLE && <span>and {map.people.length - MOST_PEOPLE} more</span>}
        <span className="grow" />
        {map.isSample ? "comes with Warrant" : <ChangedAt at={map.changedAt} />}
      </div>
    </li>
  );
}

function CardMenu(props: Omit<MapCardProps, "onRename"> & { readonly onRename: () => void }) {
  const { map, onRename, onDelete, onCopy } = props;
  return (
    <Menu trigger={<IconButton icon="more" label={`More for ${nameOfMap(map.title)}`} />}>
      {map.can.includes("edit") && (
        <MenuItem icon="edit" keyName="F2" onChoose={onRename}>
          Rename
        </MenuItem>
      )}
      <MenuItem icon="copy" onChoose={() => onCopy(map)}>
        Make a copy
      </MenuItem>
      {map.can.includes("delete") && (
        <MenuItem icon="trash" keyName="Delete" onChoose={() => onDelete(map)}>
          Delete
        </MenuItem>
      )}
    </Menu>
  );
}

interface TitleInputProps {
  readonly title: string;
  /** Hears what is written at the end; null where nothing is to change. */
  readonly onDone: (title: string | null) => void;
  /** Hears that a key ends it. */
  readonly onKey: () => void;
}

function TitleInput({ title, onDone, onKey }: TitleInputProps) {
  const [written, setWritten] = useState(title);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // Or the press would go on to what takes the keyboard next.
    event.preventDefault();
    onKey();
    onDone(event.key === "Enter" ? written : null);
  };
  return (
    <input
      className="field"
      aria-label="Title of the map"
      maxLength={200}
      // Whoever asks to rename means to type next.
      ref={(input) => input?.focus()}
      value={written}
      onChange={(event) => setWritten(event.target.value)}
      onKeyDown={keys}
      onBlur={() => onDone(written)}
    />
  );
}

function ChangedAt({ at }: { readonly at: string }) {
  const then = new Date(at);
  return (
    <InBrowser>
      {() => (
        <time dateTime={at} title={then.toLocaleString()}>
          changed {sinceInWords(then.getTime(), Date.now())}
        </time>
      )}
    </InBrowser>
  );
}
