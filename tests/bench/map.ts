import { openChromium } from "./chromium";
import { largeMap } from "./large-map";
import { measureCanvas, smallMap } from "./map-canvas";
import { measureLayouts, measureSizes } from "./map-layout";
import { count, hand } from "./report";
import { serveMaps } from "./warrant-server";

const rows = largeMap({ seed: 1, size: 1400, counts: "claims and relations" });
const layouts = [...(await measureLayouts(rows)), await measureSizes()];
const server = await serveMaps([rows, smallMap]);
const browser = await openChromium();
try {
  const canvas = await measureCanvas(browser, server, rows);
  hand({
    title: "Map",
    compared: `A map of 1,400 claims and relations (${count(rows.claims.length)} and ${count(rows.relations.length)}), made by a seed after the shape of maps that people made. Layouts are computed in Node, peers with boxes of the same sizes. Panning and adding go through the real program (production build, PGlite) in Chromium without a window, at 1440 × 900, with reduced motion, so that no animation is part of a figure; a claim stands when the last box has come to its place and that frame is painted (ways of cross links are found after). A map of 12 claims beside it shows what browser and page cost by themselves.`,
    aims: canvas.aims,
    tables: [...layouts, ...canvas.tables],
  });
} finally {
  await browser.close();
  await server.close();
}
