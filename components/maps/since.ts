const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * When something last changed, in words that get coarser with time: "4 minutes ago", "yesterday", "on Tuesday", "12 November".
 * Both times in ms; weekdays and dates are those of the reader's time zone and locale (undefined: the browser's).
 */
export function sinceInWords(thenMs: number, nowMs: number, locale?: string): string {
  const passed = Math.max(0, nowMs - thenMs);
  if (passed < MINUTE) return "just now";
  if (passed < HOUR) return ago(Math.floor(passed / MINUTE), "minute");
  const days = daysBetween(thenMs, nowMs);
  if (days === 0) return ago(Math.floor(passed / HOUR), "hour");
  if (days === 1) return "yesterday";
  const then = new Date(thenMs);
  if (days < 7) return `on ${then.toLocaleDateString(locale, { weekday: "long" })}`;
  const sameYear = then.getFullYear() === new Date(nowMs).getFullYear();
  return then.toLocaleDateString(locale, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

function ago(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}

/** How many midnights lie between. */
function daysBetween(thenMs: number, nowMs: number): number {
  const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);
  return Math.round((midnight(nowMs) - midnight(thenMs)) / DAY);
}
