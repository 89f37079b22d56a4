import { describe, expect, it } from "vitest";
import { bytesOfFile } from "@/components/importing/file-bytes";

/** A file whose bytes the browser does not give, for the reason that it names. */
function kept(reason: string): Blob {
  return Object.assign(new Blob(["words"]), {
    arrayBuffer: () => Promise.reject(new DOMException("not to be had", reason)),
  });
}

describe("[S1] the bytes of a file that was given", () => {
  it("are as they are in it", async () => {
    expect(await bytesOfFile(new Blob(["words"]))).toEqual({ ok: true, bytes: new TextEncoder().encode("words") });
  });

  it.each(["NotFoundError", "NotReadableError"])("are refused with a reason where there are none: %s", async (name) => {
    expect(await bytesOfFile(kept(name))).toEqual({ ok: false, reason: expect.stringContaining("folder") });
  });

  it("keep the cause of any other failure", async () => {
    await expect(bytesOfFile(kept("SecurityError"))).rejects.toThrow("not to be had");
  });
});
