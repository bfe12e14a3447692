// All that opens over a page: axe finds nothing in it, light and dark, and the keyboard opens and leaves it.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { close, graphql, open, settled, violations } from "./browser.mjs";
import { picture, walk } from "./views.mjs";

const actOf = async (of) => (await graphql("query ($of: [String!]) { timeline(filter: {involving: $of}, first: 1) { edges { node { id } } } }", { of })).timeline.edges[0].node.id;
const POPOVER = ".popover";
const DIALOG = "[role=dialog]";

/** A button that opens something: `part` is what opens, `leads` what is chosen in a menu before it does. */
const button = (name, { part = POPOVER, within, leads } = {}) => ({ name, part, within, leads });
const correction = (leads) => button("Correct…", { part: DIALOG, leads });

const opened = [
  {
    on: "a timeline",
    path: "/timeline?of=US&of=Huawei&from=2018-01-01&to=2020-12-31",
    buttons: ["Type", "Instrument", "Stage", "Direction", "Date", "Evidence", "Source", "Denials", "+ Party", "Take away", "How to read this", /^Clocks/, /^Logged in as/].map((name) => button(name)),
  },
  {
    on: "the evidence of an act",
    path: async () => `/timeline?of=US&of=Huawei&act=${await actOf(["US", "Huawei"])}`,
    buttons: [
      button("Correct…"),
      ...["Code it otherwise", "Take a claim back", "Make two acts of it", "It is the same as another act", "Another party is meant", "Withdraw an article", "Withdraw a source"].map(correction),
    ],
  },
  { on: "connections", path: "/connections?start=Huawei&show=table", buttons: [button("Huawei: expand, pin or hide"), button("Take away"), button("How to read this")] },
  { on: "measures", path: "/measures?targets=Huawei", buttons: [button("Take away")] },
  { on: "changes", path: "/changes?since=2018-11-01&until=2019-12-31&of=Huawei", buttons: [button("Take away")] },
  {
    on: "corrections",
    path: "/history",
    buttons: ["Add a name to a party", "Make one party of two", "Undo"].map((name) => button(name, { part: DIALOG })),
  },
];

/** What a picture of something that opens is called. */
const called = (on, { name, leads }) => `opened-${on} ${leads ?? (name.source ?? name)}`.toLowerCase().replace(/[^a-z]+/g, "-");

/** Tests what opens, in a browser that is there once they run, on a graph with the bundled reports and a correction. */
export function testWhatOpens(browser) {
  for (const { on, path, buttons } of opened) {
    describe(`what opens over ${on}`, () => {
      let page;
      before(async () => {
        page = await open(browser(), typeof path === "string" ? path : await path());
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        await settled(page);
      });
      after(() => page && close(page));

      for (const each of buttons) {
        it(`by ${each.leads ?? each.name} has no violation, and is opened and left by the keyboard`, async () => {
          const opener = page.locator("button:enabled").and(page.getByRole("button", { name: each.name, exact: true })).first();
          await opener.press("Enter");
          if (each.leads) {
            await page.getByRole("menuitem", { name: each.leads }).press("Enter");
            await page.getByRole("dialog", { name: each.leads }).waitFor();
          }
          await page.locator(each.part).first().waitFor();
          await settled(page);
          assert.ok(await page.evaluate((part) => document.querySelector(part).contains(document.activeElement), each.part), "the focus is not in it");
          for (const colorScheme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await violations(page, { part: each.part, coloursOnly: colorScheme === "dark" }), []);
            await picture(page, `${called(on, each)}-${colorScheme}`);
          }
          await page.emulateMedia({ colorScheme: "light" });
          await page.keyboard.press("Escape");
          await page.locator(each.part).first().waitFor({ state: "detached" });
          await page.waitForFunction(() => document.activeElement !== document.body);
        });
      }
    });
  }

  describe("the suggestions of a field", () => {
    it("have no violation, light and dark", async () => {
      const page = await open(browser(), "/");
      await page.getByRole("combobox", { name: /Find/ }).last().fill("huaw");
      await page.getByRole("option", { name: /Huawei/ }).first().waitFor();
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page, { part: POPOVER, coloursOnly: colorScheme === "dark" }), []);
        await picture(page, `opened-suggestions-${colorScheme}`);
      }
      await close(page);
    });
  });

  describe("the reference", () => {
    it("is walked by the keyboard from its first control to its last, as far as a search leaves them", async () => {
      const page = await open(browser(), "/docs");
      await page.getByLabel("Search").fill("histogram");
      await page.getByRole("status").filter({ hasText: /^\d+ found$/ }).waitFor();
      const { controls, unmarked, missed } = await walk(page);
      assert.ok(controls > 5, `${controls} controls`);
      assert.equal(unmarked, "");
      assert.deepEqual(missed, []);
      await close(page);
    });
  });
}
