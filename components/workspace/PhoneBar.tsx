"use client";

import Link from "next/link";
import { PeopleHere } from "@/components/presence/PeopleHere";
import { SuggestItem } from "@/components/suggesting/SuggestItem";
import { Icon, Mark } from "@/components/ui/icons";
import { Menu, MenuItem, MenuRule } from "@/components/ui/Menu";
import { find } from "@/lib/argument/argument-map";
import { citeSource } from "@/lib/argument/citing";
import { sourcesOf, textOf, titleOf } from "@/lib/argument/graph";
import { SourceMenu, textsIn } from "./SourceTabs";
import { StatusLine } from "./StatusLine";
import { undoLast, useDesk, useMap, useMay, useMayBring, useSession, useView, useWorkspace } from "./workspace-context";

/** The bar of a narrow screen, which shows one pane at a time: back, what is seen, find, and the other pane. */
export function PhoneBar() {
  const { view } = useWorkspace();
  const map = useMap();
  const narrow = useView((at) => at.narrow);
  const openTextId = useDesk((at) => at.openTextId);
  const texts = useSession((at) => textsIn(at.map));
  const title = titleOf(map);
  const source = find(map, "sources", find(map, "sourceTexts", openTextId)?.sourceId);
  const isMap = narrow === "map";
  // What goes wrong is told wherever somebody works.
  const isAmiss = useSession((at) => at.status.kind === "offline" || at.notices.length > 0);
  return (
    <header className="phone-bar">
      <Link className="btn icon" href="/maps" aria-label="Back to maps">
        <Icon name="left" />
      </Link>
      <div className="where">
        <h1>{isMap || !source ? title : citeSource(source)}</h1>
        <small>{isMap || !source || isAmiss ? <StatusLine /> : title}</small>
      </div>
      {isMap && <PeopleHere />}
      {!isMap && (
        <button
          type="button"
          className="btn icon"
          aria-label="Find in the text"
          onClick={() => view.setState(({ finding }) => ({ finding: finding === "text" ? null : "text" }))}
        >
          <Icon name="find" />
        </button>
      )}
      {!isMap && <SourceMenu icon="page" texts={texts} openTextId={openTextId} />}
      <button
        type="button"
        className="btn icon"
        aria-label={isMap ? "Show the text" : "Show the map"}
        onClick={() => view.setState({ narrow: isMap ? "source" : "map" })}
      >
        {isMap ? <Icon name="page" /> : <Mark />}
      </button>
      <PhoneMenu />
    </header>
  );
}

function PhoneMenu() {
  const workspace = useWorkspace();
  const { session, desk, view } = workspace;
  const map = useMap();
  const canUndo = useSession((at) => at.canUndo);
  const canRedo = useSession((at) => at.canRedo);
  const mayBring = useMayBring();
  const mayShare = useMay("share");
  const mayComment = useMay("comment");
  const trigger = (
    <button type="button" className="btn icon" aria-label="More">
      <Icon name="more" />
    </button>
  );
  return (
    <Menu trigger={trigger} align="end">
      {sourcesOf(map).map((source) => (
        <MenuItem
          key={source.id}
          icon="page"
          onChoose={() => {
            desk.setState({ openTextId: textOf(map, source.id).id });
            view.setState({ narrow: "source" });
          }}
        >
          {citeSource(source)}
        </MenuItem>
      ))}
      {mayBring && (
        <MenuItem icon="add" onChoose={() => view.setState({ dialog: { kind: "addSource", files: [] } })}>
          Add a source
        </MenuItem>
      )}
      <MenuRule />
      <MenuItem icon="undo" disabled={!canUndo || !mayComment} onChoose={() => undoLast(workspace)}>
        Undo
      </MenuItem>
      <MenuItem icon="redo" disabled={!canRedo || !mayComment} onChoose={() => session.redo()}>
        Redo
      </MenuItem>
      {mayComment && <SuggestItem />}
      <MenuItem icon="keyboard" onChoose={() => view.setState({ dialog: { kind: "palette" } })}>
        Commands
      </MenuItem>
      <MenuItem icon="send" onChoose={() => view.setState({ dialog: { kind: "export" } })}>
        Export
      </MenuItem>
      {mayShare && (
        <MenuItem icon="people" onChoose={() => view.setState({ dialog: { kind: "share" } })}>
          Share
        </MenuItem>
      )}
    </Menu>
  );
}
