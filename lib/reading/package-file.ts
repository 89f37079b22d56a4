import { decodeText } from "./charset";
import { declaredIn } from "./html";
import type { Element } from "./markup";
import type { Problem } from "./reading";
import { parseXml } from "./xml";
import type { Archive } from "./zip";

/** The XML files of a zipped document, parsed when they are asked for, with what is wrong with them. */
export interface XmlFiles {
  /** The outermost element of a file; null when there is no such file or nothing in it. */
  find(name: string): Element | null;
  readonly problems: readonly Problem[];
}

/** Opens the XML files of an archive. `named` are entities that they may use. */
export function xmlFilesOf(archive: Archive, named: Readonly<Record<string, string>> = {}): XmlFiles {
  const parsed = new Map<string, Element | null>();
  const problems: Problem[] = [];
  return {
    problems,
    find(name) {
      const known = parsed.get(name);
      if (known !== undefined) return known;
      const root = parseFile(archive, name, named, problems);
      parsed.set(name, root);
      return root;
    },
  };
}

function parseFile(
  archive: Archive,
  name: string,
  named: Readonly<Record<string, string>>,
  problems: Problem[],
): Element | null {
  const bytes = archive.find(name);
  if (!bytes || bytes.length === 0) return null;
  const decoded = decodeText(bytes, { declared: declaredIn(bytes) });
  if (!decoded.ok) {
    problems.push({ where: name, what: decoded.reason });
    return null;
  }
  const { root, problems: faults, unclosed } = parseXml(decoded.text, name, named);
  problems.push(...faults);
  if (unclosed.length > 0)
    problems.push({ where: name, what: "It breaks off in the middle; what came after is lost." });
  return root;
}

/** A path inside an archive as a file in the folder of another one names it. What points out of the archive stays in it. */
export function resolvePath(from: string, target: string): string {
  const path = target.split(/[?#]/)[0] ?? "";
  const base = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  const steps: string[] = [...base];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
