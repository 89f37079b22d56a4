"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { signOut } from "@/components/session/account-requests";
import { initialsOf } from "@/components/ui/Initials";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/Menu";
import { Notice } from "@/components/ui/Notice";

/** Leaves this browser: a whole new page, so that nothing of what was seen stays. The sentence that says why not; null where one has left. */
export async function leave(): Promise<string | null> {
  const told = await signOut();
  if (!told.ok) return `You are still signed in. ${told.reason}`;
  window.location.assign("/sign-in");
  return null;
}

/** The person who is signed in: their account, and signing out. */
export function PersonMenu({ name }: { readonly name: string }) {
  const router = useRouter();
  const [fault, setFault] = useState<string | null>(null);
  const settle = useCallback(() => setFault(null), []);
  const trigger = (
    <button type="button" className="plain person" aria-label={`You are ${name}`} title={name}>
      <span className="initials me" aria-hidden="true">
        {initialsOf(name)}
      </span>
    </button>
  );
  return (
    <>
      <Menu trigger={trigger} align="end">
        <MenuLabel>{name}</MenuLabel>
        <MenuItem onChoose={() => router.push("/account")}>Account and teams</MenuItem>
        <MenuItem onChoose={async () => setFault(await leave())}>Sign out</MenuItem>
      </Menu>
      {fault && (
        <div className="notices" role="alert">
          <Notice text={fault} onClose={settle} />
        </div>
      )}
    </>
  );
}
