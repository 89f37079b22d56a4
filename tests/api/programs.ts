import * as tokens from "@/app/api/tokens/route";
import type { Account } from "./accounts";
import { SITE } from "./accounts";
import { at } from "./requests";

type Handler = (request: Request, context: { params: Promise<Record<"id", string>> }) => Promise<Response>;

/** What a program sends beside its token. */
interface Sent {
  readonly body?: unknown;
  readonly query?: string;
  /** The map that the address names. */
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A program, which has a token and nothing else. */
export class Program {
  constructor(
    readonly token: string,
    readonly site = SITE,
  ) {}

  /** Asks a handler: with POST where there is a body. */
  async ask(handler: Handler, { body, query = "", id = "", headers = {} }: Sent = {}): Promise<Response> {
    const sent = { host: new URL(this.site).host, authorization: `Bearer ${this.token}`, ...headers };
    const request = new Request(`${this.site}/${query}`, {
      method: body === undefined ? "GET" : "POST",
      headers: body === undefined ? sent : { "content-type": "application/json", ...sent },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return handler(request, at({ id }));
  }
}

/** A program with a new token of somebody’s. */
export async function newProgram(
  { browser }: Pick<Account, "browser">,
  { mayWrite = true, name = "A script", days = 7 }: { mayWrite?: boolean; name?: string; days?: number | null } = {},
): Promise<Program> {
  const reply = await tokens.POST(browser.request("/", "POST", { name, mayWrite, days }), at({} as never));
  if (reply.status !== 201) throw new Error(`no token: ${reply.status} ${await reply.text()}`);
  return new Program((await reply.json()).token);
}
