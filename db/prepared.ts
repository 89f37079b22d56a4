import { Param, Placeholder, type Query, sql } from "drizzle-orm";
import type { Database } from "./database";

/** A statement as Drizzle wrote it, and how its parameters come from named values. */
interface Written {
  /** What connections call it; PostgreSQL knows no more than 63 letters of a name. */
  readonly alias: string;
  readonly text: string;
  readonly parameters: (values: Readonly<Record<string, unknown>>) => unknown[];
}

const written = new Map<string, Written>();

/**
 * Runs a statement that is the same each time but for its values, and gives the rows that it returns as the driver reads
 * them: a `bigint` may be text, a moment is.
 * Drizzle writes it once (with `sql.placeholder` where values come) and PostgreSQL plans it once a connection: writing
 * it anew takes longer than carrying it out. `name` stands for this one statement, whatever the values are.
 */
export async function runPrepared<R>(
  db: Database,
  name: string,
  build: () => { toSQL(): Query },
  values: Readonly<Record<string, unknown>>,
): Promise<readonly R[]> {
  const statement = written.get(name) ?? write(build().toSQL());
  written.set(name, statement);
  const query = { sql: statement.text, params: statement.parameters(values) };
  const result = await db._.session.prepareQuery(query, undefined, statement.alias, false).execute();
  return (result as { readonly rows: readonly R[] }).rows;
}

/** A placeholder of the same name for each of these. */
export function placeholders<Name extends string>(names: readonly Name[]): Record<Name, Placeholder<Name>> {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Record<Name, Placeholder<Name>>;
}

function write({ sql: text, params }: Query): Written {
  const readers = params.map(readerOf);
  return { alias: `statement ${written.size}`, text, parameters: (values) => readers.map((read) => read(values)) };
}

type Reader = (values: Readonly<Record<string, unknown>>) => unknown;

/** How one parameter comes from the values: as its column writes it, null as null. */
function readerOf(parameter: unknown): Reader {
  if (parameter instanceof Placeholder) return (values) => values[parameter.name];
  if (!(parameter instanceof Param && parameter.value instanceof Placeholder)) return () => parameter;
  const { encoder, value } = parameter;
  return (values) => {
    const given = values[value.name];
    return given === null ? null : encoder.mapToDriverValue(given);
  };
}
