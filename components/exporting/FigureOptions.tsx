"use client";

import { Choice } from "@/components/ui/Field";
import { Segmented } from "@/components/ui/Segmented";
import { Switch } from "@/components/ui/Switch";
import { useDesk, useKeptMap } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import type { Print } from "@/lib/drawing/print";
import { holdsComments } from "@/lib/reports/kinds";
import { type ExportKind, WORDS } from "./export-kinds";
import type { ExportSettings } from "./export-settings";

interface FigureOptionsProps {
  readonly kind: ExportKind;
  readonly settings: ExportSettings;
  readonly print: Print | null;
  readonly onChoose: (change: Partial<ExportSettings>) => void;
}

const PALETTES = [
  { value: "safe", name: "Colour" },
  { value: "rationale", name: "Green, red" },
  { value: "greyscale", name: "Grey" },
] as const;

const WIDTHS = [
  { value: "free", name: "As it comes" },
  { value: "page", name: "Page" },
  { value: "column", name: "Column" },
] as const;

const SIZES = (["7", "8", "9", "10", "11", "12"] as const).map((value) => ({ value, name: `${value} pt` }));
const DOTS = (["96", "150", "300", "600"] as const).map((value) => ({ value, name: `${value} dots per inch` }));

/** Reports whose figure has the size of their own pages. */
const SIZED: ReadonlySet<string> = new Set(["slides", "page"]);

/** What goes into a figure or report, and how it stands on paper. */
export function FigureOptions({ kind, settings, print, onChoose }: FigureOptionsProps) {
  const { width, extent } = settings;
  const isReport = kind.as === "report";
  const isDrawn = !WORDS.has(kind.id);
  const hasPaper = isDrawn && !SIZED.has(kind.id);
  return (
    <section className="options" aria-labelledby="export-options">
      <h3 id="export-options">What goes in</h3>
      <Row name="Claims">
        <Segmented label="Claims" value={extent} options={useExtents()} onChange={(extent) => onChoose({ extent })} />
      </Row>
      {isDrawn && (
        <Row name="Colours">
          <Segmented
            label="Colours"
            value={settings.palette}
            options={PALETTES}
            onChange={(palette) => onChoose({ palette })}
          />
        </Row>
      )}
      {hasPaper && (
        <>
          <Row name="Width">
            <Segmented label="Width" value={width} options={WIDTHS} onChange={(width) => onChoose({ width })} />
          </Row>
          <Row name="Size of words">
            <Choice
              label="Size of words"
              value={settings.pointSize}
              options={SIZES}
              onChange={(pointSize) => onChoose({ pointSize })}
            />
          </Row>
        </>
      )}
      {kind.id === "png" && (
        <Row name="Resolution">
          <Choice label="Resolution" value={settings.dpi} options={DOTS} onChange={(dpi) => onChoose({ dpi })} />
        </Row>
      )}
      <div className="switches">
        {isReport && (
          <Switch
            label="Quotations under each claim"
            checked={settings.hasQuotations}
            onChange={(hasQuotations) => onChoose({ hasQuotations })}
          />
        )}
        {kind.as === "report" && holdsComments(kind.id) && (
          <Switch
            label="Comments"
            checked={settings.hasComments}
            onChange={(hasComments) => onChoose({ hasComments })}
          />
        )}
        {width !== "free" && !isReport && (
          <Switch
            label="Spread over pages"
            checked={settings.isSpread}
            onChange={(isSpread) => onChoose({ isSpread })}
          />
        )}
        {!isReport && (
          <Switch
            label="Title above"
            checked={settings.hasCaption}
            onChange={(hasCaption) => onChoose({ hasCaption })}
          />
        )}
        {isDrawn && kind.id !== "page" && (
          <Switch label="Legend" checked={settings.hasLegend} onChange={(hasLegend) => onChoose({ hasLegend })} />
        )}
        <Switch
          label="Stamp with version and date"
          checked={settings.hasStamp}
          onChange={(hasStamp) => onChoose({ hasStamp })}
        />
        {isDrawn && kind.id !== "page" && (
          <Switch label="Dark" checked={settings.isDark} onChange={(isDark) => onChoose({ isDark })} />
        )}
        {hasPaper && (
          <Switch
            label="Nothing behind it"
            checked={settings.isTransparent}
            onChange={(isTransparent) => onChoose({ isTransparent })}
          />
        )}
      </div>
      {hasPaper && print && print.shrunk < 1 && (
        <p className="note" role="status">
          Too wide for this: its words come out at {(Number(settings.pointSize) * print.shrunk).toFixed(1)} pt.{" "}
          {isReport
            ? "Fold some reasons, or take a branch."
            : "Fold some reasons, take a branch, or spread it over pages."}
        </p>
      )}
    </section>
  );
}

/** A branch can be chosen while something is picked. */
function useExtents() {
  const isPicked = useDesk(({ picked }) => picked !== null && picked.table !== "spans");
  const { length } = all(useKeptMap(), "claims");
  const always = [
    { value: "all", name: `All ${length}` },
    { value: "shown", name: "As shown" },
  ] as const;
  return isPicked ? [...always, { value: "branch", name: "Selected" } as const] : always;
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="row">
      <span aria-hidden="true">{name}</span>
      {children}
    </div>
  );
}
