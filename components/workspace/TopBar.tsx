"use client";

import Link from "next/link";
import { type KeyboardEvent, useState } from "react";
import { PeopleHere } from "@/components/presence/PeopleHere";
import { Button, IconButton } from "@/components/ui/Button";
import { Icon, Mark } from "@/components/ui/icons";
import { Key } from "@/components/ui/Key";
import { Menu, MenuChoice } from "@/components/ui/Menu";
import { Tooltip } from "@/components/ui/Tooltip";
import { chooseTheme, type ThemeChoice, themeChoice, useTheme } from "@/components/ui/theme";
import { useWayBack } from "@/components/ui/use-way-back";
import { titleOf } from "@/lib/argument/graph";
import { StatusLine } from "./StatusLine";
import { run, undoLast, useMay, useSession, useWorkspace } from "./workspace-context";

/** The bar over the workspace: where one is, whether all is saved, undo, find, commands, export, theme. */
export function TopBar() {
  const workspace = useWorkspace();
  const { session, view } = workspace;
  const canUndo = useSession((at) => at.canUndo);
  const canRedo = useSession((at) => at.canRedo);
  const mayEdit = useMay("edit");
  const mayShare = useMay("share");
  const mayComment = useMay("comment");
  return (
    <header className="topbar">
      <Link className="home-link" href="/maps" aria-label="Warrant, all maps">
        <Mark />
      </Link>
      <Link className="crumb" href="/maps">
        Maps
      </Link>
      <span className="slash" aria-hidden="true">
        /
      </span>
      <TitleField />
      <StatusLine />
      {!mayEdit && (
        <span className="soft small">
          You may {mayComment ? "comment on" : "read"} this map, not change it.{" "}
          {mayComment && (
            <button type="button" className="word-btn" onClick={() => session.lookAt("suggesting")}>
              Suggest changes
            </button>
          )}
        </span>
      )}
      <span className="grow" />
      <PeopleHere />
      {/* What was said can be taken back by those who may not change the map. */}
      <IconButton
        icon="undo"
        label="Undo"
        keyName="Mod+Z"
        disabled={!canUndo || !mayComment}
        onClick={() => undoLast(workspace)}
      />
      <IconButton
        icon="redo"
        label="Redo"
        keyName="Mod+Shift+Z"
        disabled={!canRedo || !mayComment}
        onClick={() => session.redo()}
      />
      <Tooltip text="History">
        <Link className="btn icon" href={`/maps/${session.mapId}/history`} prefetch={false} aria-label="History">
          <Icon name="clock" />
        </Link>
      </Tooltip>
      <span className="vr" />
      <IconButton
        icon="find"
        label="Find in the text"
        keyName="Mod+F"
        onClick={() => view.setState({ finding: "text", narrow: "source" })}
      />
      <Button onClick={() => view.setState({ dialog: { kind: "palette" } })}>
        <span className="soft">Commands</span> <Key name="Mod+K" />
      </Button>
      <ThemeMenu />
      <Button look="line" onClick={() => view.setState({ dialog: { kind: "export" } })}>
        Export
      </Button>
      {mayShare && (
        <Button look="ink" onClick={() => view.setState({ dialog: { kind: "share" } })}>
          Share
        </Button>
      )}
    </header>
  );
}

/** The title of the map; pressed, it becomes a field. */
function TitleField() {
  const workspace = useWorkspace();
  const [written, setWritten] = useState<string | null>(null);
  const wayBack = useWayBack();
  const title = useSession(({ map }) => titleOf(map));
  const mayEdit = useMay("edit");
  const done = (keep: boolean) => {
    const wanted = written?.trim();
    setWritten(null);
    if (keep && wanted && wanted !== title) run(workspace, { type: "editMap", set: { title: wanted } });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // Or the press would go on to what takes the keyboard next.
    event.preventDefault();
    wayBack.want();
    done(event.key === "Enter");
  };
  if (written === null) {
    return (
      <h1 className="title">
        <button
          ref={wayBack.ref}
          type="button"
          className="plain"
          title={mayEdit ? "Rename this map" : undefined}
          disabled={!mayEdit}
          onClick={() => setWritten(title)}
        >
          {title}
        </button>
      </h1>
    );
  }
  return (
    <input
      className="title-input"
      aria-label="Title of the map"
      maxLength={200}
      ref={(input) => input?.focus()}
      value={written}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setWritten(event.target.value)}
      onKeyDown={keys}
      onBlur={() => done(true)}
    />
  );
}

const THEMES: readonly { readonly value: ThemeChoice; readonly name: string }[] = [
  { value: "system", name: "As this device" },
  { value: "light", name: "Light" },
  { value: "dark", name: "Dark" },
];

function ThemeMenu() {
  const theme = useTheme();
  const trigger = (
    <button type="button" className="btn icon" aria-label="Theme" title="Theme">
      <Icon name={theme === "dark" ? "moon" : "sun"} />
    </button>
  );
  return (
    <Menu trigger={trigger} align="end">
      <MenuChoice label="Theme" value={themeChoice()} options={THEMES} onChange={chooseTheme} />
    </Menu>
  );
}
