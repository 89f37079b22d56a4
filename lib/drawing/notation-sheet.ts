import { all, mapFromRows } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { type NotationCell, notation } from "@/lib/examples/notation";
import { layOut } from "@/lib/layout/lay-out";
import { sizesOf } from "./arrange";
import { type ClaimFace, plainFace } from "./claim-face";
import { type Faces, facesOf } from "./faces";
import { drawMap, type RelationFace } from "./map";
import type { Figure } from "./shape";
import { drawSheet } from "./sheet";

/** The longest line of a claim on the sheet, in px: cells are small. */
const TEXT_WIDTH = 118;
/** Room round a cell's drawing, in px. */
const MARGIN = 12;

/** Every relation, border and mark on one page, each with its name. */
export function drawNotationSheet(): Figure {
  return drawSheet({
    title: "Warrant: notation",
    lead: "A claim is a box. A relation is a pill in which its premises meet, and one arrow leads from there to what it bears on. Lines that meet below a pill make one step; lines that stay apart are reasons of their own.",
    sections: notation.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) =>
        row.map((cell) => ({ title: cell.title, caption: cell.caption, figure: drawNotationCell(cell) })),
      ),
    })),
    foot: "Colour, the shape of the pill, its word, the dash of the line and its head each tell the kind alone, so that nothing is lost in grey or to an eye that sees colours otherwise.",
    description: "Every kind of relation, border and mark that a map can show, each in a small example with its name.",
  });
}

/** One cell of the sheet as a figure of its own. */
function drawNotationCell(cell: NotationCell): Figure {
  const map = mapFromRows(cell.rows);
  const faces = markFaces(facesOf(map), cell);
  const { widest = TEXT_WIDTH, compact = false } = cell;
  const layout = layOut({ rows: cell.rows, ...sizesOf(faces, { widest, compact }) });
  const [first] = all(map, "claims");
  const hidden = cell.hidden && first ? new Map<Id, number>([[first.id, cell.hidden]]) : layout.hidden;
  return drawMap({
    layout: { ...layout, hidden },
    margin: MARGIN,
    ...faces,
    ...(cell.selected ? { selected: new Set([cell.selected]) } : {}),
    title: cell.title,
    description: cell.caption,
  });
}

/** What the cell tells of its claims and relations beyond their rows. */
function markFaces(faces: Faces, cell: NotationCell): Faces {
  const { plain = false, status = null, counts } = cell;
  const claims = [...faces.claims].map(([id, face]): [Id, ClaimFace] => {
    if (plain) return [id, { ...plainFace, text: face.text, implicit: face.implicit, status }];
    return [
      id,
      {
        ...face,
        status,
        conclusion: cell.conclusion ?? face.conclusion,
        marks: counts ? { ...face.marks, ...counts } : plainFace.marks,
      },
    ];
  });
  const relations = [...faces.relations].map(([id, face]): [Id, RelationFace] => [
    id,
    { ...face, openQuestions: cell.openQuestions ?? face.openQuestions },
  ]);
  return { claims: new Map(claims), relations: new Map(relations) };
}
