import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { fileReply } from "@/app/api/served";

it("zips several pages, the same each time, and gives one as it is", async () => {
  const files = [
    { name: "1.png", bytes: new Uint8Array(5000).fill(7) },
    { name: "2.svg", bytes: new TextEncoder().encode("<svg/>".repeat(900)) },
  ];
  const bytes = async () => new Uint8Array(await fileReply(files, "map").arrayBuffer());
  const made = await bytes();
  expect(await bytes()).toEqual(made);
  expect(unzipSync(made)).toEqual(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  expect(made.length).toBeGreaterThan(5000);
  expect(made.length).toBeLessThan(6000);
  expect(fileReply(files.slice(0, 1), "map").headers.get("content-type")).toBe("image/png");
});
