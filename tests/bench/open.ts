import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "@playwright/test";
import { type Opening, openMapPage, watchFirstPaint } from "./canvas-watch";
import { openChromium } from "./chromium";
import { largeMap } from "./large-map";
import { count, hand, ms, times } from "./report";
import { interleave, median, ratio } from "./rounds";
import { serveMaps } from "./warrant-server";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

const large = largeMap({ seed: 1, size: 5000, counts: "claims" });
const small = largeMap({ seed: 2, size: 1, counts: "claims" });

async function opened(browser: Browser, address: string): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await watchFirstPaint(page);
  const opening = await openMapPage(page, address);
  await context.close();
  return opening;
}

/** A page that holds as many bytes as another and one box, and does nothing with them. */
async function serveBytes(bytes: number): Promise<Server> {
  const html = `<!doctype html><title>Bytes</title><div class="react-flow__node-claim">A claim</div><script type="application/json">${"x".repeat(bytes)}</script>`;
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

const server = await serveMaps([large, small]);
const browser = await openChromium();
const bytes = await opened(browser, server.addressOf(large));
const inert = await serveBytes(bytes.bytes);
const inertAddress = `http://127.0.0.1:${(inert.address() as AddressInfo).port}/`;
try {
  const found = { cold: [] as Opening[], warm: [] as Opening[], small: [] as Opening[], inert: [] as Opening[] };
  const open = async (name: keyof typeof found, address: string, round: number) => {
    const opening = await opened(browser, address);
    if (round > 0) found[name].push(opening);
    return opening.painted;
  };
  const taken = await interleave(ROUNDS, {
    cold: async (round) => {
      await server.restart();
      // The page itself is compiled at its first use; what is asked here is what the map adds.
      await opened(browser, server.addressOf(small));
      return open("cold", server.addressOf(large), round);
    },
    warm: async (round) => {
      await opened(browser, server.addressOf(large));
      return open("warm", server.addressOf(large), round);
    },
    small: (round) => open("small", server.addressOf(small), round),
    inert: (round) => open("inert", inertAddress, round),
  });
  const row = (name: string, key: keyof typeof found) => {
    const middle = (what: keyof Opening) => median(found[key].map((opening) => opening[what]));
    return [
      name,
      ms(middle("answered")),
      ms(middle("received")),
      ms(middle("painted")),
      times(ratio(taken[key], taken.small)),
      `${count(middle("bytes") / 1024)} KiB`,
    ];
  };
  hand({
    title: "Opening",
    compared:
      "A map of 5,000 claims in the real program (production build, PGlite), from the beginning of the navigation to the frame in which its first claim had been painted, each time in a browser profile without a cache. “From the database”: the server was started anew, so every row is read; otherwise the map is in its memory. Against a map of one claim, and against a page of as many bytes that does nothing with them.",
    aims: [],
    tables: [
      {
        caption: "Middle of the rounds",
        head: ["", "first byte", "last byte", "first claim painted", "against one claim", "document"],
        rows: [
          row("5,000 claims, from the database", "cold"),
          row("5,000 claims, in the server's memory", "warm"),
          row("One claim", "small"),
          row("As many bytes as 5,000 claims, inert", "inert"),
        ],
      },
    ],
  });
} finally {
  await browser.close();
  inert.close();
  await server.close();
}
