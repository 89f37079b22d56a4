import { type RefObject, useEffect, useState } from "react";

/** How far beyond the frame something counts as near. */
const MARGIN = "1200px 0px";

/**
 * Whether an element is in sight within a frame that scrolls, or nearly so; and how tall it was when it last was, in px,
 * null before it ever was. Not near until the page has been laid out.
 */
export function useNear(
  place: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): { readonly isNear: boolean; readonly heightPx: number | null } {
  const [near, setNear] = useState<{ isNear: boolean; heightPx: number | null }>({ isNear: false, heightPx: null });
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const { isIntersecting: isNear, boundingClientRect } = entry;
        setNear((before) => {
          if (before.isNear === isNear) return before;
          return { isNear, heightPx: isNear ? before.heightPx : boundingClientRect.height };
        });
      },
      { root: scroller.current, rootMargin: MARGIN },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, scroller]);
  return near;
}
