// Answers each question of docs/page.md by the steps that stand there. Run by QuestionsIT on a first start with all bundled reports.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { close, count, graphql, launch, open, ready, text, until } from "./browser.mjs";

const guide = readFileSync(join(import.meta.dirname, "..", "..", "..", "..", "docs", "page.md"), "utf8");
const section = guide.split(/^## /m).find((part) => part.startsWith("Answer questions"));
/** The rows of its tables: a question and the number of its steps. */
const QUESTIONS = [...section.matchAll(/^\| (.+\?) \| .+ \| (\d+) \|$/gm)].map(([, question, steps]) => [question, Number(steps)]);

let browser;
let page;
/** What was done for a question. Each click, key, name, text or date is a step; keystrokes count each letter and figure, clicks those into a field too. */
const done = { steps: 0, clicks: 0, keystrokes: 0 };
async function step(act, clicks, keystrokes = 0) {
  done.steps += 1;
  done.clicks += clicks;
  done.keystrokes += keystrokes;
  await act;
}
const click = (locator) => step(locator.click(), 1);
const press = (key) => step(page.keyboard.press(key), 0, 1);
const fill = (locator, words) => step(locator.fill(words), 1, words.length);
/** A day as an ISO date: a date field takes its eight figures. */
const date = (locator, day) => step(locator.fill(day), 1, 8);
/** A list is opened, and an entry of it chosen. */
const choose = (locator, entry) => step(locator.selectOption(entry), 2);
const button = (name) => page.getByRole("button", { name, exact: true });
const view = (name) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true });
const start = (name) => page.getByRole("link", { name });
const dialog = (name) => page.getByRole("dialog", { name });
const party = (name) => page.getByRole("combobox", { name });
const stage = () => page.getByRole("combobox", { name: "Stage" });
const grid = () => page.getByRole("grid", { name: "Acts" });
const row = (says) => grid().getByRole("row").filter({ hasText: says });
const measures = () => page.getByRole("region", { name: "Measures as a table" }).getByRole("row");
const saying = (rows, says) => says.reduce((rows, says) => rows.filter({ hasText: says }), rows);
/** The measures of the table that say something, of all imposers or below the heading of one. */
const measure = (...says) => saying(measures(), says);
const measureBy = (imposer, ...says) => saying(page.getByRole("rowgroup").filter({ has: page.getByRole("rowheader", { name: imposer }) }).getByRole("row"), says);
const rowsOf = async (of) => (await of.getByRole("row").allTextContents()).map((told) => told.replace(/\s+/g, " "));
const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
const number = async (locator) => Number((await text(locator)).replace(/\D/g, ""));

/** `/`, a text and `Enter`: three steps. */
async function find(words, found) {
  await press("/");
  await step(page.keyboard.type(words), 0, words.length);
  await press("Enter");
  await heading(found);
  await ready(page);
}

/** Sorts the table of acts by their dates. */
async function oldestFirst() {
  await click(grid().getByRole("button", { name: "Date" }));
  await until("the oldest act stands first", async () => (await grid().getByRole("columnheader", { name: /Date/ }).getAttribute("aria-sort")) === "ascending");
}

/** Whether the timeline comes to show the acts of a filter, and has some. */
async function shows(filter, asOf = null) {
  const { timeline } = await graphql("query ($filter: TimelineFilter, $asOf: AsOf) { timeline(filter: $filter, asOf: $asOf, first: 1) { totalCount } }", { filter, asOf });
  assert.ok(timeline.totalCount > 0);
  await until(`${timeline.totalCount} acts are shown`, async () => (await page.getByRole("status").filter({ hasText: / acts? in / }).count()) === 1 && (await count(page)) === timeline.totalCount);
}

