import { type Element, elementsIn, isElement, textOf } from "./markup";

/** A cell of a table and the place of its first corner, counted from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly isHeader: boolean;
  readonly element: Element;
}

const MAX_SPAN = 1000;

/** A cell with more words than this is no datum but a part of the page. */
const LONG_CELL = 2000;

/**
 * Whether a table sets data in rows and columns, as against one that only places parts of a page side by side.
 * It does so when it says so (caption, header cells), or when its cells are many and short.
 */
export function isDataTable(table: Element): boolean {
  const { role, border = "0" } = table.attributes;
  if (role === "presentation" || role === "none") return false;
  const inside = [...elementsIn(table)].slice(1);
  if (inside.some(({ name }) => name === "table" || /^h[1-6]$/.test(name))) return false;
  const cells = gridOf(table);
  const columns = new Set(cells.map(({ column }) => column)).size;
  if (columns < 2 || cells.some(({ element }) => textOf(element).length > LONG_CELL)) return false;
  if (inside.some(({ name }) => name === "th" || name === "caption" || name === "thead")) return true;
  return border !== "0" || new Set(cells.map(({ row }) => row)).size > 1;
}

/** The cells of a table in reading order, with their places as rows and columns that are spanned push them. */
export function gridOf(table: Element): GridCell[] {
  const taken = new Set<string>();
  return rowsOf(table).flatMap(({ element, isHead }, row) => {
    let column = 0;
    return element.children.filter(isElement).flatMap((cell) => {
      if (cell.name !== "td" && cell.name !== "th") return [];
      while (taken.has(`${row} ${column}`)) column += 1;
      const place = { row, column, isHeader: isHead || cell.name === "th", element: cell };
      occupy(taken, cell, row, column);
      column += spanOf(cell.attributes.colspan);
      return place.column > MAX_SPAN ? [] : [place];
    });
  });
}

function rowsOf(table: Element): { element: Element; isHead: boolean }[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === "tr") return [{ element: child, isHead: false }];
    if (!["thead", "tbody", "tfoot"].includes(child.name)) return [];
    const rows = child.children.filter(isElement).filter(({ name }) => name === "tr");
    return rows.map((element) => ({ element, isHead: child.name === "thead" }));
  });
}

function occupy(taken: Set<string>, cell: Element, row: number, column: number): void {
  const rows = Math.min(spanOf(cell.attributes.rowspan), 200);
  if (rows === 1) return;
  const columns = Math.min(spanOf(cell.attributes.colspan), 50);
  for (let r = row + 1; r < row + rows; r++) for (let c = column; c < column + columns; c++) taken.add(`${r} ${c}`);
}

function spanOf(said: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(said ?? "1", 10) || 1, 1), MAX_SPAN);
}
