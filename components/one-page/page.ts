import { createDesk, type Desk } from "./desk";
import { createFinder } from "./finder";
import { readData } from "./shown";

// The script of the page in one file: it finds everything in the page itself, asks nothing of anybody, and is written into
// the page as it comes out of scripts/make-page-code.mjs.

const svg = document.querySelector<SVGSVGElement>("#map");
const data = document.querySelector("#data");
if (svg && data) start(createDesk(svg, readData(data.textContent), tell));

function start(desk: Desk): void {
  listenToMap(desk);
  listenToSide(desk);
  listenToButtons(desk);
  findIn(desk);
  desk.show();
  desk.camera.open(desk.drawing.boxes.get(Number(document.querySelector<HTMLElement>(".claim")?.dataset.claim)));
}

/** The buttons say what can be done; one that has nothing to do stays in its place, and can still be reached. */
function tell(desk: Desk): void {
  const enable = (id: string, isEnabled: boolean) => button(id)?.setAttribute("aria-disabled", String(!isEnabled));
  enable("fold", desk.canFold());
  enable("focus", desk.picked() !== null);
  enable("all", !desk.isWhole());
  const fold = button("fold");
  if (fold) fold.textContent = desk.isFolded() ? "Unfold" : "Fold";
}

function button(id: string): Element | null {
  return document.querySelector(`button#${id}`);
}

function listenToButtons({ camera, side, fold, toggleFocus, showAll }: Desk): void {
  const press = (id: string, run: () => void) => button(id)?.addEventListener("click", run);
  press("fold", fold);
  press("focus", toggleFocus);
  press("all", showAll);
  press("in", () => camera.zoom(LARGER));
  press("out", () => camera.zoom(1 / LARGER));
  press("fit", camera.fitAll);
  press("print", () => print());
  press("theme", () => {
    const { documentElement: page } = document;
    page.dataset.theme = getComputedStyle(page).colorScheme === "dark" ? "light" : "dark";
  });
  for (const tab of document.querySelectorAll<HTMLElement>("[data-show]")) {
    tab.addEventListener("click", () => side.display(tab.dataset.show ?? ""));
  }
}

const LARGER = 1.25;

/** What keys do on the map; letters as they are without Shift. */
function keysOf({ camera, side, fold, toggleFocus, showAll, step, picked }: Desk): ReadonlyMap<string, () => void> {
  return new Map([
    ["ArrowLeft", () => step(-1, 0)],
    ["ArrowRight", () => step(1, 0)],
    ["ArrowUp", () => step(0, -1)],
    ["ArrowDown", () => step(0, 1)],
    [" ", fold],
    ["f", toggleFocus],
    ["Escape", showAll],
    ["+", () => camera.zoom(LARGER)],
    ["-", () => camera.zoom(1 / LARGER)],
    ["0", camera.fitAll],
    ["Enter", () => side.openClaim(picked() ?? 0)],
  ]);
}

function listenToMap(desk: Desk): void {
  const { svg, claims } = desk.drawing;
  const keys = keysOf(desk);
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const run = keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!run) return;
    event.preventDefault();
    const number = claimAt(event.target);
    if (number !== null && number !== desk.picked()) desk.pick(number, "map");
    run();
  });
  svg.addEventListener("click", ({ target }) => {
    const number = claimAt(target);
    if (number === null || desk.camera.wasDragged()) return;
    desk.pick(number, "map");
    claims.get(number)?.focus({ preventScroll: true });
    if (target instanceof Element && target.closest(".folded")) desk.fold();
  });
}

/** The number of the claim to which a place in the page belongs; null where it belongs to none. */
function claimAt(target: EventTarget | null): number | null {
  const part = target instanceof Element ? target.closest<HTMLElement | SVGGElement>("[data-claim]") : null;
  return part ? Number(part.dataset.claim) : null;
}

function listenToSide(desk: Desk): void {
  document.querySelector(".side")?.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const mark = target.closest<HTMLElement>("mark");
    if (mark) return pickByMark(desk, mark);
    const link = target.closest<HTMLElement>("[data-span]");
    const named = target.closest("a")?.hash.match(/^#claim-(\d+)$/)?.[1];
    const number = named === undefined ? claimAt(target.closest("button")) : Number(named);
    if (number !== null) desk.pick(number, "side");
    if (link?.dataset.span) desk.side.showPassage(link.dataset.span);
  });
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const isMark = target.matches("mark") && (key === "Enter" || key === " ");
    const isFinding = key === "/" && !target.matches("input");
    if (!isMark && !isFinding) return;
    event.preventDefault();
    if (isMark) pickByMark(desk, target);
    else document.querySelector<HTMLElement>("#find")?.focus();
  });
}

/** A passage of several claims leads to the next of them each time. */
function pickByMark(desk: Desk, { dataset }: HTMLElement): void {
  const numbers = (dataset.claims ?? "").split(" ").map(Number);
  const next = numbers[(numbers.indexOf(desk.picked() ?? Number.NaN) + 1) % numbers.length];
  if (next !== undefined) desk.pick(next, "side");
}

function findIn({ drawing, side, pick }: Desk): void {
  createFinder({
    onClaims: (numbers) => {
      drawing.svg.classList.toggle("finding", numbers !== null);
      for (const [number, claim] of drawing.claims) claim.classList.toggle("found", numbers?.has(number) ?? false);
    },
    onGo: (place) => {
      const number = claimAt(place);
      side.display(number === null ? "texts" : "claims");
      if (number !== null) pick(number, "side");
      place.scrollIntoView({ block: "center" });
    },
  });
}
