"use client";

import { type KeyboardEvent, useMemo, useState } from "react";
import { Button } from "@/components/ui/Button";
import { FullDialog } from "@/components/ui/FullDialog";
import { isKey } from "@/components/ui/keys";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { FORMATS } from "@/lib/formats/catalogue";
import { DataPreview, useWritten } from "./DataPreview";
import { type ExportKind, kindGroups } from "./export-kinds";
import { type ExportSettings, keepSettings, keptSettings } from "./export-settings";
import { FigureOptions } from "./FigureOptions";
import { FigurePreview } from "./FigurePreview";
import { KindList } from "./KindList";
import { Losses } from "./Losses";
import { type Made, makeFigure, packed } from "./making";
import { save } from "./saving";
import { themeFor, titleOf, usePrint, useStamp, useVersion } from "./use-print";
import { makeReport, useReport, useReportText } from "./use-report";
import "./exporting.css";

const GROUPS = kindGroups(FORMATS);
const KINDS = GROUPS.flatMap(({ kinds }) => kinds);

/** Takes the map out: kinds of file at the left, what will come out in the middle, what goes in and what is lost at the right. */
export function ExportScreen() {
  const { view } = useWorkspace();
  const map = useMap();
  const [settings, setSettings] = useState(keptSettings);
  const kind = KINDS.find(({ id }) => id === settings.kind) ?? KINDS[0];
  const saving = useSaving(kind, settings);
  const choose = (change: Partial<ExportSettings>) => {
    const chosen = { ...settings, ...change };
    keepSettings(chosen);
    setSettings(chosen);
  };
  const close = () => view.setState({ dialog: null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isKey(event.nativeEvent, "Mod+Enter")) return;
    event.preventDefault();
    saving.start();
  };
  if (!kind) return null;
  return (
    <FullDialog
      title="Export"
      crumb={titleOf(map)}
      onClose={close}
      onKeyDown={onKeyDown}
      foot={<Foot saving={saving} />}
    >
      <div className="exporting">
        <KindList groups={GROUPS} chosen={kind.id} onChoose={(id) => choose({ kind: id })} />
        {kind.as === "figure" && (
          <FigurePreview print={saving.print} theme={saving.theme} isTransparent={settings.isTransparent} />
        )}
        {kind.as === "report" && <DataPreview files={[{ name: kind.name, text: saving.reportText }]} />}
        {kind.as === "data" && <DataPreview files={saving.written?.files ?? []} />}
        <aside className="side" aria-label="What goes in, and what is lost">
          <h2>{kind.name}</h2>
          <p className="about">{kind.about}</p>
          {kind.as !== "data" ? (
            <FigureOptions
              kind={kind.id}
              isReport={kind.as === "report"}
              settings={settings}
              print={saving.print}
              onChoose={choose}
            />
          ) : (
            <Losses losses={saving.written?.losses ?? []} onWhole={() => choose({ kind: "warrant" })} />
          )}
        </aside>
      </div>
    </FullDialog>
  );
}

/** How far the saving of a file is, and how it is begun and ended. */
type Saving = ReturnType<typeof useSaving>;

function useSaving(kind: ExportKind | undefined, settings: ExportSettings) {
  const { session } = useWorkspace();
  const map = useMap();
  const version = useVersion();
  const stamp = useStamp(version);
  const isReport = kind?.as === "report";
  // In a report the caption, the stamp and the pages are the document's own.
  const printed = isReport ? { ...settings, isSpread: false, hasCaption: false, hasStamp: false } : settings;
  const print = usePrint(printed, stamp);
  const theme = useMemo(() => themeFor(settings), [settings]);
  const report = useReport(isReport, settings, stamp);
  const reportText = useReportText(isReport ? kind.report : null, report, print, theme);
  const written = useWritten(kind?.as === "data" ? kind.format : null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const isReady =
    kind?.as === "figure" ? print !== null : isReport ? report !== null : (written?.files.length ?? 0) > 0;

  async function make(signal: AbortSignal): Promise<Made | null> {
    const date = version?.at ?? null;
    if (kind?.as === "report") {
      if (!report) return null;
      const job = { mapId: session.mapId, format: kind.report, report, print, theme, date };
      return { ok: true, file: await makeReport(job, signal), ending: kind.ending };
    }
    if (kind?.as === "data") return written && packed(written.files, kind.ending);
    const format = (["svg", "png", "pdf"] as const).find((name) => name === kind?.id);
    if (!format || !print) return null;
    return makeFigure({ mapId: session.mapId, format, print, theme, settings, date }, signal);
  }

  async function start() {
    const controller = new AbortController();
    setFault(null);
    setRunning(controller);
    try {
      const made = await make(controller.signal);
      if (made?.ok) save(made.file, `${titleOf(map)}.${made.ending}`);
      else if (made) setFault(made.reason);
    } catch (error) {
      // Ended by the person: nothing is to be said.
      if (!controller.signal.aborted) throw error;
    } finally {
      setRunning(null);
    }
  }

  return {
    print,
    theme,
    reportText,
    written,
    fault,
    isReady,
    isRunning: running !== null,
    start: () => void (isReady && running === null && start()),
    cancel: () => running?.abort(),
  };
}

function Foot({ saving }: { readonly saving: Saving }) {
  return (
    <>
      <p className="told" role="status">
        {saving.fault ?? (saving.isRunning ? "The file is being made …" : "")}
      </p>
      <span className="grow" />
      {saving.isRunning && (
        <Button look="line" onClick={saving.cancel}>
          Cancel
        </Button>
      )}
      <Button look="ink" keyName="Mod+Enter" disabled={!saving.isReady || saving.isRunning} onClick={saving.start}>
        Save file
      </Button>
    </>
  );
}
