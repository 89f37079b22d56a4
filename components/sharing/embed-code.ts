/** A frame in which a map is shown within another page; sizes in px. */
export interface Frame {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** The HTML of a frame. It may run the page's own scripts and open Warrant in a window of its own, and nothing else. */
export function embedCode({ address, title, width, height }: Frame): string {
  const sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" sandbox="${sandbox}" loading="lazy" style="border:1px solid #ccc"></iframe>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What is shown of a map: the number of the claim at which it opens, and the id of a named version, null for now. */
export interface Shown {
  readonly claim: number | null;
  readonly version: string | null;
}

/** The address at which a map is shown within other pages, from that of a link to it. */
export function embedAddress(link: string, { claim, version }: Shown): string {
  const address = new URL(link);
  address.pathname = address.pathname.replace(/^\/link\//, "/embed/");
  if (claim !== null) address.searchParams.set("claim", String(claim));
  if (version !== null) address.searchParams.set("version", version);
  return address.href;
}
