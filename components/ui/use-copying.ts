"use client";

import { useState } from "react";
import { type Clip, copyToClipboard } from "./clipboard";

/** Said where a browser does not let a page copy. */
export const NOT_COPIED = "This browser does not let it be copied here: select it, and copy it by hand.";

/** Copies things, and tells beside the button that did so what came of the last one; empty before the first. */
export function useCopying(): { readonly told: string; readonly copy: (clip: Clip) => Promise<void> } {
  const [told, setTold] = useState("");
  const copy = async (clip: Clip) => setTold((await copyToClipboard(clip)) ? "Copied." : NOT_COPIED);
  return { told, copy };
}
