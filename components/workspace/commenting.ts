import type { Id, Subject } from "@/lib/argument/rows";
import type { Words } from "./source-gestures";

/** What a talk is about: the map, or a row of it. */
export interface About {
  readonly kind: Subject;
  readonly id: Id;
}

/** What somebody wants to say something of: something of the map, or words of a text that are not marked yet. */
export type Commenting = About | { readonly kind: "words"; readonly words: Words };
