import type { Archive } from "./zip";

type Signature = readonly [name: string, bytes: readonly number[]];

const DATA: readonly Signature[] = [
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
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** What the first bytes of a file say that it is; null for text of some kind, or what is not known. */
export function inferContainer(bytes: Uint8Array): "zip" | "pdf" | "compound" | "rtf" | null {
  if (opensWith(bytes, ZIP) || opensWith(bytes, EMPTY_ZIP)) return "zip";
  if (opensWith(bytes, COMPOUND)) return "compound";
  if (opensWith(bytes, RTF)) return "rtf";
  // Some programs write a line or two before it.
  return latin1(bytes.subarray(0, 1024)).includes("%PDF-") ? "pdf" : null;
}

/** Why an old compound file is not read: it is a document of before 2007, or a newer one that is locked. */
export function compoundFault(bytes: Uint8Array): string {
  // Names in it are spelled in UTF-16.
  const text = latin1(bytes.subarray(0, 256 * 1024)).replaceAll("\0", "");
  if (text.includes("EncryptedPackage")) {
    return "The document is protected with a password; save it without one and bring it in again.";
  }
  const kind = text.includes("WordDocument") ? "an old Word document (.doc)" : "an old Office document";
  return `This is ${kind}, which Warrant does not read; save it as .docx and bring it in again.`;
}

/** What document an archive is: by what stands in it, not by its name. */
export function inferZipped(archive: Archive): "docx" | "odt" | "epub" | { readonly other: string } {
  const { names } = archive;
  const type = names.has("mimetype") ? latin1(archive.find("mimetype") ?? new Uint8Array()).trim() : "";
  if (type === "application/epub+zip" || names.has("META-INF/container.xml")) return "epub";
  if (type.startsWith("application/vnd.oasis.opendocument.text")) return "odt";
  if (type.startsWith("application/vnd.oasis.opendocument")) return { other: "an OpenDocument file that is no text" };
  if (names.has("word/document.xml")) return "docx";
  if (names.has("xl/workbook.xml")) return { other: "an Excel workbook" };
  if (names.has("ppt/presentation.xml")) return { other: "a PowerPoint presentation" };
  if (names.has("[Content_Types].xml") || names.has("_rels/.rels")) return "docx";
  return names.has("content.xml") ? "odt" : { other: "a zip archive that holds no document" };
}

/** What bytes are that proved to be no text ("a PNG picture"); null when their opening names nothing known. */
export function inferData(bytes: Uint8Array): string | null {
  return DATA.find(([, signature]) => opensWith(bytes, signature))?.[0] ?? null;
}

/** The ending of a file's name in lower case, without its dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

function opensWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
