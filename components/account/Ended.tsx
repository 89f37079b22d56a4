import Link from "next/link";
import { AccountFrame } from "./AccountFrame";

/** What stands at the address of a link or an invitation that lets nobody in. */
export function Ended({ what }: { readonly what: "link" | "invitation" }) {
  return (
    <AccountFrame title={`This ${what} has ended.`}>
      <p>It was used, withdrawn, or its time is over. Ask whoever sent it for another one.</p>
      <p className="aside">
        <Link href="/sign-in">Sign in</Link>
      </p>
    </AccountFrame>
  );
}
