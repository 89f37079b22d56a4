"use client";

import { Button } from "@/components/ui/Button";
import { useCopying } from "@/components/ui/use-copying";

interface PassOnProps {
  readonly words: string;
  readonly address: string;
  /** What it is, for those who do not see what stands above it. */
  readonly label?: string;
}

/** An address, or something else that is told this once, to be passed on by hand. */
export function PassOn({ words, address, label = "Address to pass on" }: PassOnProps) {
  const { told, copy } = useCopying();
  return (
    <div className="passed-on" role="status">
      {words}
      <div className="address">
        <input className="field" aria-label={label} readOnly value={address} onFocus={(e) => e.target.select()} />
        <Button look="line" onClick={() => copy({ words: address })}>
          Copy
        </Button>
      </div>
      {told}
    </div>
  );
}
