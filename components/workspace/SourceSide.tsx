"use client";

import { useEffect, useState } from "react";
import { CorrectingPane } from "@/components/correcting/CorrectingPane";
import { Button, IconButton } from "@/components/ui/Button";
import { find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { Deferred } from "./Deferred";
import { FollowPicked } from "./FollowPicked";
import { SourceMenu, SourceTabs, textsIn } from "./SourceTabs";
import { TextPane } from "./TextPane";
import { VoiceStrip } from "./VoiceStrip";
import { useDesk, useFills, useMayBring, useSession, useView, useWorkspace } from "./workspace-context";

/** The sources: a tab each, and the text of the one that is open. Texts that were opened stay as they were left. */
export function SourceSide() {
  const { desk, view } = useWorkspace();
  const texts = useSession(({ map }) => textsIn(map));
  const openTextId = useDesk((at) => at.openTextId);
  const fills = useView((at) => at.fills);
  const isHidden = useFills() === "map";
  const openSourceId = useSourceOf(openTextId);
  const open = texts.find(({ source }) => source.id === openSourceId) ?? texts[0];
  const correcting = useView((at) => at.correcting);
  const isCorrecting = open !== undefined && open.source.id === correcting;
  const opened = useOpened(open?.text.id ?? null);
  useEffect(() => {
    if (open && open.text.id !== openTextId) desk.setState({ openTextId: open.text.id });
  }, [desk, open, openTextId]);
  return (
    <section className="source-side" aria-label="Sources" inert={isHidden}>
      <div className="head">
        <Deferred>
          <SourceTabs texts={texts} openTextId={open?.text.id ?? null} />
        </Deferred>
        <span className="grow" />
        <IconButton
          icon="find"
          label="Find in the text"
          keyName="Mod+F"
          onClick={() => view.setState(({ finding }) => ({ finding: finding === "text" ? null : "text" }))}
        />
        <Deferred>
          <SourceMenu texts={texts} openTextId={open?.text.id ?? null} />
        </Deferred>
        <IconButton
          icon={fills === "source" ? "narrow" : "wide"}
          label={fills === "source" ? "Share the screen with the map" : "Fill the screen"}
          onClick={() => view.setState({ fills: fills === "source" ? "both" : "source" })}
        />
      </div>
      <VoiceStrip />
      <div className="texts">
        {texts
          .filter(({ text }) => opened.has(text.id))
          .map(({ source, text }) => (
            <TextPane key={text.id} source={source} text={text} isShown={text.id === open?.text.id && !isCorrecting} />
          ))}
        {isCorrecting && <CorrectingPane key={open.source.id} source={open.source} />}
        {texts.length === 0 && <NoSources />}
      </div>
      <FollowPicked />
    </section>
  );
}

function NoSources() {
  const { view } = useWorkspace();
  if (!useMayBring()) return <p className="bare soft">This map has no text yet.</p>;
  return (
    <div className="bare">
      <p>This map has no text yet.</p>
      <p className="soft">Add one, select words in it, and press C to make a claim of them.</p>
      <Button look="ink" onClick={() => view.setState({ dialog: { kind: "addSource", files: [] } })}>
        Add a source
      </Button>
    </div>
  );
}

/** The source of a text, also after a newer one took its place, or its version was taken back. */
function useSourceOf(textId: Id | null): Id | null {
  const known = useSession(({ map }) => find(map, "sourceTexts", textId)?.sourceId);
  const [last, setLast] = useState<Id | null>(null);
  const sourceId = known ?? last;
  if (sourceId !== last) setLast(sourceId);
  return sourceId;
}

/** The texts that have been shown, the present one among them. */
function useOpened(textId: Id | null): ReadonlySet<Id> {
  const [opened, setOpened] = useState<ReadonlySet<Id>>(new Set());
  if (textId === null || opened.has(textId)) return opened;
  const more = new Set(opened).add(textId);
  setOpened(more);
  return more;
}
