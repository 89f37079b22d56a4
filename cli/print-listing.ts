import type { Listing } from "@/lib/evaluation/extensions";

/** A listing by whatever names its arguments. */
export interface Told<Argument> extends Pick<Listing, "isWhole"> {
  readonly extensions: readonly (readonly Argument[])[];
  readonly sceptical: readonly Argument[];
  readonly credulous: readonly Argument[];
}

/** Prints in pieces: all extensions together may be longer than a string can be. `whole` is told only where it is false. */
export function printListing<Argument>(
  names: readonly string[],
  told: Told<Argument>,
  nameOf: (argument: Argument) => string,
): void {
  const list = (some: readonly Argument[]) => JSON.stringify(some.map(nameOf));
  const out = process.stdout;
  out.write(`{"arguments":${JSON.stringify(names)},"extensions":[`);
  for (let at = 0; at < told.extensions.length; at += PIECE)
    out.write(
      `${at > 0 ? "," : ""}${told.extensions
        .slice(at, at + PIECE)
        .map(list)
        .join(",")}`,
    );
  const whole = told.isWhole ? "" : ',"whole":false';
  out.write(`],"sceptical":${list(told.sceptical)},"credulous":${list(told.credulous)}${whole}}\n`);
}

const PIECE = 1000;
