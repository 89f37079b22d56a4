import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { enrol, makeAccount, newPerson, start, toldIn } from "./people";
import { claim, makeMap, mark, openText, write } from "./person";

test("an owner shares a map with a commenter and a guest, who come in, look, and go when the owner says", async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const server = await start();
  try {
    const owner = await newPerson(browser, server);
    await owner.goto("/maps");
    await expect(owner.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expectAccessible(owner);
    await makeAccount(owner, server.first, "Ann Okafor", "ann@example.test");
    await makeMap(owner, "The old mill", "The old mill should be kept, because people meet there.");
    await mark(owner, "The old mill should be kept", "C");
    await write(owner, "Keep the mill.");
    await expect(owner.locator(".status")).toHaveText("Saved");
    const address = owner.url();

    await owner.getByRole("button", { name: "Share" }).click();
    await owner.getByLabel("Add somebody by mail address").fill("cora@example.test");
    await owner.getByLabel("What they may do").selectOption("commenter");
    await owner.getByRole("button", { name: "Add", exact: true }).click();
    const invitation = await toldIn(owner, "People");
    await owner.getByRole("button", { name: "Make a link" }).click();
    const link = await toldIn(owner, "Links");
    await expectAccessible(owner);

    const commenter = await newPerson(browser, server);
    await makeAccount(commenter, invitation, "Cora Lind");
    await expect(commenter).toHaveURL(address);
    await expect(claim(commenter, "Keep the mill.")).toBeVisible();
    await expect(commenter.getByRole("button", { name: "Share" })).toHaveCount(0);
    await expect(commenter.getByText("You may comment on this map, not change it.")).toBeVisible();

    const guest = await newPerson(browser, server);
    await guest.goto(link);
    await guest.getByLabel("Your name, as others see it").fill("Gus");
    await expectAccessible(guest);
    await guest.getByRole("button", { name: "Open the map" }).click();
    await expect(guest).toHaveURL(address);
    await expect(openText(guest)).toContainText("The old mill");

    // What the owner does is seen by both at once; what a reader tries is refused with the reason.
    await owner.keyboard.press("Escape");
    await mark(owner, "people meet there", "S");
    await write(owner, "People meet there.");
    for (const reader of [commenter, guest]) await expect(claim(reader, "People meet there.")).toBeVisible();
    await claim(guest, "Keep the mill.").click();
    await guest.keyboard.press("Delete");
    await expect(guest.getByText("Not done: You may read this map, but not change it.")).toBeVisible();

    await owner.getByRole("button", { name: "Share" }).click();
    await owner.getByRole("button", { name: "End it" }).click();
    await expect(guest.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expect(guest.getByText("The link by which you came to this map has ended.")).toBeVisible();
    const gone = await guest.goto(link);
    await expect(guest.getByRole("heading", { name: "This link has ended." })).toBeVisible();
    expect(gone?.status()).toBe(404);

    await owner.getByLabel("What Cora Lind may do").selectOption("editor");
    await commenter.reload();
    await mark(commenter, "because", "C");
    await write(commenter, "There is a reason.");
    await expect(commenter.locator(".status")).toHaveText("Saved");
    await owner.getByRole("button", { name: "Take Cora Lind out" }).click();
    await expect(commenter.getByRole("heading", { name: "There is nothing here." })).toBeVisible();
    await commenter.goto("/maps");
    await expect(commenter.locator(".card")).toHaveCount(0);
  } finally {
    await server.stop();
  }
});

test("a coach makes a team, keeps a map in its folder, and gives each of thirty pupils a copy", async ({ browser }) => {
  test.setTimeout(400_000);
  const server = await start();
  try {
    const coach = await newPerson(browser, server);
    await makeAccount(coach, server.first, "Ann Okafor", "ann@example.test");
    await coach.goto("/account");
    await coach.getByLabel("Name of a new team").fill("Class of 2031");
    await coach.getByRole("button", { name: "Make a team" }).click();
    const team = coach.getByRole("region", { name: "Class of 2031" });
    const rest = Array.from({ length: 28 }, (_, i) => `pupil${i + 1}`);
    const class30 = ["ben", "dia", ...rest].map((name) => `${name}@example.test`);
    await team.getByLabel(/Mail addresses of people/).fill(class30.join(", "));
    await team.getByRole("button", { name: "Add them" }).click();
    const addressFor = (name: string) =>
      team.getByLabel(`Address for ${name}@example.test`, { exact: true }).inputValue();
    const [forBen, forDia] = [await addressFor("ben"), await addressFor("dia")];
    await team.getByLabel(/Name of a new folder/).fill("Spring term");
    await team.getByRole("button", { name: "Make a folder" }).click();
    await expect(team.getByText("Folder “Spring term”")).toBeVisible();
    await expectAccessible(coach);

    const [ben, dia] = [await newPerson(browser, server), await newPerson(browser, server)];
    await makeAccount(ben, forBen, "Ben Castle");
    await makeAccount(dia, forDia, "Dia Marsh");
    for (const name of rest) await enrol(browser, server, await addressFor(name), name.replace("p", "P"));
    // Who has not come is still told after a reload, and can be taken back.
    await team.getByLabel(/Mail addresses of people/).fill("nobody@example.test");
    await team.getByRole("button", { name: "Add them" }).click();
    await expect(team.getByLabel("Address for nobody@example.test")).toBeVisible();
    await coach.reload();
    const waiting = coach.getByRole("list", { name: "Invited to Class of 2031" });
    await expect(waiting.getByRole("listitem")).toHaveCount(1);
    await coach.getByRole("button", { name: "Withdraw the invitation of nobody@example.test" }).click();
    await expect(waiting.getByRole("listitem")).toHaveCount(0);

    await makeMap(coach, "Exercise", "Lorries should be kept off the bridge, because it is old.");
    await coach.getByRole("button", { name: "Share" }).click();
    await coach.getByRole("button", { name: "Share with this team" }).click();
    await coach.getByLabel("Where Class of 2031 keeps it").selectOption({ label: "in Spring term" });
    await coach.getByRole("button", { name: "Make 30 copies" }).click();
    await expect(coach.getByText("30 copies were made.")).toBeVisible();

    await ben.goto("/maps");
    await expect(ben.locator(".card")).toHaveCount(2);
    await ben.getByRole("radio", { name: "Class of 2031" }).click();
    await expect(ben.getByRole("region", { name: "Spring term" }).locator(".card")).toHaveCount(1);
    await expectAccessible(ben);
    await ben.getByRole("radio", { name: "All maps" }).click();
    await ben.getByRole("link", { name: /Exercise \(Ben Castle\)/ }).click();
    await mark(ben, "it is old", "C");
    await write(ben, "The bridge is old.");
    await expect(ben.locator(".status")).toHaveText("Saved");
    await coach.goto("/maps");
    await expect(coach.getByRole("link", { name: /Exercise \(/ })).toHaveCount(30);
    await expectAccessible(coach);
    await coach.goto("/maps?q=Castle");
    await expect(coach.locator(".card")).toContainText("1 claim");

    await ben.goto("/maps");
    await ben.getByRole("button", { name: "You are Ben Castle" }).click();
    await ben.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(ben.getByRole("heading", { name: "Sign in" })).toBeVisible();
    // What is written before the page is awake is not lost.
    let wake = () => {};
    const awake = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await ben.route(/\/_next\/.*\.js/, async (route) => {
      await awake;
      await route.continue();
    });
    await ben.reload({ waitUntil: "commit" });
    await ben.getByLabel("Mail address").fill("ben@example.test");
    await ben.getByLabel("Password").fill("not the one");
    wake();
    await ben.waitForFunction(() => Object.keys(document.forms[0] ?? {}).some((key) => key.startsWith("__react")));
    await ben.getByRole("button", { name: "Sign in" }).click();
    await expect(ben.getByText("do not go together")).toBeVisible();
  } finally {
    await server.stop();
  }
});
