/** The page that `next` asks for after signing in, where it is one of this site; else the list of maps. */
export function localPath(next: unknown): string {
  const isPath = typeof next === "string" && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next);
  return isPath ? next : "/maps";
}
