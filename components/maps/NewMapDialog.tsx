"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { BringTexts } from "@/components/importing/BringTexts";
import type { BroughtText, OriginalFile } from "@/components/importing/brought";
import { keepFile } from "@/components/session/kept-files";
import { postMap } from "@/components/session/map-requests";
import { sendOriginal } from "@/components/session/originals";
import type { Id } from "@/lib/argument/rows";
import { newMap } from "./new-map";

interface NewMapDialogProps {
  /** Files that were dropped on the page before. */
  readonly files: readonly File[];
  readonly onClose: () => void;
}

const nobody: readonly string[] = [];

/** Makes a map from pasted words and files; the title is proposed from them until somebody writes one. */
export function NewMapDialog({ files, onClose }: NewMapDialogProps) {
  const router = useRouter();
  const [made, setMade] = useState<Id | null>(null);
  const open = (id: Id) => {
    router.push(`/maps/${id}`);
    return null;
  };
  const make = async (texts: readonly BroughtText[], title: string): Promise<string | null> => {
    if (made) return open(made);
    const { id, command, contents, originals } = newMap(title, texts);
    const answer = await postMap(command, contents);
    if (!answer.ok) return answer.reason;
    // The next page may be long in coming: who presses again meanwhile goes to this map, and makes no second one.
    setMade(id);
    const unkept = await keepOriginals(id, originals);
    if (unkept.length === 0) return open(id);
    return `The map is made, but what is not kept of it is the original of ${unkept.join(", ")}.`;
  };
  return (
    <BringTexts
      heading="New map"
      crumb="Maps"
      addName={() => (made ? "Open the map" : "Make the map")}
      files={files}
      speakers={nobody}
      makesMap
      onBring={make}
      onClose={onClose}
    />
  );
}

/** Sends the files to a map that has been made; the names of those that could not be kept. */
async function keepOriginals(mapId: Id, originals: readonly OriginalFile[]): Promise<string[]> {
  const unkept: string[] = [];
  for (const { sha256, file } of originals) {
    await keepFile({ mapId, sha256, file });
    const reason = await sendOriginal(mapId, { sha256, file }, [500, 2000]);
    if (reason !== null) unkept.push(file.name);
  }
  return unkept;
}
