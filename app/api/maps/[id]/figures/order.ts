import { z } from "zod";
import type { Figure, Shape } from "@/lib/drawing/shape";
import { type ColourName, type Theme, themes } from "@/lib/drawing/theme";

const number = z.number().min(-1e7).max(1e7);
const length = z.number().min(0).max(1e7);
const colour = z.enum(Object.keys(themes.light) as ColourName[]);
const stroke = z.strictObject({
  colour,
  width: length,
  dash: z.array(length).max(8).optional(),
  round: z.boolean().optional(),
});
const painted = { fill: colour.optional(), stroke: stroke.optional() };
const box = z.strictObject({ x: number, y: number, width: length, height: length });
const title = z.string().max(5000);

/** A shape as it may be sent: numbers in bounds, colours by name, and paths of nothing but lines and curves. */
const shape: z.ZodType<Shape> = z.lazy(() =>
  z.discriminatedUnion("shape", [
    z.strictObject({ shape: z.literal("rect"), ...box.shape, radius: length, ...painted }),
    z.strictObject({
      shape: z.literal("path"),
      d: z
        .string()
        .max(1_000_000)
        .regex(/^[MLHVCSQTAZmlhvcsqtaz0-9eE.,\s+-]*$/),
      ...painted,
    }),
    z.strictObject({ shape: z.literal("circle"), x: number, y: number, radius: length, ...painted }),
    z.strictObject({
      shape: z.literal("text"),
      x: number,
      y: number,
      text: title,
      size: length.max(1000),
      weight: z.enum(["regular", "semibold"]),
      colour,
      anchor: z.enum(["start", "middle", "end"]).optional(),
      slanted: z.boolean().optional(),
    }),
    z.strictObject({
      shape: z.literal("group"),
      x: number,
      y: number,
      scale: z.number().min(1e-4).max(1e4).optional(),
      name: z.string().max(200).optional(),
      children: z.array(shape),
    }),
    z.strictObject({ shape: z.literal("window"), ...box.shape, view: box, children: z.array(shape) }),
  ]),
) as z.ZodType<Shape>;

const figure = z.strictObject({
  bounds: box.extend({ width: z.number().min(1).max(1e6), height: z.number().min(1).max(1e6) }),
  title,
  description: title,
  shapes: z.array(shape),
}) as z.ZodType<Figure>;

const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/) as unknown as z.ZodType<`#${string}`>;
const theme = z.record(colour, hex) as z.ZodType<Theme>;

/** Figures that are asked for as a file, as a page sends them. */
export const orderSchema = z.strictObject({
  format: z.enum(["png", "pdf"]),
  pages: z.array(figure).min(1).max(500),
  scale: z.number().min(0.01).max(100),
  theme,
  isTransparent: z.boolean(),
  dpi: z.number().min(20).max(2400),
  date: z.iso.datetime().nullable(),
});
