"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { postMap } from "@/components/session/map-requests";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { newMap } from "./new-map";
import { emptyIntake, type Intake, TextIntake, textsOf } from "./TextIntake";
import { firstLine } from "./titled-text";

interface NewMapDialogProps {
  /** Files that were dropped on the page before. */
  readonly intake?: Intake;
  readonly onClose: () => void;
}

/** Makes a map from pasted words and files; the title is proposed from them until somebody writes one. */
export function NewMapDialog({ intake: brought = emptyIntake, onClose }: NewMapDialogProps) {
  const [intake, setIntake] = useState(brought);
  const [written, setWritten] = useState<string | null>(null);
  const title = written ?? proposedTitle(intake);
  const { make, busy, fault } = useMaking();
  const isEmpty = intake.texts.length === 0 && intake.words.trim() === "";
  return (
    <Dialog
      title="New map"
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
          <Button look="ink" disabled={busy || isEmpty} onClick={() => make(title, intake)}>
            {busy ? "Making the map…" : "Make the map"}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextIntake intake={intake} onChange={setIntake} />
        <Field
          label="Title of the map"
          value={title}
          maxLength={200}
          onChange={(event) => setWritten(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

function proposedTitle(intake: Intake): string {
  const [first] = intake.texts;
  if (first) return first.title;
  return intake.words.trim() === "" ? "" : firstLine(intake.words);
}

function useMaking() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const make = async (title: string, intake: Intake) => {
    const { texts, fault: unread } = textsOf(intake);
    if (unread) return setFault(unread);
    setBusy(true);
    const { id, command, contents } = newMap(title, texts);
    const answer = await postMap(command, contents);
    if (answer.ok) return router.push(`/maps/${id}`);
    setBusy(false);
    setFault(answer.reason);
  };
  return { make, busy, fault };
}
