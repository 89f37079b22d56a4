import type { ToldListing } from "@/lib/api/evaluation";

/** Prints in pieces: all extensions together may be longer than a string can be. `whole` is told only where it is false. */
export function printListing({ arguments: names, extensions, sceptical, credulous, isWhole }: ToldListing): void {
  const list = (some: readonly string[]) => JSON.stringify(some);
  const out = process.stdout;
  out.write(`{"arguments":${list(names)},"extensions":[`);
  for (let at = 0; at < extensions.length; at += PIECE)
    out.write(
      `${at > 0 ? "," : ""}${extensions
        .slice(at, at + PIECE)
        .map(list)
        .join(",")}`,
    );
  const whole = isWhole ? "" : ',"whole":false';
  out.write(`],"sceptical":${list(sceptical)},"credulous":${list(credulous)}${whole}}\n`);
}

const PIECE = 1000;
