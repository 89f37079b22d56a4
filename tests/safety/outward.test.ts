import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, root } from "../walls/source";

/** What opens a connection to somewhere. */
const OUTWARD =
  /\bfetch\(|\bhttps?\.(get|request)\(|\b(get|request|connect)\b[^;]*from "node:(https?|net|tls|http2)"|undici|createTransport\(/;

/** Where connections are opened, and to whom: never to an address that somebody wrote into a request or a file. */
const KNOWN: Readonly<Record<string, string>> = {
  "app/accounts/mail.ts": "the mail server of SMTP_URL",
  "db/backup/door.ts": "this machine's loopback",
  "lib/reading/pdf.ts": "nobody: a method by that name that is given tables from beside the program",
  "workers/reading-thread.ts": "the site's own origin, from a browser",
};

describe("SSRF: the server", () => {
  it("asks nobody whose address somebody gave: where it opens connections at all is known", () => {
    const files = ["app", "db", "lib", "workers", "cli"].flatMap(filesIn).filter((path) => /\.tsx?$/.test(path));
    expect(files.length).toBeGreaterThan(300);
    const outward = files.filter((path) => OUTWARD.test(readFileSync(join(root, path), "utf8")));
    expect(outward.filter((path) => !(path in KNOWN))).toEqual([]);
  });
});

describe("unsafe deserialisation and templates: the program", () => {
  it("makes no code of words", () => {
    const files = ["app", "db", "lib", "workers", "cli", "components"]
      .flatMap(filesIn)
      .filter((path) => /\.tsx?$/.test(path));
    const code =
      /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|v8\.deserialize|node:vm"/;
    expect(files.filter((path) => code.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });
});
