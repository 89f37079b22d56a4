/** Brings the keyboard to the next line of a panel that leads somewhere, or the one before; whether there is one. */
export function walkBy(from: HTMLElement, step: 1 | -1): boolean {
  const panel = from.closest(".inspector");
  const lines = [...(panel?.querySelectorAll<HTMLElement>(".jump, .ask") ?? [])];
  const next = lines[lines.indexOf(from) + step];
  next?.focus();
  return next !== undefined;
}
