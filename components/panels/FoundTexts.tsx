"use client";

import { startTransition, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useFinder } from "@/components/source/use-found";
import { turnsOf } from "@/components/workspace/speaking";
import type { Sought } from "@/components/workspace/view";
import { useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { citeSource } from "@/lib/argument/citing";
import { sourcesOf, textOf } from "@/lib/argument/graph";
import type { Source, SourceText } from "@/lib/argument/rows";
import { blockAt, type Content } from "@/lib/text/content";
import type { Stretch } from "@/lib/text/extent";
import { showWords } from "./Passages";
import { type Line, lineAround } from "./passage-search";

/** So many places of a source are listed at first. */
const SHOWN = 25;

interface SearchedText {
  readonly source: Source;
  readonly text: SourceText;
  readonly content: Content;
}

type Places = ReadonlyMap<Content, readonly Stretch[]>;

/** Words found in the texts of a map, source by source. */
export function FoundTexts({ sought }: { readonly sought: Sought }) {
  const searched = useSearched();
  const { places, isDone } = usePlacesOf(searched, sought);
  const found = searched.flatMap((one) => {
    const here = places.get(one.content) ?? [];
    return here.length > 0 ? [{ ...one, places: here }] : [];
  });
  const total = found.reduce((sum, one) => sum + one.places.length, 0);
  return (
    <>
      <p className="sec hint find-count" role="status">
        {summary(sought.words, total, found.length, isDone)}
      </p>
      {found.map((one) => (
        <FoundIn key={one.text.id} {...one} />
      ))}
    </>
  );
}

function summary(words: string, total: number, sources: number, isDone: boolean): string {
  if (words.trim() === "") return "Write what you seek.";
  if (total === 0) return isDone ? "No source says this." : "Looking…";
  const counted = `${total.toLocaleString()} ${total === 1 ? "place" : "places"}`;
  return `${counted} in ${sources} ${sources === 1 ? "source" : "sources"}${isDone ? "" : ", looking…"}`;
}

/** The newest text of each source that is loaded; the same list as long as these are the same. */
function useSearched(): readonly SearchedText[] {
  const { contents } = useWorkspace();
  const map = useMap();
  const loaded = useStore(contents, (at) => at.loaded);
  const sources = sourcesOf(map);
  const key = sources.map(({ id }) => textOf(map, id).sha256).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which texts there are
  return useMemo(
    () =>
      sources.flatMap((source) => {
        const text = textOf(map, source.id);
        const content = loaded.get(text.sha256);
        return content ? [{ source, text, content }] : [];
      }),
    [key, loaded],
  );
}

function usePlacesOf(searched: readonly SearchedText[], { words, wholeWords, forms }: Sought) {
  const finder = useFinder();
  const [places, setPlaces] = useState<Places>(new Map());
  const [answered, setAnswered] = useState(0);
  useEffect(() => {
    const found = new Map<Content, readonly Stretch[]>();
    let isWanted = true;
    setAnswered(0);
    if (words.trim() === "") {
      setPlaces(found);
      return;
    }
    const contents = searched.map(({ content }) => content);
    finder().seek(contents, words, { wholeWords, forms }, (content, stretches) => {
      if (!isWanted) return;
      found.set(content, stretches);
      startTransition(() => {
        setPlaces(new Map(found));
        setAnswered(found.size);
      });
    });
    return () => {
      isWanted = false;
    };
  }, [finder, searched, words, wholeWords, forms]);
  return { places, isDone: answered >= new Set(searched.map(({ content }) => content)).size };
}

interface FoundInProps extends SearchedText {
  readonly places: readonly Stretch[];
}

function FoundIn({ source, text, content, places }: FoundInProps) {
  const workspace = useWorkspace();
  const map = useMap();
  const [isWhole, setIsWhole] = useState(false);
  const turns = useMemo(() => turnsOf(map, text.id), [map, text.id]);
  const shown = isWhole ? places : places.slice(0, SHOWN);
  return (
    <section className="sec found-in">
      <h3>
        {citeSource(source)} <span className="num">{places.length.toLocaleString()}</span>
      </h3>
      <ol>
        {shown.map((place) => {
          const speaker = turns.findLast(({ start, end }) => start <= place[0] && place[0] < end)?.speaker;
          return (
            <li key={place[0]}>
              <FoundLine
                line={lineAround(content, place)}
                about={[speaker, `¶ ${blockAt(content.blocks, place[0]) + 1}`].filter(Boolean).join(", ")}
                onGo={() => show(workspace, text, place)}
              />
            </li>
          );
        })}
      </ol>
      {shown.length < places.length && (
        <button type="button" className="word-btn found" onClick={() => setIsWhole(true)}>
          Show all {places.length.toLocaleString()}
        </button>
      )}
    </section>
  );
}

function show(workspace: Workspace, text: SourceText, place: Stretch): void {
  showWords(workspace, text.id, place);
}

interface FoundLineProps {
  readonly line: Line;
  readonly about: string;
  readonly onGo: () => void;
}

function FoundLine({ line, about, onGo }: FoundLineProps) {
  return (
    <button type="button" className="found" onClick={onGo}>
      <span className="words quoted" dir="auto">
        {line.before}
        <u>{line.words}</u>
        {line.after}
      </span>
      <span className="place">{about}</span>
    </button>
  );
}
