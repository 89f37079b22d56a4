/** Brings the keyboard to the next line of a panel that leads somewhere, or the one before; whether there is one. */
export function walkBy(from: HTMLElement, step: 1 | -1): boolean {
  const panel = from.closest(".inspector");
  const lines = [...(panel?.querySelectorAll<HTMLElement>(".jump, .ask") ?? [])];
  const next = lines[lines.indexOf(from) + step];
  next?.focus();
  return next !== undefined;
}

/** Brings the keyboard on from a line that is about to go: to the next, else to the one before, else to the head of the panel. */
export function walkOn(from: HTMLElement): void {
  if (walkBy(from, 1) || walkBy(from, -1)) return;
  from.closest(".inspector")?.querySelector<HTMLElement>(".head button")?.focus();
}
