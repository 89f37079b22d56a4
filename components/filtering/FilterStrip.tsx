"use client";

import "./filtering.css";
import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { evaluationOf } from "@/components/evaluation/evaluation-state";
import { signOf } from "@/components/evaluation/worth-words";
import { nameOfPicked } from "@/components/map/names";
import { mapViewOf } from "@/components/map/view";
import { Button, IconButton } from "@/components/ui/Button";
import { Popover } from "@/components/ui/Popover";
import { useDesk, useMap, useView, useWorkspace } from "@/components/workspace/workspace-context";
import {
  type FilterLabel,
  type Filters,
  filteredClaims,
  filtersIn,
  isFiltering,
  type Labels,
  partOf,
} from "@/lib/argument/filters";
import type { Id } from "@/lib/argument/rows";
import { type FilterOffer, filterOffers, toggled } from "./filter-choices";

/** What is asked of the map while it is filtered: how much passes stands out, all else is dimmed. */
export function FilterStrip() {
  const asked = useView((at) => at.filters);
  return asked && <OpenStrip asked={asked} />;
}

function OpenStrip({ asked }: { readonly asked: Filters }) {
  const { session, desk, view } = useWorkspace();
  const map = useMap();
  const labels = useLabels();
  const filters = useMemo(() => filtersIn(map, asked), [map, asked]);
  const offers = useMemo(() => filterOffers(map, labels, filters), [map, labels, filters]);
  const passed = useMemo(() => filteredClaims(map, filters, labels), [map, filters, labels]);
  const set = (change: Partial<Filters>) => view.setState({ filters: { ...filters, ...change } });
  useDimming(isFiltering(filters) ? passed : null);
  const showAll = () => {
    view.setState({ filters: null });
    mapViewOf(session, desk).takeKeyboard();
  };
  const count = passed.size.toLocaleString();
  return (
    <section className="voice-strip filter-strip" aria-label="Filters">
      {offers.map((offer) => (
        <Offer key={offer.filter} offer={offer} filters={filters} />
      ))}
      <Button aria-pressed={filters.isOpen} onClick={() => set({ isOpen: !filters.isOpen })}>
        Open questions
      </Button>
      <Button aria-pressed={filters.isSpine} onClick={() => set({ isSpine: !filters.isSpine })}>
        Spine
      </Button>
      <Around filters={filters} onChange={(around) => set({ around })} />
      <p role="status">
        <b>
          {count} of {map.tables.claims.size.toLocaleString()}
        </b>{" "}
        claims
      </p>
      <Button keyName="Shift+F" onClick={showAll}>
        Show all
      </Button>
    </section>
  );
}

function Offer({ offer, filters }: { readonly offer: FilterOffer; readonly filters: Filters }) {
  const { view } = useWorkspace();
  const chosen: ReadonlySet<string> = filters[offer.filter];
  const size = offer.choices.filter(({ value }) => chosen.has(value)).length;
  const trigger = (
    <button type="button" className="btn" aria-pressed={size > 0}>
      {size > 0 ? `${offer.name} · ${size}` : offer.name}
    </button>
  );
  return (
    <Popover label={offer.name} trigger={trigger}>
      <fieldset className="filter-choices">
        <legend className="unseen">{offer.name}</legend>
        {offer.choices.map(({ value, name, count }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.has(value)}
              onChange={() => view.setState({ filters: toggled(filters, offer.filter, value) })}
            />
            <span>{name}</span>
            <span className="num">{count}</span>
          </label>
        ))}
      </fieldset>
    </Popover>
  );
}

interface AroundProps {
  readonly filters: Filters;
  readonly onChange: (around: Filters["around"]) => void;
}

const MOST_STEPS = 9;

/** Whether only what is round a claim or a step is shown, and how far: from one step to nine, then all that is tied to it. */
function Around({ filters: { around }, onChange }: AroundProps) {
  const map = useMap();
  const picked = useDesk((at) => at.picked);
  const id = around?.id ?? (picked && picked.table !== "spans" ? picked.id : null);
  const toggle = () => onChange(around || id === null ? null : { id, steps: 1 });
  return (
    <span className="around">
      <Button aria-pressed={around !== null} disabled={id === null} onClick={toggle}>
        Around {around ? nameOfPicked(map, around.id) : "what is picked"}
      </Button>
      {around && <Steps steps={around.steps} onChange={(steps) => onChange({ ...around, steps })} />}
    </span>
  );
}

interface StepsProps {
  readonly steps: number | null;
  readonly onChange: (steps: number | null) => void;
}

function Steps({ steps, onChange }: StepsProps) {
  return (
    <>
      <IconButton
        icon="minus"
        label="One step fewer"
        disabled={steps === 1}
        onClick={() => onChange(steps === null ? MOST_STEPS : steps - 1)}
      />
      <span className="num">{steps ?? "all"}</span>
      <IconButton
        icon="add"
        label="One step more"
        disabled={steps === null}
        onClick={() => onChange(steps === null || steps === MOST_STEPS ? null : steps + 1)}
      />
    </>
  );
}

const NO_LABELS: Labels = new Map();

/** The label that the evaluation gives to each claim, or the nearest; none while it gives strengths. */
function useLabels(): Labels {
  const { desk } = useWorkspace();
  const worths = useStore(evaluationOf(desk), ({ seen }) => seen?.worths);
  return useMemo(() => {
    if (!worths) return NO_LABELS;
    return new Map(
      [...worths].flatMap(([id, worth]): [Id, FilterLabel][] => {
        const label = signOf(worth);
        return typeof label === "number" ? [] : [[id, label]];
      }),
    );
  }, [worths]);
}

/** Dims all that does not pass, in map and texts; a voice or a sort that was shown alone gives way. */
function useDimming(passed: ReadonlySet<Id> | null): void {
  const { desk, view } = useWorkspace();
  const map = useMap();
  const ids = useMemo(() => passed && partOf(map, passed), [map, passed]);
  useEffect(() => {
    if (!ids) return;
    view.setState({ voice: null, sorted: null });
    // Once what gave way has let go.
    const frame = requestAnimationFrame(() => desk.setState({ only: ids }));
    return () => {
      cancelAnimationFrame(frame);
      if (desk.getState().only === ids) desk.setState({ only: null });
    };
  }, [desk, view, ids]);
}
