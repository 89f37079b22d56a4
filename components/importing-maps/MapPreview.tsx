"use client";

import { type CSSProperties, Fragment } from "react";
import { counted } from "@/components/importing/words";
import { Icon } from "@/components/ui/icons";
import type { FormatName, Line, Look } from "@/workers/bringing-task";
import { type Coming, type Fault, titleOf } from "./maps-import";

interface PreviewProps {
  /** Null where there is none, which `faults` say why. */
  readonly coming: Coming | null;
  readonly faults: readonly Fault[];
  readonly formats: readonly FormatName[];
}

/** A map as it will be, as an outline of its first claims; or why it cannot be read. */
export function MapPreview({ coming, faults, formats }: PreviewProps) {
  if (!coming) return <Unread faults={faults} />;
  if (coming.stage.kind === "waiting")
    return (
      <div className="import-unread">
        <p role="status">
          Reading <b dir="auto">{coming.name}</b>…
        </p>
      </div>
    );
  const { look } = coming.stage;
  if (look.ok) return <Outline coming={coming} look={look} formats={formats} />;
  const where = look.where === "" ? "" : `${sentenceCase(look.where)}: `;
  return <Unread faults={[{ name: coming.name, reason: `${where}${look.reason}` }]} />;
}

function Unread({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <div className="import-unread" role={faults.length > 0 ? "alert" : undefined}>
      {faults.map(({ name, reason }) => (
        <Fragment key={name}>
          <p className="bad">
            <Icon name="warning" /> <b dir="auto">{name}</b>
          </p>
          <p>{reason}</p>
        </Fragment>
      ))}
      {faults.length > 0 && (
        <p className="hint">
          Only maps are opened here. A text in which to mark claims is pasted or dropped as a text.
        </p>
      )}
    </div>
  );
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface OutlineProps {
  readonly coming: Coming;
  readonly look: Extract<Look, { ok: true }>;
  readonly formats: readonly FormatName[];
}

function Outline({ coming, look, formats }: OutlineProps) {
  const { lines, counts, format } = look;
  const more = counts.claims - lines.filter(({ isAgain }) => !isAgain).length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="outline-preview" aria-label="The map as it will be" tabIndex={0}>
      <div className="head">
        <h2 dir="auto">{titleOf(coming)}</h2>
        <span className="muted small">
          {formats.find(({ id }) => id === format)?.name}, {coming.name}
        </span>
      </div>
      {lines.length === 0 && <p className="muted">There is no claim in it.</p>}
      <ol>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one look never change places
          <OutlineLine key={i} line={line} />
        ))}
      </ol>
      {more > 0 && <p className="muted">and {counted(more, "more claim")}</p>}
    </section>
  );
}

const SIGNS = { for: ["+", "because"], against: ["−", "but"], other: ["·", "in another way"] } as const;

function OutlineLine({ line: { text, depth, sign, isAgain } }: { readonly line: Line }) {
  const [mark, words] = sign === null ? ["", ""] : SIGNS[sign];
  return (
    <li style={{ "--depth": Math.min(depth, 12) } as CSSProperties} data-sign={sign ?? undefined}>
      {mark !== "" && (
        <span className="mark" role="img" aria-label={words}>
          {mark}
        </span>
      )}
      <span dir="auto" className={isAgain ? "again" : undefined}>
        {text || "(no words)"}
      </span>
    </li>
  );
}
