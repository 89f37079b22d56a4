import { type PointerEvent, useRef, useState } from "react";
import { Icon } from "@/components/ui/icons";

/** Hears where selected words are carried to, in px of the window. */
export interface Carrying {
  readonly over: (x: number, y: number) => void;
  readonly drop: (x: number, y: number) => void;
  readonly leave: () => void;
}

interface CarryHandleProps {
  /** What is carried, as it is shown under the finger. */
  readonly words: string;
  readonly carrying: Carrying;
}

/** How much of the words is shown under the finger. */
const SHOWN = 60;

/**
 * A handle by which a finger, which would else select or scroll, carries the selected words onto a claim. Keys and
 * buttons do the same, so it is not told to those who use neither.
 */
export function CarryHandle({ words, carrying }: CarryHandleProps) {
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  const isHeld = useRef(false);
  const down = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    isHeld.current = true;
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!isHeld.current) return;
    setAt({ left: clientX, top: clientY });
    carrying.over(clientX, clientY);
  };
  const end = (place: PointerEvent | null) => {
    if (!isHeld.current) return;
    isHeld.current = false;
    setAt(null);
    if (place) carrying.drop(place.clientX, place.clientY);
    else carrying.leave();
  };
  return (
    <span
      className="src-carry"
      title="Carry these words onto a claim"
      aria-hidden="true"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => end(null)}
    >
      <Icon name="link" />
      {at && (
        <span className="src-carried" style={at}>
          {words.length > SHOWN ? `${words.slice(0, SHOWN).toWellFormed()}…` : words}
        </span>
      )}
    </span>
  );
}
