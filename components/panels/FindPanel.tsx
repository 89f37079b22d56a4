"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { FindMore } from "@/components/workspace/FindMore";
import { useView, useWorkspace } from "@/components/workspace/workspace-context";
import { FoundClaims } from "./FoundClaims";
import { FoundTexts } from "./FoundTexts";
import { PanelFrame } from "./PanelFrame";

/** Words found in every source of the map, or in its claims; arrow keys walk through what was found. */
export function FindPanel() {
  const { view } = useWorkspace();
  const scope = useView((at) => at.finding);
  const sought = useView((at) => at.sought);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const close = () => view.setState({ finding: null });
  return (
    <PanelFrame title="Find" about="" onClose={close}>
      <Walk onClose={close}>
        <search className="sec first find-in">
          <input
            ref={field}
            type="search"
            className="field"
            aria-label="Words to find"
            placeholder="Words to find"
            value={sought.words}
            onChange={({ target }) => view.setState({ sought: { ...sought, words: target.value } })}
          />
          <FindMore />
        </search>
        {scope === "claims" ? <FoundClaims sought={sought} /> : <FoundTexts sought={sought} />}
      </Walk>
    </PanelFrame>
  );
}

/** Arrow keys go from the field through all that was found and back; Escape leaves. */
function Walk({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const isInField = event.target instanceof HTMLInputElement;
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowDown" || (isInField && event.key === "Enter")) go(event.currentTarget, 1);
    else if (event.key === "ArrowUp" && !isInField) go(event.currentTarget, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and the buttons within pass through here
    <div className="find-walk" onKeyDown={press}>
      {children}
    </div>
  );
}

function go(walk: HTMLElement, step: 1 | -1): void {
  const stops = [...walk.querySelectorAll<HTMLElement>("input, .found")];
  const here = stops.findIndex((stop) => stop.matches(":focus"));
  stops[Math.max(0, Math.min(stops.length - 1, here + step))]?.focus();
}
