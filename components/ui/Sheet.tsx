"use client";

import { type PointerEvent, type ReactNode, useRef, useState } from "react";

interface SheetProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** Shares of the window's height at which a sheet rests. */
const RESTS = [0.32, 0.5, 0.86] as const;
/** What the rests are called where styles depend on them. */
const NAMES = ["low", "middle", "high"] as const;

/** A panel from the lower edge, drawn up and down by its handle; drawn below its lowest rest it closes. */
export function Sheet({ label, onClose, children, foot }: SheetProps) {
  const [share, setShare] = useState<number>(RESTS[1]);
  const drag = useHandle(share, setShare, onClose);
  return (
    <section
      className="sheet"
      aria-label={label}
      data-rest={NAMES[RESTS.indexOf(nearestRest(share))]}
      style={{ height: `${share * 100}dvh` }}
    >
      <button type="button" className="grab" aria-label="Make this panel taller or lower" {...drag} />
      <div className="within">{children}</div>
      {foot && <div className="foot">{foot}</div>}
    </section>
  );
}

function useHandle(share: number, setShare: (share: number) => void, onClose: () => void) {
  const start = useRef<{ y: number; share: number } | null>(null);
  const moved = useRef(false);
  const shareAt = (event: PointerEvent, from: { y: number; share: number }) =>
    Math.min(0.92, Math.max(0.1, from.share + (from.y - event.clientY) / window.innerHeight));
  return {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { y: event.clientY, share };
      moved.current = false;
    },
    onPointerMove: (event: PointerEvent) => {
      if (!start.current) return;
      if (Math.abs(event.clientY - start.current.y) > 3) moved.current = true;
      setShare(shareAt(event, start.current));
    },
    onPointerUp: (event: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (!from || !moved.current) return;
      const at = shareAt(event, from);
      if (at < 0.2) onClose();
      else setShare(nearestRest(at));
    },
    // The browser, or the hand on the table, has taken the pointer for something else.
    onPointerCancel: () => {
      if (start.current) setShare(start.current.share);
      start.current = null;
    },
    // A press without a drag, and the keyboard, step through the rests.
    onClick: () => {
      if (!moved.current) setShare(RESTS[(RESTS.indexOf(nearestRest(share)) + 1) % RESTS.length] ?? RESTS[1]);
      moved.current = false;
    },
  };
}

function nearestRest(share: number): (typeof RESTS)[number] {
  return [...RESTS].sort((a, b) => Math.abs(a - share) - Math.abs(b - share))[0] ?? RESTS[1];
}
