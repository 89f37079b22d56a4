"use client";

import { useEffect, useState } from "react";
import { colourProperties, Shapes } from "@/components/map/Shapes";
import { IconButton } from "@/components/ui/Button";
import type { Figure } from "@/lib/drawing/shape";
import type { Theme } from "@/lib/drawing/theme";
import type { Printed } from "@/workers/exporting-task";

interface FigurePreviewProps {
  /** Null until it is drawn. */
  readonly printed: Printed | null;
  readonly theme: Theme;
  readonly isTransparent: boolean;
}

/** A figure page by page as it will come out, of the same shapes and in the same colours. */
export function FigurePreview({ printed, theme, isTransparent }: FigurePreviewProps) {
  const [asked, setAsked] = useState(0);
  const print = printed?.print;
  if (!print) {
    return (
      <div className="preview">
        <p className="told">{printed ? "There is nothing to draw yet." : "The figure is being drawn …"}</p>
      </div>
    );
  }
  const count = print.pages.length;
  const at = Math.min(asked, count - 1);
  const page = print.pages[at];
  if (!page) return null;
  const drawing = printed?.drawings?.[at];
  // At the size on paper where there is room, smaller where there is not.
  const width = `${(page.bounds.width * print.scale * 4) / 3}px`;
  const look = { theme, isTransparent, width };
  return (
    <div className="preview">
      <Page page={page} svg={drawing} {...look} />
      {count > 1 && (
        <div className="pager">
          <IconButton icon="left" label="Page before" disabled={at === 0} onClick={() => setAsked(at - 1)} />
          <span role="status">
            Page {at + 1} of {count}
          </span>
          <IconButton icon="right" label="Next page" disabled={at === count - 1} onClick={() => setAsked(at + 1)} />
        </div>
      )}
    </div>
  );
}

/** The look of a page of a figure. */
export interface PageLook {
  readonly page: Figure;
  readonly theme: Theme;
  readonly isTransparent: boolean;
  readonly width: string;
}

/** One page of a figure, of its shapes; of very many shapes as one picture. */
export function Page({ svg, ...look }: PageLook & { readonly svg?: string | undefined }) {
  return svg === undefined ? <Shaped {...look} /> : <Drawing svg={svg} {...look} />;
}

function Shaped({ page, theme, isTransparent, width }: PageLook) {
  const { x, y, width: wide, height: high } = page.bounds;
  const ground = isTransparent ? {} : { background: theme.ground };
  return (
    <svg
      className={isTransparent ? "page see-through" : "page"}
      role="img"
      aria-label={`${page.title}, as it will be saved`}
      viewBox={`${x} ${y} ${wide} ${high}`}
      style={{ ...colourProperties(theme), ...ground, width }}
    >
      <Shapes shapes={page.shapes} />
    </svg>
  );
}

function Drawing({ page, svg, isTransparent, width }: PageLook & { readonly svg: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  if (address === null) return null;
  const className = isTransparent ? "page see-through" : "page";
  // biome-ignore lint/performance/noImgElement: it is made in this page, and nothing could make it smaller
  return <img className={className} alt={`${page.title}, as it will be saved`} src={address} style={{ width }} />;
}
