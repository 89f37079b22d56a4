"use client";

import { setNewPassword } from "@/components/session/account-requests";
import { AccountForm, ASKED } from "./AccountForm";
import { AccountFrame } from "./AccountFrame";

/** Sets a new password by the secret that was sent. */
export function NewPassword({ token }: { readonly token: string }) {
  const set = async ({ password }: { readonly password: string }) => {
    const told = await setNewPassword(token, password);
    if (!told.ok) return told.reason;
    window.location.assign("/sign-in?done=new-password");
    return null;
  };
  return (
    <AccountFrame title="Set a new password">
      <p>You are signed out everywhere, and sign in with it.</p>
      <AccountForm asked={[ASKED.newPassword]} act="Set the password" onSend={set} />
    </AccountFrame>
  );
}
