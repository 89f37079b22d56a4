"use client";

import { WhySection } from "@/components/evaluation/WhySection";
import { mapCommands } from "@/components/map/commands";
import { TalkSection } from "@/components/talk/TalkSection";
import { Choice } from "@/components/ui/Field";
import { MenuItem, MenuRule } from "@/components/ui/Menu";
import { run, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { premisesOf } from "@/lib/argument/graph";
import type { Relation } from "@/lib/argument/rows";
import { sentenceOf, sentencesOnStep } from "@/lib/argument/sentences";
import { Editing } from "./Editing";
import { PanelFrame } from "./PanelFrame";
import { Pieces, Sayings } from "./Pieces";
import { PremiseList } from "./PremiseList";
import { QuestionsSection } from "./Questions";
import { SchemeSection } from "./SchemeSection";
import { NoteField } from "./SentenceField";
import { kindOptions, kindWords, STRENGTH_OPTIONS, strengthFrom, strengthWord } from "./words";

/** A relation: its kind, its premises in order, what it bears on and what bears on it. */
export function RelationPanel({ relation }: { readonly relation: Relation }) {
  const workspace = useWorkspace();
  const map = useMap();
  const premises = premisesOf(map, relation.id);
  const bearing = sentencesOnStep(map, relation.id);
  const edit = (set: Partial<Pick<Relation, "kind" | "strength" | "note">>) =>
    run(workspace, { type: "editRelation", id: relation.id, set });
  return (
    <PanelFrame
      title={kindWords(relation)}
      about={premises.length > 1 ? `${premises.length} linked premises` : "1 premise"}
      more={<RelationMenu />}
    >
      <p className="claim-sentence told" dir="auto">
        <Pieces pieces={sentenceOf(map, relation)} />
      </p>
      <WhySection id={relation.id} isStep />
      <section className="sec">
        <Editing>
          <div className="line">
            <span className="soft">Kind</span>
            <span className="end">
              <Choice
                label="Kind of this relation"
                value={relation.kind}
                options={kindOptions(relation)}
                onChange={(kind) => edit({ kind })}
              />
            </span>
          </div>
          <div className="line">
            <span className="soft">Strength</span>
            <span className="end">
              <Choice
                label="Strength of this relation"
                value={strengthWord(relation.strength)}
                options={STRENGTH_OPTIONS}
                onChange={(word) => edit({ strength: strengthFrom(word) })}
              />
            </span>
          </div>
        </Editing>
      </section>
      <Editing>
        <SchemeSection relation={relation} />
        <PremiseList relation={relation} premises={premises} />
        <QuestionsSection relation={relation} />
      </Editing>
      <TalkSection about={{ kind: "relations", id: relation.id }} />
      <section className="sec">
        <h3>What bears on it</h3>
        {bearing.length > 0 ? <Sayings sentences={bearing} /> : <p className="hint">Nothing yet.</p>}
      </section>
      <section className="sec">
        <h3>Note</h3>
        <Editing>
          <NoteField
            label="Note on this relation"
            field="note"
            note={relation.note}
            onDone={(note) => edit({ note })}
          />
        </Editing>
      </section>
    </PanelFrame>
  );
}

function RelationMenu() {
  const { session, desk } = useWorkspace();
  const commands = mapCommands(session, desk);
  return (
    <>
      <MenuItem icon="strike" keyName="U" onChoose={commands.undercut.run}>
        Undercut it
      </MenuItem>
      <MenuItem icon="diamond" keyName="N" onChoose={commands.addCondition.run}>
        Add a condition
      </MenuItem>
      <MenuItem icon="add" keyName="W" onChoose={commands.addWarrant.run}>
        Add a warrant
      </MenuItem>
      {commands.linkWithNeighbour.isEnabled() && (
        <MenuItem icon="merge" keyName="Shift+L" onChoose={commands.linkWithNeighbour.run}>
          Link with the reason beside it
        </MenuItem>
      )}
      {commands.makeConvergent.isEnabled() && (
        <MenuItem icon="split" keyName="Shift+U" onChoose={commands.makeConvergent.run}>
          Make its premises reasons of their own
        </MenuItem>
      )}
      <MenuItem icon="link" onChoose={commands.moveStep.run}>
        Let it bear on something else…
      </MenuItem>
      <MenuRule />
      <MenuItem icon="trash" keyName="Delete" onChoose={commands.remove.run}>
        Delete
      </MenuItem>
    </>
  );
}
