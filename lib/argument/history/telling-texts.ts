import { countReferring, find } from "../argument-map";
import type { Id, SourceText } from "../rows";
import { come, gone, type Happened, updated } from "./happened";
import { beginning, counted, eachOr } from "./words";

/** What was done to sources, their versions, passages and speakers. */
export function tellTexts(happened: Happened): string[] {
  return [...sources(happened), ...versions(happened), ...passages(happened), ...speakers(happened)];
}

function sources(happened: Happened): string[] {
  const { before, after } = happened;
  const named = (id: Id) => `“${beginning((find(after, "sources", id) ?? find(before, "sources", id))?.title ?? "")}”`;
  const edited = (...columns: ("title" | "citation" | "order")[]) =>
    updated(happened, "sources", ...columns).map(({ id }) => id);
  return [
    ...eachOr(
      come(happened, "sources"),
      ({ id }) => `brought in ${named(id)}`,
      (count) => `brought in ${count} texts`,
    ),
    ...eachOr(
      gone(happened, "sources"),
      ({ id }) => `removed the text ${named(id)}`,
      (count) => `removed ${count} texts`,
    ),
    ...eachOr(
      edited("title", "citation"),
      (id) => `changed title or citation of ${named(id)}`,
      (count) => `changed the citations of ${count} texts`,
    ),
    ...(edited("order").length > 0 ? ["put the texts in another order"] : []),
  ];
}

/** A version of a text that was there before, and what became of the passages. */
function versions(happened: Happened): string[] {
  const { before, after } = happened;
  const newer = come(happened, "sourceTexts").filter(({ sourceId }) => find(before, "sources", sourceId));
  const older = gone(happened, "sourceTexts").filter(({ sourceId }) => find(after, "sources", sourceId));
  return [
    ...newer.map((text) => {
      const title = beginning(find(after, "sources", text.sourceId)?.title ?? "");
      const what = text.origin === "renewed" ? "brought in a new version of" : "corrected the text";
      return `${what} “${title}”${passagesMoved(happened, text)}`;
    }),
    ...older.map(
      ({ sourceId }) => `took back a version of “${beginning(find(after, "sources", sourceId)?.title ?? "")}”`,
    ),
  ];
}

function passagesMoved(happened: Happened, { id }: SourceText): string {
  const moved = updated(happened, "spans", "textId").filter(({ set }) => set.textId === id).length;
  const waiting = updated(happened, "spans", "state").filter(({ set }) => set.state === "review").length;
  const told = [
    ...(moved > 0 ? [`${counted(moved, "passage")} moved`] : []),
    ...(waiting > 0 ? [`${waiting} to review`] : []),
  ];
  return told.length > 0 ? `: ${told.join(", ")}` : "";
}

// Passages that came or went with a tie, or moved with their text, are not told beside it.
function passages(happened: Happened): string[] {
  const { before, after } = happened;
  const isTied = (spanId: Id, map: typeof before) => countReferring(map, "anchors", "spanId", spanId) > 0;
  const marked = come(happened, "spans").filter(({ id }) => !isTied(id, after));
  const erased = gone(happened, "spans").filter(
    ({ id, textId }) => !isTied(id, before) && find(after, "sourceTexts", textId),
  );
  const shifted = updated(happened, "spans", "extent", "state").filter(({ set }) => set.textId === undefined);
  const toReview = newVersion(happened) ? 0 : shifted.filter(({ set }) => set.state === "review").length;
  const lost = shifted.filter(({ set }) => set.state === "lost").length;
  const drawn = shifted.filter(({ set }) => set.extent !== undefined && set.state === undefined).length;
  const placed = shifted.filter(({ set }) => set.state === "firm").length;
  return [
    ...eachOr(
      marked,
      ({ quote }) => `highlighted “${beginning(quote)}”`,
      (count) => `highlighted ${count} passages`,
    ),
    ...eachOr(
      erased,
      ({ quote }) => `took the highlight off “${beginning(quote)}”`,
      (count) => `took ${count} highlights off`,
    ),
    ...(drawn > 0 ? [`gave ${counted(drawn, "passage")} other ends`] : []),
    ...(placed > 0 ? [`found the place of ${counted(placed, "passage")}`] : []),
    ...(toReview > 0 ? [`set ${counted(toReview, "passage")} to be reviewed`] : []),
    ...(lost > 0 ? [`marked ${counted(lost, "passage")} as lost`] : []),
  ];
}

function newVersion(happened: Happened): boolean {
  return come(happened, "sourceTexts").length > 0;
}

function speakers(happened: Happened): string[] {
  const { before, after } = happened;
  const isNewText = (textId: Id) => !find(before, "sourceTexts", textId);
  const turns = [...come(happened, "turns"), ...gone(happened, "turns")].filter(
    ({ textId }) => !isNewText(textId) && find(after, "sourceTexts", textId),
  );
  const voices = [...come(happened, "voices"), ...gone(happened, "voices")].filter(
    ({ anchorId }) => find(before, "anchors", anchorId) && find(after, "anchors", anchorId),
  );
  const renamed = updated(happened, "speakers", "name", "side");
  const left = turns.length === 0 ? gone(happened, "speakers") : [];
  return [
    ...(turns.length === 0 && voices.length === 0 ? newNames(happened) : []),
    ...(turns.length > 0 ? ["changed who speaks where"] : []),
    ...(voices.length > 0 ? ["changed who says it in a passage"] : []),
    ...renamed.map(({ id }) => `changed the speaker ${find(after, "speakers", id)?.name ?? ""}`),
    ...left.map(({ name }) => `removed the speaker ${name}`),
  ];
}

// Who comes with a text or with a passage is told by that.
function newNames(happened: Happened): string[] {
  if (come(happened, "sources").length + come(happened, "anchors").length > 0) return [];
  return come(happened, "speakers").map(({ name }) => `named the speaker ${name}`);
}
