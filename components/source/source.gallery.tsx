"use client";

import { type ReactNode, useMemo, useState } from "react";
import { type Part, partsContent } from "@/lib/reading/parts";
import { readPasted } from "@/lib/reading/text";
import { type Content, sha256Of } from "@/lib/text/content";
import type { Extent } from "@/lib/text/extent";
import { readInThread } from "@/workers/reading";
import type { Highlight, HighlightRole } from "./highlight";
import type { SelectionAction } from "./SelectionToolbar";
import { SourcePane } from "./SourcePane";
import type { Sought } from "./use-found";

const plain = `Remarks on the charter
Opening of the second day

The delegates have read one half of the charter to us since this morning. Every state may choose its own alliances, they say, and there they stop. But the sentence goes on. It says that no state shall make itself safer by making its neighbour less safe, and that whoever signs the first half signs the second. We signed both halves on the same page, with the same pen.

I am asked whether this binds a state that joins an alliance for its defence alone. An alliance is defensive, we are told, because it says that it is. A fence is defensive too, until it is built across the neighbour’s well. The charter asks what is done, and it does not ask what is meant.

Question: Does this not give every state a veto over the others?

No. It gives every state a right to be heard before the fence is built. That is less than a veto, and more than we have now. Our friends reply that spheres of influence belong to another century. We agree, and we ask them to leave theirs.

שלום לכולם. הזכות לבחור בריתות אינה עומדת לבדה, והיא תלויה בביטחונם של אחרים.

Signed for the delegation 👩‍👩‍👧‍👦, naïve façade, Việt Nam, हिन्दी — and adjourned.`;

const actions: readonly SelectionAction[] = [
  { id: "claim", label: "New claim", keyName: "C" },
  { id: "support", label: "Supports 2", keyName: "S", role: "support", opensGroup: true },
  { id: "attack", label: "Attacks 2", keyName: "A", role: "attack" },
  { id: "tie", label: "Tie to 2", keyName: "Q" },
  { id: "highlight", label: "Highlight only", keyName: "H", icon: "marker", opensGroup: true },
];

function passage(text: string, words: string, role: HighlightRole, number: number | null, label: string): Highlight {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`no such words: ${words}`);
  const numbers = number === null ? [] : [number];
  return { spanId: words.slice(0, 12), extent: [[start, start + words.length]], role, numbers, label };
}

const highlights: readonly Highlight[] = [
  passage(plain, "have read one half of the charter to us", "conclusion", 1, "They honour the charter by halves."),
  passage(
    plain,
    "Every state may choose its own alliances, they say, and there they stop. But the sentence goes on. It says that no state shall make itself safer by making its neighbour less safe, and that whoever signs the first half signs the second.",
    "support",
    2,
    "The freedom to choose alliances is conditioned on not harming others’ security.",
  ),
  passage(plain, "state may choose its own alliances", "support", 5, "Each state may choose its alliances."),
  passage(
    plain,
    "may choose its own alliances, they say",
    "undercut",
    4,
    "The wording only defends the right to choose.",
  ),
  passage(
    plain,
    "no state shall make itself safer by making its neighbour less safe",
    "support",
    6,
    "No state may be safer at its neighbour’s expense.",
  ),
  passage(plain, "An alliance is defensive, we are told", "attack", 8, "The alliance is defensive."),
  passage(
    plain,
    "until it is built across the neighbour’s well",
    "condition",
    14,
    "The security of other states is not harmed.",
  ),
  passage(plain, "it does not ask what is meant", "preference", 15, "Deeds weigh more than intentions."),
  passage(plain, "That is less than a veto", "rephrase", 16, "A hearing is no veto."),
  passage(
    plain,
    "spheres of influence belong to another century",
    "loose",
    null,
    "spheres of influence belong to another century",
  ),
  passage(plain, "הזכות לבחור בריתות", "support", 5, "Each state may choose its alliances."),
];

