import { createStore } from "zustand/vanilla";
import { keepUnder, keptUnder } from "@/components/ui/storage";
import type { Filters } from "@/lib/argument/filters";
import type { Id } from "@/lib/argument/rows";
import type { VoiceFilter } from "@/lib/argument/voices";
import type { Alike } from "./alike";
import type { Commenting } from "./commenting";
import { keptShown, type MapViewName } from "./map-views";

/** A dialog that lies over the workspace. */
export type OpenDialog =
  | { readonly kind: "palette" }
  | { readonly kind: "shortcuts" }
  | { readonly kind: "export" }
  | { readonly kind: "share" }
  | { readonly kind: "unkept" }
  | { readonly kind: "voice" }
  | { readonly kind: "addSource"; readonly files: readonly File[] }
  | { readonly kind: "addMap"; readonly files: readonly File[] }
  | { readonly kind: "citation"; readonly sourceId: Id }
  | { readonly kind: "bibliography" }
  | { readonly kind: "newVersion"; readonly sourceId: Id }
  | { readonly kind: "stepping" }
  | { readonly kind: "scenes" }
  | { readonly kind: "split"; readonly claimId: Id }
  | { readonly kind: "template" }
  | { readonly kind: "scheme"; readonly relationId: Id }
  | { readonly kind: "schemeKey"; readonly relationId: Id; readonly path: readonly number[] }
  | {
      readonly kind: "chooseClaim";
      readonly question: string;
      readonly without: ReadonlySet<Id>;
      readonly choose: (claimId: Id) => void;
    };

/** Something said at the lower left; `undo` names the command that it offers to take back, unless it offers something else to do. */
export interface Told {
  readonly key: string;
  readonly text: string;
  readonly undo: string | null;
  readonly act: { readonly name: string; readonly run: () => void } | null;
}

/** A list about the whole map that stands in place of the inspector. */
export type Listing = "hints" | "questions" | "groups" | "talk" | "suggestions";

/** Where words are sought. */
export type FindScope = "text" | "texts" | "claims";

/** Words that are sought, and how. */
export interface Sought {
  readonly words: string;
  readonly wholeWords: boolean;
  readonly forms: boolean;
}

/** How the workspace is arranged in this window: panes, dialogs, what is being said. Never stored with the map. */
export interface View {
  /** Which pane fills the screen; on a narrow screen one always does. */
  readonly fills: "both" | "source" | "map";
  /** Which pane a narrow screen shows. */
  readonly narrow: "source" | "map";
  /** How the right pane shows the map. */
  readonly shown: MapViewName;
  /** Width of the source pane in px. */
  readonly sourcePx: number;
  /** The row for which the inspector was closed. */
  readonly closedFor: Id | null;
  readonly isLegendOpen: boolean;
  /** Where words are being sought: in the open text, in every text, or in the claims; null where they are not. */
  readonly finding: FindScope | null;
  /** The words that were sought last, and how. */
  readonly sought: Sought;
  readonly dialog: OpenDialog | null;
  /** The group or tag whose claims alone are shown in full. */
  readonly sorted: Id | null;
  /** Whether words such as "because" are marked in the texts. */
  readonly marksIndicators: boolean;
  /** Which list about the whole map is open. */
  readonly listing: Listing | null;
  /** The talk that the list of all was opened for; null for none in particular. */
  readonly thread: Id | null;
  /** What somebody is about to say something of: its field has the keyboard when it comes. */
  readonly commenting: Commenting | null;
  readonly told: readonly Told[];
  /** The passage whose words are being chosen anew. */
  readonly reshaping: Id | null;
  /** What the list of passages like it stands open for. */
  readonly alike: Alike | null;
  /** Whose voice alone is shown in full; null shows every voice. */
  readonly voice: VoiceFilter | null;
  /** The source whose text is being corrected. */
  readonly correcting: Id | null;
  /** What of the map is to stand out; null shows all. */
  readonly filters: Filters | null;
  /** The claim or step that alone is shown in Toulmin's parts; null shows all. */
  readonly toulmin: Id | null;
  /** The window of somebody that this one follows. */
  readonly following: Id | null;
  /** Whether passages that wait for their place are being reviewed, and the one to begin with. */
  readonly reviewing: { readonly spanId: Id | null } | null;
}

/** Bounds of the divider, in px: the text keeps its measure, the map room for two columns. */
export const SOURCE_PX = { least: 360, usual: 544, leastRest: 380 } as const;

const WIDTH_KEY = "source-width";

/** A view as it is when a map is opened. */
export function createView() {
  return createStore<View>(() => ({
    fills: "both",
    narrow: "source",
    shown: keptShown(),
    sourcePx: keptWidth(),
    closedFor: null,
    isLegendOpen: false,
    finding: null,
    sought: { words: "", wholeWords: false, forms: false },
    dialog: null,
    listing: null,
    thread: null,
    commenting: null,
    marksIndicators: false,
    sorted: null,
    told: [],
    reshaping: null,
    alike: null,
    voice: null,
    correcting: null,
    filters: null,
    toulmin: null,
    reviewing: null,
    following: null,
  }));
}

export type ViewStore = ReturnType<typeof createView>;

/** Keeps the width of the source pane for the next map that is opened in this browser. */
export function keepWidth(px: number): void {
  keepUnder(WIDTH_KEY, String(Math.round(px)));
}

function keptWidth(): number {
  const kept = Number(keptUnder(WIDTH_KEY));
  return kept >= SOURCE_PX.least && kept <= 4000 ? kept : SOURCE_PX.usual;
}
