/** The head of a pin on the upper right corner of a box `x` px wide: the claim stays where it was put. */
export function PinMark({ x }: { readonly x: number }) {
  return (
    <g className="pin-mark" transform={`translate(${x - 9} -7)`}>
      <circle cx="0" cy="0" r="9" />
      <path d="M-2.6 -4.6h5.2l-.7 3.4 1.7 1.7v1.2h-7.2V.5l1.7-1.7zM0 1.7v4" />
    </g>
  );
}

/** A clock: not yet sent. It shows only after a second, so that quick saving does not flicker. */
export function ClockMark({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className="clock-mark" transform={`translate(${x} ${y})`}>
      <circle cx="5" cy="5" r="4.4" />
      <path d="M5 2.4V5l1.8 1.2" />
    </g>
  );
}
