import { isUtf8 } from "node:buffer";
import { z } from "zod";
import { CannotOpen } from "@/db/database";
import { outageOf } from "@/db/outage";
import { type Store, theStore } from "@/db/store";
import { isOwnHost } from "./hosts";

/** A request that is not served: the status, and a sentence that says why. `path` names the faulty field of a body. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    readonly status: number,
    reason: string,
    readonly path?: string,
  ) {
    super(reason);
  }
}

/** Who asks, and what for. */
export interface Asked<Parameter extends string> {
  readonly request: Request;
  readonly parameters: Readonly<Record<Parameter, string>>;
  /** The person who asks: on one's own machine there is one owner. */
  readonly person: string;
  readonly store: Store;
}

/** The owner of a local installation, as events name them. */
export const OWNER = "owner";

/** The longest body that is read: 16 MiB. */
const LONGEST_BODY = 16 * 1024 * 1024;
/** The longest body whose sender is told that it is too long: 64 MiB; beyond it the connection is simply cut. */
const LONGEST_HEARD = 64 * 1024 * 1024;

interface Context<Parameter extends string> {
  readonly params: Promise<Record<Parameter, string>>;
}

/** Makes a route handler: checks where the request comes from, opens the store, and turns every failure into a status. */
export function handle<Parameter extends string = never>(serve: (asked: Asked<Parameter>) => Promise<Response>) {
  return async (request: Request, { params }: Context<Parameter>): Promise<Response> => {
    try {
      checkOrigin(request);
      const store = await theStore();
      return await serve({ request, parameters: await params, person: OWNER, store });
    } catch (error) {
      return replyTo(error);
    }
  };
}

/** Nobody keeps a reply unless it says otherwise, and nothing in it is ever run as a page. */
const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** A JSON reply. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { ...HEADERS, ...headers } });
}

/** The address part of a map or another thing with an id. Throws Refused when it is no id. */
export function idIn(parameter: string): string {
  const parsed = z.uuid().safeParse(parameter);
  if (!parsed.success) throw new Refused(404, "There is no such map.");
  return parsed.data.toLowerCase();
}

/**
 * The JSON body of a request, parsed by a schema; no more than 16 MiB of it are ever held.
 * Throws Refused with the path of the first fault: 413 too large, 415 not JSON, 400 anything else.
 */
export async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    throw new Refused(415, "The request must be JSON.");
  }
  const parsed = schema.safeParse(parseJson(await readBody(request)));
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  throw new Refused(400, fault?.message ?? "The request is malformed.", fault?.path.join("."));
}

/** The bytes of a request's body, no more than `longest` of which are ever held. Throws Refused, 413, when there are more. */
export async function readBody(request: Request, longest = LONGEST_BODY): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length <= longest) parts.push(part);
    // Read on for a while without keeping it: a client that is still sending would not hear the reply.
    else if (length > LONGEST_HEARD) break;
  }
  if (length > longest) throw new Refused(413, `The request is larger than ${longest / 1024 / 1024} MB.`);
  return Buffer.concat(parts);
}

function parseJson(body: Buffer): unknown {
  if (!isUtf8(body)) throw new Refused(400, "The request is not UTF-8.");
  try {
    return JSON.parse(body.toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(400, "The request is not JSON.");
    throw error;
  }
}

/** Refuses what was not meant for this server, and changes that a page of another site asks for. */
function checkOrigin({ method, headers }: Request): void {
  const host = headers.get("host");
  if (!isOwnHost(host, process.env.HOST)) throw new Refused(421, "This server does not go by that name.");
  const origin = headers.get("origin");
  const isForeign = origin !== null && !(URL.canParse(origin) && new URL(origin).host === host);
  const isSafe = method === "GET" || method === "HEAD";
  if (isForeign && !isSafe) throw new Refused(403, "A page of another site may change nothing here.");
}

function replyTo(error: unknown): Response {
  if (error instanceof Refused) return json({ reason: error.message, path: error.path }, error.status);
  if (error instanceof CannotOpen) return json({ reason: error.message }, 503);
  const outage = outageOf(error);
  if (outage) return json({ reason: outage }, 503);
  console.error(error);
  return json({ reason: "Something went wrong on the server. Nothing was changed." }, 500);
}
