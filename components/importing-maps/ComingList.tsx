"use client";

import { memo } from "react";
import { useStore } from "zustand";
import { counted } from "@/components/importing/words";
import { IconButton } from "@/components/ui/Button";
import { type Coming, type MapsImport, type Stage, titleOf } from "./maps-import";

/** All maps on their way in together, and how far each has come; nothing where there is only one. */
export function ComingList({ coming }: { readonly coming: MapsImport }) {
  const { maps, shownId, busy, faults } = useStore(coming);
  if (maps.length + faults.length < 2) return null;
  return (
    <nav className="coming" aria-label="Maps in the files">
      <ul className="files">
        {faults.map(({ name, reason }) => (
          <li key={name} className="unopened">
            <b dir="auto">{name}</b>
            <span className="bad">{reason}</span>
          </li>
        ))}
        {maps.map((map) => (
          <Entry
            key={map.id}
            map={map}
            isShown={map.id === shownId}
            canLeave={busy === null}
            show={coming.show}
            leaveOut={coming.leaveOut}
          />
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly map: Coming;
  readonly isShown: boolean;
  readonly canLeave: boolean;
  readonly show: (id: string) => void;
  readonly leaveOut: (id: string) => void;
}

// One of a thousand: only those that change are drawn again.
const Entry = memo(function Entry({ map, isShown, canLeave, show, leaveOut }: EntryProps) {
  const isBad = map.stage.kind === "refused" || (map.stage.kind === "looked" && !map.stage.look.ok);
  return (
    <li>
      <button type="button" className="file" aria-current={isShown ? "true" : undefined} onClick={() => show(map.id)}>
        <b dir="auto">{titleOf(map)}</b>
        <span className={isBad ? "bad" : "soft"}>{told(map.stage)}</span>
      </button>
      {canLeave && <IconButton icon="close" label={`Leave out ${titleOf(map)}`} onClick={() => leaveOut(map.id)} />}
    </li>
  );
});

function told(stage: Stage): string {
  switch (stage.kind) {
    case "waiting":
      return "waits to be read";
    case "made":
      return "made";
    case "refused":
      return stage.reason;
    case "looked": {
      const { look } = stage;
      if (!look.ok) return look.reason;
      const odd = look.oddities.length > 0 ? `, ${counted(look.oddities.length, "oddity", "oddities")}` : "";
      return `${counted(look.counts.claims, "claim")}${odd}`;
    }
    default:
      return stage satisfies never;
  }
}
