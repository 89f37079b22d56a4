/** The part of subset-font that we call; the package has no types of its own. */
declare module "subset-font" {
  interface Options {
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly noHinting?: boolean;
    /** Pins an axis of a variable font to a value. */
    readonly variationAxes?: Readonly<Record<string, number>>;
  }
  /** A font cut down to the characters of a text and all glyphs that can be made of them. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
