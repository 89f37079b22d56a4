import type { z } from "zod";
import { type Bearer, findBearer } from "@/app/accounts/bearer";
import { isWithinLimits } from "@/app/accounts/limits";
import { type Admitted, admitted } from "@/app/accounts/who";
import { type Asked, bodyOf, forAnyone, forbidden, idIn, json, Refused } from "@/app/request";
import { wholeMap } from "@/db/queries/whole-map";
import type { Store } from "@/db/store";
import { type Deed, may } from "@/lib/access";
import type { Operation, Told } from "@/lib/api/operation";
import type { WarrantFile } from "@/lib/formats/warrant";

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A request of a program, parsed as its operation says. */
export interface ProgramAsked<O extends Operation> extends Pick<Asked<"id">, "request" | "parameters" | "store"> {
  /** Whose token was shown; null where none is asked for. */
  readonly bearer: O["needs"] extends "nothing" ? null : Bearer;
  readonly body: Parsed<O["body"]>;
  readonly query: Parsed<O["query"]>;
}

type Serve<O extends Operation> = (asked: ProgramAsked<O>) => Promise<Response | Told<O["answer"]>>;

/**
 * Makes the handler of an operation for programs: asks for a token that may do it, and parses what is sent by the very
 * schemas that the operation is described by. Cookies count for nothing here, and no page of another site is answered.
 */
export function answering<O extends Operation>(operation: O, serve: Serve<O>) {
  return forAnyone<"id">(async ({ request, parameters, store }) => {
    const bearer = operation.needs === "nothing" ? null : await bearerOf(store, request, operation);
    if (bearer && !(await isWithinLimits(store, request.headers, "program", bearer.tokenId))) return tooMany();
    const query = operation.query && queryOf(request, operation.query);
    const body = operation.body && (await bodyOf(request, operation.body));
    // What was parsed by the schemas of the operation has their types.
    const answer = await serve({ request, parameters, store, bearer, query, body } as unknown as ProgramAsked<O>);
    return answer instanceof Response ? answer : json(answer, operation.status ?? 200);
  });
}

async function bearerOf(store: Store, { headers }: Request, { needs }: Operation): Promise<Bearer> {
  const bearer = await findBearer(store, headers);
  if (!bearer) throw new Refused(401, "Send a token that holds, in the header “Authorization: Bearer …”.");
  if (needs === "write" && !bearer.mayWrite) throw new Refused(403, "This token may read, not write.");
  return bearer;
}

/** The seconds after which tries are counted anew. */
const WAIT_S = 60;

function tooMany(): Response {
  return json({ reason: "Too many requests. Wait a minute." }, 429, { "retry-after": String(WAIT_S) });
}

function queryOf(request: Request, schema: z.ZodObject): unknown {
  const sent = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  throw new Refused(400, fault?.message ?? "The request is malformed.", fault?.path.join(".") || undefined);
}

/** How a person stands to a map, for one who may do this with it. Throws Refused for anybody else. */
export async function standingOf(
  store: Store,
  bearer: Bearer,
  id: string,
  deed: Deed,
): Promise<Admitted & { readonly mapId: string }> {
  const mapId = idIn(id);
  const here = await admitted(store, bearer.person, new Headers(), mapId);
  if (!here) throw new Refused(404, "There is no such map.");
  if (!may(here.standing, deed)) throw new Refused(403, forbidden(here.standing));
  return { ...here, mapId };
}

/** A map of the server with its texts, for one who may take it out. Throws Refused. */
export async function keptMap(store: Store, bearer: Bearer, id: string): Promise<WarrantFile> {
  const { mapId } = await standingOf(store, bearer, id, "export");
  const file = await wholeMap(store, mapId);
  if (!file) throw new Refused(404, "There is no such map.");
  if (file.rows.maps.some(({ deleted }) => deleted)) throw new Refused(410, "This map has been deleted.");
  return file;
}

/** A body in which a map of the server stands in place of its id. */
export async function withKept<B extends { readonly map?: string | undefined }>({
  body,
  bearer,
  store,
}: {
  readonly body: B;
  readonly bearer: Bearer;
  readonly store: Store;
}): Promise<B & { readonly kept?: WarrantFile }> {
  return body.map === undefined ? body : { ...body, kept: await keptMap(store, bearer, body.map) };
}
