import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { TextFile } from "@/lib/formats/format";

const folder = join(process.cwd(), "..", "shared", "fixtures");

/** A published file; null, and said so, where the folder of fixtures is absent. */
export function fixture(path: string): TextFile | null {
  const file = join(folder, path);
  if (!existsSync(file)) {
    console.warn(`no fixture ${path}: passed over`);
    return null;
  }
  return { name: basename(path), text: readFileSync(file, "utf8").replace(/^\ufeff/, "") };
}

/** All published files of a folder whose names end so; none where the folder is absent. */
export function fixtures(path: string, ending: string): TextFile[] {
  if (!existsSync(join(folder, path))) return [];
  const names = readdirSync(join(folder, path)).filter((name) => name.endsWith(ending));
  return names.flatMap((name) => fixture(`${path}/${name}`) ?? []);
}
