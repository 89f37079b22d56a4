"use client";

import { comeByLink } from "@/components/session/account-requests";
import { AccountForm, ASKED } from "./AccountForm";
import { AccountFrame } from "./AccountFrame";

interface ComeByLinkProps {
  readonly token: string;
  readonly title: string;
  /** What the link lets one do, in the end of a sentence. */
  readonly canDo: string;
}

/** Lets somebody in by a link, as a guest who gives only a name. */
export function ComeByLink({ token, title, canDo }: ComeByLinkProps) {
  const enter = async ({ name }: { readonly name: string }) => {
    const told = await comeByLink(token, name);
    if (!told.ok) return told.reason;
    window.location.assign(`/maps/${told.value.mapId}`);
    return null;
  };
  return (
    <AccountFrame title={title}>
      <p>
        You were sent a link to this map, and {canDo}. No account is needed: the others see you by the name that you
        give.
      </p>
      <AccountForm asked={[ASKED.name]} act="Open the map" onSend={enter} />
    </AccountFrame>
  );
}
