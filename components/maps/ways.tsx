"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ChooseTemplate } from "@/components/panels/ChooseTemplate";
import { postMap } from "@/components/session/map-requests";
import type { Template } from "@/lib/examples/templates";
import type { Way } from "./EmptyMaps";
import type { MapCardFacts } from "./map-card";
import { type Brought, bringMap, copyMap } from "./map-file";
import { newMap, newMapFrom } from "./new-map";

interface WaysInput {
  /** Opens the dialog that makes a map of texts, or the preview of files. */
  readonly begin: (files: readonly File[]) => void;
  readonly tell: (text: string) => void;
}

/** The ways in which a map comes to be: from a text, from a file that holds one, empty, from a template, or as a copy. */
export function useWays({ begin, tell }: WaysInput) {
  const router = useRouter();
  const [isChoosing, setIsChoosing] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const open = (brought: Brought) => (brought.ok ? router.push(`/maps/${brought.id}`) : tell(brought.reason));
  const takeFiles = async (files: readonly File[]) => {
    const maps = files.filter(isMapFile);
    const texts = files.filter((file) => !isMapFile(file));
    for (const file of maps) open(await bringMap(file));
    if (texts.length > 0) begin(texts);
  };
  const text: Way = {
    icon: "page",
    title: "Paste or drop a text",
    hint: "PDF, Word, web page, plain text and more",
    run: () => begin([]),
  };
  const file: Way = {
    icon: "bring",
    title: "Open a map from a file",
    hint: "Warrant JSON",
    run: () => picker.current?.click(),
  };
  const empty: Way = {
    icon: "add",
    title: "Empty map",
    hint: "write claims first, add sources later",
    run: async () => {
      const { id, command, contents } = newMap("Untitled map", []);
      const answer = await postMap(command, contents);
      open(answer.ok ? { ok: true, id } : answer);
    },
  };
  const copy = async (map: MapCardFacts) =>
    open(await copyMap(map.id, `Copy of ${map.title}`.slice(0, 200).toWellFormed()));
  const fileInput = (
    <input
      ref={picker}
      type="file"
      hidden
      aria-label="File that holds a map"
      accept=".json,application/json"
      onChange={(event) => {
        void takeFiles([...(event.target.files ?? [])]);
        event.target.value = "";
      }}
    />
  );
  const template: Way = {
    icon: "copy",
    title: "From a template",
    hint: "debate motion, policy decision, treaty commitment…",
    run: () => setIsChoosing(true),
  };
  const make = async (chosen: Template) => {
    const { id, command, contents } = newMapFrom(chosen);
    const answer = await postMap(command, contents);
    open(answer.ok ? { ok: true, id } : answer);
  };
  const chooser = isChoosing && <ChooseTemplate onChoose={make} onClose={() => setIsChoosing(false)} />;
  return { text, chooser, all: [text, file, empty, template], takeFiles, fileInput, copy };
}

function isMapFile(file: File): boolean {
  return file.type === "application/json" || /\.json$/i.test(file.name);
}
