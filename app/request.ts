import { isUtf8 } from "node:buffer";
import { z } from "zod";
import { CannotOpen } from "@/db/database";
import { outageOf } from "@/db/outage";
import type { TeamRole } from "@/db/people-tables";
import { teamRole } from "@/db/queries/teams";
import { type Store, theStore } from "@/db/store";
import { type Deed, may, type Role, type Standing } from "@/lib/access";
import { theMode } from "./accounts/mode";
import { type Admitted, admitted, type SignedIn, type Who, whoAsks } from "./accounts/who";
import { isDeeper } from "./depth";
import { isOwnHost } from "./hosts";
import { log, routeOf } from "./log";

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
  readonly who: Who;
  readonly store: Store;
}

/** A request of somebody who may have maps: the owner of a local installation, or one who has signed in. */
export interface InsiderAsked<Parameter extends string> extends Asked<Parameter> {
  readonly person: Exclude<Who, { kind: "nobody" }>;
}

/** A request of somebody with an account. */
export interface PersonAsked<Parameter extends string> extends Asked<Parameter> {
  readonly person: SignedIn;
}

/** A request about one map, of somebody who may do there what the handler is for. */
export interface MapAsked<Parameter extends string> extends Asked<Parameter>, Admitted {
  readonly mapId: string;
}

/** The longest body that is read: 16 MiB. */
const LONGEST_BODY = 16 * 1024 * 1024;
/** The longest body that is read where anybody at all may send one: 1 MiB. */
const LONGEST_FORM = 1024 * 1024;
/** How deep lists and objects of a body may lie in one another: whatever looks through them goes as deep, and would fall. */
const DEEPEST_BODY = 500;
/** The longest body whose sender is told that it is too long: 64 MiB; beyond it the connection is simply cut. */
const LONGEST_HEARD = 64 * 1024 * 1024;

interface Context<Parameter extends string> {
  readonly params: Promise<Record<Parameter, string>>;
}

type Handler<Parameter extends string> = (request: Request, context: Context<Parameter>) => Promise<Response>;

// Every handler is made by one of these seven, so that none can be written that forgets to ask who may.

/** A question of a program that watches over this one. */
export interface Probe {
  readonly request: Request;
  readonly store: Store;
}

/** Makes a handler for programs that watch over this one: they may call it by any name, and are told nothing of what is in it. */
export function forProbes(
  serve: (probe: Probe) => Promise<Response>,
): (request: Request, context?: unknown) => Promise<Response> {
  return async (request) => {
    try {
      // A server that is set up by halves serves nobody, and says so here to the script that started it.
      theMode();
      return await serve({ request, store: await theStore() });
    } catch (error) {
      return replyTo(error, request);
    }
  };
}

/**
 * Makes a handler for anyone: checks where the request comes from, opens the store, and turns every failure into a status.
 * Who asks, and what they may do, is judged when all of the request is here, of which `longest` bytes are held: rights may
 * end while it is still being sent.
 */
export function forAnyone<P extends string = never>(
  serve: (asked: Asked<P>) => Promise<Response>,
  longest = LONGEST_BODY,
): Handler<P> {
  return async (sent, { params }) => {
    try {
      checkOrigin(sent);
      const request = await received(sent, longest);
      const store = await theStore();
      const who = await whoAsks(store, request.headers);
      return await serve({ request, parameters: await params, who, store });
    } catch (error) {
      return replyTo(error, sent);
    }
  };
}

/** Makes a handler for anyone who comes to a server for several people, signed in or not. */
export function forVisitors<P extends string = never>(serve: (asked: Asked<P>) => Promise<Response>): Handler<P> {
  return forAnyone(async (asked) => {
    if (theMode().kind === "local") throw new Refused(404, NO_ACCOUNTS);
    return serve(asked);
  }, LONGEST_FORM);
}

/** Makes a handler for those who may have maps. */
export function forInsiders<P extends string = never>(
  serve: (asked: InsiderAsked<P>) => Promise<Response>,
): Handler<P> {
  return forAnyone(async (asked) => {
    if (asked.who.kind === "nobody") throw new Refused(401, SIGN_IN);
    return serve({ ...asked, person: asked.who });
  });
}

/** Makes a handler for those who have an account. */
export function forPeople<P extends string = never>(serve: (asked: PersonAsked<P>) => Promise<Response>): Handler<P> {
  return forInsiders(async (asked) => {
    if (asked.person.kind === "owner") throw new Refused(404, NO_ACCOUNTS);
    return serve({ ...asked, person: asked.person });
  });
}

