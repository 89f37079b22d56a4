import { type Id, type Relation, type Rows, references, TABLES } from "@/lib/argument/rows";

/** The rules of the graph once more, slow and obvious: every rule over every row. The sentences of those that are broken. */
export function brokenRules(rows: Rows): string[] {
  return [
    ...doubledIds(rows),
    ...dangling(rows),
    ...brokenRelations(rows),
    ...doubled(rows),
    ...brokenSpans(rows),
    ...brokenTurns(rows),
    ...brokenQuestions(rows),
    ...circularGroups(rows),
    ...rows.threads
      .filter(({ id }) => !rows.comments.some(({ threadId }) => threadId === id))
      .map(({ id }) => `nothing is said in thread ${id}`),
    ...rows.suggestions
      .filter(({ id }) => !rows.proposals.some(({ suggestionId }) => suggestionId === id))
      .map(({ id }) => `suggestion ${id} proposes nothing`),
    ...(rows.proposals.filter(({ outcome }) => outcome === "open").length > 500 ? ["too many changes wait"] : []),
  ];
}

function doubledIds(rows: Rows): string[] {
  return TABLES.filter((table) => new Set(rows[table].map(({ id }) => id)).size < rows[table].length).map(
    (table) => `an id is doubled in ${table}`,
  );
}

function dangling(rows: Rows): string[] {
  return TABLES.flatMap((table) =>
    Object.entries(references[table]).flatMap(([column, named]) =>
      rows[table].flatMap((row) => {
        const id = (row as Record<string, unknown>)[column];
        return id === null || rows[named].some((other) => other.id === id)
          ? []
          : [`${table}.${column} ${id} names nothing`];
      }),
    ),
  );
}

function brokenRelations(rows: Rows): string[] {
  return rows.relations.flatMap((relation) => {
    const premises = rows.premises.filter(({ relationId }) => relationId === relation.id);
    return [
      premises.length === 0 ? `relation ${relation.id} has no premise` : "",
      (relation.targetClaimId === null) === (relation.targetRelationId === null)
        ? `relation ${relation.id} has not one target`
        : "",
      premises.some(({ claimId }) => claimId === relation.targetClaimId)
        ? `relation ${relation.id} has its target as premise`
        : "",
      passes(rows, relation, relation.id) ? `relation ${relation.id} reaches itself` : "",
    ].filter(Boolean);
  });
}

function passes(rows: Rows, relation: Relation, id: Id, steps = 0): boolean {
  if (relation.targetRelationId === null || steps > rows.relations.length) return steps > rows.relations.length;
  if (relation.targetRelationId === id) return true;
  const next = rows.relations.find((other) => other.id === relation.targetRelationId);
  return next ? passes(rows, next, id, steps + 1) : false;
}

function doubled(rows: Rows): string[] {
  const keys = [
    ...rows.claims.map(({ number }) => `number ${number}`),
    ...rows.premises.map(({ relationId, claimId }) => `premise ${relationId} ${claimId}`),
    ...rows.anchors.map(({ claimId, spanId }) => `anchor ${claimId} ${spanId}`),
    ...rows.voices.map(({ anchorId, place }) => `voice ${anchorId} ${place}`),
    ...rows.taggings.map(({ claimId, tagId }) => `tagging ${claimId} ${tagId}`),
    ...rows.questions.map(({ relationId, question }) => `question ${relationId} ${question}`),
    ...rows.groupings.map(({ claimId }) => `grouping ${claimId}`),
    ...rows.scenes.map(({ claimId }) => `scene ${claimId}`),
    ...rows.assumptions.map(({ scenarioId, claimId }) => `assumption ${scenarioId} ${claimId}`),
    ...rows.sourceTexts.map(({ sourceId, version }) => `version ${sourceId} ${version}`),
  ];
  return keys.filter((key, i) => keys.indexOf(key) < i).map((key) => `${key} is doubled`);
}

function brokenQuestions(rows: Rows): string[] {
  return rows.questions
    .filter(({ state, objectionId }) => (state === "raised") !== (objectionId !== null))
    .map(({ id }) => `question ${id} is raised by nothing, or names an objection that does not raise it`);
}

function circularGroups(rows: Rows): string[] {
  const ancestors = (parentId: Id | null, steps = 0): Id[] => {
    const parent = rows.groups.find(({ id }) => id === parentId);
    return parent && steps <= rows.groups.length ? [parent.id, ...ancestors(parent.parentId, steps + 1)] : [];
  };
  return rows.groups
    .filter(({ id, parentId }) => ancestors(parentId).includes(id))
    .map(({ id }) => `group ${id} lies in itself`);
}

function brokenTurns(rows: Rows): string[] {
  return rows.turns.flatMap(({ id, textId, start, end }) => {
    const length = rows.sourceTexts.find((text) => text.id === textId)?.length ?? 0;
    const isAlone = rows.turns.every(
      (other) => other.id === id || other.textId !== textId || other.end <= start || other.start >= end,
    );
    return start < end && end <= length && isAlone ? [] : [`turn ${id} lies outside its text or over another`];
  });
}

function brokenSpans(rows: Rows): string[] {
  return rows.spans.flatMap(({ id, extent, textId }) => {
    const length = rows.sourceTexts.find((text) => text.id === textId)?.length ?? 0;
    const isInside = extent.every(
      ([start, end], i) => start < end && end <= length && start > (extent[i - 1]?.[1] ?? -1),
    );
    return isInside ? [] : [`span ${id} is no extent of its text`];
  });
}
