"use client";

import { useState } from "react";
import { useStore } from "zustand";
import { Button, IconButton } from "@/components/ui/Button";
import { Choice, Field } from "@/components/ui/Field";
import { FullDialog } from "@/components/ui/FullDialog";
import { useKeyAnywhere } from "@/components/ui/shortcuts";
import type { CleanUpRule } from "@/lib/text/clean-up";
import { type BroughtText, broughtText, LARGEST_ORIGINAL } from "./brought";
import { CitationFields } from "./CitationFields";
import { Comparison, type Target } from "./Comparison";
import { FilesPanel } from "./FilesPanel";
import type { Arrival, Draft, Import } from "./import";
import { RulesPanel } from "./RulesPanel";
import { TurnsPanel } from "./TurnsPanel";
import { Unread } from "./Unread";
import { CHARSETS, counted, FORMAT_NAMES } from "./words";
import "./importing.css";

/** Texts that are ready to become sources, or will be. */
export type BroughtTexts = readonly BroughtText[] | Promise<readonly BroughtText[]>;

/** The title of the map that the texts make, where they make one. */
export interface MapTitle {
  readonly value: string;
  readonly onChange: (title: string) => void;
}

interface ImportScreenProps {
  readonly texts: Import;
  readonly heading: string;
  readonly crumb: string;
  /** Names of those who speak in the map already. */
  readonly speakers: readonly string[];
  readonly mapTitle?: MapTitle | undefined;
  readonly addName: (count: number) => string;
  readonly isBusy: boolean;
  readonly fault: string | null;
  /** Adds texts, which may still be made ready; the screen is busy meanwhile. */
  readonly onAdd: (texts: BroughtTexts) => void;
  readonly onClose: () => void;
}

/** Texts before they are added: as found beside as they will be, with all that clean-up does, who speaks, and where they come from. */
export function ImportScreen(props: ImportScreenProps) {
  const { texts, heading, crumb, speakers, mapTitle } = props;
  const { arrivals, shownId } = useStore(texts);
  const [open, setOpen] = useState<CleanUpRule | null>("furniture");
  const [target, setTarget] = useState<Target | null>(null);
  const [pane, setPane] = useState<Pane>("clean");
  const shown = arrivals.find(({ id }) => id === shownId) ?? arrivals[0];
  const draft = shown?.stage.kind === "ready" ? shown.stage.draft : null;
  const add = useAdding(props, arrivals);
  useKeyAnywhere("Mod+Enter", add.asShown);
  return (
    <FullDialog
      title={heading}
      crumb={crumb}
      onClose={props.onClose}
      tools={<Steps texts={texts} arrivals={arrivals} shown={shown} />}
      foot={<Foot {...props} arrivals={arrivals} draft={draft} shown={shown} add={add} />}
    >
      <div className="import" data-pane={pane}>
        <PaneChoice pane={pane} onChange={setPane} />
        {shown && draft ? (
          <Comparison
            key={shown.id}
            draft={draft}
            open={open}
            target={target}
            headFound={
              <FoundHead arrival={shown} draft={draft} onCharset={(name) => texts.readAgain(shown.id, name)} />
            }
            headClean={<CleanHead draft={draft} />}
          />
        ) : shown ? (
          <Unread
            arrival={shown}
            onCancel={() => texts.cancel(shown.id)}
            onLeaveOut={() => (arrivals.length === 1 ? props.onClose() : texts.leaveOut(shown.id))}
          />
        ) : null}
        <aside className="side" aria-label="Clean-up, turns and citation">
          {mapTitle && (
            <section className="sec">
              <Field
                label="Title of the map"
                value={mapTitle.value}
                maxLength={200}
                onChange={(event) => mapTitle.onChange(event.target.value)}
              />
            </section>
          )}
          {arrivals.length > 1 && (
            <FilesPanel
              arrivals={arrivals}
              shownId={shown?.id ?? null}
              onShow={texts.show}
              onLeaveOut={texts.leaveOut}
            />
          )}
          {shown && draft && (
            <>
              <RulesPanel
                draft={draft}
                open={open}
                onOpen={setOpen}
                onChoose={(change) => texts.choose(shown.id, change)}
                onGoTo={(change) => {
                  setTarget({ change });
                  setPane("found");
                }}
              />
              <TurnsPanel
                key={shown.id}
                draft={draft}
                known={speakers}
                onChoose={(change) => texts.choose(shown.id, change)}
              />
              <section className="sec" aria-labelledby="import-citation">
                <div className="h3">
                  <h3 id="import-citation">Citation</h3>
                </div>
                <CitationFields citation={draft.citation} onChange={(citation) => texts.cite(shown.id, citation)} />
              </section>
            </>
          )}
        </aside>
      </div>
    </FullDialog>
  );
}

/** What a screen shows that has no room for all. */
type Pane = "found" | "clean" | "side";

const PANES: readonly (readonly [Pane, string])[] = [
  ["found", "As found"],
  ["clean", "As it will be"],
  ["side", "Changes and citation"],
];

