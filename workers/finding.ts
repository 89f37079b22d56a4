import type { Content } from "@/lib/text/content";
import type { Stretch } from "@/lib/text/extent";
import type { FindFormsOptions } from "@/lib/text/find-forms";
import type { FindingMessage, FoundMessage } from "./finding-task";

/** Hears of the places in one text after the other, as they are found. */
type OnFound = (content: Content, places: readonly Stretch[]) => void;

interface Asked {
  readonly request: number;
  readonly contents: ReadonlyMap<number, Content>;
  readonly onFound: OnFound;
}

/** Finds words in texts beside the page; each text goes to the thread once. Of several askers each has its own. */
export interface Finder {
  /** Seeks in these texts, in this order; gives up what was sought before. */
  seek(contents: readonly Content[], sought: string, options: FindFormsOptions, onFound: OnFound): void;
  /** Gives up what is under way and ends the thread. */
  close(): void;
}

/** A finder; its thread starts at the first search. */
export function createFinder(): Finder {
  const numbers = new Map<Content, number>();
  let thread: Worker | null = null;
  let asked: Asked | null = null;
  let requests = 0;

  function started(): Worker {
    if (thread) return thread;
    thread = new Worker(new URL("./finding-thread.ts", import.meta.url), { type: "module" });
    thread.onmessage = ({ data }: MessageEvent<FoundMessage>) => {
      const content = asked?.contents.get(data.text);
      if (content && asked?.request === data.request) asked.onFound(content, stretchesFrom(data.places));
    };
    return thread;
  }

  function send(message: FindingMessage): void {
    started().postMessage(message);
  }

  function numberOf(content: Content): number {
    const known = numbers.get(content);
    if (known !== undefined) return known;
    const text = numbers.size;
    numbers.set(content, text);
    send({ kind: "keep", text, plain: content.plain });
    return text;
  }

  return {
    seek(contents, sought, options, onFound) {
      const texts = contents.map((content) => [numberOf(content), content] as const);
      asked = { request: ++requests, contents: new Map(texts), onFound };
      send({ kind: "seek", request: requests, texts: texts.map(([text]) => text), sought, options });
    },
    close() {
      thread?.terminate();
      thread = null;
      asked = null;
      numbers.clear();
    },
  };
}

/** Starts and ends in turn, as stretches. */
export function stretchesFrom(places: Uint32Array): Stretch[] {
  return Array.from({ length: places.length / 2 }, (_, i): Stretch => [places[2 * i] ?? 0, places[2 * i + 1] ?? 0]);
}
