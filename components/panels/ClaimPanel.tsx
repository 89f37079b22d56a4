"use client";

import { WhySection } from "@/components/evaluation/WhySection";
import { mapCommands } from "@/components/map/commands";
import { TalkSection } from "@/components/talk/TalkSection";
import { Choice } from "@/components/ui/Field";
import { MenuItem, MenuRule } from "@/components/ui/Menu";
import { Switch } from "@/components/ui/Switch";
import { run, useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { anchorsOf, closestFidelity, relationsOn } from "@/lib/argument/graph";
import type { Claim } from "@/lib/argument/rows";
import { sentencesAbout } from "@/lib/argument/sentences";
import { Editing } from "./Editing";
import { GroupLine } from "./GroupLine";
import { PanelFrame } from "./PanelFrame";
import { Passages } from "./Passages";
import { Sayings } from "./Pieces";
import { QuestionsSection } from "./Questions";
import { NoteField, SentenceField } from "./SentenceField";
import { Tags } from "./Tags";
import { STRENGTH_OPTIONS, strengthFrom, strengthWord } from "./words";

/** A claim: its sentence, the words it rests on, what it does and what bears on it. */
export function ClaimPanel({ claim }: { readonly claim: Claim }) {
  const workspace = useWorkspace();
  const map = useMap();
  const sentences = sentencesAbout(map, claim.id);
  const edit = (set: Partial<Pick<Claim, "implicit" | "note" | "strength">>) =>
    run(workspace, { type: "editClaim", id: claim.id, set });
  return (
    <PanelFrame title={`Claim ${claim.number}`} about={aboutClaim(map, claim)} more={<ClaimMenu claim={claim} />}>
      <Editing>
        <SentenceField claim={claim} />
      </Editing>
      <WhySection id={claim.id} isStep={false} />
      <Passages claim={claim} />
      <section className="sec">
        <h3>Relations</h3>
        {sentences.length > 0 ? (
          <Sayings sentences={sentences} />
        ) : (
          <p className="hint">It bears on nothing yet, and nothing bears on it.</p>
        )}
      </section>
      <Editing>
        {relationsOn(map, claim.id).map((relation) => (
          <QuestionsSection key={relation.id} relation={relation} />
        ))}
      </Editing>
      <TalkSection
        about={{ kind: "claims", id: claim.id }}
        also={anchorsOf(map, claim.id).map(({ span }) => span.id)}
      />
      <section className="sec">
        <h3>
          Group and mark
          <button
            type="button"
            className="rest all-groups"
            onClick={() => workspace.view.setState({ listing: "groups" })}
          >
            all
          </button>
        </h3>
        <Editing>
          <GroupLine claim={claim} />
        </Editing>
      </section>
      <section className="sec">
        <h3>Tags</h3>
        <Editing>
          <Tags claim={claim} />
        </Editing>
      </section>
      <section className="sec">
        <h3>Note</h3>
        <Editing>
          <NoteField
            label={`Note on claim ${claim.number}`}
            field="note"
            note={claim.note}
            onDone={(note) => edit({ note })}
          />
        </Editing>
      </section>
      <section className="sec">
        <Editing>
          <div className="line">
            <span className="soft">Strength</span>
            <span className="end">
              <Choice
                label={`Strength of claim ${claim.number}`}
                value={strengthWord(claim.strength)}
                options={STRENGTH_OPTIONS}
                onChange={(word) => edit({ strength: strengthFrom(word) })}
              />
            </span>
          </div>
          <Switch
            label="Implicit: nobody said it, we supply it"
            checked={claim.implicit}
            onChange={(implicit) => edit({ implicit })}
          />
        </Editing>
      </section>
    </PanelFrame>
  );
}

/** "paraphrase, 2 passages". */
function aboutClaim(map: ArgumentMap, claim: Claim): string {
  const passages = anchorsOf(map, claim.id).length;
  const fidelity = claim.implicit ? "implicit" : closestFidelity(map, claim.id);
  const counted = passages === 0 ? "no passage" : `${passages} ${passages === 1 ? "passage" : "passages"}`;
  return fidelity ? `${fidelity}, ${counted}` : counted;
}

function ClaimMenu({ claim }: { readonly claim: Claim }) {
  const workspace = useWorkspace();
  const { session, desk, view } = workspace;
  const commands = mapCommands(session, desk);
  return (
    <>
      <MenuItem icon="merge" onChoose={() => chooseToMerge(workspace, claim)}>
        Merge with another claim…
      </MenuItem>
      <MenuItem icon="split" onChoose={() => view.setState({ dialog: { kind: "split", claimId: claim.id } })}>
        Split into two claims…
      </MenuItem>
      <MenuItem icon="link" keyName="L" onChoose={commands.relate.run}>
        Relate to…
      </MenuItem>
      <MenuRule />
      <MenuItem icon="trash" keyName="Delete" onChoose={commands.remove.run}>
        Delete
      </MenuItem>
    </>
  );
}

function chooseToMerge(workspace: Workspace, claim: Claim): void {
  workspace.view.setState({
    dialog: {
      kind: "chooseClaim",
      question: `Which claim says the same as ${claim.number}? Its passages and relations move to ${claim.number}.`,
      without: new Set([claim.id]),
      choose: (drop) => run(workspace, { type: "mergeClaims", keep: claim.id, drop }),
    },
  });
}
