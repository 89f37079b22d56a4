import { listFormats } from "@/lib/api/file-operations";
import { FORMATS } from "@/lib/formats/catalogue";
import { answering } from "../answering";

/** The formats of maps. */
export const GET = answering(listFormats, async () => ({
  formats: FORMATS.map(({ id, name, extensions, read, write, note }) => ({
    id,
    name,
    reads: read !== undefined,
    writes: write !== undefined,
    endings: extensions,
    note,
  })),
}));
