"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Tooltips } from "@/components/ui/Tooltip";
import { AccountFrame } from "./AccountFrame";
import { type TokenLine, Tokens } from "./Tokens";

/** The tokens of the owner of a local installation, who has no account. */
export function TokensScreen({ tokens }: { readonly tokens: readonly TokenLine[] }) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const done = (words: string) => {
    setSaid(words);
    router.refresh();
  };
  return (
    <Tooltips>
      <AccountFrame title="Programs" isWide>
        <p className="passed-on" role="status">
          {said}
        </p>
        <Tokens tokens={tokens} onDone={done} />
      </AccountFrame>
    </Tooltips>
  );
}
