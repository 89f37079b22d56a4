"use client";

import { insertPart } from "@/components/workspace/part-clipboard";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { rowsOfTemplate } from "@/lib/examples/templates";
import { ChooseTemplate } from "./ChooseTemplate";

/** Asks for a template and adds its claims to the map. */
export function InsertTemplate() {
  const workspace = useWorkspace();
  return (
    <ChooseTemplate
      onChoose={(template) => insertPart(workspace, { rows: rowsOfTemplate(template), contents: [] }, "inserted")}
      onClose={() => workspace.view.setState({ dialog: null })}
    />
  );
}