const WALKS = {
  "What happened between the United States and Huawei?": async () => {
    await click(start("What happened between the United States and Huawei?"));
    await heading(/United States – .*Huawei/);
    await shows({ involving: ["US", "Huawei"] });
  },
  "Who restricts Huawei, and how far did each measure get?": async () => {
    await click(start("Who restricts Huawei, and how far did each get?"));
    await measures().getByRole("group", { name: /^Stages over time: / }).first().waitFor();
  },
  "How is Huawei linked to Russia?": async () => {
    await click(start("How is Huawei linked to Russia?"));
    const way = await text(page.getByRole("article", { name: "Chain 1", exact: true }).locator("p").first());
    assert.match(way, /^Huawei .* Russia$/);
    await page.getByRole("img", { name: /^Graph of \d+ parties/ }).waitFor();
  },
  "On which sentence does an act of Huawei rest?": async () => {
    await find("Huawei", "Huawei");
    await click(grid().getByRole("row").nth(1));
    await page.getByRole("complementary", { name: "Evidence" }).locator("blockquote mark").first().waitFor();
  },
  "Who denies what is said of Russia?": async () => {
    await find("Russia", "Russia");
    await click(button("Denials"));
    await dialog("Denied acts").getByText("denied by Dmitry Peskov").first().waitFor();
  },
  "What was known of Huawei at the end of 2018?": async () => {
    await find("Huawei", "Huawei");
    await click(page.getByRole("button", { name: "Clocks: now" }));
    await date(dialog("Clocks").getByLabel(/^As reported by/), "2018-12-31");
    await click(button("Set the clocks"));
    await page.getByRole("button", { name: /^Clocks: 31 December 2018, as reported/ }).waitFor();
    await shows({ involving: ["Huawei"] }, { reported: "2018-12-31" });
  },
  "What became known of Huawei in 2019?": async () => {
    await find("Huawei", "Huawei");
    await click(view("Changes"));
    await date(page.getByLabel("After"), "2018-12-31");
    await date(page.getByLabel("Up to"), "2019-12-31");
    await page.waitForURL(/since=2018-12-31.*until=2019-12-31/);
    const { changes } = await graphql('{ changes(from: "2018-12-31T23:59:59.999999Z", to: "2019-12-31T23:59:59.999999Z", clock: REPORTED, filter: {involving: ["Huawei"]}, first: 500) { edges { node { kind } } } }');
    assert.ok(changes.edges.length > 0);
    for (const [name, kind] of [["Happened", "HAPPENED"], ["Learned", "LEARNED"]]) {
      const all = changes.edges.filter(({ node }) => node.kind === kind).length;
      await until(`all of “${name}” is there`, async () => (await number(page.getByRole("region", { name }).getByRole("heading"))) === all);
    }
  },
  "Which measures on Huawei were in force on 1 June 2019?": async () => {
    await click(start("Who restricts Huawei, and how far did each get?"));
    await choose(stage(), "In force");
    await date(page.getByLabel("Day as a date"), "2019-06-01");
    await page.waitForURL(/on=2019-06-01/);
    const { measures: inForce } = await graphql('{ measures(on: "2019-06-01", targets: ["Huawei"], stages: [IN_FORCE]) { totalCount } }');
    assert.ok(inForce.totalCount > 0);
    await page.getByRole("status").filter({ hasText: new RegExp(`^${inForce.totalCount} measures? on 1 June 2019$`) }).waitFor();
  },
  "How did measures on Russia come and go?": async () => {
    await click(view("Measures"));
    await fill(party("The party that measures apply to"), "Russia");
    await press("Enter");
    await page.waitForURL(/targets=/);
    await date(page.getByLabel("Day as a date"), "2022-01-01");
    await page.getByRole("status").filter({ hasText: /on 1 January 2022$/ }).waitFor();
    const before = await measures().count();
    await click(button("Play"));
    await until("more measures are there as the days pass", async () => (await measures().count()) > before);
    await button("Pause").click();
  },
  "Which acts of Huawei do two independent stories tell?": async () => {
    await find("Huawei", "Huawei");
    await click(page.getByRole("button", { name: /^2\+ stories/ }));
    await shows({ involving: ["Huawei"], minStories: 2 });
  },
  "Which tariffs did the United States lay on China?": async () => {
    await find("US tariffs on China", /United States – .*China/);
    await click(page.getByRole("group", { name: "Who acts on whom" }).getByRole("button", { name: "United States → China" }));
    await page.waitForURL(/flow=forward/);
    await shows({ involving: ["US", "CN"], text: new URL(page.url()).searchParams.get("text"), and: [{ actors: ["US"], not: { actors: ["CN"] } }] });
  },
  "How do Huawei and Nvidia compare over time?": async () => {
    await find("Huawei", "Huawei");
    await click(button("+ Party"));
    await step(page.getByRole("radio", { name: /^Beside each other/ }).check(), 1);
    await fill(party("Add a party"), "Nvidia");
    await press("Enter");
    await heading(/^Huawei, .*Nvidia$/i);
    await shows({ anyOf: ["Huawei", "Nvidia"] });
  },
  "Which acts of Russia surely lie in 2022?": async () => {
    await find("Russia", "Russia");
    await date(page.getByLabel("From"), "2022-01-01");
    await date(page.getByLabel("to", { exact: true }), "2022-12-31");
    await click(page.getByRole("button", { name: /^Surely in the window/ }));
    await shows({ involving: ["RU"], window: { from: "2022-01-01", to: "2022-12-31" }, certainty: "DEFINITELY" });
  },
  "Which source tells of Rosneft most often?": async () => {
    await find("Rosneft", /Rosneft/);
    await click(button("Source"));
    const { histogram } = await graphql('{ histogram(filter: {involving: ["Rosneft"]}, bucket: YEAR, by: SOURCE) { groups { count } } }');
    const most = Math.max(...histogram.groups.map((group) => group.count));
    assert.equal(await number(dialog("Sources of acts").locator("label .num").first()), most);
  },
  "Who takes part in most acts with Huawei?": async () => {
    await find("Huawei", "Huawei");
    const { neighbourhood } = await graphql('{ neighbourhood(of: "Huawei", first: 1) { entity { name } } }');
    assert.match(await text(page.getByRole("list", { name: "Lanes" }).getByRole("listitem").first()), new RegExp(`^${neighbourhood[0].entity.name}`));
  },
  "Which act between the United States and China has the largest amount?": async () => {
    await find("US – China", /United States – .*China/);
    await click(button("Table"));
    await click(grid().getByRole("button", { name: "How much" }));
    const { timeline } = await graphql('{ timeline(filter: {involving: ["US", "CN"]}, first: 500) { edges { node { magnitude quantities { value unit } } } } }');
    const largest = (kept) => Math.max(...timeline.edges.flatMap(({ node }) => node.quantities.slice(0, 1).filter(({ unit }) => unit === kept).map(({ value }) => value)));
    const first = timeline.edges.filter(({ node }) => node.quantities[0]?.unit === "PERCENT" && node.quantities[0].value === largest("PERCENT")).map(({ node }) => node.magnitude);
    const columns = await grid().getByRole("columnheader").allTextContents();
    const quantity = grid().getByRole("row").nth(1).getByRole("gridcell").nth(columns.findIndex((name) => name.startsWith("How much")));
    await until("the largest rate stands first", async () => first.includes(await text(quantity)));
  },
  "Which measures against Russia are announced and no more?": async () => {
    await find("Russia", "Russia");
    await click(button("Stage"));
    await click(dialog("Stage of acts").locator("label", { hasText: "Announced" }));
    await shows({ involving: ["RU"], stages: ["ANNOUNCED"] });
  },
  "How is Gazprom linked to China?": async () => {
    await click(view("Connections"));
    await fill(party("Where the chain starts"), "Gazprom");
    await press("Enter");
    await page.waitForURL(/start=/);
    await fill(party("Where the chain ends"), "China");
    await press("Enter");
    await page.waitForURL(/end=/);
    await page.getByRole("article", { name: "Chain 1", exact: true }).waitFor();
  },
  "How does a colleague see the same tomorrow?": async () => {
    await start("What happened between the United States and Huawei?").click();
    await ready(page);
    await click(page.locator("button:enabled", { hasText: "Take away" }));
    await click(page.getByRole("menuitem", { name: "Copy link" }));
    await page.getByText("Link copied").waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /of=US&of=Huawei.*recorded=/);
  },
  "Which governments keep TikTok off their devices, and since when?": async () => {
    await find("TikTok", "TikTok");
    await click(view("Measures"));
    for (const government of ["Canada", "European Union", "France", "New Zealand", "United Kingdom"]) {
      await measureBy(government, "Procurement ban", "In force", "2023").first().waitFor();
    }
  },
  "How did China answer the closing of its consulate in Houston?": async () => {
    await find("US – China", /United States – .*China/);
    await click(page.getByRole("group", { name: "Who acts on whom" }).getByRole("button", { name: "China → United States" }));
    await date(page.getByLabel("From"), "2020-07-01");
    await date(page.getByLabel("to", { exact: true }), "2020-07-31");
    await shows({ involving: ["US", "CN"], and: [{ actors: ["CN"], not: { actors: ["US"] } }], window: { from: "2020-07-01", to: "2020-07-31" } });
    await row("China shuts U.S. consulate in Chengdu").filter({ hasText: "In force" }).waitFor();
  },
  "Who accuses FedEx over the parcels of Huawei, and who denies it?": async () => {
    await find("FedEx", "FedEx");
    await row("Huawei complains that FedEx").or(row("Huawei accuses FedEx")).first().waitFor();
    await click(button("Denials"));
    await dialog("Denied acts").getByRole("button", { name: /FedEx denies diverting Huawei packages.*denied by FedEx/ }).waitFor();
  },
  "How far was the American ban of TikTok on 7 August 2020, as known that day?": async () => {
    await find("TikTok", "TikTok");
    await click(view("Measures"));
    await date(page.getByLabel("Day as a date"), "2020-08-07");
    await click(button("With what was known that day"));
    await page.getByRole("button", { name: "Clocks: 7 August 2020, as reported" }).waitFor();
    const { measures: known } = await graphql('{ measures(on: "2020-08-07", targets: ["TikTok"], imposers: ["US"], asOf: {reported: "2020-08-07"}) { edges { node { stage lastReported } } } }');
    assert.ok(known.edges.length > 0);
    await page.getByRole("status").filter({ hasText: /measures? on 7 August 2020$/ }).waitFor();
    assert.equal(await measureBy("United States", "7 August 2020").count(), known.edges.length);
  },
  "Whom did Gazprom cut off in 2022, and in which order?": async () => {
    await find("Gazprom", "Gazprom");
    await date(page.getByLabel("From"), "2022-01-01");
    await date(page.getByLabel("to", { exact: true }), "2022-12-31");
    await oldestFirst();
    await shows({ involving: ["Gazprom"], window: { from: "2022-01-01", to: "2022-12-31" } });
    const told = await rowsOf(grid());
    const at = ["gas supplies to Poland and Bulgaria", "gas to Finland", "Nord Stream 1", "supplies to Latvia"].map((cut) => told.findIndex((row) => row.includes(cut)));
    assert.deepEqual(at, [...at].sort((a, b) => a - b));
    assert.ok(at[0] >= 0, told.join("\n"));
  },
  "Who is said to have blown up Nord Stream, and who denies it?": async () => {
    await find("UK", "United Kingdom");
    await click(button("Denials"));
    await dialog("Denied acts").getByRole("button", { name: /Royal Navy.*denied by United Kingdom/ }).waitFor();
  },
  "How did the sanctions on Nord Stream 2 come and go?": async () => {
    await find("Nord Stream 2", /Nord Stream/);
    await oldestFirst();
    const told = await rowsOf(grid());
    const at = [/Pipe-laying for Nord Stream 2 halted over U\.S\. sanctions/, /threatened wider sanctions/, /19 May 2021.*dropped sanctions against Nord Stream 2.*Ended/, /13 Jan 2022.*Senate rejects Nord Stream 2 sanctions bill/].map((act) => told.findIndex((row) => act.test(row)));
    assert.ok(at[0] >= 0, told.join("\n"));
    assert.deepEqual(at, [...at].sort((a, b) => a - b));
  },
  "Which measures of the EU on Russia were in force at the end of 2022?": async () => {
    await click(view("Measures"));
    await fill(party("The party that measures apply to"), "Russia");
    await press("Enter");
    await page.waitForURL(/targets=/);
    await fill(party("The party that imposes measures"), "EU");
    await press("Enter");
    await page.waitForURL(/actors=/);
    await choose(stage(), "In force");
    await date(page.getByLabel("Day as a date"), "2022-12-31");
    const { measures: inForce } = await graphql('{ measures(on: "2022-12-31", targets: ["RU"], imposers: ["EU"], stages: [IN_FORCE]) { totalCount } }');
    await page.getByRole("status").filter({ hasText: new RegExp(`^${inForce.totalCount} measures on 31 December 2022$`) }).waitFor();
    await measure("Sberbank", "Financial sanction", "14 June 2022").waitFor();
    await measure("Import restriction", "gold", "20 July 2022").waitFor();
  },
  "How did Canada answer the American tariffs of 2025?": async () => {
    await find("US – Canada", /United States – .*Canada/);
    await click(page.getByRole("group", { name: "Who acts on whom" }).getByRole("button", { name: "Canada → United States" }));
    await date(page.getByLabel("From"), "2025-01-01");
    await shows({ involving: ["US", "CA"], and: [{ actors: ["CA"], not: { actors: ["US"] } }], window: { from: "2025-01-01" } });
    await grid().getByRole("row", { name: /^12 Mar 2025 Canada puts counter-tariffs on C\$29\.8 billion of US goods/ }).waitFor();
  },
  "Where did the United States and China give way to each other in 2025?": async () => {
    await find("US – China", /United States – .*China/);
    await click(button("Direction"));
    await click(dialog("Direction of acts").locator("label", { hasText: "Eases" }));
    await press("Escape");
    await date(page.getByLabel("From"), "2025-01-01");
    await shows({ involving: ["US", "CN"], directions: ["EASES"], window: { from: "2025-01-01" } });
    await row("12 May 2025").waitFor();
    await row("30 Oct 2025").first().waitFor();
  },
  "What does Dateline read in a report of mine?": async () => {
    await click(view("Add"));
    await fill(page.getByLabel("Text of the report"), "Norway banned Hikvision cameras on 2 March 2023.");
    await date(page.getByLabel("Published on"), "2023-03-03");
    await click(button("Read it"));
    await click(page.getByRole("region", { name: "Progress" }).getByRole("listitem").getByRole("link").first());
    await page.getByRole("complementary", { name: "Evidence" }).getByText("Norway banned Hikvision").first().waitFor();
  },
};

