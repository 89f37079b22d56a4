import { check, convert, draw, evaluate, listFormats, read, report } from "./file-operations";
import { addCommand, exportMap, getMap, importMaps, listMaps, makeMap } from "./map-operations";
import type { Operation } from "./operation";

/** Everything that programs can ask for, in the order in which it is described. */
export const OPERATIONS: readonly Operation[] = [
  listFormats,
  convert,
  check,
  draw,
  evaluate,
  read,
  report,
  listMaps,
  makeMap,
  importMaps,
  getMap,
  addCommand,
  exportMap,
];
