/** What is told beside what happened: ids, counts and names of ours. Never what people wrote, and no secrets. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A failure without its message, in which a database quotes what it was given: what kind it was, and where in the program. */
export interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  /** The places in the program, the innermost first. */
  readonly at: readonly string[];
  readonly cause?: Fault;
}

const FRAMES = 6;

/**
 * Tells whoever runs this process what happened, in one line on standard error: as JSON where it is a server for several
 * people, else for reading. What is meant for a person to act on, such as an invitation, is printed and not logged.
 */
export function log(level: "info" | "error", event: string, facts: Facts = {}, error?: unknown): void {
  const fault = error === undefined ? undefined : faultOf(error);
  if (level === "info" && !isServer()) return;
  const line = isServer() ? jsonLine({ level, event, ...facts, fault }) : plainLine(event, facts, fault);
  process.stderr.write(`${line}\n`);
}

/** A server that is set up by halves tells so as JSON as well: it is one that was meant. */
function isServer(): boolean {
  return Boolean(process.env.WARRANT_URL || process.env.WARRANT_SECRET);
}

function jsonLine(words: object): string {
  return JSON.stringify({ at: new Date().toISOString(), ...words });
}

function plainLine(event: string, facts: Facts, fault?: Fault): string {
  const told = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  return [event, ...told, ...(fault ? [plainFault(fault)] : [])].join(", ");
}

function plainFault({ name, code, at, cause }: Fault): string {
  const own = `${name}${code ? ` (${code})` : ""} ${at[0] ?? ""}`.trim();
  return cause ? `${own}, because of ${plainFault(cause)}` : own;
}

/** What of a failure may be told. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  return {
    name: error.name,
    ...named("code", code),
    ...named("table", table),
    ...named("constraint", constraint),
    at: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: faultOf(error.cause) }),
  };
}

/** A word that a program chose; sentences are left out. */
function named(name: string, value: unknown): Facts {
  return typeof value === "string" && /^[\w.-]{1,80}$/.test(value) ? { [name]: value } : {};
}

/** Lines of a stack that say where; the message before them, of however many lines, is left out. */
function framesOf({ stack = "", message }: Error): string[] {
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split("\n")
    .filter((line) => /^ {4}at \S/.test(line));
  return frames.slice(0, FRAMES).map((line) => line.trim());
}

/** Where a request went, without what could be a secret: ids and tokens are left out. */
export function routeOf({ method, url }: Request): string {
  const words = new URL(url).pathname.split("/").map((word) => (/^[a-z-]{0,24}$/.test(word) ? word : "*"));
  return `${method} ${words.join("/")}`;
}

/**
 * Makes what is reported on the console as a fault a line of the log: libraries and the framework report failures there
 * with all that is in them.
 */
export function logTheConsole(): void {
  console.error = (...words: unknown[]) => {
    const error = words.find((word) => word instanceof Error);
    log("error", "reported", {}, error ?? words[0]);
  };
}
