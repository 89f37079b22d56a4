"use client";

import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { counted } from "@/components/importing/words";
import { Button } from "@/components/ui/Button";
import { FullDialog } from "@/components/ui/FullDialog";
import { useKeyAnywhere } from "@/components/ui/shortcuts";
import { ComingList } from "./ComingList";
import { MapPreview } from "./MapPreview";
import { beginMapsImport, type Coming, type MakeMap, type MapsImport } from "./maps-import";
import { WhatItHolds } from "./WhatItHolds";
import "@/components/importing/importing.css";
import "./importing-maps.css";

interface MapsImportScreenProps {
  readonly files: readonly File[];
  readonly heading: string;
  readonly crumb: string;
  /** What making is called for so many maps. */
  readonly makeName: (count: number) => string;
  /** Whether each file becomes a map of its own, whose title is asked for. */
  readonly makesMaps: boolean;
  /** Makes one; a sentence where that cannot be, else null. */
  readonly make: MakeMap;
  /** Hears that all were made that can be: `made` of them, without any that was refused. */
  readonly onDone: (made: number) => void;
  readonly onClose: () => void;
}

/** Maps before they are made, from files of any format: how much they hold, what was odd, and what cannot be read. */
export function MapsImportScreen(props: MapsImportScreenProps) {
  const { files } = props;
  const [coming, setComing] = useState<MapsImport | null>(null);
  useEffect(() => {
    const begun = beginMapsImport(files);
    setComing(begun);
    return begun.close;
  }, [files]);
  return coming && <Screen {...props} coming={coming} />;
}

interface ScreenProps extends MapsImportScreenProps {
  readonly coming: MapsImport;
}

function Screen(props: ScreenProps) {
  const { coming, heading, crumb, makesMaps, onClose } = props;
  const { maps, shownId, busy, faults, formats } = useStore(coming);
  const shown = maps.find(({ id }) => id === shownId) ?? maps[0];
  const ready = maps.filter(({ stage }) => stage.kind !== "made" && stage.kind !== "waiting" && stage.look.ok);
  const isReady = ready.length > 0 && busy === null;
  const makeAll = async () => {
    if (!isReady) return;
    await coming.makeAll(props.make);
    const { maps: after, faults: unopened } = coming.getState();
    const made = after.filter(({ stage }) => stage.kind === "made").length;
    if (made === after.length && unopened.length === 0) props.onDone(made);
  };
  useKeyAnywhere("Mod+Enter", () => void makeAll());
  return (
    <FullDialog
      title={heading}
      crumb={crumb}
      onClose={onClose}
      foot={
        <>
          <Told coming={coming} />
          {busy ? (
            <Button look="line" onClick={coming.stop}>
              Stop
            </Button>
          ) : (
            <Button onClick={onClose}>{maps.some(({ stage }) => stage.kind === "made") ? "Close" : "Cancel"}</Button>
          )}
          <Button look="ink" keyName="Mod+Enter" disabled={!isReady} onClick={() => void makeAll()}>
            {props.makeName(ready.length)}
          </Button>
        </>
      }
    >
      <div className="import maps-import" data-many={maps.length + faults.length > 1 ? true : undefined}>
        <ComingList coming={coming} />
        <MapPreview coming={shown ?? null} faults={faults} formats={formats} />
        <WhatItHolds coming={coming} shown={shown ?? null} makesMaps={makesMaps} />
      </div>
    </FullDialog>
  );
}

/** What is under way, and what has come of it. */
function Told({ coming }: { readonly coming: MapsImport }) {
  const { maps, busy, faults } = useStore(coming);
  const count = (isSo: (map: Coming) => boolean) => maps.filter(isSo).length;
  const made = count(({ stage }) => stage.kind === "made");
  const refused = count(({ stage }) => stage.kind === "refused");
  const unread = count(({ stage }) => stage.kind !== "waiting" && !stage.look.ok) + faults.length;
  const seen = count(({ stage }) => stage.kind !== "waiting");
  const told = [
    made > 0 ? `${counted(made, "map")} made.` : "",
    refused > 0 ? `${counted(refused, "map")} could not be made.` : "",
    unread > 0 ? `${counted(unread, "file")} cannot be read.` : "",
  ];
  const share = busy === "making" ? made + refused : busy === "reading" ? seen : null;
  return (
    <>
      <p className="soft told" role="status">
        {busy === "opening" ? "Opening the files…" : told.join(" ").trim()}
      </p>
      {share !== null && maps.length > 1 && (
        <progress aria-label={busy === "making" ? "Maps made" : "Files read"} value={share} max={maps.length} />
      )}
      <span className="grow" />
    </>
  );
}
