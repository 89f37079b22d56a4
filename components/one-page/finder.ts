interface Finding {
  /** Which claims hold what is sought; null while nothing is. */
  readonly onClaims: (numbers: ReadonlySet<number> | null) => void;
  /** Goes to a place where it stands. */
  readonly onGo: (place: HTMLElement) => void;
}

/** Where words can be found: claims of the list and paragraphs of texts. */
const PLACES = ".claims li[data-claim], .text :is(p, h3, h4, blockquote, pre, td, th)";

/** Finds words in claims and texts as they are typed; Enter goes from one place to the next, with Shift back. */
export function createFinder({ onClaims, onGo }: Finding): void {
  const field = document.querySelector<HTMLInputElement>("#find");
  const told = document.querySelector("#found");
  if (!field || !told) return;
  let places: { readonly element: HTMLElement; readonly words: string }[] | null = null;
  let found: HTMLElement[] = [];
  let at = -1;

  function find(wanted: string): void {
    places ??= Array.from(document.querySelectorAll<HTMLElement>(PLACES), (element) => {
      return { element, words: plain(wordsOf(element)) };
    });
    const words = plain(wanted).trim();
    found = words === "" ? [] : places.filter((place) => place.words.includes(words)).map(({ element }) => element);
    at = -1;
    const claims = found.filter(({ dataset }) => dataset.claim);
    onClaims(words === "" ? null : new Set(claims.map(({ dataset }) => Number(dataset.claim))));
    paint(words);
    tell(
      words === ""
        ? ""
        : `${counted(claims.length, "claim")}, ${counted(found.length - claims.length, "place")} in texts`,
    );
  }

  function tell(words: string): void {
    if (told) told.textContent = words;
  }

  /** Marks the words themselves, where the browser can without changing the page. */
  function paint(words: string): void {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("found");
    const ranges = words === "" ? [] : found.slice(0, MOST_PAINTED).flatMap((element) => rangesIn(element, words));
    if (ranges.length > 0) CSS.highlights.set("found", new Highlight(...ranges));
  }

  function go(by: number): void {
    if (found.length === 0) return;
    at = (at + by + found.length) % found.length;
    const place = found[at];
    if (!place) return;
    onGo(place);
    for (const other of document.querySelectorAll(".here")) other.classList.remove("here");
    place.classList.add("here");
    tell(`${at + 1} of ${found.length}`);
  }

  let asked = 0;
  field.addEventListener("input", () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => find(field.value));
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
    if (event.key === "Escape" && field.value !== "") {
      field.value = "";
      find("");
    }
  });
}

const MOST_PAINTED = 500;

/** What is sought in: a claim and its quotations, but not where these come from. */
function wordsOf(place: HTMLElement): string {
  if (!place.dataset.claim) return place.textContent ?? "";
  return Array.from(place.querySelectorAll(SOUGHT), ({ textContent }) => textContent).join("\n");
}

const SOUGHT = ".name, .quoted, .note";

function plain(words: string | null): string {
  return (words ?? "").toLocaleLowerCase();
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function rangesIn(element: HTMLElement, words: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(".soft, .link")) continue;
    const text = plain(node.nodeValue);
    // Letters that grow when they are made small would shift what follows.
    if (text.length !== node.nodeValue?.length) continue;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      ranges.push(range);
    }
  }
  return ranges;
}
