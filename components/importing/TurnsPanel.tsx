"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Popover } from "@/components/ui/Popover";
import { type Choices, nameSpeakers, silenceSpeakers } from "./choices";
import type { Draft } from "./import";
import { type FoundSpeaker, speakersOf } from "./speakers";

interface TurnsPanelProps {
  readonly draft: Draft;
  /** Names of those who speak in the map already. */
  readonly known: readonly string[];
  readonly onChoose: (change: (choices: Choices) => Choices) => void;
}

/** Who speaks in the text, as far as it shows: each can be renamed, made one with another, or said to be no speaker. */
export function TurnsPanel({ draft, known, onChoose }: TurnsPanelProps) {
  const { turns } = draft.prepared;
  const speakers = speakersOf(turns, draft.choices);
  const names = [...new Set([...speakers.map(({ name }) => name), ...known])];
  const kept = turns.filter(({ speaker }) => !draft.choices.silent.has(speaker)).length;
  return (
    <section className="sec" aria-labelledby="import-turns">
      <div className="h3">
        <h3 id="import-turns">Turns</h3>
        <span className="grow" />
        <span>{kept === 0 ? "none found" : `${kept} found`}</span>
      </div>
      <ul className="turns">
        {speakers.map((speaker) => (
          <li key={`${speaker.isSilent} ${speaker.name}`}>
            <SpeakerChip speaker={speaker} names={names} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SpeakerChipProps {
  readonly speaker: FoundSpeaker;
  readonly names: readonly string[];
  readonly onChoose: TurnsPanelProps["onChoose"];
}

function SpeakerChip({ speaker, names, onChoose }: SpeakerChipProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { name, turns, isSilent, doubts } = speaker;
  const trigger = (
    <button
      type="button"
      className={isSilent ? "chip silent" : "chip"}
      aria-label={`${name}, ${turns === 1 ? "1 turn" : `${turns} turns`}${isSilent ? ", no speaker" : ""}`}
    >
      {name} <i>{turns}</i>
      {doubts.length > 0 && !isSilent && <i title={doubts[0]}>?</i>}
    </button>
  );
  return (
    <Popover label={`Speaker ${name}`} trigger={trigger} open={isOpen} onOpenChange={setIsOpen}>
      <SpeakerForm
        speaker={speaker}
        names={names}
        onDone={(change) => {
          setIsOpen(false);
          onChoose(change);
        }}
      />
    </Popover>
  );
}

interface SpeakerFormProps {
  readonly speaker: FoundSpeaker;
  readonly names: readonly string[];
  readonly onDone: (change: (choices: Choices) => Choices) => void;
}

function SpeakerForm({ speaker: { name, found, isSilent, doubts }, names, onDone }: SpeakerFormProps) {
  const [written, setWritten] = useState(name);
  const id = useId();
  if (isSilent) {
    return (
      <div className="stack">
        <p className="small soft">These are not taken for turns of a speaker.</p>
        <Button look="line" onClick={() => onDone((choices) => silenceSpeakers(choices, found, false))}>
          This is a speaker
        </Button>
      </div>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onDone((choices) => nameSpeakers(choices, found, written.slice(0, 200)));
      }}
    >
      <div className="labelled">
        <label className="name" htmlFor={id}>
          Name of the speaker
        </label>
        <input
          id={id}
          className="field"
          value={written}
          maxLength={200}
          list={`${id}-names`}
          onChange={(event) => setWritten(event.target.value)}
        />
        <datalist id={`${id}-names`}>
          {names.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </div>
      <p className="small soft">
        {found.length > 1
          ? `Found as ${found.join(", ")}. Leave the field empty to part them again.`
          : "The name of another speaker makes the two one."}
      </p>
      {doubts.map((doubt) => (
        <p key={doubt} className="small soft">
          {doubt}
        </p>
      ))}
      <div className="row">
        <Button onClick={() => onDone((choices) => silenceSpeakers(choices, found, true))}>No speaker</Button>
        <span className="grow" />
        <Button look="ink" type="submit">
          Rename
        </Button>
      </div>
    </form>
  );
}
