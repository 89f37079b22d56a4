"use client";

import { IconButton } from "@/components/ui/Button";
import type { Arrival, Stage } from "./import";
import { counted } from "./words";

interface FilesPanelProps {
  readonly arrivals: readonly Arrival[];
  readonly shownId: string | null;
  readonly onShow: (id: string) => void;
  readonly onLeaveOut: (id: string) => void;
}

/** All texts that are on their way in together, and how far each has come. */
export function FilesPanel({ arrivals, shownId, onShow, onLeaveOut }: FilesPanelProps) {
  return (
    <section className="sec" aria-labelledby="import-files">
      <div className="h3">
        <h3 id="import-files">Texts</h3>
      </div>
      <ul className="files" aria-live="polite">
        {arrivals.map(({ id, name, stage }) => (
          <li key={id}>
            <button
              type="button"
              className="file"
              aria-current={id === shownId ? "true" : undefined}
              onClick={() => onShow(id)}
            >
              <b dir="auto">{name}</b>
              <span className={stage.kind === "failed" ? "bad" : "soft"}>{told(stage)}</span>
            </button>
            <IconButton icon="close" label={`Leave out ${name}`} onClick={() => onLeaveOut(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function told(stage: Stage): string {
  switch (stage.kind) {
    case "waiting":
      return "waits to be read";
    case "reading":
      return stage.share === null ? "is being read" : `${Math.round(stage.share * 100)} % read`;
    case "failed":
      return stage.reason;
    case "ready":
      return counted(stage.draft.prepared.words, "word");
    default:
      return stage satisfies never;
  }
}
