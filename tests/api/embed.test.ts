import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import * as link from "@/app/api/maps/[id]/links/[link]/route";
import * as links from "@/app/api/maps/[id]/links/route";
import * as map from "@/app/api/maps/[id]/route";
import * as oembed from "@/app/api/oembed/route";
import { discoveryOf, frameSize, sharedAt } from "@/app/oembed";
import { embedAddress, embedCode } from "@/components/sharing/embed-code";
import { links as linkTable } from "@/db/people-tables";
import { linksOf } from "@/db/queries/links";
import { theStore } from "@/db/store";
import { type Account, Browser, firstAccount, mapOf, newGuest, onNewServer, SITE } from "./accounts";
import { at } from "./requests";

onNewServer();

let ann: Account;
let mapId: string;
let address: string;

beforeAll(async () => {
  ann = await firstAccount();
  mapId = await mapOf(ann);
  const made = await links.POST(ann.browser.request("/", "POST", { role: "viewer", days: 1 }), at({ id: mapId }));
  ({ address } = await made.json());
});

/** What another site is told of an address. */
async function asked(url: string, more = ""): Promise<[number, Record<string, unknown>]> {
  const request = new Browser().request(`/api/oembed?url=${encodeURIComponent(url)}${more}`);
  const reply = await oembed.GET(request, at({} as never));
  return [reply.status, await reply.json()];
}

describe("oEmbed", () => {
  it("gives a frame for what was shared by a link, and for nothing else", async () => {
    const at3 = embedAddress(address, { claim: 3, version: "0192a4c0-0000-7000-8000-000000000001" });
    const [status, told] = await asked(at3);
    expect([status, told]).toMatchObject([
      200,
      { version: "1.0", type: "rich", title: "Shared", width: 800, height: 500 },
    ]);
    expect(told.html).toContain(`src="${at3.replace("&", "&amp;")}"`);
    expect((await asked(address))[1].html).toContain(`src="${embedAddress(address, { claim: null, version: null })}"`);
    const others = [
      `${SITE}/maps/${mapId}`,
      address.slice(0, -1),
      `https://evil.test${new URL(address).pathname}`,
      "x",
      "",
    ];
    for (const other of others) expect((await asked(other))[0], other).toBe(404);
    expect((await asked(address, "&format=xml"))[0]).toBe(501);
  });

  it("keeps to the size that is asked for", async () => {
    expect((await asked(address, "&maxwidth=320&maxheight=240"))[1]).toMatchObject({ width: 320, height: 240 });
    expect([frameSize("9999", "width"), frameSize("1", "width"), frameSize("1e3", "height")]).toEqual([800, 200, 500]);
  });

  it("is told of by the pages that it is for", () => {
    const path = new URL(address).pathname;
    const types = discoveryOf(path).alternates?.types ?? {};
    expect(types).toEqual({ "application/json+oembed": `${SITE}/api/oembed?url=${encodeURIComponent(SITE + path)}` });
    expect(sharedAt(SITE + path, new URL(SITE))?.claim).toBeNull();
  });

  it("ends with the time of the link, as the guest's reading does", async () => {
    const guest = await newGuest(ann, mapId, "viewer");
    const look = async () => (await map.GET(guest.request("/"), at({ id: mapId }))).status;
    const { db } = await theStore();
    const until = (expiresAt: Date) => db.update(linkTable).set({ expiresAt }).where(eq(linkTable.mapId, mapId));
    expect([await look(), (await asked(address))[0]]).toEqual([200, 200]);
    await until(new Date(Date.now() - 1000));
    expect([await look(), (await asked(address))[0]]).toEqual([401, 404]);
    await until(new Date(Date.now() + 60_000));
    expect([await look(), (await asked(address))[0]]).toEqual([200, 200]);
  });

  it("ends with the link", async () => {
    const { db } = await theStore();
    for (const made of await linksOf(db, mapId))
      await link.DELETE(ann.browser.request("/", "DELETE"), at({ id: mapId, link: made.id }));
    expect((await asked(address))[0]).toBe(404);
  });
});

describe("the frame", () => {
  it("lets no title out of its attribute", () => {
    const code = embedCode({ address: "https://x.test/embed/a?claim=1&b", title: '"><script>', width: 1, height: 1 });
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;"');
    expect(code).toContain('src="https://x.test/embed/a?claim=1&amp;b"');
  });
});
