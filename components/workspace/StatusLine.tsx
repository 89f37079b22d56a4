"use client";

import type { Notice, Status } from "@/components/session/session";
import { Icon } from "@/components/ui/icons";
import { useSession, useWorkspace } from "./workspace-context";

/** How the map stands with its server, quietly; and what of mine did not come to be, until it has been read. */
export function StatusLine() {
  const status = useSession((at) => at.status);
  const notices = useSession((at) => at.notices);
  const [notice] = notices;
  return (
    <span className="status" role="status">
      {notice ? <NoticeWords notice={notice} others={notices.length - 1} /> : <StatusWords status={status} />}
    </span>
  );
}

function NoticeWords({ notice, others }: { readonly notice: Notice; readonly others: number }) {
  const { session, view } = useWorkspace();
  const { id, refusal, isDone, told, written } = notice;
  const hasMore = others > 0 || told !== "" || written.length > 0;
  const words = isDone ? refusal.reason : `Not done: ${refusal.reason}`;
  return (
    <>
      <span className="refused" title={words}>
        <Icon name="warning" />
        <span>{words}</span>
      </span>
      {hasMore && (
        <button type="button" className="plain" onClick={() => view.setState({ dialog: { kind: "unkept" } })}>
          {others > 0 ? `See all ${others + 1}` : "See it"}
        </button>
      )}
      <button type="button" className="plain" onClick={() => session.dismiss(id)}>
        Understood
      </button>
    </>
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
