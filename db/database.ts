import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** PGlite, PostgreSQL or a transaction in either: what every query takes first. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** How every connection reads the schema: columns are written in snake_case. */
export const CASING = "snake_case";

/** Is told each statement that is sent. */
export type Watcher = (statement: string) => void;

/** An opened database, and how to let go of it. */
export interface Connection {
  readonly db: Database;
  readonly kind: "pglite" | "postgres";
  /** Ends what runs and frees the data folder; a second call does nothing. */
  readonly close: () => Promise<void>;
}

/** The store cannot be opened, for a reason outside the program; the message is a sentence for the person who starts it. */
export class CannotOpen extends Error {
  override readonly name: string = "CannotOpen";
}

/** Another process on this machine has the data folder open. */
export class HeldElsewhere extends CannotOpen {
  override readonly name = "HeldElsewhere";
}
