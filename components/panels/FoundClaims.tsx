"use client";

import { useDeferredValue, useMemo } from "react";
import type { Sought } from "@/components/workspace/view";
import { useDesk, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import { byOrder } from "@/lib/argument/order";
import type { Claim } from "@/lib/argument/rows";
import type { Stretch } from "@/lib/text/extent";
import { type Searchable, searchable } from "@/lib/text/find";
import { findInForms } from "@/lib/text/find-forms";
import { inferLanguage } from "@/lib/text/language";

const SHOWN = 200;
/** The language of claims is told by so many of their first sentences. */
const TELLING = 40;

/** Claims whose sentences have the sought words; one that is chosen is picked in the map. */
export function FoundClaims({ sought }: { readonly sought: Sought }) {
  const { desk } = useWorkspace();
  const map = useMap();
  const wanted = useDeferredValue(sought);
  const pickedId = useDesk(({ picked }) => picked?.id ?? null);
  const claims = useMemo(() => all(map, "claims").sort(byOrder), [map]);
  const found = useMemo(() => foundIn(claims, wanted), [claims, wanted]);
  return (
    <>
      <p className="sec hint find-count" role="status">
        {summary(
          wanted.words,
          found.length,
          found.findIndex(({ claim }) => claim.id === pickedId),
        )}
      </p>
      <section className="sec found-in">
        <ol>
          {found.slice(0, SHOWN).map(({ claim, places }) => (
            <li key={claim.id}>
              <button
                type="button"
                className="found claim"
                aria-current={claim.id === pickedId}
                onClick={() => desk.setState({ picked: { table: "claims", id: claim.id } })}
              >
                <b>{claim.number}</b>
                <span className="words" dir="auto">
                  {marked(claim.text, places)}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** How many claims were found, and the place among them of the one that is picked; -1 where none of them is. */
function summary(words: string, count: number, at: number): string {
  if (words.trim() === "") return "Write what you seek.";
  if (count === 0) return "No claim says this.";
  if (at >= 0) return `${at + 1} of ${count.toLocaleString()} claims`;
  return `${count.toLocaleString()} ${count === 1 ? "claim" : "claims"}${count > SHOWN ? `, the first ${SHOWN} shown` : ""}`;
}

function foundIn(claims: readonly Claim[], { words, wholeWords, forms }: Sought) {
  if (words.trim() === "") return [];
  const language = inferLanguage(
    claims
      .slice(0, TELLING)
      .map(({ text }) => text)
      .join(" "),
  );
  return claims.flatMap((claim) => {
    const places = findInForms(searchableOf(claim, language), words, { wholeWords, forms });
    return places.length > 0 ? [{ claim, places }] : [];
  });
}

const prepared = new WeakMap<Claim, Searchable>();

function searchableOf(claim: Claim, language: string | null): Searchable {
  const known = prepared.get(claim);
  if (known?.language === language) return known;
  const made = searchable(claim.text, language);
  prepared.set(claim, made);
  return made;
}

function marked(text: string, places: readonly Stretch[]) {
  const ends = [0, ...places.map(([, end]) => end)];
  return [
    ...places.map(([start, end], i) => (
      <span key={start}>
        {text.slice(ends[i], start)}
        <u>{text.slice(start, end)}</u>
      </span>
    )),
    text.slice(ends.at(-1)),
  ];
}
