import { type Searchable, searchable } from "@/lib/text/find";
import { type FindFormsOptions, findInForms } from "@/lib/text/find-forms";
import { inferLanguage } from "@/lib/text/language";

/** What the page tells the thread: a text to keep under a number, or words to seek in kept texts. */
export type FindingMessage =
  | { readonly kind: "keep"; readonly text: number; readonly plain: string }
  | {
      readonly kind: "seek";
      readonly request: number;
      readonly texts: readonly number[];
      readonly sought: string;
      readonly options: FindFormsOptions;
    };

/** What the thread answers, text by text: the places in one, starts and ends in turn. */
export interface FoundMessage {
  readonly request: number;
  readonly text: number;
  readonly places: Uint32Array;
}

/**
 * Seeks in texts, one after the other, and gives up a request once a newer one has come. `pause` lets messages come in
 * between two texts.
 */
export function createFinding(answer: (found: FoundMessage) => void, pause: () => Promise<void>) {
  const plains = new Map<number, string>();
  const ready = new Map<number, Searchable>();
  let latest = 0;

  function textOf(text: number): Searchable {
    const plain = plains.get(text) ?? "";
    const known = ready.get(text) ?? searchable(plain, inferLanguage(plain));
    ready.set(text, known);
    return known;
  }

  return async (message: FindingMessage): Promise<void> => {
    if (message.kind === "keep") {
      plains.set(message.text, message.plain);
      return;
    }
    const { request, texts, sought, options } = message;
    latest = request;
    for (const text of texts) {
      await pause();
      if (latest !== request) return;
      answer({ request, text, places: Uint32Array.from(findInForms(textOf(text), sought, options).flat()) });
    }
  };
}
