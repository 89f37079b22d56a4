"use client";

import { useRouter } from "next/navigation";
import { postMap } from "@/components/session/map-requests";
import type { Way } from "./EmptyMaps";
import { type NewMap, newMap } from "./new-map";
import { emptyIntake, type Intake, withTaken } from "./TextIntake";
import { takeFile } from "./titled-text";

interface WaysInput {
  /** Opens the dialog that makes a map of texts. */
  readonly begin: (intake: Intake) => void;
  readonly tell: (text: string) => void;
}

/** The ways in which a map comes to be. */
export function useWays({ begin, tell }: WaysInput) {
  const router = useRouter();
  const make = async ({ id, command, contents }: NewMap) => {
    const answer = await postMap(command, contents);
    if (answer.ok) router.push(`/maps/${id}`);
    else tell(answer.reason);
  };
  const takeFiles = async (files: readonly File[]) => {
    begin(withTaken(emptyIntake, await Promise.all(files.map(takeFile))));
  };
  const text: Way = {
    icon: "page",
    title: "Paste or drop a text",
    hint: "plain text or Markdown",
    run: () => begin(emptyIntake),
  };
  const empty: Way = {
    icon: "add",
    title: "Empty map",
    hint: "write claims first, add sources later",
    run: () => void make(newMap("Untitled map", [])),
  };
  return { text, all: [text, empty], takeFiles, picker: null, copy: () => {} };
}