/** Closes what is open, sets the clocks to now and goes to the start page. */
async function begin() {
  await page.keyboard.press("Escape");
  const past = page.getByRole("button", { name: /^Clocks: (?!now)/ });
  if ((await past.count()) > 0) {
    await past.click();
    await button("Back to now").click();
    await past.waitFor({ state: "detached" });
  }
  await page.getByRole("link", { name: "Dateline, start page" }).click();
  await start("What happened between the United States and Huawei?").waitFor();
  Object.assign(done, { steps: 0, clicks: 0, keystrokes: 0 });
}

/** How long the first start takes to read all bundled reports, at most. */
const READING = 900_000;

async function reportsRead() {
  const { overview, topics } = await graphql("{ overview { articleCount samples { read } } topics { name } }");
  return overview.articleCount > 0 && overview.samples === null && topics.length > 0;
}

describe("the questions of the guide", () => {
  before(async () => {
    await until("all bundled reports are read", reportsRead, READING, 1000);
    browser = await launch();
    page = await open(browser, "/");
  }, { timeout: READING + 60_000 });
  after(async () => {
    await close(page);
    await browser.close();
  });

  it("are thirty, and each has its walk", () => {
    assert.equal(QUESTIONS.length, 30);
    assert.deepEqual(QUESTIONS.map(([question]) => question).sort(), Object.keys(WALKS).sort());
  });

  for (const [question, counted] of QUESTIONS) {
    it(question, async (test) => {
      await begin();
      await WALKS[question]();
      test.diagnostic(`${question} ${done.steps} steps: ${done.clicks} clicks, ${done.keystrokes} keystrokes`);
      assert.equal(done.steps, counted, "the steps that the guide counts");
    });
  }
});
