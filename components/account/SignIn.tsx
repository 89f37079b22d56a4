"use client";

import Link from "next/link";
import { useState } from "react";
import { signIn, signInElsewhere } from "@/components/session/account-requests";
import { Button } from "@/components/ui/Button";
import { AccountForm, ASKED } from "./AccountForm";
import { AccountFrame } from "./AccountFrame";

/**
 * Why somebody comes to sign in: another site has not let them in, the link has ended by which they were a guest of the map
 * to go on to, or they have set a new password.
 */
export type Because = "refused" | "link ended" | "new password";

interface SignInProps {
  /** The page to go on to. */
  readonly next: string;
  /** What the other site is called where one can sign in too; null where there is none. */
  readonly provider: string | null;
  readonly isSignUpOpen: boolean;
  /** What has brought one here, where that is to be told. */
  readonly because: Because | null;
}

const WORDS: Readonly<Record<Because, string>> = {
  refused: "You were not let in. Accounts here are made by invitation: ask somebody who has one to invite you.",
  "link ended": "The link by which you came to this map has ended. Ask whoever sent it for another one, or sign in.",
  "new password": "Your new password is set. Sign in with it.",
};

/** Signs somebody in, here or by another site that vouches for them. */
export function SignIn({ next, provider, isSignUpOpen, because }: SignInProps) {
  const enter = async ({ email, password }: { readonly email: string; readonly password: string }) => {
    const told = await signIn(email, password);
    if (!told.ok) return told.reason;
    // A whole new page: nothing of what was seen before may stay.
    window.location.assign(next);
    return null;
  };
  return (
    <AccountFrame title="Sign in">
      {because && (
        <p className={because === "refused" ? "fault" : undefined} role={because === "refused" ? "alert" : "status"}>
          {WORDS[because]}
        </p>
      )}
      {provider && <Elsewhere name={provider} next={next} />}
      <AccountForm
        asked={[ASKED.email, ASKED.password]}
        act="Sign in"
        onSend={enter}
        below={
          <Link className="btn" href="/forgotten">
            Forgotten the password?
          </Link>
        }
      />
      <p className="aside">
        {isSignUpOpen ? (
          <>
            No account yet? <Link href="/sign-up">Make one</Link>
          </>
        ) : (
          "No account yet? Ask somebody who has one to invite you."
        )}
      </p>
    </AccountFrame>
  );
}

function Elsewhere({ name, next }: { readonly name: string; readonly next: string }) {
  const [fault, setFault] = useState<string | null>(null);
  const go = async () => {
    const told = await signInElsewhere(next);
    if (told.ok) window.location.assign(told.value.url);
    else setFault(told.reason);
  };
  return (
    <div className="elsewhere">
      <Button look="line" onClick={go}>
        Sign in with {name}
      </Button>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
