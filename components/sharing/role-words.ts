import { isAtLeast, LENT_ROLES, type LentRole, ROLES, type Role } from "@/lib/access";

/** What each role lets somebody do, as a choice says it. */
const WORDS: Readonly<Record<Role, string>> = {
  viewer: "may read",
  commenter: "may comment",
  editor: "may edit",
  owner: "owns it",
};

/** What a role lets somebody do, in a few words. */
export function roleInWords(role: Role): string {
  return WORDS[role];
}

/** The roles that one who has `mine` may give, the least first. */
export function rolesUpTo(mine: Role): { readonly value: Role; readonly name: string }[] {
  return ROLES.filter((role) => isAtLeast(mine, role)).map((value) => ({ value, name: WORDS[value] }));
}

/** The roles that a team or a link may be given. */
export const LENT: readonly { readonly value: LentRole; readonly name: string }[] = LENT_ROLES.map((value) => ({
  value,
  name: WORDS[value],
}));
