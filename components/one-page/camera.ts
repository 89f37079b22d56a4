/** Left, top, width, height in the drawing's own px. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** What is seen of a drawing, and how it is moved. */
export interface Camera {
  /** What is seen first: everything, or, where that would be too small to read, the surroundings of a box. */
  open(box: Box | undefined): void;
  /** Everything that is shown, in view. */
  fitAll(): void;
  /** The same again where the whole was in view, for a frame that has changed. */
  fitted(): void;
  /** Larger or smaller round the middle. */
  zoom(factor: number): void;
  /** Moves as little as it takes to have a box in view. */
  bring(box: Box): void;
  /** Whether the pointer that was just lifted had moved the drawing. */
  wasDragged(): boolean;
}

const LEAST = 0.02;
const MOST = 4;
/** Smaller than this nobody can read a claim; so large it is then shown. */
const READABLE = { least: 0.4, shown: 0.7 };
/** Fitting makes nothing larger than it is drawn. */
const LARGEST_FIT = 1.25;

/** A camera on a drawing: wheel and pinch make it larger, dragging moves it. `whole` tells what there is to see. */
export function createCamera(svg: SVGSVGElement, whole: () => Box): Camera {
  let [x, y, scale] = [0, 0, 1];
  let isFitted = true;
  let opening: { readonly box: Box | undefined } | null = null;
  let dragged = 0;
  const pointers = new Map<number, { x: number; y: number }>();

  const size = () => ({ width: svg.clientWidth || 1, height: svg.clientHeight || 1 });

  function draw(): void {
    const { width, height } = size();
    svg.setAttribute("viewBox", `${x} ${y} ${width / scale} ${height / scale}`);
  }

  function fitAll(): void {
    const { width, height } = size();
    const [left, top, wide, high] = whole();
    scale = Math.min(LARGEST_FIT, width / wide, height / high);
    x = left - (width / scale - wide) / 2;
    y = top - Math.max(0, (height / scale - high) / 2);
    isFitted = true;
    draw();
  }

  function open(box: Box | undefined): void {
    // Hidden, as on a phone, it has no size yet.
    opening = svg.clientWidth === 0 ? { box } : null;
    if (opening) return;
    fitAll();
    if (scale >= READABLE.least || !box) return;
    const [left, top, wide] = box;
    scale = READABLE.shown;
    [x, y] = [left + wide / 2 - size().width / scale / 2, top - 24 / scale];
    isFitted = false;
    draw();
  }

  /** The point under (px, py), in px of the frame, stays where it is. */
  function zoomAt(factor: number, px: number, py: number): void {
    const next = Math.min(MOST, Math.max(LEAST, scale * factor));
    x += px / scale - px / next;
    y += py / scale - py / next;
    scale = next;
    isFitted = false;
    draw();
  }

  function move(dx: number, dy: number): void {
    x -= dx / scale;
    y -= dy / scale;
    isFitted = false;
    draw();
  }

  function bring([left, top, wide, high]: Box): void {
    const { width, height } = size();
    const margin = 24 / scale;
    const [seenWide, seenHigh] = [width / scale, height / scale];
    x = Math.min(left - margin, Math.max(x, left + wide + margin - seenWide));
    y = Math.min(top - margin, Math.max(y, top + high + margin - seenHigh));
    isFitted = false;
    draw();
  }

  svg.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const frame = svg.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey || event.deltaMode !== 0 || Math.abs(event.deltaY) >= 40) {
        zoomAt(
          Math.exp(-event.deltaY / (event.ctrlKey ? 100 : 400)),
          event.clientX - frame.left,
          event.clientY - frame.top,
        );
      } else move(-event.deltaX, -event.deltaY);
    },
    { passive: false },
  );
  svg.addEventListener("pointerdown", (event) => {
    if (pointers.size === 0) dragged = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  svg.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    dragged += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (dragged > 4) svg.setPointerCapture(event.pointerId);
    if (other) pinch(before, now, other);
    else if (dragged > 4) move(now.x - before.x, now.y - before.y);
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    svg.addEventListener(type, ({ pointerId }) => pointers.delete(pointerId));
  }

  function pinch(
    before: { x: number; y: number },
    now: { x: number; y: number },
    other: { x: number; y: number },
  ): void {
    const frame = svg.getBoundingClientRect();
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(now.x - other.x, now.y - other.y);
    move((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (was > 0) zoomAt(is / was, (now.x + other.x) / 2 - frame.left, (now.y + other.y) / 2 - frame.top);
  }

  function fitted(): void {
    if (svg.clientWidth === 0) return;
    if (opening) open(opening.box);
    else if (isFitted) fitAll();
    else draw();
  }

  new ResizeObserver(fitted).observe(svg);
  // On paper the whole is seen, whatever was in view.
  addEventListener("beforeprint", () => svg.setAttribute("viewBox", whole().join(" ")));
  addEventListener("afterprint", draw);

  return {
    open,
    fitAll,
    fitted,
    bring,
    zoom: (factor) => zoomAt(factor, size().width / 2, size().height / 2),
    wasDragged: () => dragged > 4,
  };
}
