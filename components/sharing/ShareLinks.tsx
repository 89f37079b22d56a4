"use client";

import { useState } from "react";
import { endLink, makeLink, type Sharing } from "@/components/session/sharing-requests";
import { Button } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { useOneAtATime } from "@/components/ui/one-at-a-time";
import { isAtLeast, type LentRole } from "@/lib/access";
import { EmbedCode } from "./EmbedCode";
import { PassOn } from "./PassOn";
import { LENT, roleInWords } from "./role-words";
import type { SharingState } from "./use-sharing";

interface SectionProps {
  readonly state: SharingState;
  readonly sharing: Sharing;
}

const ENDS = [
  { value: "1", name: "for a day" },
  { value: "7", name: "for a week" },
  { value: "90", name: "for three months" },
  { value: "", name: "until it is ended" },
] as const;

/** Links for guests without an account: what they let one do, how long they hold, and their end. */
export function ShareLinks({ state, sharing }: SectionProps) {
  const [role, setRole] = useState<LentRole>("viewer");
  const [days, setDays] = useState<(typeof ENDS)[number]["value"]>("7");
  const [address, setAddress] = useState<string | null>(null);
  const make = useOneAtATime(async () => {
    const made = await state.change(makeLink(state.mapId, role, days === "" ? null : Number(days)));
    setAddress(made?.address ?? null);
  });
  return (
    <section aria-label="Links">
      <h3>Links for guests</h3>
      {sharing.links.length > 0 && (
        <ul className="person-list">
          {sharing.links.map((link) => (
            <li key={link.id}>
              <span className="who">
                Who has it {roleInWords(link.role)}
                <small>
                  {link.expiresAt ? `until ${new Date(link.expiresAt).toLocaleString()}` : "until it is ended"},{" "}
                  {link.guests === 1 ? "1 guest" : `${link.guests} guests`}
                </small>
              </span>
              <Button onClick={() => state.change(endLink(state.mapId, link.id))}>End it</Button>
            </li>
          ))}
        </ul>
      )}
      <div className="one-line">
        <Choice
          label="What guests may do"
          value={role}
          options={LENT.filter(({ value }) => isAtLeast(sharing.me.role, value))}
          onChange={setRole}
        />
        <Choice label="How long the link holds" value={days} options={ENDS} onChange={setDays} />
        <Button look="line" onClick={make}>
          Make a link
        </Button>
      </div>
      {address && (
        <>
          <PassOn
            words="Whoever has this address comes in with only a name. It is shown this once:"
            address={address}
          />
          <EmbedCode link={address} />
        </>
      )}
    </section>
  );
}
