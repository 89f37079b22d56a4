"use client";

import { useEffect } from "react";
import { ChooseClaim } from "@/components/panels/ChooseClaim";
import { ChooseVoice } from "@/components/panels/ChooseVoice";
import { ShortcutsSheet } from "@/components/panels/ShortcutsSheet";
import { WorkspacePalette } from "@/components/panels/WorkspacePalette";
import { later, useLater } from "@/components/ui/later";
import { find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { UnkeptDialog } from "./UnkeptDialog";
import type { OpenDialog } from "./view";
import { tell, useSession, useView, useWorkspace } from "./workspace-context";

// What is opened now and then; palette, keys and choices of a claim answer at once.
const NewVersionDialog = later(async () => (await import("@/components/correcting/NewVersionDialog")).NewVersionDialog);
const AddSourceDialog = later(async () => (await import("@/components/panels/AddSourceDialog")).AddSourceDialog);
const BibliographyDialog = later(
  async () => (await import("@/components/panels/BibliographyDialog")).BibliographyDialog,
);
const AddMapDialog = later(async () => (await import("@/components/panels/AddMapDialog")).AddMapDialog);
const CitationDialog = later(async () => (await import("@/components/panels/CitationDialog")).CitationDialog);
const ExportScreen = later(async () => (await import("@/components/exporting/ExportScreen")).ExportScreen);
const ShareDialog = later(async () => (await import("@/components/sharing/ShareDialog")).ShareDialog);
const InsertTemplate = later(async () => (await import("@/components/panels/InsertTemplate")).InsertTemplate);
const SplitDialog = later(async () => (await import("@/components/panels/SplitDialog")).SplitDialog);
const ArrangeScenes = later(async () => (await import("@/components/stepping/ArrangeScenes")).ArrangeScenes);
const Stepping = later(async () => (await import("@/components/stepping/Stepping")).Stepping);
const ChooseScheme = later(async () => (await import("@/components/panels/ChooseScheme")).ChooseScheme);
const SchemeKey = later(async () => (await import("@/components/panels/ChooseScheme")).SchemeKey);

/** The dialog that is open, if any. */
export function Dialogs() {
  useLater();
  const dialog = useView((at) => at.dialog);
  const isGone = useGone(dialog);
  if (!dialog || isGone) return null;
  switch (dialog.kind) {
    case "palette":
      return <WorkspacePalette />;
    case "shortcuts":
      return <ShortcutsSheet />;
    case "voice":
      return <ChooseVoice />;
    case "export":
      return <ExportScreen />;
    case "unkept":
      return <UnkeptDialog />;
    case "share":
      return <ShareDialog />;
    case "addSource":
      return <AddSourceDialog files={dialog.files} />;
    case "addMap":
      return <AddMapDialog files={dialog.files} />;
    case "citation":
      return <CitationDialog sourceId={dialog.sourceId} />;
    case "bibliography":
      return <BibliographyDialog />;
    case "newVersion":
      return <NewVersionDialog sourceId={dialog.sourceId} />;
    case "stepping":
      return <Stepping />;
    case "scenes":
      return <ArrangeScenes />;
    case "split":
      return <SplitDialog claimId={dialog.claimId} />;
    case "scheme":
      return <ChooseScheme relationId={dialog.relationId} />;
    case "schemeKey":
      return <SchemeKey relationId={dialog.relationId} path={dialog.path} />;
    case "template":
      return <InsertTemplate />;
    case "chooseClaim":
      return <ChooseClaim question={dialog.question} without={dialog.without} choose={dialog.choose} />;
    default:
      return dialog satisfies never;
  }
}

/** Whether somebody else has deleted what a dialog is about; the dialog then closes, and it is said why. */
function useGone(dialog: OpenDialog | null): boolean {
  const { view } = useWorkspace();
  const isGone = useSession(({ map }) => {
    const about = dialog && aboutOf(dialog);
    return about !== null && !find(map, about.table, about.id);
  });
  useEffect(() => {
    if (!isGone) return;
    view.setState({ dialog: null });
    tell({ view }, "What you were at has been deleted meanwhile.");
  }, [isGone, view]);
  return isGone;
}

/** The row that a dialog is about; null where it is about none. */
function aboutOf(dialog: OpenDialog): { readonly table: "sources" | "claims" | "relations"; readonly id: Id } | null {
  switch (dialog.kind) {
    case "citation":
    case "newVersion":
      return { table: "sources", id: dialog.sourceId };
    case "split":
      return { table: "claims", id: dialog.claimId };
    case "scheme":
    case "schemeKey":
      return { table: "relations", id: dialog.relationId };
    default:
      return null;
  }
}
