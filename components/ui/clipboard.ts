/** What goes on the clipboard: words, and the same as HTML for what takes formatted text. */
export interface Clip {
  readonly words: string;
  readonly html?: string;
}

/**
 * Puts something on the clipboard; whether that was done. Browsers refuse it where it was forbidden and where nobody has
 * pressed anything; to a page that did not come over HTTPS they leave the older way alone.
 */
export async function copyToClipboard(clip: Clip): Promise<boolean> {
  return (await isWritten(clip)) || isTakenFromEvent(clip);
}

async function isWritten({ words, html }: Clip): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  const part = (type: string, text: string) => [type, new Blob([text], { type })];
  const writing =
    html === undefined
      ? clipboard.writeText(words)
      : clipboard.write([new ClipboardItem(Object.fromEntries([part("text/html", html), part("text/plain", words)]))]);
  return writing.then(
    () => true,
    (refusal: unknown) => {
      if (refusal instanceof DOMException) return false;
      throw refusal;
    },
  );
}

/** Asks for a copy as the usual keys do, and gives it these words, whatever is selected. */
function isTakenFromEvent({ words, html }: Clip): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", words);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  // Where nothing is selected there is nothing to copy, unless a page says that there is.
  const allow = (event: Event) => event.preventDefault();
  document.addEventListener("beforecopy", allow, true);
  document.addEventListener("copy", give, true);
  const isDone = document.execCommand("copy");
  document.removeEventListener("copy", give, true);
  document.removeEventListener("beforecopy", allow, true);
  return isDone && isTaken;
}
