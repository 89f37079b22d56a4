"use client";

import type { Status } from "@/components/session/session";
import { Icon } from "@/components/ui/icons";
import { useSession, useWorkspace } from "./workspace-context";

/** How the map stands with its server, quietly; and what of mine did not come to be, until it has been read. */
export function StatusLine() {
  const { session } = useWorkspace();
  const { status, notices } = useSession();
  const [notice] = notices;
  return (
    <span className="status" role="status">
      {notice ? (
        <>
          <span className="refused" title={notice.refusal.reason}>
            <Icon name="warning" />
            <span>Not done: {notice.refusal.reason}</span>
          </span>
          <button type="button" className="plain" onClick={() => session.dismiss(notice.id)}>
            Understood
          </button>
        </>
      ) : (
        <StatusWords status={status} />
      )}
    </span>
  );
}

function StatusWords({ status }: { readonly status: Status }) {
  switch (status.kind) {
    case "saved":
      return (
        <>
          <Icon name="check" />
          Saved
        </>
      );
    case "saving":
      return (
        <>
          <i className="spot" />
          Saving
        </>
      );
    case "offline":
      return (
        <>
          <Icon name="clock" />
          Offline{status.waiting > 0 && `, ${status.waiting} ${status.waiting === 1 ? "change waits" : "changes wait"}`}
        </>
      );
    default:
      return status satisfies never;
  }
}
