"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/Button";
import { FullDialog } from "@/components/ui/FullDialog";
import { useKeyAnywhere } from "@/components/ui/shortcuts";
import { useCopying } from "@/components/ui/use-copying";
import { useKeptMap, useWorkspace } from "@/components/workspace/workspace-context";
import { titleOf } from "@/lib/argument/graph";
import { clipOf } from "./copying";
import { DataPreview, firstWords } from "./DataPreview";
import { type ExportKind, kindGroups } from "./export-kinds";
import { type ExportSettings, keepSettings, keptSettings } from "./export-settings";
import { FigureOptions } from "./FigureOptions";
import { FigurePreview } from "./FigurePreview";
import { KindList } from "./KindList";
import { Losses } from "./Losses";
import { ReportPreview } from "./ReportPreview";
import { useExporter, useOutcome } from "./use-exporter";
import { type Saving, useSaving } from "./use-saving";
import "./exporting.css";

const FORMATS = { kind: "formats" } as const;

/** Takes the map out: kinds of file at the left, what will come out in the middle, what goes in and what is lost at the right. */
export function ExportScreen() {
  const { view } = useWorkspace();
  const map = useKeptMap();
  const exporter = useExporter();
  const [settings, setSettings] = useState(keptSettings);
  const formats = useOutcome(exporter, FORMATS).result;
  const groups = useMemo(() => kindGroups(formats ?? []), [formats]);
  const kinds = groups.flatMap(({ kinds }) => kinds);
  const kind = kinds.find(({ id }) => id === settings.kind) ?? (formats ? (kinds[0] ?? null) : null);
  const saving = useSaving(exporter, kind, settings);
  const choose = (change: Partial<ExportSettings>) => {
    const chosen = { ...settings, ...change };
    keepSettings(chosen);
    setSettings(chosen);
  };
  const close = () => view.setState({ dialog: null });
  useKeyAnywhere("Mod+Enter", saving.start);
  return (
    <FullDialog title="Export" crumb={titleOf(map)} onClose={close}>
      <div className="exporting">
        <KindList groups={groups} chosen={kind?.id ?? ""} onChoose={(id) => choose({ kind: id })} />
        {kind && <Preview kind={kind} saving={saving} settings={settings} />}
        {kind && (
          <aside className="side" aria-label="What goes in, and what is lost">
            <div className="said">
              <h2>{kind.name}</h2>
              <p className="about">{kind.about}</p>
              {kind.as !== "data" && (
                <FigureOptions
                  kind={kind}
                  settings={settings}
                  print={saving.printed?.print ?? null}
                  onChoose={choose}
                />
              )}
              {kind.as !== "figure" && (
                <Losses
                  losses={lossesOf(kind, saving)}
                  isWritten={kind.as === "report"}
                  onWhole={() => choose({ kind: "warrant" })}
                />
              )}
            </div>
            <Foot key={kind.id} kind={kind} saving={saving} />
          </aside>
        )}
      </div>
    </FullDialog>
  );
}

interface PreviewProps {
  readonly kind: ExportKind;
  readonly saving: Saving;
  readonly settings: ExportSettings;
}

/** What will come out: a figure, a page of a document, or the beginning of each file. */
function Preview({ kind, saving, settings }: PreviewProps) {
  const { printed, theme, report, told, written } = saving;
  if (kind.as === "data") return <DataPreview files={written?.files ?? []} />;
  if (kind.id === "word") return <ReportPreview told={told} printed={printed} theme={theme} />;
  if (kind.as === "report" && kind.isRead) {
    return <DataPreview files={report ? [{ name: kind.name, text: firstWords(report.bytes) }] : []} />;
  }
  return <FigurePreview printed={printed} theme={theme} isTransparent={settings.isTransparent} />;
}

function lossesOf(kind: ExportKind, { report, told, written }: Saving) {
  if (kind.as === "data") return written?.losses ?? null;
  return (kind.id === "word" ? told : report)?.losses.map((what) => ({ where: "", what, count: 1 })) ?? null;
}

interface FootProps {
  readonly kind: ExportKind;
  readonly saving: Saving;
}

/** How large it becomes, or how far it is, and the buttons that take it along. */
function Foot({ kind, saving }: FootProps) {
  const { told, copy } = useCopying();
  const clip = clipOf(kind, saving);
  const { fault, step, isCurrent, extent } = saving;
  return (
    <div className="foot">
      <p className="told" role="status">
        {fault ?? step ?? (isCurrent ? told || extent : "It is being made …")}
      </p>
      <span className="grow" />
      {step !== null ? (
        <Button look="line" onClick={saving.cancel}>
          Cancel
        </Button>
      ) : (
        clip && (
          <Button look="line" onClick={() => void copy(clip())}>
            Copy
          </Button>
        )
      )}
      <Button look="ink" keyName="Mod+Enter" disabled={!saving.isReady || step !== null} onClick={saving.start}>
        Save file
      </Button>
    </div>
  );
}
