/** When something was made, as its id tells by the clock of whoever made it; null where the id tells no time. */
export function momentOf(id: string): Date | null {
  // Version 7: 48 bits of milliseconds come first.
  if (id[14] !== "7") return null;
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

const MOMENT = new Intl.DateTimeFormat(undefined, {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});
const DAY = new Intl.DateTimeFormat(undefined, {
  ...({ weekday: "short", day: "numeric", month: "short", year: "numeric" } as const),
  timeZone: "UTC",
});

/** A moment as a reader writes it, without the year. */
export function shortMoment(at: Date): string {
  return MOMENT.format(at);
}

/** A day, written YYYY-MM-DD, as a reader writes it. */
export function dayWords(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** Whether a day has passed where this browser is. */
export function isPast(day: string, now: Date): boolean {
  const pad = (n: number) => String(n).padStart(2, "0");
  return day < `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
