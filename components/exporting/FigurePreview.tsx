"use client";

import { useState } from "react";
import { colourProperties, Shapes } from "@/components/map/Shapes";
import { IconButton } from "@/components/ui/Button";
import type { Print } from "@/lib/drawing/print";
import type { Theme } from "@/lib/drawing/theme";

interface FigurePreviewProps {
  readonly print: Print | null;
  readonly theme: Theme;
  readonly isTransparent: boolean;
}

/** A figure page by page as it will come out, of the same shapes and in the same colours. */
export function FigurePreview({ print, theme, isTransparent }: FigurePreviewProps) {
  const [asked, setAsked] = useState(0);
  if (!print) {
    return (
      <div className="preview">
        <p className="told">There is nothing to draw yet.</p>
      </div>
    );
  }
  const count = print.pages.length;
  const at = Math.min(asked, count - 1);
  const page = print.pages[at];
  if (!page) return null;
  const { x, y, width, height } = page.bounds;
  return (
    <div className="preview">
      <svg
        className={isTransparent ? "page see-through" : "page"}
        role="img"
        aria-label={`${page.title}, as it will be saved`}
        viewBox={`${x} ${y} ${width} ${height}`}
        style={{
          ...colourProperties(theme),
          ...(isTransparent ? {} : { background: theme.ground }),
          // At the size on paper where there is room, smaller where there is not.
          width: `${(width * print.scale * 4) / 3}px`,
        }}
      >
        <Shapes shapes={page.shapes} />
      </svg>
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
