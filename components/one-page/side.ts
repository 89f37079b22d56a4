/** Which part of the page is shown beside the map, or in its place where there is no room for both. */
export type Panel = "map" | "claims" | "texts";

/** What stands beside the map: the list of claims, and the texts. */
export interface Side {
  display(panel: string): void;
  /** Marks a claim in the list, and its passages in the texts; `isFollowed` brings them into view. */
  pick(number: number, isFollowed: boolean): void;
  /** Goes to a passage in its text. */
  showPassage(span: string): void;
  /** Goes to a claim in the list. */
  openClaim(number: number): void;
}

/** `onDisplay` hears when another part is shown. */
export function createSide(onDisplay: () => void): Side {
  const { body } = document;
  const marks = Array.from(document.querySelectorAll<HTMLElement>("mark"));
  const holds = (list: string | undefined, one: string) => (list ?? "").split(" ").includes(one);

  function display(panel: string): void {
    body.dataset.shown = panel;
    for (const tab of document.querySelectorAll<HTMLElement>("[data-show]")) {
      tab.setAttribute("aria-pressed", String(tab.dataset.show === panel));
    }
    onDisplay();
  }

  function pick(number: number, isFollowed: boolean): void {
    for (const item of document.querySelectorAll("[aria-current]")) item.removeAttribute("aria-current");
    const item = document.querySelector(`#claim-${number}`);
    item?.setAttribute("aria-current", "true");
    for (const mark of marks) mark.classList.toggle("on", holds(mark.dataset.claims, String(number)));
    if (!isFollowed) return;
    if (body.dataset.shown === "claims") item?.scrollIntoView({ block: "nearest" });
    if (body.dataset.shown === "texts") marks.find(isOn)?.scrollIntoView({ block: "center" });
  }

  function showPassage(span: string): void {
    display("texts");
    const mark = marks.find((one) => one.tabIndex === 0 && holds(one.dataset.spans, span));
    mark?.scrollIntoView({ block: "center" });
    mark?.focus({ preventScroll: true });
  }

  function openClaim(number: number): void {
    display("claims");
    document.querySelector<HTMLElement>(`#claim-${number} .name`)?.focus();
  }

  return { display, pick, showPassage, openClaim };
}

function isOn(mark: HTMLElement): boolean {
  return mark.classList.contains("on");
}
