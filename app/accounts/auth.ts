import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { genericOAuth } from "better-auth/plugins";
import { uuidv7 } from "uuidv7";
import type { Database } from "@/db/database";
import { logins, people, sessions, verifications } from "@/db/people-tables";
import { revokeTokens } from "@/db/queries/tokens";
import { type Store, theStore } from "@/db/store";
import { sendUnwaited } from "./mail";
import { type Provider, type ServerMode, theMode } from "./mode";
import { PASSWORD } from "./password";

/** How long somebody stays signed in, in seconds: 30 days. */
const SESSION_S = 30 * 24 * 60 * 60;

/** The name under which another site's people are known here; its answers come to /api/auth/callback/oidc. */
export const PROVIDER_ID = "oidc";

/**
 * Passwords, sessions and signing in elsewhere. Only our own handlers call it, but for the two steps of signing in elsewhere:
 * of the many addresses that it could serve, no other is open.
 */
export function createAuth(db: Database, mode: ServerMode) {
  return betterAuth({
    appName: "Warrant",
    baseURL: mode.url.origin,
    basePath: "/api/auth",
    secret: mode.secret,
    database: drizzleAdapter(db, { provider: "pg", schema: { people, sessions, logins, verifications } }),
    user: { modelName: "people" },
    session: { modelName: "sessions", expiresIn: SESSION_S, disableSessionRefresh: true },
    account: { modelName: "logins", encryptOAuthTokens: true },
    verification: { modelName: "verifications", storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD.shortest,
      maxPasswordLength: PASSWORD.longest,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => sendReset(mode, user.email, token),
      // Whoever sets a new password may be undoing somebody else's: their windows are closed at once, their tokens end.
      onPasswordReset: async ({ user }) => {
        await revokeTokens(db, user.id);
        await (await theStore()).rightsChanged(null);
      },
    },
    trustedOrigins: [mode.url.origin],
    // Our own limits count in the database, by account and by address (limits.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
    advanced: {
      cookiePrefix: "warrant",
      useSecureCookies: mode.url.protocol === "https:",
      database: { generateId: () => uuidv7() },
      ipAddress: { disableIpTracking: true },
    },
    onAPIError: { errorURL: `${mode.url.origin}/sign-in` },
    plugins: mode.provider ? [signingInElsewhere(mode.provider, mode.isSignUpOpen)] : [],
  });
}

export type Auth = ReturnType<typeof createAuth>;

function sendReset(mode: ServerMode, to: string, token: string): void {
  sendUnwaited(mode, {
    to,
    subject: "A new password for Warrant",
    words: "Somebody asked to set a new password for your account. If it was you, do so here within an hour:",
    address: new URL(`/new-password?token=${encodeURIComponent(token)}`, mode.url).href,
  });
}

function signingInElsewhere({ issuer, clientId, clientSecret, name }: Provider, isSignUpOpen: boolean) {
  const discoveryUrl = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const scopes = ["openid", "email", "profile"];
  return genericOAuth({
    config: [
      {
        providerId: PROVIDER_ID,
        name,
        discoveryUrl,
        clientId,
        clientSecret,
        scopes,
        pkce: true,
        disableSignUp: !isSignUpOpen,
        // A name is asked for everywhere, and is short; not every site tells one.
        mapProfileToUser: ({ name, email }) => ({ name: (name || email || "Somebody").slice(0, 200).toWellFormed() }),
      },
    ],
  });
}

// The site's code is evaluated several times in one process; what holds the database must be one.
const KEY = Symbol.for("warrant.auth");
const held = globalThis as { [KEY]?: { readonly store: Store; readonly auth: Auth } };

/** Signing in for this process, over its store. Throws where it is run without accounts. */
export function authOver(store: Store): Auth {
  const mode = theMode();
  if (mode.kind === "local") throw new Error("there are no accounts here");
  if (held[KEY]?.store !== store) held[KEY] = { store, auth: createAuth(store.db, mode) };
  return held[KEY].auth;
}
