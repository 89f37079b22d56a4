"use client";

import { type KeyboardEvent, type MouseEvent, memo, useMemo, useRef, useState } from "react";
import { PanelFrame } from "@/components/panels/PanelFrame";
import { IconButton } from "@/components/ui/Button";
import { run, useMap, useMay, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import type { Hint } from "@/lib/argument/hints/hint";
import type { Id } from "@/lib/argument/rows";
import { type HintGroup, jumpTo, mergeAlike, type PutAside, putAside, sortHints } from "./hint-gestures";
import { useHints } from "./use-hints";
import { walkBy, walkOn } from "./walk";

/** What a second look at the map may be worth, kind by kind; each hint leads to its place and can be put aside. */
export function HintsPanel() {
  const { session, view } = useWorkspace();
  const map = useMap();
  const found = useHints(session);
  const sorted = useMemo(() => found && sortHints(map, found), [map, found]);
  const close = () => view.setState({ listing: null });
  return (
    <PanelFrame title="Hints" about={sorted ? counted(sorted.count) : "looking…"} onClose={close}>
      {sorted?.count === 0 && (
        <section className="sec first roomy">
          <p className="hint">
            Nothing that a second look at this map would be worth. Hints are found by plain rules; they never say that
            an argument is right.
          </p>
        </section>
      )}
      {sorted?.groups.map((group) => (
        <KindOfHints key={group.kind} group={group} />
      ))}
      {sorted && sorted.aside.length > 0 && <Aside aside={sorted.aside} />}
    </PanelFrame>
  );
}

function counted(count: number): string {
  return count === 0 ? "none" : `${count}, nothing more than hints`;
}

/** Hints of one kind that are shown at once: thousands would hold up the page. */
const AT_ONCE = 20;

function KindOfHints({ group: { heading, hints } }: { readonly group: HintGroup }) {
  const [shown, setShown] = useState(AT_ONCE);
  const hidden = hints.length - shown;
  return (
    <section className="sec">
      <h3>
        {heading} <span className="rest">{hints.length}</span>
      </h3>
      <ul className="hints">
        {hints.slice(0, shown).map((hint) => (
          <HintLine key={hint.key} hint={hint} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="word-btn jump" onClick={() => setShown(shown + AT_ONCE)}>
          Show {Math.min(hidden, AT_ONCE)} more of {hidden}
        </button>
      )}
    </section>
  );
}

/** One hint: Enter goes to its place, and Delete, for those who may change the map, puts it aside. Kept as it is while others come and go. */
const HintLine = memo(function HintLine({ hint }: { readonly hint: Hint }) {
  const workspace = useWorkspace();
  const mayEdit = useMay("edit");
  const line = useRef<HTMLButtonElement>(null);
  /** Does what takes the line away, and lets the keyboard stay in the list. */
  const leaving = (act: (workspace: Workspace, hint: Hint) => void) => () => {
    if (line.current) walkOn(line.current);
    act(workspace, hint);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (mayEdit && (event.key === "Delete" || event.key === "Backspace")) leaving(putAside)();
    else if (event.key === "ArrowDown") walkBy(event.currentTarget, 1);
    else if (event.key === "ArrowUp") walkBy(event.currentTarget, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li>
      <button
        ref={line}
        type="button"
        className="hint-line jump"
        aria-keyshortcuts={mayEdit ? "Enter Delete" : "Enter"}
        onKeyDown={press}
        onClick={() => jumpTo(workspace, hint)}
      >
        {hint.sentence}
      </button>
      {mayEdit && <IconButton icon="close" label="Put this hint aside" keyName="Delete" onClick={leaving(putAside)} />}
      {mayEdit && hint.kind === "alike" && <MergeOffer hint={hint} onMerge={leaving(mergeAlike)} />}
    </li>
  );
});

function MergeOffer({ hint, onMerge }: { readonly hint: Hint; readonly onMerge: () => void }) {
  const map = useMap();
  const [keep, drop] = hint.claimIds.map((id) => find(map, "claims", id)?.number);
  if (keep === undefined || drop === undefined) return null;
  return (
    <button type="button" className="word-btn offer" onClick={onMerge}>
      Merge {drop} into {keep}
    </button>
  );
}

function Aside({ aside }: { readonly aside: readonly PutAside[] }) {
  const workspace = useWorkspace();
  const mayEdit = useMay("edit");
  const bringBack = (id: Id, { currentTarget }: MouseEvent) => {
    currentTarget.closest("details")?.querySelector("summary")?.focus();
    run(workspace, { type: "restoreHint", id });
  };
  return (
    <details className="sec aside">
      <summary>Put aside ({aside.length})</summary>
      <ul className="hints">
        {aside.map(({ hint, row }) => (
          <li key={row.id}>
            <span className="hint-line">{hint.sentence}</span>
            {mayEdit && (
              <IconButton icon="undo" label="Bring this hint back" onClick={(event) => bringBack(row.id, event)} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
