import { describe, expect, it } from "vitest";
import { all, emptyMap } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { pastedPart } from "@/lib/argument/copied-part";
import { rootsOf } from "@/lib/argument/graph";
import { findScheme } from "@/lib/argument/schemes/catalogue";
import { rowsOfTemplate, TEMPLATES } from "@/lib/examples/templates";
import { idSource, run } from "../../builders";

const newId = idSource(0x9000);

describe("templates", () => {
  it.each(TEMPLATES)("$name becomes a map of one conclusion whose claims have blanks to fill", (template) => {
    const { rows } = pastedPart(emptyMap, rowsOfTemplate(template), newId);
    const map = run(
      emptyMap,
      { type: "createMap", id: newId(), title: template.name },
      { type: "addPart", rows: rows as unknown as Action<"addPart">["rows"] },
    );
    expect(rootsOf(map).length).toBe(1);
    expect(all(map, "claims").every(({ text }) => /\[[^\]]+\]/.test(text))).toBe(true);
  });

  it("name only schemes that are known, and roles that their schemes have", () => {
    for (const template of TEMPLATES) {
      const { relations, premises } = rowsOfTemplate(template);
      for (const { id, scheme } of relations) {
        if (scheme === null) continue;
        const roles = findScheme(scheme)?.premises.map((role) => role.id);
        const given = premises.filter(({ relationId }) => relationId === id).flatMap(({ role }) => role ?? []);
        expect(roles, scheme).toEqual(expect.arrayContaining(given));
      }
    }
  });
});
