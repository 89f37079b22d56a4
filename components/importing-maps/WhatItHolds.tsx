"use client";

import { useStore } from "zustand";
import { counted } from "@/components/importing/words";
import { Choice, Field } from "@/components/ui/Field";
import { briefName } from "@/lib/formats/format";
import { COLUMN_ROLES, type ColumnRole, type Columns } from "@/lib/formats/table-columns";
import type { FormatName, Look, Oddity } from "@/workers/bringing-task";
import { type Coming, type MapsImport, titleOf } from "./maps-import";

type Read = Extract<Look, { ok: true }>;

interface WhatItHoldsProps {
  readonly coming: MapsImport;
  readonly shown: Coming | null;
  readonly makesMaps: boolean;
}

/** What is known of the map that is shown: its title, its format, how much it holds, and what was odd. */
export function WhatItHolds({ coming, shown, makesMaps }: WhatItHoldsProps) {
  const { formats, busy } = useStore(coming);
  const look = shown && shown.stage.kind !== "waiting" ? shown.stage.look : null;
  return (
    <aside className="side" aria-label="What the file holds">
      {shown && (
        <section className="sec fields">
          {makesMaps && (
            <Field
              label="Title of the map"
              value={titleOf(shown)}
              maxLength={200}
              onChange={(event) => coming.rename(shown.id, event.target.value)}
            />
          )}
          {look && (
            <FormatChoice
              formats={formats}
              look={look}
              shown={shown}
              onChange={(format) => coming.readAgain(shown.id, { format, columns: null })}
            />
          )}
        </section>
      )}
      {look?.ok && <Holdings counts={look.counts} />}
      {shown && look?.ok && look.table && (
        <ColumnsChoice
          table={look.table}
          columns={shown.columns ?? look.table.columns}
          isBusy={busy !== null}
          onChange={(columns) => coming.readAgain(shown.id, { columns })}
        />
      )}
      {look?.ok && <Oddities oddities={look.oddities} />}
    </aside>
  );
}

interface FormatChoiceProps {
  readonly formats: readonly FormatName[];
  readonly look: Look;
  readonly shown: Coming;
  readonly onChange: (format: string | null) => void;
}

function FormatChoice({ formats, look, shown, onChange }: FormatChoiceProps) {
  const recognised = formats.find(({ id }) => id === look.format);
  const isChosen = shown.format !== null;
  const options = [
    { value: "", name: isChosen || !recognised ? "As recognised" : `${briefName(recognised)}, as recognised` },
    ...formats.map((format) => ({ value: format.id, name: briefName(format) })),
  ];
  return (
    <div className="format-choice">
      <span className="name">Read as</span>
      <Choice
        label="Read as"
        value={shown.format ?? ""}
        options={options}
        onChange={(value) => onChange(value === "" ? null : value)}
      />
    </div>
  );
}

function Holdings({ counts }: { readonly counts: Read["counts"] }) {
  const held: readonly (readonly [number, string, string])[] = [
    [counts.claims, "claim", "claims"],
    [counts.relations, "relation", "relations"],
    [counts.sources, "text", "texts"],
    [counts.passages, "passage", "passages"],
    [counts.speakers, "speaker", "speakers"],
  ];
  return (
    <section className="sec" aria-labelledby="maps-import-holds">
      <div className="h3">
        <h3 id="maps-import-holds">It holds</h3>
      </div>
      <ul className="holds">
        {held
          .filter(([count], i) => count > 0 || i < 2)
          .map(([count, one, many]) => (
            <li key={one}>
              <b className="num">{count.toLocaleString("en")}</b> {count === 1 ? one : many}
            </li>
          ))}
      </ul>
      {counts.kept > 0 && (
        <p className="soft">What has no place in a map is kept beside it, and written back in the same format.</p>
      )}
    </section>
  );
}

interface ColumnsChoiceProps {
  readonly table: NonNullable<Read["table"]>;
  readonly columns: Columns;
  readonly isBusy: boolean;
  readonly onChange: (columns: Columns) => void;
}

const ROLE_OPTIONS = (Object.entries(COLUMN_ROLES) as readonly (readonly [ColumnRole, string])[]).map(
  ([value, name]) => ({ value, name }),
);

/** What each column of a table holds, as guessed and as a person says. */
function ColumnsChoice({ table, columns, isBusy, onChange }: ColumnsChoiceProps) {
  const choose = (at: number, role: ColumnRole) =>
    onChange(columns.map((other, i) => (i === at ? role : other === role && role !== "other" ? "other" : other)));
  return (
    <section className="sec" aria-labelledby="maps-import-columns">
      <div className="h3">
        <h3 id="maps-import-columns">Columns</h3>
        <span className="grow" />
        <span>a row is a claim</span>
      </div>
      <ul className="columns" aria-busy={isBusy}>
        {columns.map((role, i) => {
          const name = table.headers[i]?.trim() || `Column ${i + 1}`;
          const examples = table.rows.flatMap((row) => (row[i]?.trim() ? [row[i]] : []));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <li key={i}>
              <b dir="auto">{name}</b>
              <Choice
                label={`What ${name} holds`}
                value={role}
                options={ROLE_OPTIONS}
                onChange={(chosen) => choose(i, chosen)}
              />
              {examples.length > 0 && (
                <span className="soft example" dir="auto">
                  {examples.join(" · ")}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Oddities({ oddities }: { readonly oddities: readonly Oddity[] }) {
  const total = oddities.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="sec" aria-labelledby="maps-import-odd">
      <div className="h3">
        <h3 id="maps-import-odd">What was odd</h3>
        <span className="grow" />
        <span className="num">{total.toLocaleString("en")}</span>
      </div>
      {oddities.length === 0 ? (
        <p className="soft">Nothing.</p>
      ) : (
        <ul className="oddities">
          {oddities.map(({ where, what, count }) => (
            <li key={`${where} ${what}`}>
              {what}
              <span className="soft" dir="auto">
                {where}
                {count > 1 && ` and ${counted(count - 1, "more like it", "more like it")}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
