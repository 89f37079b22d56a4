"use client";

import { Key } from "@/components/ui/Key";

const KEYS: readonly (readonly [names: readonly string[], word: string])[] = [
  [["Enter"], "sibling"],
  [["Tab"], "premise"],
  [["Shift+Tab"], "co-premise"],
  [["O"], "objection"],
  [["U"], "undercut"],
  [["N"], "condition"],
  [["F2"], "edit"],
  [[" "], "fold"],
  [["ArrowUp", "ArrowDown"], "move"],
];

/** The keys that an outline is written with; every key stands in the sheet of shortcuts, where it is read out too. */
export function KeyStrip() {
  return (
    <div className="key-strip" aria-hidden="true">
      {KEYS.map(([names, word]) => (
        <span key={word}>
          {names.map((name) => (
            <Key key={name} name={name} />
          ))}
          {word}
        </span>
      ))}
    </div>
  );
}
