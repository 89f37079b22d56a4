import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/character-codes/[name]/route";
import { at, get, onNewStore } from "./requests";

onNewStore();

const tableOf = (name: string) => GET(get(`/api/character-codes/${name}`), at({ name }));

describe("a table of character codes", () => {
  it("is given by the name that a PDF uses, as bytes that no browser takes for a page", async () => {
    const table = await tableOf("UniJIS-UTF16-H");
    expect(table.status).toBe(200);
    expect((await table.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    expect(table.headers.get("content-type")).toBe("application/octet-stream");
    expect(table.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("is not given where there is none, nor any other file", async () => {
    for (const name of ["None", "../LICENSE", "..%2FLICENSE", "LICENSE", "/etc/hostname", ""])
      expect((await tableOf(name)).status, name).toBe(404);
  });
});
