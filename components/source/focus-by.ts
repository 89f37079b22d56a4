/** Moves the focus along the buttons of an element, going round at the ends. */
export function focusBy(element: HTMLElement | null, step: 1 | -1): void {
  const buttons = [...(element?.querySelectorAll("button") ?? [])];
  const active = document.activeElement;
  const here = active instanceof HTMLButtonElement ? buttons.indexOf(active) : -1;
  buttons[(here + step + buttons.length) % buttons.length]?.focus({ preventScroll: true });
}