/** The pane over a content as a desk would hold it: what is opened becomes selected, and what was done is said below. */
function Desk({
  content,
  marks,
  isFinding = false,
}: {
  content: Content;
  marks: readonly Highlight[];
  isFinding?: boolean;
}) {
  const [extra, setExtra] = useState<readonly Highlight[]>([]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [finding, setFinding] = useState<Sought | null>(isFinding ? { words: "" } : null);
  const [said, setSaid] = useState("");
  const all = useMemo(() => [...marks, ...extra], [marks, extra]);
  const lit = useMemo(() => new Set<string>(), []);
  const add = (id: string, extent: Extent) => {
    const role = id === "support" || id === "attack" ? id : "loose";
    const numbers = role === "loose" ? [] : [20 + extra.length];
    setExtra([...extra, { spanId: `added ${extra.length}`, extent, role, numbers, label: "New" }]);
    setSaid(`${id} ${JSON.stringify(extent)}`);
  };
  return (
    <div className="gallery-desk">
      <SourcePane
        label="Remarks on the charter"
        content={content}
        highlights={all}
        selectedSpanIds={selected}
        litSpanIds={lit}
        actions={actions}
        onAction={add}
        onSelect={(extent) => setSaid(extent ? `words ${JSON.stringify(extent)}` : "no words")}
        onOpen={({ spanId, claim }) => {
          setSelected(new Set([spanId]));
          setSaid(`opened ${claim ?? spanId}`);
        }}
        onHover={() => {}}
        sought={finding}
        onSeek={(words) => setFinding({ words })}
        onFindClose={() => setFinding(null)}
      />
      <output>{said}</output>
    </div>
  );
}

function Bring() {
  const [content, setContent] = useState<Content | null>(null);
  const [reason, setReason] = useState("");
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const { reading: promised } = readInThread(new Uint8Array(await file.arrayBuffer()), file.name);
    const reading = await promised;
    setContent(reading.ok ? reading.content : null);
    setReason(reading.ok ? "" : reading.reason);
  };
  return (
    <div className="gallery-bring">
      <label>
        A text <input type="file" onChange={(event) => bring(event.target.files?.[0])} />
      </label>
      <p role="status">{reason}</p>
      {content && <Desk key={sha256Of(content)} content={content} marks={[]} />}
    </div>
  );
}

const roles: readonly HighlightRole[] = [
  "support",
  "attack",
  "undercut",
  "condition",
  "rephrase",
  "preference",
  "conclusion",
  "loose",
];

/** A text of 100,000 words in 4,000 paragraphs with 5,000 spans, the same at every call. */
export function largeText(): { content: Content; marks: Highlight[] } {
  const paragraph =
    "Words enough for one line and then some more, as they come in a long session of an assembly that nobody cut short. ";
  const text = Array.from({ length: 4000 }, (_, i) => `${i + 1}. ${paragraph}`.trim()).join("\n\n");
  const reading = readPasted(text);
  if (!reading.ok) throw new Error(reading.reason);
  const step = Math.floor(text.length / 5000);
  const marks = Array.from({ length: 5000 }, (_, i): Highlight => {
    const start = i * step + ((i * 7919) % 60);
    const end = Math.min(text.length, start + 40 + ((i * 104_729) % 160));
    return {
      spanId: `s${i}`,
      extent: [[start, end]],
      role: roles[i % 8] ?? "loose",
      numbers: [i + 1],
      label: `Claim ${i + 1}`,
    };
  });
  return { content: reading.content, marks };
}

function Large() {
  const { content, marks } = useMemo(largeText, []);
  return <Desk content={content} marks={marks} />;
}

function ownContent(): Content {
  const reading = readPasted(plain);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.content;
}

function cells(table: number, rows: readonly (readonly string[])[]): Part[] {
  return rows.flatMap((row, i) =>
    row.map((text, column): Part => ({ setting: { kind: "cell", table, row: i, column, isHeader: i === 0 }, text })),
  );
}

const document: readonly Part[] = [
  { setting: { kind: "paragraph", part: "navigation" }, text: "Home › Records › Second day" },
  { setting: { kind: "heading", level: 1 }, text: "The charter in figures" },
  {
    setting: { kind: "paragraph" },
    text: "Each delegation signed both halves of the charter[1], and most of them twice[2].",
  },
  {
    setting: { kind: "note", label: "1" },
    text: "The halves are printed on one page in the edition that was deposited.",
  },
  { setting: { kind: "note", label: "2" }, text: "At the first meeting and at the review, eleven years later." },
  ...cells(0, [
    ["Meeting", "Signed", "Remarks"],
    ["First", "35", "Two delegations signed with a reservation, which they withdrew before the year was out."],
    ["Review", "54", ""],
    ["Third", "", "Not held"],
  ]),
  { setting: { kind: "item", depth: 1, marker: "(a)" }, text: "The right to choose alliances." },
  { setting: { kind: "item", depth: 1, marker: "(b)" }, text: "The duty that comes with it." },
  ...cells(1, [
    Array.from({ length: 12 }, (_, i) => `Year ${i + 1}`),
    Array.from({ length: 12 }, (_, i) => `${i * 411}`),
  ]),
  { setting: { kind: "paragraph", part: "footer" }, text: "Printed for the secretariat" },
];

const documentContent = partsContent(document);
const documentMarks: readonly Highlight[] = [
  passage(documentContent.plain, "withdrew before the year was out", "support", 3, "The reservations did not last."),
  passage(documentContent.plain, "54", "condition", 4, "The review was signed by more."),
  passage(documentContent.plain, "printed on one page", "attack", 5, "The halves belong together."),
];

/** The source pane in each of its states, by name. */
export const sourceStates: Record<string, () => ReactNode> = {
  highlights: () => <Desk content={ownContent()} marks={highlights} />,
  plain: () => <Desk content={ownContent()} marks={[]} />,
  document: () => <Desk content={documentContent} marks={documentMarks} />,
  finding: () => <Desk content={ownContent()} marks={highlights} isFinding />,
  large: () => <Large />,
  bring: () => <Bring />,
};
