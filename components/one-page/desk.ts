import { type Box, createCamera } from "./camera";
import { createDrawing } from "./drawing";
import { type ReadData, type Shown, shownOf } from "./shown";
import { createSide } from "./side";

/** The page at work: the map and what stands beside it, and which claim is picked, folded or in focus. */
export type Desk = ReturnType<typeof createDesk>;

/** Room round what is fitted into view, px. */
const MARGIN = 24;

/** `onChange` hears whenever something else is picked or seen. */
export function createDesk(svg: SVGSVGElement, data: ReadData, onChange: (desk: Desk) => void) {
  const drawing = createDrawing(svg, new Map(data.claims.map(([number, ...box]) => [number, box as Box])));
  const folded = new Set<number>();
  let focus: number | null = null;
  let picked: number | null = null;
  const seen = (): Shown => shownOf(data, folded, focus);
  const camera = createCamera(svg, () => boundsOf(seen(), drawing.boxes, data.bounds));
  const side = createSide(camera.fitted);

  function show(): void {
    const now = seen();
    drawing.show(now);
    if (picked === null || !now.claims.has(picked)) drawing.makeReachable([...now.claims][0] ?? null);
    onChange(desk);
  }

  /** Picks a claim everywhere; the list and the texts follow where it was picked in the map, the map where it was not. */
  function pick(number: number, from: "map" | "side"): void {
    picked = number;
    drawing.pick(number);
    side.pick(number, from === "map");
    if (from === "side") reveal(number);
    onChange(desk);
  }

  /** Brings a claim into view, with all that hides it unfolded. */
  function reveal(number: number): void {
    if (!seen().claims.has(number)) {
      folded.clear();
      focus = null;
      show();
    }
    const box = drawing.boxes.get(number);
    if (box) camera.bring(box);
  }

  const canFold = () => data.relations.some(({ claim }) => claim !== null && claim === picked);

  function fold(): void {
    if (picked === null || !canFold()) return;
    if (!folded.delete(picked)) folded.add(picked);
    show();
  }

  function focusOn(number: number | null): void {
    focus = number;
    show();
    camera.fitAll();
  }

  function showAll(): void {
    folded.clear();
    focusOn(null);
  }

  /** Goes to the nearest claim that is seen in a direction. */
  function step(dx: number, dy: number): void {
    const from = picked ?? Number(svg.querySelector<SVGGElement>('.claim[tabindex="0"]')?.dataset.claim);
    const next = nearest(from, [dx, dy], seen(), drawing.boxes);
    if (next === null) return;
    pick(next, "map");
    reveal(next);
    drawing.claims.get(next)?.focus({ preventScroll: true });
  }

  const desk = {
    ...{ drawing, camera, side, show, pick, fold, showAll, step },
    toggleFocus: () => focusOn(focus === picked ? null : picked),
    picked: () => picked,
    isFolded: () => picked !== null && folded.has(picked),
    canFold,
    isWhole: () => focus === null && folded.size === 0,
  };
  return desk;
}

type Boxes = ReadonlyMap<number, Box>;

function boundsOf({ claims }: Shown, boxes: Boxes, whole: Box): Box {
  const shown = [...claims].flatMap((number) => {
    const box = boxes.get(number);
    return box ? [box] : [];
  });
  if (shown.length === boxes.size || shown.length === 0) return whole;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y, width, height] of shown) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
}

/** What lies aside counts twice as far as what lies ahead. */
function nearest(from: number, [dx, dy]: readonly [number, number], { claims }: Shown, boxes: Boxes): number | null {
  const here = boxes.get(from);
  if (!here) return null;
  const [x, y] = middleOf(here);
  let [best, least]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const number of claims) {
    const box = boxes.get(number);
    if (!box || box === here) continue;
    const [tx, ty] = middleOf(box);
    const ahead = (tx - x) * dx + (ty - y) * dy;
    const far = ahead + 2 * (Math.abs((tx - x) * dy) + Math.abs((ty - y) * dx));
    if (ahead > 1 && far < least) [best, least] = [number, far];
  }
  return best;
}

function middleOf([x, y, width, height]: Box): [number, number] {
  return [x + width / 2, y + height / 2];
}
