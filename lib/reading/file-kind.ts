type Signature = readonly [name: string, bytes: readonly number[]];

// Documents that may pass for text: some are spelled in ASCII from end to end.
const DOCUMENTS: readonly Signature[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a rich text (RTF) file", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const DATA: readonly Signature[] = [
  ["an old Office document", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a TIFF picture", [0x49, 0x49, 0x2a, 0x00]],
  ["a TIFF picture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["a sound, a video or a picture", [0x52, 0x49, 0x46, 0x46]],
  ["a sound recording", [0x49, 0x44, 0x33]],
  ["a sound recording", [0x4f, 0x67, 0x67, 0x53]],
  ["a video", [0x1a, 0x45, 0xdf, 0xa3]],
  ["a gzip archive", [0x1f, 0x8b, 0x08]],
  ["a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["a font", [0x77, 0x4f, 0x46]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

const ZIPPED: Readonly<Record<string, string>> = {
  docx: "a Word document",
  xlsx: "an Excel workbook",
  pptx: "a PowerPoint presentation",
  odt: "an OpenDocument text",
  epub: "an EPUB book",
};

/**
 * What document a file is that is no plain text, in words with their article ("a PDF"); null when its first bytes
 * name none. The file's name only tells the zipped kinds apart.
 */
export function inferDocument(bytes: Uint8Array, name: string): string | null {
  if (opensWith(bytes, ZIP)) return ZIPPED[extensionOf(name)] ?? "a zip archive";
  return nameOf(DOCUMENTS, bytes);
}

/** What bytes are that proved to be no text ("a PNG picture"); null when their opening names nothing known. */
export function inferData(bytes: Uint8Array): string | null {
  return nameOf(DATA, bytes);
}

/** The ending of a file's name in lower case, without its dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

function nameOf(signatures: readonly Signature[], bytes: Uint8Array): string | null {
  return signatures.find(([, signature]) => opensWith(bytes, signature))?.[0] ?? null;
}

function opensWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
