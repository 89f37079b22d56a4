"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { VersionItems } from "@/components/correcting/VersionItems";
import { download } from "@/components/session/download";
import { originalAddress } from "@/components/session/originals";
import { startTalk } from "@/components/talk/talk-commands";
import { IconButton } from "@/components/ui/Button";
import { Icon, type IconName } from "@/components/ui/icons";
import { Menu, MenuChoice, MenuItem, MenuRule } from "@/components/ui/Menu";
import { referring } from "@/lib/argument/argument-map";
import { citeSource } from "@/lib/argument/citing";
import { sourcesOf, textOf } from "@/lib/argument/graph";
import { keptByTables } from "@/lib/argument/kept";
import type { Id, Source, SourceText } from "@/lib/argument/rows";
import { passageCounts } from "./passage-counts";
import { run, runWithUndo, useDesk, useMap, useMay, useMayBring, useView, useWorkspace } from "./workspace-context";

interface TabText {
  readonly source: Source;
  readonly text: SourceText;
}

/** The sources with their newest texts, in their order. */
export const textsIn = keptByTables(["sources", "sourceTexts"], (map): TabText[] =>
  sourcesOf(map).map((source) => ({ source, text: textOf(map, source.id) })),
);

interface SourceTabsProps {
  readonly texts: readonly TabText[];
  readonly openTextId: Id | null;
}

/** Of more sources than these, some tabs may lie outside the strip, which then can be pushed aside. */
const SURELY_SEEN = 2;

/** A tab for each source, a list of them all where they are many, and a way to add another. */
export function SourceTabs({ texts, openTextId }: SourceTabsProps) {
  const { desk, view } = useWorkspace();
  const mayBring = useMayBring();
  const counts = passageCounts(
    useMap(),
    useDesk((at) => at.picked),
  );
  const open = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab that is open is another one then.
  useEffect(() => {
    open.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [openTextId]);
  const keys = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = texts.findIndex(({ text }) => text.id === openTextId);
    const next = texts[(at + step + texts.length) % texts.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    desk.setState({ openTextId: next.text.id });
    document.getElementById(tabId(next.text.id))?.focus();
  };
  return (
    <>
      <div className="seg tabs" role="tablist" aria-label="Sources" onKeyDown={keys}>
        {texts.map(({ source, text }) => (
          <button
            key={text.id}
            ref={text.id === openTextId ? open : undefined}
            id={tabId(text.id)}
            type="button"
            role="tab"
            className="one"
            aria-selected={text.id === openTextId}
            aria-controls={panelId(text.id)}
            tabIndex={text.id === openTextId ? 0 : -1}
            title={source.title}
            onClick={() => desk.setState({ openTextId: text.id })}
          >
            <span className="name">{citeSource(source)}</span>
            {(counts.get(text.id) ?? 0) > 0 && text.id !== openTextId && (
              <span className="count" title="Passages of the picked claim">
                {counts.get(text.id)}
              </span>
            )}
          </button>
        ))}
      </div>
      {openTextId && texts.length > SURELY_SEEN && (
        <Menu trigger={<IconButton icon="down" label="All sources" />}>
          <MenuChoice<Id>
            label="Source shown"
            value={openTextId}
            options={texts.map(({ source, text }) => ({ value: text.id, name: citeSource(source) }))}
            onChange={(id) => desk.setState({ openTextId: id })}
          />
        </Menu>
      )}
      {mayBring && (
        <IconButton
          icon="add"
          label="Add a source"
          onClick={() => view.setState({ dialog: { kind: "addSource", files: [] } })}
        />
      )}
    </>
  );
}

/** The ids by which a tab and its panel name each other. */
export function tabId(textId: Id): string {
  return `tab-${textId}`;
}

/** See {@link tabId}. */
export function panelId(textId: Id): string {
  return `text-${textId}`;
}

interface SourceMenuProps extends SourceTabsProps {
  readonly icon?: IconName;
}

/** What can be done with the source whose text is open. */
export function SourceMenu({ texts, openTextId, icon = "more" }: SourceMenuProps) {
  const workspace = useWorkspace();
  const { view } = workspace;
  const marksIndicators = useView((now) => now.marksIndicators);
  const mayEdit = useMay("edit");
  const mayComment = useMay("comment");
  const map = useMap();
  const at = texts.findIndex(({ text }) => text.id === openTextId);
  const source = texts[at]?.source;
  const newest = texts[at]?.text;
  if (!source) return null;
  const versions = referring(map, "sourceTexts", "sourceId", source.id);
  const original = versions.find((version) => version.original !== null)?.original;
  const move = (after: Id | null) => run(workspace, { type: "moveSource", id: source.id, after });
  const trigger = (
    <button type="button" className="btn icon" aria-label={`More for ${citeSource(source)}`}>
      <Icon name={icon} />
    </button>
  );
  return (
    <Menu trigger={trigger} align="end">
      {mayEdit && (
        <MenuItem
          icon="edit"
          onChoose={() => workspace.view.setState({ dialog: { kind: "citation", sourceId: source.id } })}
        >
          Title and citation
        </MenuItem>
      )}
      <MenuItem icon="list" onChoose={() => view.setState({ dialog: { kind: "bibliography" } })}>
        Bibliography of all sources
      </MenuItem>
      {mayEdit && (
        <>
          {newest && <VersionItems source={source} text={newest} />}
          <MenuItem icon="left" disabled={at === 0} onChoose={() => move(texts[at - 2]?.source.id ?? null)}>
            Move left
          </MenuItem>
          <MenuItem
            icon="right"
            disabled={at === texts.length - 1}
            onChoose={() => move(texts[at + 1]?.source.id ?? null)}
          >
            Move right
          </MenuItem>
        </>
      )}
      {original && (
        <MenuItem
          icon="bring"
          onChoose={() => download(originalAddress(workspace.session.mapId, original.sha256), original.name)}
        >
          Download the original
        </MenuItem>
      )}
      {mayComment && (
        <MenuItem icon="speech" onChoose={() => startTalk(workspace, { kind: "sources", id: source.id })}>
          Comment on this text
        </MenuItem>
      )}
      <MenuItem
        icon={marksIndicators ? "check" : "marker"}
        onChoose={() => view.setState({ marksIndicators: !marksIndicators })}
      >
        Mark indicator words
      </MenuItem>
      {mayEdit && (
        <>
          <MenuRule />
          <MenuItem
            icon="trash"
            onChoose={() =>
              runWithUndo(workspace, `“${source.title}” removed, with its passages.`, {
                type: "removeSource",
                id: source.id,
              })
            }
          >
            Remove this source
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
