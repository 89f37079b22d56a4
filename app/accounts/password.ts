/** Bounds of a password, in characters. */
export const PASSWORD = { shortest: 10, longest: 200 } as const;
