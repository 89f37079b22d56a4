/** The bytes of a file that a person gave, or why they cannot be had. */
export type FileBytes =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: string };

/** Reads the bytes of a file. What is dropped may be a folder, and a file may be moved or locked before it is read. */
export async function bytesOfFile(file: Blob): Promise<FileBytes> {
  try {
    return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    // So browsers say that there is nothing to be read, or that they may not read it.
    if (error instanceof DOMException && /^Not(?:Found|Readable)Error$/.test(error.name))
      return { ok: false, reason: UNREADABLE };
    throw error;
  }
}

const UNREADABLE =
  "It cannot be opened: it is a folder, or it was moved or locked. Give the files themselves, or give it again.";
