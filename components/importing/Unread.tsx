"use client";

import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/icons";
import type { Arrival } from "./import";

interface UnreadProps {
  readonly arrival: Arrival;
  readonly onCancel: () => void;
  readonly onLeaveOut: () => void;
}

/** A text that cannot be compared: it is still being read, or could not be. */
export function Unread({ arrival: { name, stage }, onCancel, onLeaveOut }: UnreadProps) {
  if (stage.kind === "ready") return null;
  if (stage.kind === "failed") {
    return (
      <div className="import-unread" role="alert">
        <p className="bad">
          <Icon name="warning" /> <b dir="auto">{name}</b>
        </p>
        <p>{stage.reason}</p>
        <Button look="line" onClick={onLeaveOut}>
          Leave it out
        </Button>
      </div>
    );
  }
  const share = stage.kind === "reading" ? stage.share : null;
  return (
    <div className="import-unread">
      <p role="status">
        Reading <b dir="auto">{name}</b>…
      </p>
      <progress aria-label={`Reading ${name}`} value={share ?? undefined} max={1} />
      <Button look="line" onClick={onCancel}>
        Stop reading
      </Button>
    </div>
  );
}
