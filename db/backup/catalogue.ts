import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database";
import { MIGRATIONS_TABLE } from "../migrate";

/** A column as the database itself describes it. */
interface Column {
  readonly name: string;
  readonly type: string;
}

/** A table as the database itself describes it, with the columns that can be written. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/**
 * Every table that holds data, by name. Read from the database and not from our schema, so that nothing is left out that
 * was forgotten here. Which migrations were carried out is no data.
 */
export async function tablesIn(db: Database): Promise<readonly Table[]> {
  return rowsOf<Table>(
    db,
    sql`select relname as name,
          json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum) as columns
        from pg_class join pg_attribute on attrelid = pg_class.oid
        where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace and relname <> ${MIGRATIONS_TABLE}
          and attnum > 0 and not attisdropped and attgenerated = ''
        group by relname order by relname`,
  );
}

/** The rows that a statement gives, as the driver reads them. */
export async function rowsOf<R>(db: Database, statement: SQL): Promise<readonly R[]> {
  return ((await db.execute(statement)) as { readonly rows: readonly R[] }).rows;
}
