"use client";

import { useRouter } from "next/navigation";
import { signOut } from "@/components/session/account-requests";
import { initialsOf } from "@/components/ui/Initials";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/Menu";

/** Leaves this browser: a whole new page, so that nothing of what was seen stays. */
export async function leave(): Promise<void> {
  const told = await signOut();
  if (told.ok) window.location.assign("/sign-in");
}

/** The person who is signed in: their account, and signing out. */
export function PersonMenu({ name }: { readonly name: string }) {
  const router = useRouter();
  const trigger = (
    <button type="button" className="plain person" aria-label={`You are ${name}`} title={name}>
      <span className="initials me" aria-hidden="true">
        {initialsOf(name)}
      </span>
    </button>
  );
  return (
    <Menu trigger={trigger} align="end">
      <MenuLabel>{name}</MenuLabel>
      <MenuItem onChoose={() => router.push("/account")}>Account and teams</MenuItem>
      <MenuItem onChoose={leave}>Sign out</MenuItem>
    </Menu>
  );
}
