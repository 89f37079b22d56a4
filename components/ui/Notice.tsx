"use client";

import { useEffect, useState } from "react";
import { Icon } from "./icons";
import { Key } from "./Key";
import type { KeyName } from "./keys";

const LASTING_MS = 10_000;

interface NoticeProps {
  readonly text: string;
  readonly act?: { readonly name: string; readonly keyName?: KeyName; readonly run: () => void };
  readonly onClose: () => void;
}

/** Says at the lower left what has happened. Goes after 10 s, but waits while it has the focus or the pointer. */
export function Notice({ text, act, onClose }: NoticeProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, LASTING_MS);
    return () => clearTimeout(timer);
  }, [held, onClose]);
  const hold = { onFocus: () => setHeld(true), onPointerEnter: () => setHeld(true) };
  const release = { onBlur: () => setHeld(false), onPointerLeave: () => setHeld(false) };
  return (
    <div className="notice" {...hold} {...release}>
      <span>{text}</span>
      {act && (
        <button type="button" className="plain act" onClick={act.run}>
          {act.name}
        </button>
      )}
      {act?.keyName && <Key name={act.keyName} />}
      <button type="button" className="plain shut" aria-label="Close" onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
