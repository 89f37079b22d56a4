import { z } from "zod";
import { doneSchema, request } from "./requests";

const enteredSchema = z.object({ mapId: z.uuid().nullable() });
const redirectSchema = z.object({ url: z.url() });

export const signIn = (email: string, password: string) =>
  request("POST", "/api/sign-in", doneSchema, { email, password });

export const signOut = () => request("POST", "/api/sign-out", doneSchema);

/** Where to go to sign in at another site, which leads back to `next`. */
export const signInElsewhere = (next: string) => request("POST", "/api/sign-in/elsewhere", redirectSchema, { next });

export const askForAccount = (email: string) => request("POST", "/api/sign-up", doneSchema, { email });

export const askForPassword = (email: string) => request("POST", "/api/new-password", doneSchema, { email });

export const setNewPassword = (token: string, password: string) =>
  request("PUT", "/api/new-password", doneSchema, { token, password });

/** What somebody writes who makes an account; the mail address only for the first of all. */
export interface NewPerson {
  readonly name: string;
  readonly password: string;
  readonly email?: string;
}

/** Takes an invitation up by making an account, or (null) with the one that one is signed in to. */
export const takeInvitationUp = (token: string, person: NewPerson | null) =>
  request("POST", `/api/invitations/${token}`, enteredSchema, person ?? {});

export const comeByLink = (token: string, name: string) =>
  request("POST", `/api/links/${token}`, z.object({ mapId: z.uuid() }), { name });

export const rename = (name: string) => request("PUT", "/api/account", doneSchema, { name });

export const changePassword = (current: string, password: string) =>
  request("PUT", "/api/account/password", doneSchema, { current, password });

export const endSession = (id: string) => request("DELETE", `/api/account/sessions/${id}`, doneSchema);

export const endOtherSessions = () => request("DELETE", "/api/account/sessions", doneSchema);

/** Makes a token for programs, which is told this once; `days` is how long it holds, null until it is revoked. */
export const makeToken = (name: string, mayWrite: boolean, days: number | null) =>
  request("POST", "/api/tokens", z.object({ token: z.string() }), { name, mayWrite, days });

export const revokeToken = (id: string) => request("DELETE", `/api/tokens/${id}`, doneSchema);
