import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { forAnyone, Refused } from "@/app/request";

/** Where the reader of PDF keeps the tables of East Asian character codes. */
const folder = join(process.cwd(), "node_modules", "pdfjs-dist", "cmaps");

/** One table of character codes, which a PDF names and does not hold itself; 404 for a name that is none. */
export const GET = forAnyone<"name">(async ({ parameters: { name } }) => {
  // A name is looked for among those that are there, and so leads nowhere else.
  const file = (await readdir(folder)).find((one) => one === `${name}.bcmap`);
  if (!file) throw new Refused(404, "There is no table of character codes of this name.");
  return new Response(new Uint8Array(await readFile(join(folder, file))), {
    headers: {
      "content-type": "application/octet-stream",
      "cache-control": "public, max-age=604800",
      "x-content-type-options": "nosniff",
    },
  });
});
