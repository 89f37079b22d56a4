import { expect } from "@playwright/test";
import { test } from "./accessible";
import { addSource, claim, makeMap, mark, write } from "./person";

const ANSWER = `Answer to a question, 1 February

Minister: The agreements of the two summits grant every state the freedom to choose its alliances. They also make this freedom depend on taking no step that strengthens one's own security at the cost of others. Our partners speak of the freedom alone.`;

const CONFERENCE = `News conference, 10 February

Minister: The right of each state to choose its allies is recognised there. It is stated as well that nobody may raise their own security at the expense of others. That is one package.

They tell us that the right to choose comes before everything else, since the charter names it first. They extract one component from the package and throw the rest away.`;

const CONDITIONED = "The freedom to choose alliances is conditioned on not harming others’ security.";
const FREEDOM = "A state may choose its allies.";
const UNHARMED = "The security of others is not harmed.";
const DENIAL = "The right to choose comes before everything else.";
const NAMED_FIRST = "The charter names the right to choose first.";
const EXTRACTED = "They extract one component from the package.";

test("the freedom to choose alliances, conditioned on the security of others", async ({ page, request }) => {
  await makeMap(page, "Freedom to choose alliances", ANSWER);
  const mapId = page.url().split("/").at(-1);

  await mark(
    page,
    "make this freedom depend on taking no step that strengthens one's own security at the cost of others",
    "C",
  );
  await write(page, CONDITIONED);
  await addSource(page, CONFERENCE);
  await claim(page, CONDITIONED).click();
  await page.getByRole("tab", { name: /News conference/ }).click();
  await mark(page, "nobody may raise their own security at the expense of others", "Q");
  await expect(page.getByText("2 passages").first()).toBeVisible();

  await mark(page, "The right of each state to choose its allies is recognised there.", "C");
  await write(page, FREEDOM);
  await page.keyboard.press("n");
  await write(page, UNHARMED);

  await claim(page, CONDITIONED).click();
  await expect(page.getByRole("tab", { name: /News conference/ })).toHaveAttribute("aria-selected", "true");
  await mark(page, "the right to choose comes before everything else", "A");
  await write(page, DENIAL);
  await page.locator(".inspector .voice").click();
  await page.getByRole("combobox", { name: "Speaker 1" }).fill("Minister");
  await page.getByLabel("does what").first().selectOption({ label: "reports" });
  await page.getByRole("button", { name: "Add a speaker" }).click();
  await page.getByRole("combobox", { name: "Speaker 2" }).fill("The other side");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("Minister reports that The other side asserts")).toBeVisible();

  await mark(page, "the charter names it first", "S");
  await write(page, NAMED_FIRST);
  await page.locator(".react-flow").getByRole("button", { name: "Step: 5, supports claim 4" }).click();
  await mark(page, "They extract one component from the package", "A");
  await write(page, EXTRACTED);

  const { rows } = await (await request.get(`/api/maps/${mapId}/export`)).json();
  const text = new Map<string, string>(rows.claims.map((row: { id: string; text: string }) => [row.id, row.text]));
  const told = rows.relations.map(
    (relation: { id: string; kind: string; targetClaimId: string; targetRelationId: string }) => {
      const premises = rows.premises.filter(({ relationId }: { relationId: string }) => relationId === relation.id);
      const target = text.get(relation.targetClaimId) ?? "a step";
      return `${premises.map(({ claimId }: { claimId: string }) => text.get(claimId))} ${relation.kind} ${target}`;
    },
  );
  expect(told.sort()).toEqual(
    [
      `${UNHARMED} onlyIf ${FREEDOM}`,
      `${DENIAL} attack ${CONDITIONED}`,
      `${NAMED_FIRST} support ${DENIAL}`,
      `${EXTRACTED} attack a step`,
    ].sort(),
  );
  const tied = rows.anchors.filter(({ claimId }: { claimId: string }) => text.get(claimId) === CONDITIONED);
  expect(tied).toHaveLength(2);

  await page.reload();
  for (const words of [CONDITIONED, FREEDOM, UNHARMED, DENIAL, NAMED_FIRST, EXTRACTED]) {
    await expect(claim(page, words)).toBeVisible();
  }
  await claim(page, CONDITIONED).click();
  await expect(page.getByText("make this freedom depend on taking no step").first()).toBeVisible();
  await expect(
    page
      .getByRole("complementary")
      .or(page.locator("aside"))
      .getByText(/nobody may raise their own security/)
      .first(),
  ).toBeVisible();
});
