import { expect, type Page, test } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { Action } from "@/lib/argument/command";
import { graph } from "../builders";

/** Opens a new map that is written in small notation, with what is done to it at once; gives its id. */
export async function openWritten(
  page: Page,
  notation: string,
  then: (id: (name: string) => string) => readonly Action[] = () => [],
): Promise<string> {
  const { actions, id } = graph(notation, uuidv7);
  const made = await page.request.post("/api/maps", {
    data: { command: { id: uuidv7(), actions: [...actions, ...then(id)] }, contents: [] },
    headers: { origin: new URL(test.info().project.use.baseURL ?? "").origin },
  });
  expect(made.status()).toBe(201);
  const [first] = actions;
  const mapId = first?.type === "createMap" ? first.id : "";
  await page.goto(`/maps/${mapId}`);
  await expect(page.getByRole("tab", { name: "Map", exact: true })).toBeVisible();
  return mapId;
}
