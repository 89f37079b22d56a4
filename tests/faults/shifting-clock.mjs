// @ts-check
// Loaded into a server before all else: each SIGUSR2 sets the clock that its programs see back by one hour.

const HOUR_MS = 3_600_000;
let shiftMs = 0;
process.on("SIGUSR2", () => {
  shiftMs -= HOUR_MS;
});

const now = Date.now;
Date.now = () => now() + shiftMs;

globalThis.Date = new Proxy(Date, {
  apply: () => new Date().toString(),
  construct: (real, words) => Reflect.construct(real, words.length === 0 ? [Date.now()] : words),
});
