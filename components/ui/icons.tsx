import type { ReactNode } from "react";

/** Line icons on a grid of 16, strokes of 1.4 px, round ends. */
const drawings = {
  add: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  check: <path d="m3 8.5 3.2 3.2L13 5" />,
  down: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  up: <path d="m4.5 9.5 3.5-3.5 3.5 3.5" />,
  left: <path d="M9.5 4.5 6 8l3.5 3.5" />,
  right: <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H7" />,
  redo: <path d="m10.5 3 3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H9" />,
  find: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  more: (
    <>
      <circle cx="3.5" cy="8" r=".6" />
      <circle cx="8" cy="8" r=".6" />
      <circle cx="12.5" cy="8" r=".6" />
    </>
  ),
  page: <path d="M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5" />,
  bring: <path d="M8 2.5V10M5 7l3 3 3-3M2.5 11v2.5h11V11" />,
  send: <path d="M8 10V2.5M5 5.5l3-3 3 3M2.5 11v2.5h11V11" />,
  quote: <path d="M6.5 4.5C4.3 5.2 3 6.8 3 9v2.5h3.3V8.3H4.6M13 4.5C10.8 5.2 9.5 6.8 9.5 9v2.5h3.3V8.3h-1.7" />,
  link: (
    <>
      <path d="M6.5 9.5a2.5 2.5 0 0 0 3.7.2l2-2a2.5 2.5 0 0 0-3.5-3.6l-.9.9" />
      <path d="M9.5 6.5a2.5 2.5 0 0 0-3.7-.2l-2 2a2.5 2.5 0 0 0 3.5 3.6l.9-.9" />
    </>
  ),
  strike: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m4.2 11.8 7.6-7.6" />
    </>
  ),
  diamond: <path d="m8 2.5 5.5 5.5L8 13.5 2.5 8z" />,
  equals: <path d="M3 6h10M3 10h10" />,
  over: <path d="m5 3.5 5 4.5-5 4.5" />,
  ring: <circle cx="8" cy="8" r="4" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
  edit: <path d="m3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3zM9.2 4.5l2.3 2.3" />,
  marker: <path d="m9.7 3 3.3 3.3-5.5 5.2H4.6V8.4zM3 13.8h10" />,
  trash: <path d="M3 4.5h10M6.3 4.5V3h3.4v1.5M4.5 4.5l.6 8.8h5.8l.6-8.8M6.8 7v4M9.2 7v4" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.8V8l2.2 1.6" />
    </>
  ),
  warning: <path d="M8 2.5 14.3 13.5H1.7zM8 6.5v3.2M8 11.6v.1" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1" />
    </>
  ),
  moon: <path d="M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z" />,
  screen: <path d="M2.5 3h11v8h-11zM6 13.5h4M8 11v2.5" />,
  wide: <path d="M2.5 6V2.5H6M10 13.5h3.5V10M2.8 2.8l4 4M13.2 13.2l-4-4" />,
  narrow: <path d="M6.5 3v3.5H3M13 9.5H9.5V13M6.3 6.3l-4-4M9.7 9.7l4 4" />,
  keyboard: <path d="M1.8 4h12.4v8H1.8zM4.2 6.6h.1M6.7 6.6h.1M9.2 6.6h.1M11.7 6.6h.1M4.8 9.4h6.4" />,
  speech: <path d="M2.5 3h11v7.5H7L4 13.2v-2.7H2.5z" />,
  tag: <path d="M2.5 2.5h5.3l5.7 5.7-5.3 5.3-5.7-5.7zM5.4 5.4h.1" />,
  fit: <path d="M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3" />,
  split: <path d="M8 13.5V9L3.5 4.5M8 9l4.5-4.5M3.5 7.5v-3h3M12.5 7.5v-3h-3" />,
  merge: <path d="M8 2.5V7L3.5 11.5M8 7l4.5 4.5M6 4.3 8 2.3l2 2" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  bulb: (
    <path d="M6.2 11.5h3.6M6.6 13.7h2.8M8 2.3a4 4 0 0 0-2.4 7.2c.5.4.8 1 .8 2h3.2c0-1 .3-1.6.8-2A4 4 0 0 0 8 2.3z" />
  ),
  list: <path d="M2.5 4h11M5.5 8h8M5.5 12h8" />,
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.3" />
      <path d="M1.8 13c.3-2.4 2-3.8 4.2-3.8s3.9 1.4 4.2 3.8M10.4 3.4a2.3 2.3 0 0 1 0 4.2M11.6 9.6c1.4.5 2.4 1.7 2.6 3.4" />
    </>
  ),
  pin: <path d="M8 9.8v4M5.2 2.5h5.6l-.8 3.8 1.8 1.8v1.7H4.2V8.1L6 6.3z" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A line icon, 16 px unless its surroundings say otherwise; never the only name of a thing. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}

/** The sign of Warrant: a claim that stands on two. */
export function Mark() {
  return (
    <svg className="sign" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="5.5" y="1.8" width="9" height="5" rx="1" />
      <rect x="1.3" y="13.2" width="7" height="5" rx="1" />
      <rect x="11.7" y="13.2" width="7" height="5" rx="1" />
      <path d="M4.8 13.2V10h10.4v3.2M10 10V6.8" />
    </svg>
  );
}
