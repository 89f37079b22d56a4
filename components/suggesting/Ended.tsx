"use client";

import { nameIn, usePeople } from "@/components/talk/talk-state";
import { run, useKeptMap, useSession, useWorkspace } from "@/components/workspace/workspace-context";
import { proposalsIn } from "@/lib/argument/proposals";
import type { Outcome, Suggestion } from "@/lib/argument/rows";
import { Act } from "./SuggestionCard";

const WORDS: Readonly<Record<Outcome, string>> = {
  open: "waits",
  accepted: "accepted",
  declined: "declined",
  withdrawn: "taken back",
};

/** What has been decided, folded away; what was declined can be let wait again. */
export function Ended({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const workspace = useWorkspace();
  const map = useKeptMap();
  const people = usePeople();
  const mayDecide = useSession((at) => at.mayDecide);
  const ended = suggestions.flatMap((suggestion) =>
    proposalsIn(map, suggestion.id).flatMap((proposal) =>
      proposal.outcome === "open" ? [] : [{ proposal, author: suggestion.author }],
    ),
  );
  if (ended.length === 0) return null;
  return (
    <section className="sec suggesting">
      <details>
        <summary>{ended.length} decided</summary>
        <ul className="proposals">
          {ended.map(({ proposal: { id, words, outcome }, author }) => (
            <li key={id} className="proposal">
              <p className="what" dir="auto">
                {nameIn(people, author, workspace.session.me.id)}: {words}
              </p>
              <p className="hint">{WORDS[outcome]}</p>
              {mayDecide && outcome === "declined" && (
                <div className="acts">
                  <Act
                    name="Let it wait again"
                    about={words}
                    onPress={() => run(workspace, { type: "reopenProposal", id })}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
