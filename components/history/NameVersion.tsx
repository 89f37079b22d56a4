"use client";

import Link from "next/link";
import { type FormEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { Icon } from "@/components/ui/icons";
import { Menu, MenuItem } from "@/components/ui/Menu";
import type { Action } from "@/lib/argument/command";
import type { Id, Version } from "@/lib/argument/rows";

interface NameVersionProps {
  readonly mapId: Id;
  readonly seq: number;
  /** The name that the moment has; null for none. */
  readonly version: Version | null;
  readonly mayEdit: boolean;
  /** Carries an action out and shows the history anew. */
  readonly onAct: (action: Action) => void;
}

/** Gives the moment that is shown a name, under which it stands at an address of its own; or changes the name that it has. */
export function NameVersion({ mapId, seq, version, mayEdit, onAct }: NameVersionProps) {
  const [isNaming, setIsNaming] = useState(false);
  const name = (words: string) => {
    setIsNaming(false);
    onAct(
      version
        ? { type: "renameVersion", id: version.id, name: words }
        : { type: "nameVersion", id: uuidv7(), name: words, seq },
    );
  };
  return (
    <>
      {version && (
        <Link className="btn line version-link" href={`/maps/${mapId}/versions/${version.id}`}>
          Open “{version.name}”
        </Link>
      )}
      {mayEdit && version && (
        <Menu trigger={MORE} align="end">
          <MenuItem icon="edit" onChoose={() => setIsNaming(true)}>
            Rename it
          </MenuItem>
          <MenuItem icon="close" onChoose={() => onAct({ type: "removeVersion", id: version.id })}>
            Take the name off
          </MenuItem>
        </Menu>
      )}
      {mayEdit && !version && (
        <Button look="line" onClick={() => setIsNaming(true)}>
          Name this version
        </Button>
      )}
      {isNaming && <NameDialog name={version?.name ?? ""} onName={name} onClose={() => setIsNaming(false)} />}
    </>
  );
}

const MORE = (
  <button type="button" className="btn icon" aria-label="More for this version">
    <Icon name="more" />
  </button>
);

interface NameDialogProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ name, onName, onClose }: NameDialogProps) {
  const [written, setWritten] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = written.trim().toWellFormed();
    if (words !== "") onName(words);
  };
  return (
    <Dialog title="A name for this version" widthPx={420} onClose={onClose}>
      <form onSubmit={submit}>
        <Field
          label="Name"
          maxLength={200}
          placeholder="First reading"
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        <p className="soft">The map stays as it is. The version keeps an address at which it can be read.</p>
        <Button look="ink" type="submit" disabled={written.trim() === ""}>
          Keep the name
        </Button>
      </form>
    </Dialog>
  );
}
