import { expect } from "@playwright/test";
import { screenNames, screens } from "./support/screens.ts";
import { unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

for (const screen of screenNames) {
  test.describe(screen, () => {
    test.use(screens[screen]);

    test("a running picture is cancelled, and the studio goes on", async ({ page, studio }) => {
      const slow = unique("a slow snail --emulator-fault=latency:20000");
      const quick = unique("a quick hare");
      await studio.openSmall();
      await studio.ask(slow);
      await expect(studio.job(slow)).toContainText("Painting");
      await studio.job(slow).getByRole("button", { name: "Cancel" }).click();
      await expect(studio.job(slow)).toBeHidden();
      await studio.ask(quick);
      await studio.expectPicture(quick);
      await page.reload();
      await studio.expectPicture(quick);
      await expect(studio.tile(slow)).toBeHidden();
    });

    test("a busy model is named with words and another model; the prompt can be edited", async ({
      page,
      studio,
    }) => {
      const fault = "--emulator-fault=3040";
      const prompt = unique("a harbour in the rain");
      await studio.openSmall();
      await studio.ask(`${prompt} ${fault}`);
      const tile = studio.job(`${prompt} ${fault}`);
      await expect(tile.getByRole("heading", { name: "The model is busy" })).toBeVisible();
      await expect(tile).toContainText("All its places were taken");
      await expect(tile.getByRole("button", { name: /^Try (?!again)/ })).toBeVisible();
      await expect(page.getByRole("status").filter({ hasText: "A picture failed" })).toBeAttached();

      await expect(tile.getByRole("button", { name: "Try again" })).toBeVisible();
      const draft = unique("the words of the next picture");
      await studio.prompt.fill(draft);
      await tile.getByRole("button", { name: "Edit prompt" }).click();
      await expect(tile).toBeHidden();
      await expect(studio.prompt).toBeFocused();
      await expect(studio.prompt).toHaveValue(`${prompt} ${fault}`);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(studio.prompt).toHaveValue(draft);
      await studio.ask(prompt);
      await studio.expectPicture(prompt);
    });

    test("of a batch of eight one fails: seven stand, it says why, and one press makes the eighth", async ({
      page,
      studio,
    }) => {
      test.slow();
      const seed = 40_000;
      const words = unique("a ferry between two islands");
      // Every try of this one picture fails, until the provider is well again.
      const fault = ` --emulator-fault=500@seed:${seed + 4}`;
      await studio.open({ model: "flux-2-klein-4b", size: "512x512", count: "8", seed: String(seed) });
      await studio.ask(words + fault);
      const failed = studio.job(words + fault).filter({ has: page.getByRole("heading", { name: "failed" }) });
      await expect(failed).toHaveCount(1, { timeout: 60_000 });
      await expect(failed).toContainText("The model's provider failed");
      await expect(studio.tile(words)).toHaveCount(7, { timeout: 60_000 });

      await page.reload();
      await expect(failed.getByRole("button", { name: "Try again" })).toBeVisible();
      await page.route("**/api/v1/generations", (route) =>
        route.request().method() === "POST"
          ? route.continue({ postData: route.request().postData()?.replace(fault, "") ?? "" })
          : route.continue(),
      );
      const [request] = await Promise.all([
        page.waitForRequest((sent) => sent.method() === "POST" && sent.url().endsWith("/api/v1/generations")),
        failed.getByRole("button", { name: "Try again" }).click(),
      ]);
      expect(request.postDataJSON()).toMatchObject({ count: 1, seed: seed + 4 });
      await expect(studio.tile(words)).toHaveCount(8, { timeout: 60_000 });
      await expect(failed).toHaveCount(0);
    });
  });
}

test("what had not been sent before a reload takes its turn after it; the rest says that it was interrupted", async ({
  page,
  studio,
}) => {
  const hanging = ["a slow barge", "a slow tug", "a slow ferry"].map((words) =>
    unique(`${words} --emulator-fault=hang`),
  );
  const last = unique("a quick canoe");
  await studio.openSmall();
  for (const prompt of hanging) {
    await studio.ask(prompt);
    await expect(studio.job(prompt)).toContainText("Painting");
  }
  await studio.ask(last);
  await expect(studio.job(last)).toContainText("Waiting its turn");
  await page.reload();
  for (const prompt of hanging)
    await expect(studio.job(prompt).getByRole("heading")).toHaveText("Interrupted");
  await studio.expectPicture(last);
});

const failures = [
  { fault: "4006", title: "Today's free neurons are used up", step: /^Try (?!again)/ },
  { fault: "8007", title: "Declined by the model", step: /^Try (?!again)/ },
  { fault: "truncated", title: "The model sent no picture", step: /^Try (?!again)/ },
  { fault: "500", title: "The model's provider failed", step: "Try again" },
] as const;

test("every failure has its own words and its own next step", async ({ studio }) => {
  await studio.openSmall();
  for (const { fault, title, step } of failures) {
    const prompt = unique(`an owl --emulator-fault=${fault}`);
    await studio.ask(prompt);
    const tile = studio.job(prompt);
    await expect.soft(tile.getByRole("heading"), fault).toHaveText(title);
    await expect.soft(tile.getByRole("button", { name: step }), fault).toBeVisible();
    await tile.getByRole("button", { name: "Dismiss" }).click();
    await expect(tile).toBeHidden();
  }
});

test("the next step after a failure is taken with one press, and failing again is said again", async ({
  studio,
}) => {
  const prompt = unique("a deer --emulator-fault=500");
  await studio.openSmall();
  await studio.ask(prompt);
  await studio.job(prompt).getByRole("button", { name: "Try again" }).click();
  await expect(studio.job(prompt).getByRole("button", { name: "Cancel" })).toBeVisible();
  await expect(studio.job(prompt).getByRole("heading")).toHaveText("The model's provider failed");
});
