"use client";

import { NewVersionDialog } from "@/components/correcting/NewVersionDialog";
import { AddSourceDialog } from "@/components/panels/AddSourceDialog";
import { ChooseClaim } from "@/components/panels/ChooseClaim";
import { ChooseScheme, SchemeKey } from "@/components/panels/ChooseScheme";
import { ChooseVoice } from "@/components/panels/ChooseVoice";
import { CitationDialog } from "@/components/panels/CitationDialog";
import { ExportDialog } from "@/components/panels/ExportDialog";
import { InsertTemplate } from "@/components/panels/InsertTemplate";
import { ShortcutsSheet } from "@/components/panels/ShortcutsSheet";
import { SplitDialog } from "@/components/panels/SplitDialog";
import { WorkspacePalette } from "@/components/panels/WorkspacePalette";
import { ArrangeScenes } from "@/components/stepping/ArrangeScenes";
import { Stepping } from "@/components/stepping/Stepping";
import { useView } from "./workspace-context";

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useView((at) => at.dialog);
  if (!dialog) return null;
  switch (dialog.kind) {
    case "palette":
      return <WorkspacePalette />;
    case "shortcuts":
      return <ShortcutsSheet />;
    case "voice":
      return <ChooseVoice />;
    case "export":
      return <ExportDialog />;
    case "addSource":
      return <AddSourceDialog files={dialog.files} />;
    case "citation":
      return <CitationDialog sourceId={dialog.sourceId} />;
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