function PaneChoice({ pane, onChange }: { readonly pane: Pane; readonly onChange: (pane: Pane) => void }) {
  return (
    <fieldset className="seg pane-choice" aria-label="What is shown">
      {PANES.map(([value, name]) => (
        <button
          key={value}
          type="button"
          className="one"
          aria-current={pane === value ? "true" : undefined}
          onClick={() => onChange(value)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

interface StepsProps {
  readonly texts: Import;
  readonly arrivals: readonly Arrival[];
  readonly shown: Arrival | undefined;
}

function Steps({ texts, arrivals, shown }: StepsProps) {
  const at = arrivals.findIndex(({ id }) => id === shown?.id);
  if (arrivals.length < 2) return null;
  // From the last to the first: a button that is switched off while it is pressed takes the keyboard out of the dialog.
  const step = (by: number) => {
    const next = arrivals[(at + by + arrivals.length) % arrivals.length];
    if (next) texts.show(next.id);
  };
  return (
    <>
      <span className="soft num">
        {at + 1} of {arrivals.length}
      </span>
      <IconButton icon="left" label="Previous text" onClick={() => step(-1)} />
      <IconButton icon="right" label="Next text" onClick={() => step(1)} />
      <span className="vr" />
    </>
  );
}

interface FoundHeadProps {
  readonly arrival: Arrival;
  readonly draft: Draft;
  readonly onCharset: (charset: string) => void;
}

function FoundHead({ arrival: { file }, draft: { read }, onCharset }: FoundHeadProps) {
  const { charset } = read;
  const names = charset === null ? [] : [...new Set([charset, ...CHARSETS])];
  return (
    <>
      <h2>As found</h2>
      <span className="muted small">{file ? `${FORMAT_NAMES[read.format]}, ${bytes(file.size)}` : "pasted words"}</span>
      {file && charset !== null && (
        <span className="small">
          <Choice
            label="Charset"
            value={charset}
            options={names.map((value) => ({ value, name: value }))}
            onChange={onCharset}
          />
        </span>
      )}
    </>
  );
}

function bytes(size: number): string {
  return size < 100_000 ? counted(size, "byte") : `${(size / 1_000_000).toFixed(1)} MB`;
}

function CleanHead({ draft: { prepared, choices } }: { readonly draft: Draft }) {
  const turns = prepared.turns.filter(({ speaker }) => !choices.silent.has(speaker)).length;
  return (
    <>
      <h2>As it will be</h2>
      <span className="muted small">
        {counted(prepared.words, "word")}
        {turns > 0 && `, ${counted(turns, "turn")}`}
      </span>
    </>
  );
}

interface FootProps extends ImportScreenProps {
  readonly arrivals: readonly Arrival[];
  readonly draft: Draft | null;
  readonly shown: Arrival | undefined;
  readonly add: ReturnType<typeof useAdding>;
}

function Foot({ arrivals, draft, shown, add, addName, isBusy, fault, onClose }: FootProps) {
  const count = arrivals.filter(({ stage }) => stage.kind !== "failed").length;
  return (
    <>
      {fault ? (
        <p className="fault grow" role="alert">
          {fault}
        </p>
      ) : (
        <p className="soft grow told">{draft && shown ? toldOf(draft, shown) : ""}</p>
      )}
      <Button onClick={onClose}>Cancel</Button>
      <Button look="line" disabled={!add.isReady || isBusy} onClick={add.asFound}>
        Add without clean-up
      </Button>
      <Button look="ink" keyName="Mod+Enter" disabled={!add.isReady || isBusy} onClick={add.asShown}>
        {addName(count)}
      </Button>
    </>
  );
}

function toldOf({ prepared, choices }: Draft, { file }: Arrival): string {
  const { length } = prepared.changes;
  const changes = length === 0 ? "No changes." : `${counted(length, "change")}, each can be taken back.`;
  const kept = choices.kept.size > 0 ? ` ${choices.kept.size} kept as found.` : "";
  if (!file) return changes + kept;
  const original =
    file.size <= LARGEST_ORIGINAL ? " The original is kept." : " The file is too large for its original to be kept.";
  return changes + kept + original;
}

/** Adds all texts that could be read, once each has been read. */
function useAdding({ texts, isBusy, onAdd }: ImportScreenProps, arrivals: readonly Arrival[]) {
  const ready = arrivals.flatMap((arrival) =>
    arrival.stage.kind === "ready" ? [{ arrival, draft: arrival.stage.draft }] : [],
  );
  const isReady =
    ready.length > 0 && arrivals.every(({ stage }) => stage.kind === "ready" || stage.kind === "failed") && !isBusy;
  const asShown = () => {
    if (isReady) onAdd(ready.map(({ arrival, draft }) => broughtText(arrival, draft)));
  };
  const asFound = () => {
    const bare = ready.map(async ({ arrival, draft }) => broughtText(arrival, await texts.withoutCleanUp(draft)));
    onAdd(Promise.all(bare));
  };
  return { isReady, asShown, asFound };
}
