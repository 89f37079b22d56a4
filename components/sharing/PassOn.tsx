"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";

interface PassOnProps {
  readonly words: string;
  readonly address: string;
  /** What it is, for those who do not see what stands above it. */
  readonly label?: string;
}

/** An address, or something else that is told this once, to be passed on by hand. */
export function PassOn({ words, address, label = "Address to pass on" }: PassOnProps) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setIsCopied(true);
  };
  return (
    <div className="passed-on" role="status">
      {words}
      <div className="address">
        <input className="field" aria-label={label} readOnly value={address} onFocus={(e) => e.target.select()} />
        {/* Browsers let pages copy only where nobody can listen on the way. */}
        {navigator.clipboard && (
          <Button look="line" onClick={copy}>
            {isCopied ? "Copied" : "Copy"}
          </Button>
        )}
      </div>
    </div>
  );
}
