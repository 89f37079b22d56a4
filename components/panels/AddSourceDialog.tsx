"use client";

import { useEffect, useState } from "react";
import { addSource } from "@/components/maps/new-map";
import { emptyIntake, type Intake, TextIntake, textsOf, withTaken } from "@/components/maps/TextIntake";
import { takeFile } from "@/components/maps/titled-text";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { useWorkspace, type Workspace } from "@/components/workspace/workspace-context";

/** Brings texts into the open map, each as a source; `files` were dropped before. */
export function AddSourceDialog({ files }: { readonly files: readonly File[] }) {
  const workspace = useWorkspace();
  const [intake, setIntake] = useState<Intake>(emptyIntake);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    Promise.all(files.map(takeFile)).then((taken) => {
      if (!isGone) setIntake((before) => withTaken(before, taken));
    });
    return () => {
      isGone = true;
    };
  }, [files]);
  const close = () => workspace.view.setState({ dialog: null });
  const isEmpty = intake.texts.length === 0 && intake.words.trim() === "";
  const add = () => {
    const refused = addTexts(workspace, intake);
    if (refused) setFault(refused);
    else close();
  };
  return (
    <Dialog
      title="Add a source"
      widthPx={640}
      onClose={close}
      foot={
        <>
          {fault && (
            <p className="fault grow" role="alert">
              {fault}
            </p>
          )}
          <Button onClick={close}>Cancel</Button>
          <Button look="ink" disabled={isEmpty} onClick={add}>
            Add to the map
          </Button>
        </>
      }
    >
      <TextIntake intake={intake} onChange={setIntake} />
    </Dialog>
  );
}

/** The sentence that says why nothing was added; null where all is well. */
function addTexts({ session, desk }: Workspace, intake: Intake): string | null {
  const { texts, fault } = textsOf(intake);
  if (fault) return fault;
  const actions = texts.map(addSource);
  const outcome = session.run(
    actions,
    texts.map(({ content }) => content),
  );
  if (!outcome.ok) return outcome.refusal.reason;
  const [first] = actions;
  if (first?.type === "addSource") desk.setState({ openTextId: first.text.id });
  return null;
}
