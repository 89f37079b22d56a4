// A connection may break when all is kept already and only the answer is missing.
const AWAY = "The database does not answer. Try again in a moment: what was done already is not done twice.";
const FULL = "The disk is full. Nothing was changed.";

/** Codes of PostgreSQL and of the network that say that the database cannot serve now, though nothing is wrong with what was asked. */
const OUTAGES: Readonly<Record<string, string>> = {
  ECONNREFUSED: AWAY,
  ECONNRESET: AWAY,
  ETIMEDOUT: AWAY,
  ENOTFOUND: AWAY,
  EPIPE: AWAY,
  "08000": AWAY,
  "08003": AWAY,
  "08006": AWAY,
  "25006": "The database takes no changes now.",
  "53100": FULL,
  "53300": AWAY,
  "57P01": AWAY,
  "57P02": AWAY,
  "57P03": AWAY,
  ENOSPC: FULL,
};

/** In a sentence, why the database cannot serve now; null when a failure has another cause. */
export function outageOf(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = "code" in at ? OUTAGES[String(at.code)] : undefined;
    if (code) return code;
    if (/^(Connection terminated|Client has encountered a connection error|timeout exceeded)/.test(at.message))
      return AWAY;
  }
  return null;
}
