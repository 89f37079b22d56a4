"use client";

import { type ReactNode, useMemo } from "react";
import { type MemorySession, openMemorySession } from "@/components/session/memory-session";
import { createDesk, type DeskStore } from "@/components/workspace/desk";
import type { Deed } from "@/lib/access";
import { all, find } from "@/lib/argument/argument-map";
import { type Id, noRows, type Rows } from "@/lib/argument/rows";
import { everyLook } from "@/lib/examples/looks";
import { sampleMap } from "@/lib/examples/sample";
import { idIn, rowsOfSmallMap, type SmallMap } from "@/lib/examples/small-map";
import { idle, type Seat } from "@/lib/presence";
import { Legend } from "./Legend";
import { MapPane } from "./MapPane";

const alliances: SmallMap = {
  claims: {
    selective: {
      text: "NATO states honour their security commitments only selectively.",
      fidelity: "interpretation",
      voices: ["Lavrov"],
    },
    condition: {
      text: "The freedom to choose alliances is conditioned on not harming others’ security.",
      fidelity: "quotation",
      voices: ["Lavrov"],
    },
    focus: {
      text: "They focus only on the freedom to choose alliances and ignore the condition.",
      fidelity: "quotation",
      voices: ["Lavrov"],
    },
    wording: {
      text: "The wording only defends any country’s right to choose alliances.",
      fidelity: "paraphrase",
      voices: ["Lavrov", "West"],
    },
    right: {
      text: "The right of each state to choose allies and alliances is recognised.",
      fidelity: "quotation",
      voices: ["Lavrov"],
    },
    expense: {
      text: "No country may enhance its security at others’ expense.",
      fidelity: "paraphrase",
      voices: ["Lavrov"],
    },
    extract: {
      text: "They extract only one component and discard the obligation.",
      fidelity: "paraphrase",
      voices: ["Lavrov"],
    },
    defensive: { text: "NATO is a defensive alliance.", fidelity: "quotation", voices: ["Lavrov", "UK"] },
    honours: { text: "The West honours its commitments selectively.", fidelity: "paraphrase", voices: ["Lavrov"] },
    spheres: {
      text: "They set up spheres of influence, which the package bars.",
      fidelity: "quotation",
      voices: ["Lavrov"],
    },
    minsk: { text: "From Minsk, too, they take only the last component.", fidelity: "compression", voices: ["Lavrov"] },
    paris: {
      text: "The 1990 Paris document did not contain such a demand.",
      fidelity: "paraphrase",
      voices: ["Lavrov", "France"],
    },
    later: { text: "A later commitment is not undone by citing an earlier text.", implicit: true },
    others: { text: "The security of other states is not harmed.", fidelity: "paraphrase", voices: ["Lavrov"] },
  },
  relations: [
    { premises: "condition focus", kind: "support", target: "selective" },
    { premises: "defensive", kind: "attack", target: "selective" },
    { premises: "honours", kind: "rephrase", target: "selective" },
    { key: "package", premises: "right expense", kind: "support", target: "condition" },
    { premises: "wording", kind: "attack", target: "package" },
    { premises: "others", kind: "onlyIf", target: "right" },
    { premises: "paris", kind: "attack", target: "expense" },
    { premises: "later", kind: "attack", target: "paris" },
    { premises: "extract", kind: "attack", target: "wording" },
    { premises: "spheres", kind: "support", target: "extract" },
    { premises: "minsk", kind: "support", target: "extract" },
  ],
};

/** A made map of so many claims, each with up to four reasons, some of them linked or against: for size, not for sense. */
function manyClaims(count: number): Rows {
  const key = (i: number) => `c${i}`;
  const claims = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [key(i), `Claim ${i + 1} says one thing, and says it in a sentence.`]),
  );
  const relations = Array.from({ length: count - 1 }, (_, i) => i + 1).flatMap((i) => {
    if (i % 5 === 2 && i + 1 < count)
      return [{ premises: `${key(i)} ${key(i + 1)}`, kind: "support", target: key(Math.floor((i - 1) / 3)) } as const];
    if (i % 5 === 3) return [];
    return [
      { premises: key(i), kind: i % 4 === 0 ? "attack" : "support", target: key(Math.floor((i - 1) / 3)) } as const,
    ];
  });
  return rowsOfSmallMap({ claims, relations }, 0x77);
}

