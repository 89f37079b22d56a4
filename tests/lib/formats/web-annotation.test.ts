import { describe, expect, it } from "vitest";
import { webAnnotation } from "@/lib/formats/web-annotation";
import { idSource } from "../../builders";
import { checkFile, checkFormat } from "../../laws-of-formats";
import { fixture, fixtures } from "./fixture";

describe("W3C Web Annotation", () => {
  it("[X10] gives back what it keeps of any map", () => checkFormat(webAnnotation));

  it("reads published annotations that are correct", () => {
    const own = fixture("anchoring/recogito-annotations.w3c.json");
    for (const file of [...fixtures("web-annotation/correct", ".json"), ...(own ? [own] : [])])
      checkFile(webAnnotation, [file]);
  });

  it("tells in a sentence what is wrong with those that are not JSON, or no annotation", () => {
    for (const file of fixtures("web-annotation/incorrect", ".json").filter(({ name }) =>
      /anno([1-4])\.json/.test(name),
    )) {
      const reading = webAnnotation.read?.([file], idSource());
      expect(reading, file.name).toMatchObject({ ok: false });
    }
  });
});
