"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { MapsImportScreen } from "@/components/importing-maps/MapsImportScreen";
import { type MakeMap, titleOf } from "@/components/importing-maps/maps-import";
import { sendBrought } from "@/components/session/originals";
import { nameOfMap } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { bringRead } from "./map-file";

interface BringMapsDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Makes a map of each that files hold; a single one is opened, of many the list is shown. */
export function BringMapsDialog({ files, onClose }: BringMapsDialogProps) {
  const router = useRouter();
  const last = useRef<Id | null>(null);
  const make: MakeMap = async (file, coming, originals) => {
    const brought = await bringRead(file, nameOfMap(titleOf(coming).trim().slice(0, 200).toWellFormed()));
    if (!brought.ok) return brought.reason;
    last.current = brought.id;
    await sendBrought(brought.id, file, originals);
    return null;
  };
  const close = () => {
    if (last.current) router.refresh();
    onClose();
  };
  const done = (made: number) => {
    if (made === 1 && last.current) router.push(`/maps/${last.current}`);
    else close();
  };
  return (
    <MapsImportScreen
      files={files}
      heading="Maps from files"
      crumb="Maps"
      makeName={(count) => (count > 1 ? `Make ${count.toLocaleString("en")} maps` : "Make the map")}
      makesMaps
      make={make}
      onDone={done}
      onClose={close}
    />
  );
}
