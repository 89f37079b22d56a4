import type { MapCommands } from "@/components/map/commands";
import type { OwnKeys } from "@/components/map/keyboard";
import { claim } from "@/components/map/kin";
import type { MapView } from "@/components/map/view";
import { isKey, type KeyName } from "@/components/ui/keys";
import type { OutlineRow } from "@/lib/argument/outline";
import { setFolded } from "./folds";
import type { OutlineStore } from "./outline-state";
import { pickRow } from "./picking";

/** What the keys go by: the rows that are to be seen, and the one on which the keyboard stands. */
export interface Standing {
  readonly rows: readonly OutlineRow[];
  readonly current: OutlineRow | undefined;
}

/** The keys of a tree of rows: up and down from row to row, left and right out of a branch and into it. */
export function outlineKeys(
  view: MapView,
  commands: MapCommands,
  outline: OutlineStore,
  standing: () => Standing,
): OwnKeys {
  const go = (row: OutlineRow | undefined) => row && pickRow(view, outline, row);
  const by = (step: number) => {
    const { rows, current } = standing();
    const at = rows.findIndex(({ key }) => key === current?.key);
    go(view.desk.getState().picked ? rows[at + step] : current);
  };

  function inward({ rows, current }: Standing): void {
    if (!current) return;
    if (isFolded(view, current)) return setFolded(view.desk, [current.claimId], false);
    const next = rows[rows.indexOf(current) + 1];
    if (next?.parent === current.key) go(next);
  }

  function outward({ rows, current }: Standing): void {
    if (!current) return;
    if (current.below > 0 && !current.isReference && !isFolded(view, current)) {
      setFolded(view.desk, [current.claimId], true);
    } else go(rows.find(({ key }) => key === current.parent));
  }

  function fold({ current }: Standing): void {
    if (!current || current.below === 0 || current.isReference) return;
    go(current);
    setFolded(view.desk, [current.claimId], !isFolded(view, current));
  }

  return (event) => {
    const at = standing();
    const meanings: readonly (readonly [key: KeyName, act: () => void])[] = [
      ["ArrowDown", () => by(1)],
      ["ArrowUp", () => by(-1)],
      ["ArrowRight", () => inward(at)],
      ["ArrowLeft", () => outward(at)],
      ["Home", () => go(at.rows[0])],
      ["End", () => go(at.rows.at(-1))],
      [" ", () => fold(at)],
      ["Alt+ArrowUp", commands.moveEarlier.run],
      ["Alt+ArrowDown", commands.moveLater.run],
    ];
    const found = meanings.find(([key]) => isKey(event, key));
    if (found) return found[1];
    if (event.key === "Escape" && outline.getState().clip?.isCut) return () => outline.setState({ clip: null });
    return isKey(event, "Enter") ? enterOn(view, outline, at) : null;
  };
}

/** Enter on a claim that is only named here leads to where it stands; on a row that is not picked yet, picks it. */
function enterOn(view: MapView, outline: OutlineStore, { rows, current }: Standing): (() => void) | null {
  const { picked, relating } = view.desk.getState();
  if (!current || relating) return null;
  if (!picked) return () => pickRow(view, outline, current);
  if (!current.isReference) return null;
  return () => {
    const row = rows.find(({ claimId, isReference }) => claimId === current.claimId && !isReference);
    if (row) pickRow(view, outline, row);
    else view.pick(claim(current.claimId));
  };
}

function isFolded({ desk }: MapView, { claimId, isReference, below }: OutlineRow): boolean {
  return below > 0 && !isReference && desk.getState().folded.has(claimId);
}
