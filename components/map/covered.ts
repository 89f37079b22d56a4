/** How much of the canvas the inspector lies over at its right side, in px of the window; 0 where it stands beside it. */
export function coveredAtRight(canvas: Element): number {
  const inspector = document.querySelector("aside.inspector");
  if (!inspector) return 0;
  return Math.max(0, canvas.getBoundingClientRect().right - restingLeftOf(inspector));
}

/** The left side of a panel where it comes to rest: it may still be sliding in. */
function restingLeftOf(panel: Element): number {
  return panel.getBoundingClientRect().left - new DOMMatrixReadOnly(getComputedStyle(panel).transform).m41;
}
