"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ChooseTemplate } from "@/components/panels/ChooseTemplate";
import { postMap } from "@/components/session/map-requests";
import { BringMapsDialog } from "./BringMapsDialog";
import type { Way } from "./EmptyMaps";
import type { MapCardFacts } from "./map-card";
import { type Brought, bringMap, copyMap, isWarrantFile } from "./map-file";
import { type NewMap, newMap, newMapFrom } from "./new-map";

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
  const isMaking = useRef(false);
  /** Makes one map and goes on to it; who presses twice, or again before its page is there, makes no second one. */
  const makeOne = async (make: () => Promise<Brought>) => {
    if (isMaking.current) return;
    isMaking.current = true;
    const brought = await make();
    if (brought.ok) return router.push(`/maps/${brought.id}`);
    isMaking.current = false;
    tell(brought.reason);
  };
  const [coming, setComing] = useState<readonly File[] | null>(null);
  /** A single map of Warrant's own is opened at once; there is nothing in it to look at first. */
  const takeMaps = async (files: readonly File[]) => {
    const [only] = files;
    if (only && files.length === 1 && (await isWarrantFile(only))) await makeOne(() => bringMap(only));
    else if (files.length > 0) setComing(files);
  };
  const takeFiles = async (files: readonly File[]) => {
    const isMap = mapFilesAmong(files);
    await takeMaps(files.filter(isMap));
    const texts = files.filter((file) => !isMap(file));
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
    hint: "AIF, Argdown, Kialo, tables… or a zip of many",
    run: () => picker.current?.click(),
  };
  const empty: Way = {
    icon: "add",
    title: "Empty map",
    hint: "write claims first, add sources later",
    run: () => makeOne(() => send(newMap("", []))),
  };
  const copy = (map: MapCardFacts) =>
    makeOne(() => copyMap(map.id, `Copy of ${map.title}`.slice(0, 200).toWellFormed()));
  const fileInput = (
    <input
      ref={picker}
      type="file"
      hidden
      multiple
      aria-label="File that holds a map"
      onChange={(event) => {
        void takeMaps([...(event.target.files ?? [])]);
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
  const chooser = (
    <>
      {isChoosing && (
        <ChooseTemplate
          onChoose={(chosen) => makeOne(() => send(newMapFrom(chosen)))}
          onClose={() => setIsChoosing(false)}
        />
      )}
      {coming && <BringMapsDialog files={coming} onClose={() => setComing(null)} />}
    </>
  );
  return { text, chooser, all: [text, file, empty, template], takeFiles, fileInput, copy };
}

async function send({ id, command, contents }: NewMap): Promise<Brought> {
  const answer = await postMap(command, contents);
  return answer.ok ? { ok: true, id } : answer;
}

const MAP_ENDINGS = /\.(json|jsonld|aif|xaif|argdown|adown|ad|ann|aml|mup|rtnl|ya?ml|csv|tsv|zip)$/i;

/** Tells which of some files hold maps, by their endings; a text with annotations beside it belongs to them. */
function mapFilesAmong(files: readonly File[]): (file: File) => boolean {
  const names = new Set(files.map(({ name }) => name));
  return ({ name, type }) =>
    type === "application/json" || MAP_ENDINGS.test(name) || names.has(name.replace(/\.txt$/i, ".ann"));
}
