import { CannotOpen } from "@/db/database";

/** Another site that vouches for people (OpenID Connect). */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it is called on the sign-in page. */
  readonly name: string;
}

/** A server for several people, as the environment describes it. */
export interface ServerMode {
  readonly kind: "server";
  /** The address by which people reach it. Every link is made of it, never of what a request says. */
  readonly url: URL;
  readonly secret: string;
  /** Whether anybody may make an account, or only who was invited. */
  readonly isSignUpOpen: boolean;
  /** How many proxies stand in front and add to `X-Forwarded-For`; 0 believes none. */
  readonly proxies: number;
  /** Where mail goes out (smtp://…), and whom it is from; null where it cannot, and links are printed instead. */
  readonly mail: { readonly server: string; readonly from: string } | null;
  readonly provider: Provider | null;
}

/** One's own machine, where there are no accounts; or a server for several people. */
export type Mode = { readonly kind: "local" } | ServerMode;

type Environment = Readonly<Record<string, string | undefined>>;

/** How this process is run. Throws CannotOpen with what is missing, where the environment asks for a server by halves. */
export function modeOf(env: Environment): Mode {
  const { WARRANT_URL: address, WARRANT_SECRET: secret } = env;
  if (!address && !secret) return { kind: "local" };
  if (!address) {
    throw new CannotOpen("WARRANT_SECRET is set but WARRANT_URL is not: accounts need the address that people use.");
  }
  return {
    kind: "server",
    url: urlIn(address),
    secret: strongSecret(secret),
    isSignUpOpen: oneOf(env, "WARRANT_SIGNUP", ["closed", "open"]) === "open",
    proxies: proxiesIn(env.WARRANT_PROXIES),
    mail: mailIn(env),
    provider: providerIn(env),
  };
}

/** The mode of this process. Throws CannotOpen. */
export function theMode(): Mode {
  return modeOf(process.env);
}

function urlIn(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new CannotOpen(`WARRANT_URL is "${address}"; it must be an address such as https://warrant.example.org.`);
  }
  if (url.pathname !== "/" || url.search || url.hash || url.username) {
    throw new CannotOpen(`WARRANT_URL is "${address}"; it must end with the name of the server and its port.`);
  }
  return url;
}

const HOW_TO_MAKE_ONE = `Make one with: node -p "crypto.randomBytes(32).toString('base64url')"`;

/** Secrets that stand in other people's instructions, and words that stand for one. */
const SAMPLE = /change[-_ ]?me|your[-_ ]?secret|example|default|password|placeholder|super[-_ ]?secret|better-auth/i;

/** A secret that cannot be guessed: 32 characters or more, of which enough differ. */
function strongSecret(secret = ""): string {
  if (secret === "") throw new CannotOpen(`WARRANT_URL is set but WARRANT_SECRET is not. ${HOW_TO_MAKE_ONE}`);
  if (secret.length < 32) throw new CannotOpen(`WARRANT_SECRET is shorter than 32 characters. ${HOW_TO_MAKE_ONE}`);
  if (new Set(secret).size < 12 || SAMPLE.test(secret)) {
    throw new CannotOpen(`WARRANT_SECRET can be guessed. ${HOW_TO_MAKE_ONE}`);
  }
  return secret;
}

function oneOf<T extends string>(env: Environment, name: string, values: readonly [T, ...T[]]): T {
  const found = values.find((value) => value === (env[name] || values[0]));
  if (!found) throw new CannotOpen(`${name} is "${env[name]}"; it must be ${values.join(" or ")}.`);
  return found;
}

function proxiesIn(count = ""): number {
  if (!/^\d?$/.test(count)) throw new CannotOpen(`WARRANT_PROXIES is "${count}"; it must be a number from 0 to 9.`);
  return Number(count);
}

function mailIn({ SMTP_URL: server, MAIL_FROM: from }: Environment): ServerMode["mail"] {
  if (!server) return null;
  if (!URL.canParse(server) || !/^smtps?:$/.test(new URL(server).protocol)) {
    throw new CannotOpen("SMTP_URL must be an address such as smtp://user:password@mail.example.org:587.");
  }
  if (!from) throw new CannotOpen("SMTP_URL is set but MAIL_FROM is not: mail needs an address that it is from.");
  return { server, from };
}

function providerIn(env: Environment): Provider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env;
  if (!issuer) return null;
  if (!URL.canParse(issuer)) throw new CannotOpen(`OIDC_ISSUER is "${issuer}"; it must be an address.`);
  if (!clientId || !clientSecret) {
    throw new CannotOpen("OIDC_ISSUER is set, but OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is not.");
  }
  return { issuer, clientId, clientSecret, name: name || new URL(issuer).hostname };
}
