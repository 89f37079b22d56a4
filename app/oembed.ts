import type { Metadata } from "next";
import type { Shown } from "@/components/sharing/embed-code";
import { idSchema } from "@/lib/argument/rows";
import { theMode } from "./accounts/mode";

// oEmbed (oembed.com): how another site learns what to show for an address of this one.

/** The size of a frame where nobody asks for another, and the bounds of what is asked for, in px. */
const SIZE = { width: 800, height: 500, least: 200, most: 4000 } as const;

/** Where a page says that its address can be asked for; nothing where there are no links to share. */
export function discoveryOf(path: string): Pick<Metadata, "alternates"> {
  const mode = theMode();
  if (mode.kind === "local") return {};
  const asked = new URL("/api/oembed", mode.url);
  asked.searchParams.set("url", new URL(path, mode.url).href);
  return { alternates: { types: { "application/json+oembed": asked.href } } };
}

/** The secret of the link that an address of this site is of, and what of the map it shows; null for another address. */
export function sharedAt(address: string, site: URL): ({ readonly token: string } & Shown) | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const [, token] = /^\/(?:embed|link)\/([A-Za-z0-9_-]{20,100})$/.exec(url?.pathname ?? "") ?? [];
  if (!url || !token || url.origin !== site.origin) return null;
  const claim = url.searchParams.get("claim");
  const version = idSchema.safeParse(url.searchParams.get("version")).data ?? null;
  return { token, claim: claim && /^[1-9]\d{0,6}$/.test(claim) ? Number(claim) : null, version };
}

/** A size that was asked for, within bounds: `wanted` is a number in a query, null where none was sent. */
export function frameSize(wanted: string | null, side: "width" | "height"): number {
  if (wanted === null || !/^\d{1,6}$/.test(wanted)) return SIZE[side];
  return Math.max(SIZE.least, Math.min(SIZE.most, SIZE[side], Number(wanted)));
}
