import { Shapes } from "@/components/map/Shapes";
import type { Figure } from "@/lib/drawing/shape";
import "./maps.css";

/** A small drawing of a map, in the colours of the page. Its title stands beside it, so it says nothing itself. */
export function Thumbnail({ figure }: { readonly figure: Figure }) {
  const { x, y, width, height } = figure.bounds;
  return (
    <svg className="thumb" viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
      <Shapes shapes={figure.shapes} />
    </svg>
  );
}
