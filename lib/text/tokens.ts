/**
 * A word (letters, digits and their marks), a run of white space, or one other character. Scripts that are written
 * without spaces are taken character by character.
 */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+|\s+|./gsu;

/** The tokens of a text, in order; put together they are the text. */
export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Whether a token is a word, not white space or a mark. */
export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token);
}

/** Where each token begins, and at the end where the last one ends; n + 1 offsets for n tokens. */
export function offsetsOf(tokens: readonly string[]): Int32Array {
  const offsets = new Int32Array(tokens.length + 1);
  tokens.forEach((token, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + token.length;
  });
  return offsets;
}
