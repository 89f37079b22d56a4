import { type NextRequest, NextResponse } from "next/server";
import { isOwnHost } from "./app/hosts";

/**
 * Passes every page request: turns away what was not meant for this server, and gives each page a content security policy with
 * a nonce of its own, under which only the site's own scripts run. Who may do what is decided where it is done, not here.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!isOwnHost(request.headers.get("host"), process.env.HOST, process.env.WARRANT_URL)) {
    return new NextResponse("This server does not go by that name.", { status: 421 });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = policyWith(nonce, {
    isDevelopment: process.env.NODE_ENV === "development",
    // What was shared by a link may be shown within any page; nothing else may be shown within another.
    framedBy: request.nextUrl.pathname.startsWith("/embed/") ? "*" : "'none'",
  });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Every page. Files under their hashes need none of this, and the API sees to itself (a body that passes here is cut at 10 MB). */
export const config = { matcher: "/((?!api/|health$|ready$|metrics$|_next/static|_next/image|favicon.ico).*)" };

interface Wishes {
  readonly isDevelopment: boolean;
  readonly framedBy: "*" | "'none'";
}

function policyWith(nonce: string, { isDevelopment, framedBy }: Wishes): string {
  const rules = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Places on the canvas are style attributes, and dialogs bring a style element of their own; neither can load or run anything.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": framedBy,
  };
  return Object.entries(rules)
    .map(([rule, sources]) => `${rule} ${sources}`)
    .join("; ");
}
