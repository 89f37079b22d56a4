"use client";

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { useStore } from "zustand";
import { TextIntake } from "@/components/maps/TextIntake";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { type BroughtText, broughtText } from "./brought";
import { type BroughtTexts, ImportScreen } from "./ImportScreen";
import { type Arrival, beginImport, type Import } from "./import";
import { hasNothingToCheck } from "./nothing-to-check";
import { firstLine, proposedTitle } from "./proposal";

interface BringTextsProps {
  readonly heading: string;
  readonly crumb: string;
  /** What adding is called: for words in the dialog, and for so many texts in the preview. */
  readonly addName: (count: number) => string;
  /** Files that were dropped last: with any, the preview opens at once, and others join what is there. */
  readonly files: readonly File[];
  /** Names of those who speak in the map already. */
  readonly speakers: readonly string[];
  /** Where the texts make a map of their own: its title is asked for too. */
  readonly makesMap?: boolean;
  /** Adds them; a sentence where that cannot be, else null. `mapTitle` is empty where none is asked for. */
  readonly onBring: (texts: readonly BroughtText[], mapTitle: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/**
 * Brings texts in: files go to the preview at once; words that are pasted only where there is something to check in them,
 * or a person wants to.
 */
export function BringTexts(props: BringTextsProps) {
  const { files, makesMap = false } = props;
  const [words, setWords] = useState("");
  const [writtenTitle, setWrittenTitle] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [isPreviewed, setIsPreviewed] = useState(files.length > 0);
  const { texts, begin } = useImport();
  const take = useEffectEvent((dropped: readonly File[]) => {
    if (isPreviewed && texts) texts.add(dropped);
    else if (!isBusy) preview(dropped);
  });
  useEffect(() => {
    if (files.length > 0) take(files);
  }, [files]);
  const titleFor = (proposed: string) => writtenTitle ?? proposed;

  const bring = async (brought: BroughtTexts, mapTitle: string) => {
    setIsBusy(true);
    try {
      setFault(await props.onBring(await brought, mapTitle));
    } finally {
      setIsBusy(false);
    }
  };
  const preview = (chosen: readonly File[]) => {
    setFault(null);
    begin(chosen, words);
    setIsPreviewed(true);
  };
  const addWords = async () => {
    setFault(null);
    setIsBusy(true);
    const begun = begin([], words);
    await begun.done;
    setIsBusy(false);
    const state = begun.getState();
    const [only] = state.arrivals;
    if (only?.stage.kind === "failed") return setFault(only.stage.reason);
    if (!hasNothingToCheck(state)) return setIsPreviewed(true);
    await bring(readyTexts(state.arrivals), titleFor(firstLine(words)));
  };

  if (isPreviewed && texts) {
    return (
      <Preview
        {...props}
        texts={texts}
        isBusy={isBusy}
        fault={fault}
        writtenTitle={writtenTitle}
        onWriteTitle={setWrittenTitle}
        onBring={bring}
      />
    );
  }
  return (
    <IntakeDialog
      {...props}
      isEmpty={words.trim() === ""}
      isBusy={isBusy}
      fault={fault}
      onAdd={addWords}
      onCheck={() => preview([])}
    >
      <TextIntake words={words} onWords={setWords} onFiles={preview} />
      {makesMap && (
        <Field
          label="Title of the map"
          value={titleFor(words.trim() === "" ? "" : firstLine(words))}
          maxLength={200}
          onChange={(event) => setWrittenTitle(event.target.value)}
        />
      )}
    </IntakeDialog>
  );
}

/** What is on its way in; ends with the component. */
function useImport() {
  const [texts, setTexts] = useState<Import | null>(null);
  const current = useRef<Import | null>(null);
  const begin = (chosen: readonly File[], words: string): Import => {
    current.current?.close();
    const begun = beginImport(chosen, words);
    current.current = begun;
    setTexts(begun);
    return begun;
  };
  useEffect(() => () => current.current?.close(), []);
  return { texts, begin };
}

interface PreviewProps extends Omit<BringTextsProps, "onBring"> {
  readonly texts: Import;
  readonly isBusy: boolean;
  readonly fault: string | null;
  readonly writtenTitle: string | null;
  readonly onWriteTitle: (title: string) => void;
  readonly onBring: (texts: BroughtTexts, mapTitle: string) => void;
}

function Preview({ texts, makesMap, writtenTitle, onWriteTitle, onBring, ...props }: PreviewProps) {
  const { arrivals } = useStore(texts);
  const mapTitle = writtenTitle ?? titleOf(arrivals);
  return (
    <ImportScreen
      {...props}
      texts={texts}
      mapTitle={makesMap ? { value: mapTitle, onChange: onWriteTitle } : undefined}
      onAdd={(brought) => onBring(brought, mapTitle)}
    />
  );
}

function titleOf(arrivals: readonly Arrival[]): string {
  for (const { file, stage } of arrivals)
    if (stage.kind === "ready") return proposedTitle(stage.draft.citation, stage.draft.read, file?.name ?? null);
  return "";
}

function readyTexts(arrivals: readonly Arrival[]): BroughtText[] {
  return arrivals.flatMap((arrival) =>
    arrival.stage.kind === "ready" ? [broughtText(arrival, arrival.stage.draft)] : [],
  );
}

interface IntakeDialogProps extends Pick<BringTextsProps, "heading" | "addName" | "onClose"> {
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly fault: string | null;
  readonly onAdd: () => void;
  readonly onCheck: () => void;
  readonly children: ReactNode;
}

function IntakeDialog({
  heading,
  addName,
  onClose,
  isEmpty,
  isBusy,
  fault,
  onAdd,
  onCheck,
  children,
}: IntakeDialogProps) {
  return (
    <Dialog
      title={heading}
      widthPx={640}
      onClose={onClose}
      foot={
        <>
          {fault && (
            <p className="fault grow" role="alert">
              {fault}
            </p>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="line" disabled={isEmpty || isBusy} onClick={onCheck}>
            Check first
          </Button>
          <Button look="ink" disabled={isEmpty || isBusy} onClick={onAdd}>
            {addName(1)}
          </Button>
        </>
      }
    >
      <div className="stack">{children}</div>
    </Dialog>
  );
}
