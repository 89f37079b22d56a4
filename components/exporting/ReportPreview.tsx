"use client";

import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { plainWords } from "@/lib/argument/sentences";
import type { Theme } from "@/lib/drawing/theme";
import type { ReportedComment } from "@/lib/reports/comments";
import { LEFT_OUT } from "@/lib/reports/losses";
import { quotedFrom } from "@/lib/reports/quotation";
import type { ReportedClaim } from "@/lib/reports/report";
import type { Printed, ToldReport } from "@/workers/exporting-task";
import { Page } from "./FigurePreview";

interface ReportPreviewProps {
  /** Null until it is written. */
  readonly told: ToldReport | null;
  readonly printed: Printed | null;
  readonly theme: Theme;
}

/** So many claims are shown of a report. */
const SHOWN = 100;

/** A report as a document has it: its title, its figure, and the claims with what bears on them. */
export function ReportPreview({ told, printed, theme }: ReportPreviewProps) {
  if (!told) {
    return (
      <div className="preview">
        <p className="told">The report is being written …</p>
      </div>
    );
  }
  return (
    <div className="preview">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached with the keyboard */}
      <article className="report-sheet" data-theme="light" aria-label="The report, as it will be saved" tabIndex={0}>
        <ReportWords told={told} most={SHOWN}>
          <ReportFigure printed={printed} theme={theme} title={told.report.title} />
        </ReportWords>
      </article>
    </div>
  );
}

/** The words of a whole report as HTML, without its figure, for programs that take formatted text. */
export function reportHtml(told: ToldReport): string {
  const place = document.createElement("div");
  const root = createRoot(place);
  flushSync(() => root.render(<ReportWords told={told} most={Infinity} />));
  const html = place.innerHTML;
  root.unmount();
  return html;
}

interface ReportWordsProps {
  readonly told: ToldReport;
  /** So many claims at most. */
  readonly most: number;
  /** The figure, under the title. */
  readonly children?: ReactNode;
}

function ReportWords({ told: { report, losses }, most, children }: ReportWordsProps) {
  const { title, stamp, claims, questions, sources, comments } = report;
  const more = claims.length - most;
  return (
    <>
      <h3 className="title" dir="auto">
        {title}
      </h3>
      {stamp && (
        <p className="stamp" dir="auto">
          {stamp}
        </p>
      )}
      {children}
      {claims.length > 0 && <h4>Claims</h4>}
      {claims.slice(0, most).map((claim) => (
        <ClaimInReport key={claim.id} {...claim} />
      ))}
      {more > 0 && <p className="soft">… and {more} more</p>}
      <ReportList heading="Open questions" lines={questions.map(({ step, question }) => `${question} (${step})`)} />
      <ReportList heading="Sources" lines={sources} />
      {comments && comments.length > 0 && (
        <>
          <h4>Comments</h4>
          <Comments comments={comments} />
        </>
      )}
      <ReportList heading={LEFT_OUT} lines={losses} />
    </>
  );
}

function ReportFigure({ printed, theme, title }: Pick<ReportPreviewProps, "printed" | "theme"> & { title: string }) {
  const [page] = printed?.print?.pages ?? [];
  if (!page) return null;
  return (
    <figure>
      <Page page={page} svg={printed?.drawings?.[0]} theme={theme} isTransparent={false} width="100%" />
      <figcaption>Figure 1. {title}</figcaption>
    </figure>
  );
}

function ClaimInReport(claim: ReportedClaim) {
  const { number, text, isImplicit, label, sentences, quotations, note, comments } = claim;
  const told = [...(isImplicit ? ["implicit"] : []), ...(label ? [label] : [])].join(", ");
  return (
    <section className="claim">
      <p dir="auto">
        <b>{`${number} `}</b>
        {isImplicit ? <i>{text}</i> : text}
        {told && <span className="soft"> ({told})</span>}
      </p>
      {sentences.map((pieces) => (
        <p key={plainWords(pieces)}>{plainWords(pieces)}</p>
      ))}
      {quotations.map((quotation) => (
        <blockquote key={quotation.spanId} dir="auto">
          “{quotation.words}” <span className="soft">({quotedFrom(quotation)})</span>
        </blockquote>
      ))}
      {note.trim() && <p dir="auto">{note}</p>}
      <Comments comments={comments} />
    </section>
  );
}

function Comments({ comments }: { readonly comments: readonly ReportedComment[] }) {
  return comments.map(({ id, by, text }) => (
    <p key={id}>
      <span className="soft">{by}:</span> {text}
    </p>
  ));
}

function ReportList({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </>
  );
}
