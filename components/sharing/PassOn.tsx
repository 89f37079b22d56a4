"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";

/** An address that is told this once, to be passed on by hand. */
export function PassOn({ words, address }: { readonly words: string; readonly address: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setIsCopied(true);
  };
  return (
    <div className="passed-on" role="status">
      {words}
      <div className="address">
        <input
          className="field"
          aria-label="Address to pass on"
          readOnly
          value={address}
          onFocus={(e) => e.target.select()}
        />
        <Button look="line" onClick={copy}>
          {isCopied ? "Copied" : "Copy"}
        </Button>
      </div>
    </div>
  );
}
