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
