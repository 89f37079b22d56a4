import type { Bearer } from "@/app/accounts/bearer";

/** The person to whom maps belong that a token makes; undefined where there are no accounts. */
export function ownerOf({ person }: Bearer): string | undefined {
  return person.kind === "person" ? person.id : undefined;
}
