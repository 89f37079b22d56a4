"use client";

import { MapsImportScreen } from "@/components/importing-maps/MapsImportScreen";
import { insertPart } from "@/components/workspace/part-clipboard";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { titleOf } from "@/lib/argument/graph";
import type { WarrantFile } from "@/lib/formats/warrant";

/** Adds what files of any format hold to the open map, one step for each. */
export function AddMapDialog({ files }: { readonly files: readonly File[] }) {
  const workspace = useWorkspace();
  const map = useMap();
  const close = () => workspace.view.setState({ dialog: null });
  const add = async (file: WarrantFile): Promise<string | null> => {
    insertPart(workspace, file, "inserted");
    return null;
  };
  return (
    <MapsImportScreen
      files={files}
      heading="Add from a file"
      crumb={titleOf(map)}
      makeName={(count) => (count > 1 ? `Add ${count} files` : "Add to the map")}
      makesMaps={false}
      make={add}
      onDone={close}
      onClose={close}
    />
  );
}
