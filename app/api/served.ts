import { join } from "node:path";
import { type ZipOptions, zipSync } from "fflate";
import { attachmentNamed } from "@/app/api/attachment";
import { Refused } from "@/app/request";
import { serveInThread } from "@/workers/serving-node";
import type { MadeFile, MadeFiles, ServingKind, Servings } from "@/workers/serving-task";

/** Where the fonts lie, and in their cache the scripts of threads. */
const packages = join(process.cwd(), "node_modules");

/** Has a piece of work done in a thread. Throws Refused where it cannot be. */
export async function served<K extends ServingKind>(
  kind: K,
  body: Servings[K]["body"],
): Promise<Servings[K]["answer"]> {
  const outcome = await serveInThread(kind, body, packages);
  if (outcome === "busy") throw new Refused(503, "The server is busy. Try again in a minute.");
  if (!outcome.ok) throw new Refused(422, outcome.reason, outcome.path || undefined);
  return outcome.answer;
}

const TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  html: "text/html; charset=utf-8",
  tex: "application/x-tex; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** Files as an answer in JSON, with what was odd and what was lost. */
export function toldFiles({ files, oddities, losses }: MadeFiles) {
  const told = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  return { files: told, oddities, losses };
}

/** Files as a reply, and how much was odd or lost. */
export function madeReply({ files, oddities, losses }: MadeFiles, stem: string): Response {
  return fileReply(files, stem, { "warrant-remarks": String(oddities.length + losses.length) });
}

/** Files as a reply: the one, or a zip of them. Nothing in it is ever run as a page. */
export function fileReply(files: readonly MadeFile[], stem: string, headers: Record<string, string> = {}): Response {
  const [file, another] = files;
  if (!file) throw new Error("there is no file to reply with");
  const [name, bytes, type] = another
    ? [`${stem}.zip`, zipped(files), "application/zip"]
    : [file.name, file.bytes, TYPES[file.name.split(".").at(-1) ?? ""] ?? "application/octet-stream"];
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-disposition": attachmentNamed(name),
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
}

/** The same files give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Pictures are packed already: packing them again would only hold up whoever else is served. */
function zipped(files: readonly MadeFile[]): Uint8Array {
  const entries = files.map(({ name, bytes }) => {
    const level = name.endsWith(".png") ? 0 : 6;
    return [name, [bytes, { level }] satisfies [Uint8Array, ZipOptions]] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME });
}
