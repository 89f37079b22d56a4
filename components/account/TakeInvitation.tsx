"use client";

import { useState } from "react";
import { type NewPerson, takeInvitationUp } from "@/components/session/account-requests";
import { Button } from "@/components/ui/Button";
import { AccountForm, ASKED } from "./AccountForm";
import { AccountFrame } from "./AccountFrame";

interface TakeInvitationProps {
  readonly token: string;
  /** Who invites to what, in a sentence. */
  readonly words: string;
  /** Whom it was sent to; null for the first account of all. */
  readonly email: string | null;
  /** The mail address of the account that one is signed in to; null for one who is not. */
  readonly signedInAs: string | null;
}

/** Takes an invitation up: makes an account, or enters with the one that there is. */
export function TakeInvitation({ token, words, email, signedInAs }: TakeInvitationProps) {
  const [fault, setFault] = useState<string | null>(null);
  const enter = async (person: NewPerson | null) => {
    const told = await takeInvitationUp(token, person);
    if (!told.ok) return told.reason;
    window.location.assign(told.value.mapId ? `/maps/${told.value.mapId}` : "/");
    return null;
  };
  return (
    <AccountFrame title={email === null ? "The first account" : "You are invited"}>
      <p>{words}</p>
      {signedInAs ? (
        <div className="acts">
          <Button look="ink" onClick={async () => setFault(await enter(null))}>
            Enter as {signedInAs}
          </Button>
          {fault && (
            <p className="fault" role="alert">
              {fault}
            </p>
          )}
        </div>
      ) : (
        <NewAccount email={email} onEnter={enter} />
      )}
    </AccountFrame>
  );
}

interface NewAccountProps {
  readonly email: string | null;
  readonly onEnter: (person: NewPerson) => Promise<string | null>;
}

function NewAccount({ email, onEnter }: NewAccountProps) {
  if (email === null) {
    return <AccountForm asked={[ASKED.name, ASKED.email, ASKED.newPassword]} act="Make the account" onSend={onEnter} />;
  }
  return (
    <>
      <p className="aside">
        Your account is for <b>{email}</b>.
      </p>
      <AccountForm asked={[ASKED.name, ASKED.newPassword]} act="Make the account" onSend={onEnter} />
    </>
  );
}
