import { z } from "zod";
import { json } from "@/app/request";
import { PASSWORD } from "./password";

/** A mail address, as forms send one. */
export const emailSchema = z.email("This is no mail address.").max(320);

/** A password that is to be set. */
export const passwordSchema = z
  .string()
  .min(PASSWORD.shortest, `A password has at least ${PASSWORD.shortest} characters.`)
  .max(PASSWORD.longest, `A password has at most ${PASSWORD.longest} characters.`);

/** What a person, a team or a folder is called: words of one line, which a database can keep and a letter can hold. */
export const nameSchema = z
  .string()
  .trim()
  .min(1, "A name is missing.")
  .max(200, "A name has at most 200 characters.")
  .regex(/^\P{Cc}*$/u, "A name has no control characters.");

/** The reply to a request that changed who is signed in: with the cookies that came of it. */
export function withCookies(from: Response, body: unknown = { ok: true }): Response {
  const reply = json(body);
  for (const cookie of from.headers.getSetCookie()) reply.headers.append("set-cookie", cookie);
  return reply;
}
