"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { MapsImportScreen } from "@/components/importing-maps/MapsImportScreen";
import { type Coming, titleOf } from "@/components/importing-maps/maps-import";
import type { Id } from "@/lib/argument/rows";
import type { WarrantFile } from "@/lib/formats/warrant";
import { bringRead } from "./map-file";

interface BringMapsDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Makes a map of each that files hold; a single one is opened, of many the list is shown. */
export function BringMapsDialog({ files, onClose }: BringMapsDialogProps) {
  const router = useRouter();
  const last = useRef<Id | null>(null);
  const make = async (file: WarrantFile, coming: Coming): Promise<string | null> => {
    const brought = await bringRead(file, titleOf(coming).trim().slice(0, 200).toWellFormed() || "Untitled map");
    if (!brought.ok) return brought.reason;
    last.current = brought.id;
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