/** Makes a handler for those who may do this with the map that the address names; a stranger is not told that it is there. */
export function onMap<P extends string = never>(
  deed: Deed,
  serve: (asked: MapAsked<P | "id">) => Promise<Response>,
  longest = LONGEST_BODY,
): Handler<P | "id"> {
  return forAnyone<P | "id">(async (asked) => {
    const mapId = idIn(asked.parameters.id);
    const here = await admitted(asked.store, asked.who, asked.request.headers, mapId);
    if (!here && asked.who.kind === "nobody") throw new Refused(401, SIGN_IN);
    if (!here) throw new Refused(404, NO_MAP);
    if (!may(here.standing, deed)) throw new Refused(403, forbidden(here.standing));
    return serve({ ...asked, ...here, mapId });
  }, longest);
}

/** A request about one team, of somebody who belongs to it. */
export interface TeamAsked<Parameter extends string> extends PersonAsked<Parameter> {
  readonly teamId: string;
  readonly role: TeamRole;
}

/** Makes a handler for those who belong to the team that the address names, or (`keeper`) who say who belongs to it. */
export function onTeam<P extends string = never>(
  least: TeamRole,
  serve: (asked: TeamAsked<P | "team">) => Promise<Response>,
): Handler<P | "team"> {
  return forPeople<P | "team">(async (asked) => {
    const teamId = idIn(asked.parameters.team, NO_TEAM);
    const role = await teamRole(asked.store.db, teamId, asked.person.id);
    if (!role) throw new Refused(404, NO_TEAM);
    if (least === "keeper" && role !== "keeper") throw new Refused(403, "Only a keeper of the team may do this.");
    return serve({ ...asked, teamId, role });
  });
}

const SIGN_IN = "Sign in first.";
const NO_ACCOUNTS = "There are no accounts on this machine.";
const NO_MAP = "There is no such map.";
const NO_TEAM = "There is no such team.";

/** Says in a sentence that somebody may not do with a map what they asked for. */
export function forbidden({ role, isGuest }: Standing): string {
  return `You are here as ${WITH_ARTICLE[role]}${isGuest ? " and a guest" : ""}, and may not do this.`;
}

const WITH_ARTICLE: Readonly<Record<Role, string>> = {
  viewer: "a reader",
  commenter: "a commenter",
  editor: "an editor",
  owner: "the owner",
};

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
export function idIn(parameter: string, otherwise = NO_MAP): string {
  const parsed = z.uuid().safeParse(parameter);
  if (!parsed.success) throw new Refused(404, otherwise);
  return parsed.data.toLowerCase();
}

/** The JSON body of a request, parsed by a schema. Throws Refused with the path of the first fault: 415 not JSON, 400 anything else. */
export async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    throw new Refused(415, "The request must be JSON.");
  }
  const parsed = schema.safeParse(parseJson(await bytesOf(request)));
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  throw new Refused(400, fault?.message ?? "The request is malformed.", fault?.path.join(".") || undefined);
}

/** The bytes of a request's body. */
export async function bytesOf(request: Request): Promise<Buffer> {
  return Buffer.from(await request.arrayBuffer());
}

/** The request with all of its body. Throws Refused, 413, when that is longer; no more of it is ever held. */
async function received(request: Request, longest: number): Promise<Request> {
  const { url, method, headers, body } = request;
  return body ? new Request(url, { method, headers, body: await allOf(body, longest) }) : request;
}

async function allOf(body: AsyncIterable<Uint8Array>, longest: number): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
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
  if (isDeeper(body, DEEPEST_BODY)) throw new Refused(400, `The request is nested deeper than ${DEEPEST_BODY}.`);
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
  const mode = theMode();
  if (!isOwnHost(host, process.env.HOST, process.env.WARRANT_URL))
    throw new Refused(421, "This server does not go by that name.");
  const origin = headers.get("origin");
  const own = mode.kind === "server" ? mode.url.origin : null;
  const isForeign =
    origin !== null && (own ? origin !== own : !(URL.canParse(origin) && new URL(origin).host === host));
  const isSafe = method === "GET" || method === "HEAD";
  if (isForeign && !isSafe) throw new Refused(403, "A page of another site may change nothing here.");
}

function replyTo(error: unknown, request: Request): Response {
  if (error instanceof Refused) return json({ reason: error.message, path: error.path }, error.status);
  if (error instanceof CannotOpen) return json({ reason: error.message }, 503);
  const outage = outageOf(error);
  log("error", outage ? "database cannot serve" : "request failed", { route: routeOf(request) }, error);
  if (outage) return json({ reason: outage }, 503);
  return json({ reason: "Something went wrong on the server. Nothing was changed." }, 500);
}
