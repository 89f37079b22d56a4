import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import * as events from "@/app/api/maps/[id]/events/route";
import * as member from "@/app/api/maps/[id]/members/[person]/route";
import * as presence from "@/app/api/maps/[id]/presence/route";
import { idle } from "@/lib/presence";
import {
  type Account,
  type Browser,
  firstAccount,
  giveRole,
  mapOf,
  newAccount,
  newGuest,
  onNewServer,
} from "./accounts";
import { at } from "./requests";

onNewServer();

let ann: Account;
let cora: Account;
let mapId: string;

beforeAll(async () => {
  ann = await firstAccount();
  mapId = await mapOf(ann);
  cora = await newAccount(ann, "Cora");
});

/** What a browser hears of a map as it comes; `until` gives what followed the last time, once it holds these words. */
async function listen(browser: Browser) {
  const stream = await events.GET(browser.request("/?after=1"), at({ id: mapId }));
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const until = async (words: string) => {
    while (!text.includes(words)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended without ${words}: ${text}`);
      text += value;
    }
    const heard = text.slice(0, text.indexOf(words) + words.length);
    text = text.slice(heard.length);
    return heard;
  };
  const ended = async () => {
    while (!(await reader.read()).done);
  };
  return { until, ended, leave: () => reader.cancel() };
}

const tell = (browser: Browser, windowId: string, doing: unknown = idle) =>
  presence.POST(browser.request("/", "POST", { windowId, doing }), at({ id: mapId }));

describe("who is at a map", () => {
  it("is told to all who may read it, guests by the name that they gave, and to one who comes later", async () => {
    await giveRole(ann, mapId, cora, "commenter");
    const guest = await newGuest(ann, mapId, "viewer");
    const heard = await listen(cora.browser);
    const [mine, theirs] = [uuidv7(), uuidv7()];
    expect((await tell(ann.browser, mine)).status).toBe(200);
    expect((await tell(guest, theirs, { ...idle, picked: { table: "claims", id: uuidv7() } })).status).toBe(200);
    await heard.until(`"windowId":"${mine}","person":"${ann.id}","name":"Ann"`);
    await heard.until('"name":"Guest"');
    const late = await listen(guest);
    expect(await late.until(mine)).toContain('event: company\ndata: {"isAll":true');
    await tell(ann.browser, mine, null);
    await heard.until(`"gone":["${mine}"]`);
    await Promise.all([heard.leave(), late.leave()]);
  });

  it("is nothing that a stranger may hear or say, and nobody speaks for another's window", async () => {
    const stranger = await newAccount(ann, "Stan");
    expect((await tell(stranger.browser, uuidv7())).status).toBe(404);
    const window = uuidv7();
    expect((await tell(ann.browser, window)).status).toBe(200);
    expect((await tell(cora.browser, window)).status).toBe(429);
  });

  it("is parsed at the door", async () => {
    for (const doing of [{}, { ...idle, picked: { table: "events", id: uuidv7() } }, { ...idle, gaze: 1 }, "idle"]) {
      expect((await tell(ann.browser, uuidv7(), doing)).status).toBe(400);
    }
    expect((await tell(ann.browser, "no id")).status).toBe(400);
  });
});

describe("what somebody may do", () => {
  it("is told with the stream, again when it changes, and no more once they are out; then nobody sees them there", async () => {
    await giveRole(ann, mapId, cora, "viewer");
    const hers = uuidv7();
    const [heard, owners] = [await listen(cora.browser), await listen(ann.browser)];
    await heard.until('event: rights\ndata: ["read","export"]');
    await tell(cora.browser, hers);
    await owners.until(`"windowId":"${hers}"`);
    await giveRole(ann, mapId, cora, "editor");
    await heard.until('event: rights\ndata: ["read","export","comment","edit","share"]');
    await giveRole(ann, mapId, cora, "viewer");
    await heard.until('event: rights\ndata: ["read","export"]');
    await member.DELETE(ann.browser.request("/", "DELETE"), at({ id: mapId, person: cora.id }));
    await heard.ended();
    await owners.until(`"gone":["${hers}"]`);
    await owners.leave();
  });
});
