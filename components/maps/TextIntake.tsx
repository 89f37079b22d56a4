"use client";

import { type ChangeEvent, type DragEvent, useId, useRef, useState } from "react";
import { Button, IconButton } from "@/components/ui/Button";
import { Icon } from "@/components/ui/icons";
import { type Taken, type TitledText, takeFile, takeWords } from "./titled-text";
import "./maps.css";

/** Texts on their way in: files that have been read, words in the field, and what could not be read. */
export interface Intake {
  readonly words: string;
  readonly texts: readonly TitledText[];
  readonly faults: readonly { readonly name: string; readonly reason: string }[];
}

/** Nothing brought yet. */
export const emptyIntake: Intake = { words: "", texts: [], faults: [] };

/** All texts of an intake, the pasted words last; the first fault where the words cannot be read. */
export function textsOf(intake: Intake): { texts: readonly TitledText[]; fault: string | null } {
  if (intake.words.trim() === "") return { texts: intake.texts, fault: null };
  const taken = takeWords(intake.words);
  return taken.ok
    ? { texts: [...intake.texts, taken.text], fault: null }
    : { texts: intake.texts, fault: taken.reason };
}

/** An intake with what came of reading more files. */
export function withTaken(intake: Intake, taken: readonly Taken[]): Intake {
  const texts = taken.flatMap((each) => (each.ok ? [each.text] : []));
  const faults = taken.flatMap((each) => (each.ok ? [] : [{ name: each.name, reason: each.reason }]));
  return { ...intake, texts: [...intake.texts, ...texts], faults: [...intake.faults, ...faults] };
}

interface TextIntakeProps {
  readonly intake: Intake;
  readonly onChange: (change: (intake: Intake) => Intake) => void;
}

/** Where texts come in: a field to paste into, a place to drop files on, a button to choose them. */
export function TextIntake({ intake, onChange }: TextIntakeProps) {
  const [over, setOver] = useState(false);
  const id = useId();
  const take = async (files: readonly File[]) => {
    const taken = await Promise.all(files.map(takeFile));
    onChange((before) => withTaken(before, taken));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <div className="intake">
      <label className="name" htmlFor={id}>
        The words of the text
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button below is the first */}
      <div
        className={over ? "well over" : "well"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <textarea
          id={id}
          dir="auto"
          rows={9}
          placeholder="Paste a text here, or drop files."
          value={intake.words}
          onChange={(event) => onChange((before) => ({ ...before, words: event.target.value }))}
        />
        <div className="row">
          <FileButton onFiles={take} />
          <span className="muted small">Plain text or Markdown, as many as you like</span>
        </div>
      </div>
      <TakenList intake={intake} onChange={onChange} />
    </div>
  );
}

function FileButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    event.target.value = "";
  };
  return (
    <>
      <Button look="line" icon="page" onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to read"
        accept=".txt,.md,.markdown,.text,text/plain,text/markdown"
        onChange={choose}
      />
    </>
  );
}

function TakenList({ intake, onChange }: TextIntakeProps) {
  if (intake.texts.length + intake.faults.length === 0) return null;
  const drop = (text: TitledText) =>
    onChange((before) => ({ ...before, texts: before.texts.filter((each) => each !== text) }));
  return (
    <ul className="taken" aria-live="polite">
      {intake.texts.map((text) => (
        <li key={`${text.title} ${text.content.plain.length}`}>
          <Icon name="page" />
          <span className="grow">
            <b>{text.title}</b>
            <span className="muted small"> {counted(text.content.plain)}</span>
            {text.remarks.map((remark) => (
              <span key={remark} className="remark">
                {remark}
              </span>
            ))}
          </span>
          <IconButton icon="close" label={`Leave out ${text.title}`} onClick={() => drop(text)} />
        </li>
      ))}
      {intake.faults.map(({ name, reason }) => (
        <li key={`${name} ${reason}`} className="bad">
          <Icon name="warning" />
          <span className="grow">
            <b>{name}</b> {reason}
          </span>
        </li>
      ))}
    </ul>
  );
}

function counted(plain: string): string {
  const words = plain.match(/\S+/g)?.length ?? 0;
  return `${words.toLocaleString()} ${words === 1 ? "word" : "words"}`;
}
