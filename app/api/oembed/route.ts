import { serverMode } from "@/app/accounts/inviting";
import { hashOf } from "@/app/accounts/secrets";
import { frameSize, sharedAt } from "@/app/oembed";
import { forVisitors, json, Refused } from "@/app/request";
import { embedAddress, embedCode } from "@/components/sharing/embed-code";
import { findLink } from "@/db/queries/links";
import { nameOfMap } from "@/lib/argument/graph";

/** What another site is to show for the address of a link: a frame with the map in it. */
export const GET = forVisitors(async ({ request, store }) => {
  const { url: site } = serverMode();
  const asked = new URL(request.url).searchParams;
  if ((asked.get("format") ?? "json") !== "json") throw new Refused(501, "The answer is JSON, and nothing else.");
  const shared = sharedAt(asked.get("url") ?? "", site);
  const link = shared && (await findLink(store.db, hashOf(shared.token)));
  if (!shared || !link) throw new Refused(404, "This address leads to no map that is shared by a link.");
  const [width, height] = [frameSize(asked.get("maxwidth"), "width"), frameSize(asked.get("maxheight"), "height")];
  const title = nameOfMap(link.title);
  const address = embedAddress(new URL(`/link/${shared.token}`, site).href, shared);
  const html = embedCode({ address, title, width, height });
  return json({
    version: "1.0",
    type: "rich",
    provider_name: "Warrant",
    provider_url: site.origin,
    title,
    width,
    height,
    html,
  });
});
