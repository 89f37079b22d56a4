import { crc32 } from "node:zlib";
import { renderAsync } from "@resvg/resvg-js";
import { letteringOf } from "@/lib/drawing/font-file";
import { outlined } from "@/lib/drawing/outlined";
import { writePdf } from "@/lib/drawing/pdf";
import type { Figure } from "@/lib/drawing/shape";
import { writeSvg } from "@/lib/drawing/svg";
import type { Theme } from "@/lib/drawing/theme";
import { facesOf } from "@/lib/drawing/typeset";
import { fontsFor } from "./fonts-node";

export const FIGURE_FORMATS = ["svg", "png", "pdf"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** Figures that are to become files. */
export interface FigureOrder {
  readonly format: FigureFormat;
  readonly pages: readonly Figure[];
  /** Points for each px of a page. */
  readonly scale: number;
  readonly theme: Theme;
  readonly isTransparent: boolean;
  /** Pixels to an inch, for PNG. */
  readonly dpi: number;
  /** The day that a file says it was made, in ISO 8601, where the format has a place for it. */
  readonly date: string | null;
}

/** What came of it: a file a page, or one of all pages for PDF; or a sentence that says why there is none. */
export type DrawnFiles =
  | { readonly ok: true; readonly files: readonly Uint8Array[] }
  | { readonly ok: false; readonly reason: string };

/** Figures as files. Same order, same bytes. `packages` is the folder in which the packages of fonts lie. */
export async function drawFiles(order: FigureOrder, packages: string): Promise<DrawnFiles> {
  const { format, pages, scale, theme, isTransparent } = order;
  switch (format) {
    case "svg": {
      const encoder = new TextEncoder();
      const files = pages.map((page) => encoder.encode(writeSvg(page, { theme, scale, unit: "pt", isTransparent })));
      return { ok: true, files };
    }
    case "pdf":
      return {
        ok: true,
        files: [await writePdf(pages, { ...order, fonts: await fontsFor(letteringOf(pages), packages) })],
      };
    case "png":
      return drawPictures(order, packages);
    default:
      return format satisfies never;
  }
}

/** The most pixels that a picture may have; more take longer and more memory than anybody waits for. */
const MOST_PIXELS = 250_000_000;

async function drawPictures(
  { pages, scale, theme, isTransparent, dpi }: FigureOrder,
  packages: string,
): Promise<DrawnFiles> {
  const zoom = (scale * dpi) / 72;
  const pixels = Math.max(...pages.map(({ bounds }) => bounds.width * bounds.height)) * zoom * zoom;
  if (pixels > MOST_PIXELS) {
    const most = Math.floor(dpi * Math.sqrt(MOST_PIXELS / pixels));
    return { ok: false, reason: `The picture would be too large: ask for ${most} dots per inch or fewer.` };
  }
  const faces = facesOf(await fontsFor(letteringOf(pages), packages));
  const files: Uint8Array[] = [];
  for (const page of pages) {
    const svg = writeSvg(outlined(page, faces), { theme, isTransparent });
    const image = await renderAsync(svg, { fitTo: { mode: "zoom", value: zoom }, font: { loadSystemFonts: false } });
    files.push(withResolution(image.asPng(), dpi));
  }
  return { ok: true, files };
}

const SIGNATURE = 8;
const HEADER = 25;

/** A picture that tells its size on paper: pixels per metre stand behind the header. Source: PNG specification, 11.3.4.3. */
function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  const perMetre = Math.round(dpi / 0.0254);
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  const at = SIGNATURE + HEADER;
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}