interface Table {
  readonly session: MemorySession;
  readonly desk: DeskStore;
}

function table(rows: Rows, can?: readonly Deed[]): Table {
  const map = { id: idIn(0x99, "map"), title: "A map of the gallery", settings: {}, deleted: false };
  return { session: openMemorySession({ ...rows, maps: [map] }, [], [], can), desk: createDesk() };
}

function sampleTable(): Table {
  const { command, contents } = sampleMap();
  const session = openMemorySession(noRows, contents);
  session.runAsAnother(command.actions);
  return { session, desk: createDesk() };
}

function picked({ session, desk }: Table, number: number): Table {
  const row = all(session.getState().map, "claims").find((claim) => claim.number === number);
  if (row) desk.setState({ picked: { table: "claims", id: row.id } });
  return { session, desk };
}

/** Six other people at claims of the map: one is there, one writes, four are at the same. */
function withOthers({ session, desk }: Table): Table {
  const claims = all(session.getState().map, "claims");
  const at = (i: number, name: string, number: number, kind: "writing" | null = null): Seat => {
    const id = claims.find((claim) => claim.number === number)?.id ?? "";
    const doing = { ...idle, picked: { table: "claims", id }, hand: kind && { kind, id } } as const;
    return { windowId: idIn(0x98, name), person: `${i}`, name, doing };
  };
  const seats = [
    at(1, "Mia Kern", 7),
    at(2, "Jo Tan", 5, "writing"),
    ...["Ada Oak", "Bo Lund", "Cy Moss", "Di Rush"].map((name, i) => at(i + 3, name, 2)),
  ];
  session.presence.others.setState({ seats: new Map(seats.map((seat) => [seat.windowId, seat])) });
  return { session, desk };
}

/** The map pane in its states, by name. */
export const mapStates: Readonly<Record<string, () => Table>> = {
  alliances: () => table(rowsOfSmallMap(alliances, 0x88)),
  picked: () => picked(table(rowsOfSmallMap(alliances, 0x88)), 2),
  looks: () => table(everyLook),
  sample: sampleTable,
  empty: () => table(noRows),
  unsent() {
    const made = table(rowsOfSmallMap(alliances, 0x88));
    made.session.markUnsent(all(made.session.getState().map, "claims").map(({ id }) => id));
    return made;
  },
  others: () => withOthers(picked(table(rowsOfSmallMap(alliances, 0x88)), 2)),
  reading: () => picked(table(rowsOfSmallMap(alliances, 0x88), ["read", "export"]), 2),
  large: () => table(manyClaims(1400)),
  legend: () => table(everyLook),
};

/** One state of the map pane, with buttons for what others might do meanwhile. */
export function MapState({ name }: { readonly name: string }): ReactNode {
  const made = useMemo(() => mapStates[name]?.(), [name]);
  if (!made) return null;
  const { session, desk } = made;
  const another = (label: string, act: (id: Id) => void) => (
    <button
      type="button"
      className="unseen"
      onClick={() => {
        const row = all(session.getState().map, "claims").find(({ number }) => number === 2);
        if (row && find(session.getState().map, "claims", row.id)) act(row.id);
      }}
    >
      {label}
    </button>
  );
  return (
    <div style={{ position: "relative", height: "100%" }}>
      <MapPane session={session} desk={desk} />
      {name === "legend" && (
        <div style={{ position: "absolute", top: 12, right: 12 }}>
          <Legend />
        </div>
      )}
      {another("Another rewords claim 2", (id) =>
        session.runAsAnother([{ type: "editClaim", id, set: { text: "Reworded by another." } }]),
      )}
      {another("Another deletes claim 2", (id) => session.runAsAnother([{ type: "removeClaim", id }]))}
    </div>
  );
}
