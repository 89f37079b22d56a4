/** The top and the bottom of a line, in CSS pixels of the viewport. */
export interface LineBox {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Lines that were measured, by the offset and the side of a caret in them. They stay where they are in their section
 * while the page scrolls and highlights come and go, until words break into other lines.
 */
export class KnownLines {
  /** Each box from the top of its section. */
  private readonly known: Readonly<Record<"before" | "after", Map<number, LineBox>>> = {
    before: new Map(),
    after: new Map(),
  };

  constructor(private readonly measure: (offset: number, side: 1 | -1) => LineBox) {}

  /** The line of a caret before (`side` 1) or after (-1) a character whose section begins at `sectionTop`. */
  at(offset: number, side: 1 | -1, sectionTop: number): LineBox {
    const sideOf = this.known[side === 1 ? "before" : "after"];
    const box = sideOf.get(offset);
    if (box) return { top: box.top + sectionTop, bottom: box.bottom + sectionTop };
    const measured = this.measure(offset, side);
    sideOf.set(offset, { top: measured.top - sectionTop, bottom: measured.bottom - sectionTop });
    return measured;
  }

  /** Forgets all lines. */
  forget(): void {
    this.known.before.clear();
    this.known.after.clear();
  }
}
