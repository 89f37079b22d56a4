import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./source";

/** Paths of somebody's machine, and hosts of package registries. Made of parts, so that this file does not name them itself. */
const traces = [
  new RegExp(`(^|[\\s"'\`(=:])/(${["home", "root", "Users", "work"].join("|")})/[A-Za-z0-9._-]`, "m"),
  /\b[A-Z]:\\Users\\/,
  new RegExp(["registry", "(npmjs|yarnpkg|npmmirror)"].join("\\.")),
  new RegExp(["(artifactory|nexus|verdaccio|jfrog)", "[\\w.-]+/"].join("\\.")),
];

/** Every file that git holds or would hold, apart from what was taken in from elsewhere as it is (fixtures, fonts). */
export function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  const paths = listed.toString().split("\0").filter(Boolean);
  return paths.filter(
    (path) => !path.startsWith("tests/fixtures/") && !/\.(woff2?|ttf|png|pdf|docx|ico|gz)$/.test(path),
  );
}

/** What in a text tells of the machine or the registry that it was made with; null when nothing does. */
export function findTrace(text: string): string | null {
  return traces.map((trace) => trace.exec(text)?.[0]?.trim() ?? null).find((found) => found !== null) ?? null;
}

/** Files, each with the trace found in it. One that was deleted since git listed it holds none. */
export function traceFaults(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = findTrace(readTracked(path));
    return found ? [`${path} says ${found}`] : [];
  });
}

function readTracked(path: string): string {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch (failure) {
    if (failure instanceof Error && "code" in failure && failure.code === "ENOENT") return "";
    throw failure;
  }
}
