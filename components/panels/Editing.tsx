"use client";

import type { ReactNode } from "react";
import { useMay } from "@/components/workspace/workspace-context";

/** What can be changed in a panel: shown as it is, and not to be changed, to those who may only read. */
export function Editing({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset className="editing" disabled={!useMay("edit")}>
      {children}
    </fieldset>
  );
}
