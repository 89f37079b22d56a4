/**
 * The header that has a reply saved as a file of this name, which may hold any letters; none of them turns the others round,
 * so that a name ends as it looks.
 */
export function attachmentNamed(name: string): string {
  const [ending = ""] = /\.[A-Za-z0-9]{1,8}$/.exec(name) ?? [];
  const shown = encodeURIComponent(name.replace(/\p{Bidi_Control}/gu, ""));
  // What encodeURIComponent leaves but the value of a header may not hold (RFC 8187).
  const value = shown.replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="file${ending}"; filename*=UTF-8''${value}`;
}
