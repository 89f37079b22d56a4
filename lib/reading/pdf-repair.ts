/**
 * A PDF that broke off, with an end that names the pages that are still there: the file's own catalogue, or a new one of
 * all pages. Null when there is neither, as where they are packed.
 */
export function repairedPdf(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder("latin1").decode(bytes);
  const objects = [...text.matchAll(/(?:^|[\r\n\s])(\d{1,7})\s+(\d{1,5})\s+obj\b/g)].map((match, i, all) => ({
    number: Number(match[1]),
    reference: `${match[1]} ${match[2]} R`,
    // Only the beginning tells what it is: the rest may be a picture.
    head: text.slice(match.index, Math.min(all[i + 1]?.index ?? text.length, match.index + 4096)),
  }));
  const has = (type: string) => objects.filter(({ head }) => new RegExp(`/Type\\s*/${type}\\b`).test(head));
  const tree = new Set(has("Pages").map(({ number }) => number));
  const catalog = has("Catalog").find(({ head }) => tree.has(Number(/\/Pages\s+(\d+)/.exec(head)?.[1])));
  if (catalog) return ended(bytes, `trailer\n<< /Root ${catalog.reference} >>`);
  const pages = has("Page");
  if (pages.length === 0) return null;
  const next = Math.max(...objects.map(({ number }) => number)) + 1;
  const kids = pages.map(({ reference }) => reference).join(" ");
  return ended(
    bytes,
    `${next} 0 obj\n<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>\nendobj\n${next + 1} 0 obj\n<< /Type /Catalog /Pages ${next} 0 R >>\nendobj\ntrailer\n<< /Root ${next + 1} 0 R >>`,
  );
}

function ended(bytes: Uint8Array, end: string): Uint8Array {
  const tail = new TextEncoder().encode(`\nendstream\nendobj\n${end}\n%%EOF\n`);
  const whole = new Uint8Array(bytes.length + tail.length);
  whole.set(bytes);
  whole.set(tail, bytes.length);
  return whole;
}
