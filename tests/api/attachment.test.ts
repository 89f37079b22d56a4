import { describe, expect, it } from "vitest";
import { attachmentNamed } from "@/app/api/attachment";

/** The name that a browser reads, and the one for programs that know no other letters. */
function namesIn(header: string): { name: string; plain: string } {
  const [, plain = "", value = ""] =
    /^attachment; filename="([^"]*)"; filename\*=UTF-8''([!#$&+.^_`|~%0-9A-Za-z-]*)$/.exec(header) ?? [];
  return { name: decodeURIComponent(value), plain };
}

describe("the name of a file that is handed out", () => {
  it("holds any letters, and ends no header", () => {
    for (const name of ["Ответы (2031).pdf", `a"; x="b'.pdf`, "line\r\nSet-Cookie: a=b.pdf", "../../*.pdf", "👩‍🏫.pdf"])
      expect(namesIn(attachmentNamed(name))).toEqual({ name, plain: "file.pdf" });
    expect(namesIn(attachmentNamed("no ending"))).toEqual({ name: "no ending", plain: "file" });
  });

  it("ends as it looks", () => {
    expect(namesIn(attachmentNamed("invoice\u202efdp.exe"))).toEqual({ name: "invoicefdp.exe", plain: "file.exe" });
  });
});
