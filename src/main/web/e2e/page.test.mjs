// What a person does on the page, in the numbers of what it is for. Run by PageIT against a service of its own.
import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { base, close, count, graphql, ingest, keyOf, launch, link, login, ONE_PROCESS, open, ready, settled, text, until, violations } from "./browser.mjs";
import { load } from "./data.mjs";
import { testWhatOpens } from "./opened.mjs";
import { missed, picture, SHIFT, shifted, show, stretched, views, walk } from "./views.mjs";

let browser;
before(async () => {
  browser = await launch([ONE_PROCESS]);
});
after(() => browser?.close());

describe("a graph without an article", { skip: Boolean(process.env.PAGE_LOADED) }, () => {
  for (const [path, says] of [
    ["/", /There is no article yet/],
    ["/timeline?of=Huawei", /No act of Huawei/],
    ["/timeline", /No act/],
    ["/measures?targets=Huawei", /No measure on this day/],
    ["/connections?start=Huawei&end=Russia", /No chain|not linked/],
    ["/changes", /Nothing changed/],
    ["/history", /No correction|Nothing/],
  ]) {
    it(`says so in ${path}, and how to go on`, async () => {
      const page = await open(browser, path);
      await page.getByText(says).first().waitFor();
      assert.deepEqual(await violations(page), []);
      await close(page);
    });
  }
});

describe("0 log in", () => {
  before(async () => {
    if (!process.env.PAGE_LOADED) await load();
  }, { timeout: 900_000 });

  it("opens with the link that the service prints, once for all", async () => {
    const page = await open(browser, link.pathname + link.search, { as: null });
    assert.equal(page.url(), `${base}/`);
    await page.goto(`${base}/timeline?of=Huawei`);
    await ready(page);
    await page.getByRole("button", { name: /Logged in as/ }).click();
    await page.getByRole("menuitem", { name: "Log out" }).click();
    await page.getByLabel("Token or key").waitFor();
    await close(page);
  });

  it("asks for a key without a link, and refuses a wrong one", async () => {
    const page = await open(browser, "/timeline?of=Huawei", { as: null });
    await page.getByLabel("Token or key").fill("dl_wrong");
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByLabel("Token or key").fill(await keyOf("READER"));
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("combobox", { name: /Find/ }).first().waitFor();
    await close(page);
  });

  it("shows readers no forms that they may not send", async () => {
    const page = await open(browser, "/timeline?of=Huawei", { as: await keyOf("READER") });
    await ready(page);
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Add", exact: true }).waitFor({ state: "detached" });
    await page.goto(`${base}/add`);
    await page.getByRole("heading", { name: "Not allowed" }).waitFor();
    await close(page);
  });
});

describe("1 arrive", () => {
  it("says what there is, and answers a question by one click", async () => {
    const page = await open(browser, "/");
    const { timeline } = await graphql("{ timeline(first: 1) { totalCount } }");
    await page.getByText(timeline.totalCount.toLocaleString("en"), { exact: true }).waitFor();
    const { overview } = await graphql("{ overview { articleCount first last lastRecorded } }");
    assert.ok(overview.articleCount > 0 && overview.first < overview.last);
    const figures = await page.locator("dl[aria-label='What the graph holds'] > div").evaluateAll((all) => all.map((figure) => [...figure.children].map((part) => part.textContent)));
    const day = new Date(overview.lastRecorded).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    assert.deepEqual(figures, [
      ["acts", timeline.totalCount.toLocaleString("en")],
      ["articles", overview.articleCount.toLocaleString("en")],
      ["from – to", `${overview.first.slice(0, 4)} – ${overview.last.slice(0, 4)}`],
      ["last reading", day],
    ]);
    await page.getByRole("link", { name: /between the United States and Huawei/ }).click();
    await page.getByRole("heading", { level: 1, name: /United States – Huawei/ }).waitFor();
    await close(page);
  });

  it("is set in the font that comes with it", async () => {
    const page = await open(browser, "/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("DOM.enable");
    await devtools.send("CSS.enable");
    const { root } = await devtools.send("DOM.getDocument");
    const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector: "h1" });
    const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
    assert.deepEqual(fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont]), [["Inter", true]]);
    await devtools.detach();
    await close(page);
  });
});

describe("1 arrive with a topic", () => {
  it("shows its card with its acts over time, and finds it by its name", async () => {
    await graphql('mutation { createTopic(name: "Huawei under sanctions", filter: {involving: ["Huawei"], types: [SANCTION]}) { id } }');
    const { histogram } = await graphql('{ histogram(filter: {topic: "Huawei under sanctions"}, bucket: MONTH) { totalCount buckets { count } } }');
    assert.ok(histogram.totalCount > 0);
    const page = await open(browser, "/");
    const card = page.getByRole("link", { name: /^Huawei under sanctions/ });
    await card.getByText(new RegExp(`^${histogram.totalCount} acts?, `)).waitFor();
    assert.equal(await card.locator("svg rect").count(), histogram.buckets.length);
    await page.getByRole("combobox", { name: /Find/ }).last().fill("under sanc");
    await page.getByRole("option", { name: "Huawei under sanctions" }).getByText("Topic").waitFor();
    await page.getByRole("option", { name: "Huawei under sanctions" }).click();
    await page.getByRole("heading", { level: 1, name: "Huawei under sanctions" }).waitFor();
    await ready(page);
    assert.equal(await count(page), histogram.totalCount);
    await close(page);
  });
});

describe("1 arrive while the first start reads", () => {
  it("says how many of the bundled reports are read", async () => {
    const page = await open(browser, "/measures");
    const overview = { __typename: "Overview", articleCount: 12, actionCount: 30, first: "2018-11-23", last: "2019-01-29", lastRecorded: "2026-01-01T00:00:00Z", samples: { __typename: "SampleReading", read: 12, total: 407 } };
    await page.route("**/graphql", (route) => (route.request().postData()?.includes("samples") ? route.fulfill({ json: { data: { overview } } }) : route.continue()));
    await page.getByRole("link", { name: "Dateline, start page" }).click();
    await page.getByText(/^12 of 407 bundled reports read/).waitFor();
    await page.getByRole("progressbar", { name: "Bundled reports read" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await close(page);
  });
});

describe("2 find", () => {
  it("suggests while typing and opens by the keyboard alone", async () => {
    const page = await open(browser, "/measures");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("huaw");
    await page.getByRole("option", { name: /Huawei/ }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Huawei" }).waitFor();
    await close(page);
  });

  it("suggests countries, companies, organisations and persons, with the flags of countries", async () => {
    const page = await open(browser, "/");
    for (const [typed, name, hint, flag] of [
      ["germ", "Germany", /^Country/, "de"],
      ["huaw", "Huawei", /^Company · .*China/, "cn"],
      ["european comm", "European Commission", /^Organization/, null],
      ["european union", "European Union", /^Organization/, "eu"],
      ["merkel", "Angela Merkel", /^Person/, null],
    ]) {
      await page.getByRole("combobox", { name: /Find/ }).last().fill(typed);
      const option = page.getByRole("option", { name: new RegExp(`^${name}\\b`) }).first();
      await option.getByText(hint).waitFor();
      assert.deepEqual(await option.locator("img").evaluateAll((images) => images.map((image) => new URL(image.src).pathname)), flag ? [`/flags/${flag}.svg`] : []);
    }
    await close(page);
  });

  it("takes Enter that comes before the suggestions", async () => {
    const page = await open(browser, "/");
    await page.getByRole("combobox", { name: /Find/ }).last().fill("Huawei");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Huawei" }).waitFor();
    await close(page);
  });

  it("takes the name that was typed, and never silently another", async () => {
    const page = await open(browser, "/");
    const find = page.getByRole("combobox", { name: /Find/ }).last();
    await find.fill("NIS");
    await page.getByRole("option", { name: /Nissan/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "Nobody of this name is known" }).waitFor();
    assert.equal(page.url(), `${base}/`);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Acts with “NIS”" }).waitFor();
    await page.goto(base);
    await find.fill("us");
    await page.getByRole("option", { name: /United States/ }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "United States" }).waitFor();
    await close(page);
  });

  it("takes a name with “and” for one party, in the fields of parties too", async () => {
    const page = await open(browser, "/");
    await page.getByRole("combobox", { name: /Find/ }).last().fill("Trinidad and Tobago");
    await page.getByRole("option", { name: /^Trinidad and Tobago/ }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Trinidad and Tobago" }).waitFor();
    await page.goto(`${base}/measures`);
    await page.getByRole("combobox", { name: "The party that measures apply to" }).fill("bureau of industry & security");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.has("targets"));
    await until("the party is named", async () => (await page.getByRole("combobox", { name: "The party that measures apply to" }).inputValue()) === "Bureau of Industry and Security");
    await close(page);
  });

  it("hides nothing around a field that shows no list", async () => {
    const page = await open(browser, "/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    const shows = async (find) => {
      await until("the list is closed", async () => (await find.getAttribute("aria-expanded")) === "false");
      await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 5_000 });
    };
    const find = page.getByRole("combobox", { name: /Find/ }).last();
    await find.press("ArrowDown");
    await shows(find);
    await find.fill("huaw");
    await page.getByRole("option", { name: /Huawei/ }).first().waitFor();
    await find.fill("");
    await shows(find);
    await page.goto(`${base}/measures?targets=Huawei`);
    const target = page.getByRole("combobox", { name: "The party that measures apply to" });
    await until("the party is named", async () => (await target.inputValue()) === "Huawei");
    await target.press("ArrowDown");
    await shows(target);
    await close(page);
  });

  it("takes words where no name resembles them", async () => {
    const page = await open(browser, "/");
    await page.getByRole("combobox", { name: /Find/ }).last().fill("zzyzx crossings");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "No act with the words “zzyzx crossings”" }).waitFor();
    await close(page);
  });

  it("understands parties among other words", async () => {
    const page = await open(browser, "/");
    await page.getByRole("combobox", { name: /Find/ }).last().fill("huawei ban");
    await page.getByRole("option", { name: /^Huawei: acts with “ban”/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Huawei" }).waitFor();
    await page.getByText(/ with “ban”$/).waitFor();
    await close(page);
  });

  it("takes the parties along to the other views", async () => {
    const page = await open(browser, "/timeline?of=US&of=Huawei");
    await ready(page);
    const views = page.getByRole("navigation", { name: "Views" });
    const shows = async (view, field, name) => {
      await views.getByRole("link", { name: view }).click();
      await until(`${view} is about ${name}`, async () => (await page.getByRole("combobox", { name: field }).inputValue()) === name);
    };
    await shows("Measures", "The party that measures apply to", "Huawei");
    await shows("Connections", "Where the chain starts", "United States");
    await shows("Changes", "The party whose acts are compared", "United States – Huawei");
    await close(page);
  });

  it("says what comes near in meaning where no act has the words", async () => {
    const page = await open(browser, "/");
    // The service of these tests has no vectors, so that the answer is given here.
    const { timeline } = await graphql('{ timeline(filter: {involving: ["US", "Huawei"]}, first: 1) { edges { node { id summary date { earliest latest edtf basis exact text } } } } }');
    const { node } = timeline.edges[0];
    await page.route("**/graphql", (route) => (route.request().postData()?.includes("MEANING") ? route.fulfill({ json: { data: { search: { actions: [{ node }] } } } }) : route.continue()));
    await page.goto(`${base}/timeline?text=${encodeURIComponent("zzyzx kit")}`);
    await page.getByRole("heading", { name: "Nearest in meaning" }).waitFor();
    assert.deepEqual(await violations(page), []);
    // Where a summary is too long for a line, the headline in its brackets goes first.
    const act = node.summary.replace(/^\[[^\]]+\] /, "");
    await page.getByRole("button", { name: act.slice(0, 20) }).click();
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await close(page);
  });

  it("understands two parties", async () => {
    const page = await open(browser, "/");
    await page.getByRole("combobox", { name: /Find/ }).last().fill("US – Huawei");
    await page.getByRole("option", { name: /United States – Huawei/ }).click();
    await page.getByRole("heading", { level: 1, name: /United States – Huawei/ }).waitFor();
    await close(page);
  });

  it("lists its keys", async () => {
    const page = await open(browser, "/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).getByText("open the evidence").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await close(page);
  });

  it("takes its keys from a box to tick and from a list too, where no text is typed", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    for (const reach of [
      () => page.getByLabel("Lanes by").focus(),
      async () => {
        await page.getByRole("button", { name: "Type", exact: true }).click();
        await page.getByRole("dialog", { name: "Type of acts" }).getByRole("checkbox").first().focus();
      },
    ]) {
      await reach();
      await page.keyboard.press("/");
      await until("the field to find has the focus", () => page.getByRole("combobox", { name: /Find/ }).evaluate((field) => field === document.activeElement), 10_000);
      await page.keyboard.press("Escape");
      await reach();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
    }
    await close(page);
  });
});

describe("3 timeline", () => {
  it("names its drawing, its lanes and its table for a screen reader, which walks from act to act", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    const drawing = page.getByRole("application", { name: /^Timeline of Huawei: \d+ acts? in \d+ lanes?$/ });
    await page.getByRole("list", { name: "Lanes" }).getByText("United States").waitFor();
    const rows = await page.getByRole("grid", { name: "Acts" }).getAttribute("aria-rowcount");
    assert.equal(Number(rows) - 1, await count(page));
    await drawing.focus();
    await page.keyboard.press("ArrowRight");
    const spoken = page.locator("[aria-live=polite]").filter({ hasText: /\d+ of \d+ in / });
    const first = await text(spoken);
    await page.keyboard.press("ArrowRight");
    await until("another act is read out", async () => (await text(spoken)) !== first);
    assert.match(await text(spoken), /^.+: .+\. .*2 of \d+ in /);
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
    await close(page);
  });

  it("shows the card of the act that the keyboard reached, says the same, and takes it away", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    const drawing = page.getByRole("application");
    await drawing.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const card = page.locator("[data-card]");
    await card.waitFor();
    const told = await card.locator("p").allTextContents();
    const [date, summary, facts] = [told[0], told[1], told.at(-1)];
    const spoken = await text(page.locator("[aria-live=polite]").filter({ hasText: /\d+ of \d+ in / }));
    assert.ok(spoken.startsWith(`${date}: ${summary}`));
    assert.ok(spoken.includes(facts.replaceAll(" · ", ", ")));
    const first = await card.boundingBox();
    assert.ok(first.x >= 0 && first.y >= 0 && first.x + first.width <= 1440 && first.y + first.height <= 900);
    for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowDown");
    await until("the last lane comes into view", async () => {
      const at = await card.boundingBox();
      return at !== null && at.y >= 0 && at.y + at.height <= 900;
    });
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await close(page);
  });

  it("asks before its page runs what it draws first, asks nothing twice, and loads nothing behind its document", async () => {
    const page = await open(browser, "/docs");
    const asked = [];
    page.on("request", (request) => request.url().endsWith("/graphql") && asked.push(request.postData()));
    await page.goto(`${base}/timeline?of=Huawei`);
    await ready(page);
    const named = (name) => asked.filter((body) => body.includes(`query ${name}(`)).length;
    assert.deepEqual(["Reference", "Overview", "Counterparts"].map(named), [1, 1, 0]);
    assert.ok(named("Marks") > 0);
    assert.equal(new Set(asked).size, asked.length, "each request is sent once");
    const late = await page.evaluate(() => {
      const files = performance.getEntriesByType("resource").filter((file) => /\/(TimelineView|load|paint)-.*\.(js|css)$/.test(file.name));
      return files.filter((file) => !document.querySelector(`head [href="${new URL(file.name).pathname}"]`)).map((file) => file.name);
    });
    assert.deepEqual(late, []);
    await close(page);
  });

  it("draws until when an act takes effect and holds, and says so", async () => {
    await ingest([{ title: "Latvia bans Hikvision", text: "Latvia said on 3 March 2025 that it would ban cameras of Hikvision from 1 September 2025.", source: "Due Wire", publishedAt: "2025-03-04" }]);
    const { timeline } = await graphql('{ timeline(filter: {involving: ["Latvia", "Hikvision"]}, first: 5) { edges { node { due { text } } } } }');
    const due = timeline.edges.map(({ node }) => node.due?.text).find(Boolean);
    assert.ok(due, "the report tells of a day to come");
    const page = await open(browser, "/timeline?of=Latvia&of=Hikvision");
    await ready(page);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("[data-card]").getByText(`takes effect ${due}`).waitFor();
    await page.locator("[aria-live=polite]").filter({ hasText: `takes effect ${due}` }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Take away" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "This drawing as SVG" }).click()]);
    assert.match((await readFile(await download.path())).toString(), /stroke-dasharray="3 3"/);
    await page.getByRole("button", { name: "How to read this" }).click();
    await page.getByRole("dialog", { name: "How to read the timeline" }).getByText("a broken line to a stroke: until it takes effect").waitFor();
    assert.deepEqual(await violations(page, { part: "[role=dialog]" }), []);
    await close(page);
  });

  it("narrows by facets, whose counts hold, and widens by their chips", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    const all = await count(page);
    for (const [filter, dialog] of [
      ["Type", "Type of acts"],
      ["Source", "Sources of acts"],
    ]) {
      await page.getByRole("button", { name: filter, exact: true }).click();
      const choice = page.getByRole("dialog", { name: dialog }).locator("label").first();
      const expected = Number((await text(choice.locator("span").last())).replace(/\D/g, ""));
      await choice.locator("input").check();
      await page.keyboard.press("Escape");
      await until(`${filter} narrows`, async () => (await count(page)) === expected);
      assert.ok(expected < all);
      await page.getByRole("list", { name: "Active filters" }).getByRole("button", { name: new RegExp(`^Remove ${filter}`) }).click();
      await until(`the chip of ${filter} widens`, async () => (await count(page)) === all);
    }
    await close(page);
  });

  it("keeps in its address which lanes are collapsed and which are sought", async () => {
    const page = await open(browser, "/timeline?of=US");
    await ready(page);
    const lanes = (of) => of.getByRole("list", { name: "Lanes" });
    const all = await lanes(page).getByRole("listitem").count();
    const largest = lanes(page).getByRole("button", { name: /^Collapse/ }).first();
    const name = (await largest.getAttribute("aria-label")).slice("Collapse ".length);
    await largest.click();
    await page.waitForURL((url) => url.searchParams.has("closed"));
    const again = await open(browser, `${page.url().slice(base.length)}&lane=${encodeURIComponent(name)}`);
    await lanes(again).getByRole("button", { name: `Expand ${name}`, exact: true, expanded: false }).waitFor();
    assert.equal(await again.getByLabel("Find a lane").inputValue(), name);
    await again.getByLabel("Find a lane").fill("");
    await again.waitForURL((url) => !url.searchParams.has("lane"));
    await until("all lanes are back", async () => (await lanes(again).getByRole("listitem").count()) === all);
    await close(again);
    await close(page);
  });

  it("comes nearer by a preset", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    const all = await count(page);
    await page.getByRole("button", { name: "Year", exact: true }).click();
    await page.waitForURL(/from=.*to=/);
    await until("a year is shown", async () => (await count(page)) < all);
    await close(page);
  });

  it("comes nearer by a double click and by a pinch", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    const drawing = page.getByRole("application");
    const span = () => {
      const { searchParams } = new URL(page.url());
      return searchParams.has("from") && searchParams.has("to") ? Date.parse(searchParams.get("to")) - Date.parse(searchParams.get("from")) : Infinity;
    };
    // Before the first act, where no mark is.
    await drawing.dblclick({ position: { x: 4, y: 4 } });
    await until("a double click comes nearer", () => span() < Infinity);
    const clicked = span();
    const { x, y, width } = await drawing.boundingBox();
    const touch = await page.context().newCDPSession(page);
    const fingers = (apart) => [-apart, apart].map((dx, id) => ({ id, x: x + width / 2 + dx, y: y + 20 }));
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(30) });
    for (const apart of [45, 60, 75, 90]) await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(apart) });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await until("a pinch comes nearer", () => span() < clicked);
    await close(page);
  });

  it("zooms by keys, wheel and brush, keeps the window in its address, and shows it again from there", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    const drawing = page.getByRole("application");
    await drawing.focus();
    await page.keyboard.press("+");
    await page.waitForURL(/from=\d{4}-\d\d-\d\d/);
    const keyed = page.url();
    await drawing.hover({ position: { x: 300, y: 30 } });
    await page.mouse.wheel(0, -240);
    await until("the wheel zooms", () => page.url() !== keyed);
    await drawing.focus();
    await page.keyboard.press("0");
    await until("everything is shown", () => !/from=/.test(page.url()));
    const overview = await page.locator("canvas[aria-hidden]").first().boundingBox();
    await page.mouse.move(overview.x + overview.width * 0.05, overview.y + 20);
    await page.mouse.down();
    await page.mouse.move(overview.x + overview.width * 0.9, overview.y + 20, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/from=.*to=|to=.*from=/);
    await until("the table follows", async () => (await page.getByText("in the window").count()) > 0);
    const shown = await count(page);
    assert.ok(shown > 0, "the brushed window has acts");
    const again = await open(browser, page.url().slice(base.length));
    await ready(again);
    assert.equal(await count(again), shown);
    await close(again);
    await close(page);
  });

  it("counts in its header, its lanes and its overview what the filters and the window leave", async () => {
    const { timeline } = await graphql('{ timeline(filter: {involving: ["Huawei"], types: [SANCTION]}, first: 50) { edges { node { date { earliest } } } } }');
    const year = timeline.edges.map(({ node }) => node.date.earliest).find(Boolean).slice(0, 4);
    const page = await open(browser, `/timeline?of=Huawei&types=SANCTION&from=${year}-01-01&to=${year}-12-31&lanes=type`);
    await ready(page);
    const shown = await count(page);
    await page.getByText(new RegExp(`^${shown} of \\d+ acts, .* ${year}$`)).waitFor();
    await page.getByRole("application", { name: new RegExp(`: ${shown} acts? in 1 lane$`) }).waitFor();
    assert.equal(await text(page.getByRole("list", { name: "Lanes" }).getByRole("listitem").first()), `Sanction${shown}`);
    await page.getByText(/all time, as filtered$/).waitFor();
    await close(page);
  });

  it("lets either of two parties act on the other, and takes in a third", async () => {
    const page = await open(browser, "/timeline?of=US&of=Huawei");
    await ready(page);
    const both = await count(page);
    await page.getByRole("button", { name: "United States → Huawei" }).click();
    await page.getByRole("heading", { level: 1, name: /United States → Huawei/ }).waitFor();
    const { timeline } = await graphql('{ timeline(filter: {involving: ["US", "Huawei"], actors: ["US"], not: {actors: ["Huawei"]}}) { totalCount } }');
    await until("only acts of the one are left", async () => (await count(page)) === timeline.totalCount);
    assert.ok(timeline.totalCount <= both);
    await page.getByRole("button", { name: "+ Party" }).click();
    await page.getByRole("combobox", { name: "Add a party" }).fill("Canada");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /United States – .*Huawei – .*Canada/ }).waitFor();
    await close(page);
  });

  it("gives each of several parties lanes of its own, and lets go of one", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    await page.getByRole("button", { name: "+ Party" }).click();
    await page.getByRole("radio", { name: /^Beside each other/ }).check();
    await page.getByRole("combobox", { name: "Add a party" }).fill("Canada");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /^Huawei, .*Canada$/ }).waitFor();
    await page.waitForURL(/of=Huawei&of=country%3ACA.*each=true|each=true.*of=Huawei&of=country%3ACA/);
    const { timeline } = await graphql('{ timeline(filter: {anyOf: ["Huawei", "CA"]}) { totalCount } }');
    await until("the acts of either are there", async () => (await count(page)) === timeline.totalCount);
    const lanes = page.getByRole("list", { name: "Lanes" });
    const names = async () => (await lanes.getByRole("listitem").allTextContents()).map((name) => name.replace(/[\d,]+$/, "").trim());
    assert.deepEqual(await names(), ["Huawei", "Canada"]);
    await page.getByLabel("Lanes by").selectOption("counterpart");
    await until("each has lanes by counterpart", async () => {
      const shown = await names();
      return shown.some((name) => name.startsWith("Huawei: ")) && shown.some((name) => name.startsWith("Canada: "));
    });
    assert.deepEqual(await violations(page), []);
    const again = await open(browser, page.url().slice(base.length));
    await ready(again);
    assert.equal(await count(again), timeline.totalCount);
    await close(again);
    await page.getByRole("button", { name: "+ Party" }).click();
    await page.getByRole("button", { name: "Remove Huawei" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 1, name: /^Canada$/ }).waitFor();
    assert.doesNotMatch(page.url(), /each=/);
    await close(page);
  });

  it("says how many acts two stories tell, and how many lie surely in the window", async () => {
    const page = await open(browser, "/timeline?of=US&from=2018-01-01&to=2018-12-31");
    await ready(page);
    const window = '{from: "2018-01-01", to: "2018-12-31"}';
    for (const [name, narrowed] of [["2+ stories", "minStories: 2"], ["Surely in the window", "certainty: DEFINITELY"]]) {
      const { histogram } = await graphql(`{ histogram(filter: {involving: ["US"], window: ${window}, ${narrowed}}, bucket: YEAR) { totalCount } }`);
      assert.equal(await text(page.getByRole("button", { name }).locator("span")), String(histogram.totalCount));
    }
    await close(page);
  });

  it("has the service count what its marks do not tell", async () => {
    const page = await open(browser, "/timeline?of=Huawei&types=SANCTION");
    await ready(page);
    const { histogram } = await graphql('{ histogram(filter: {involving: ["Huawei"], types: [SANCTION], evidence: [TEXT]}, bucket: YEAR) { totalCount } }');
    await page.getByRole("button", { name: "Evidence", exact: true }).click();
    const choice = page.getByRole("dialog", { name: "Evidence of acts" }).locator("label").first();
    await until("it is counted", async () => Number((await text(choice.locator("span").last())).replace(/\D/g, "")) === histogram.totalCount);
    await close(page);
  });

  it("shows both sides of a contested act with their dates, and folds a reprint", async () => {
    const act = "Russia supplied Vega missiles to Eritrea on 4 March 2015.";
    await ingest([
      { title: "Russia arms Eritrea", text: `${act} The deliveries were seen in the port of Massawa by two diplomats, who asked not to be named in this report.`, source: "Harbour Wire", publishedAt: "2015-03-06" },
      { title: "Russia arms Eritrea", text: `${act} The deliveries were seen in the port of Massawa by two diplomats, who asked not to be named in this report.`, source: "Harbour Reprint", url: "https://reprint.example/1", publishedAt: "2015-03-07" },
      { title: "Denial", text: "Russia denied that it had supplied Vega missiles to Eritrea on 4 March 2015.", source: "Other Wire", publishedAt: "2015-03-09" },
    ]);
    const { timeline } = await graphql('{ timeline(filter: {involving: ["Russia", "Eritrea"], denied: INCLUDE}) { edges { node { id contested storyCount } } } }');
    const contested = timeline.edges.map(({ node }) => node).find((node) => node.contested);
    assert.ok(contested, JSON.stringify(timeline.edges));
    const page = await open(browser, `/timeline?of=Russia&of=Eritrea&act=${contested.id}`);
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    const side = (name) => evidence.locator("section").filter({ has: page.getByRole("heading", { name }) });
    const asserted = side("Asserted: 2 reports in 1 independent story");
    await asserted.getByText("6 March 2015", { exact: false }).first().waitFor();
    await side("Denied: 1 independent report").getByText("9 March 2015", { exact: false }).first().waitFor();
    const copy = asserted.getByText("Harbour Reprint").first();
    assert.equal(await copy.isVisible(), false);
    await asserted.getByText("1 near-copy of this story").click();
    await copy.waitFor();
    await close(page);
  });

  it("lists who denies what, and leads to the evidence", async () => {
    await ingest([{ title: "Iran denies attack", text: "Iran has denied that it attacked the Saudi oil plant at Abqaiq.", source: "Denial Wire", publishedAt: "2019-09-17" }]);
    const page = await open(browser, "/timeline?of=Iran");
    await page.getByRole("button", { name: "Denials" }).click();
    const { timeline } = await graphql('{ timeline(filter: {involving: ["Iran"], denied: ONLY}) { totalCount } }');
    const choice = page.getByRole("dialog", { name: "Denied acts" }).locator("label", { hasText: "Denied only" });
    await until("the denied acts are counted", async () => (await text(choice.locator("span").last())) === String(timeline.totalCount));
    await page.getByRole("dialog", { name: "Denied acts" }).getByRole("button", { name: /denied by Iran/ }).first().click();
    await page.getByRole("complementary", { name: "Evidence" }).getByText("denies it").first().waitFor();
    await page.getByRole("button", { name: "Remove Denials: Denied too" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await close(page);
  });

  it("takes a day that is typed figure by figure", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    await page.getByLabel("From").focus();
    await page.keyboard.type("03/04/2019", { delay: 30 });
    await page.waitForURL(/from=2019-03-04/);
    await close(page);
  });

  it("keeps dates that are the wrong way round in their fields, says so, and swaps them", async () => {
    // So few marks that the service counts the acts of a window.
    for (const marks of [undefined, 10]) {
      const page = await open(browser, "/timeline?of=US&from=2020-06-30", { marks });
      await page.getByRole("heading", { level: 1, name: "United States" }).waitFor();
      await page.getByLabel("to", { exact: true }).focus();
      await page.keyboard.type("01/01/2019", { delay: 30 });
      await page.getByRole("heading", { name: "The dates are the wrong way round" }).waitFor();
      assert.deepEqual([await page.getByLabel("From").inputValue(), await page.getByLabel("to", { exact: true }).inputValue()], ["2020-06-30", "2019-01-01"]);
      assert.deepEqual(await violations(page), []);
      await page.getByRole("button", { name: "Swap the dates" }).click();
      await page.waitForURL(/from=2019-01-01&to=2020-06-30/);
      await page.getByRole("application").waitFor();
      await close(page);
    }
  });

  it("sorts its table and walks it by keys", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    const grid = page.getByRole("grid", { name: "Acts" });
    await grid.getByRole("button", { name: /Act/ }).click();
    await until("the header says so", async () => (await grid.getByRole("columnheader", { name: /Act/ }).getAttribute("aria-sort")) === "ascending");
    await grid.getByRole("row").nth(1).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/act=/);
    await page.getByRole("complementary", { name: "Evidence" }).waitFor();
    await close(page);
  });

  it("gives the table all room with how much, and goes on to the next act by a key", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    const grid = page.getByRole("grid", { name: "Acts" });
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await grid.getByRole("columnheader", { name: "Who → whom" }).waitFor();
    await grid.getByRole("button", { name: "How much" }).click();
    await until("the header says so", async () => (await grid.getByRole("columnheader", { name: /How much/ }).getAttribute("aria-sort")) === "descending");
    await grid.getByRole("row").nth(1).click();
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByText(/^Act 1 of \d+$/).waitFor();
    await evidence.getByRole("heading", { level: 2 }).focus();
    await page.keyboard.press("j");
    await evidence.getByText(/^Act 2 of \d+$/).waitFor();
    await close(page);
  });
});

describe("4 evidence by keys", () => {
  it("goes on from act to act while they are on their way, a step for each press", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    await page.route("**/graphql", async (route) => {
      if (route.request().postData()?.includes("query Evidence(")) await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.getByRole("grid", { name: "Acts" }).getByRole("row").nth(1).click();
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByRole("heading", { level: 2 }).waitFor();
    for (const key of ["j", "j", "j", "k", "j"]) await page.keyboard.press(key);
    await evidence.getByText("Reading the evidence…").waitFor();
    await evidence.getByText(/^Act 4 of \d+$/).waitFor();
    await page.keyboard.press("k");
    await evidence.getByText(/^Act 3 of \d+$/).waitFor();
    await evidence.getByRole("heading", { level: 2 }).waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await close(page);
  });
});

describe("3 timeline of acts of one day", () => {
  it("lists those that one number stands for, by a click and by a key", async () => {
    const { timeline } = await graphql('{ timeline(filter: {involving: ["US"]}, first: 500) { edges { node { type date { earliest latest text } } } } }');
    const exact = timeline.edges.map(({ node }) => node).filter(({ date }) => date.earliest && date.earliest === date.latest);
    const alike = exact.map((one) => exact.filter((other) => other.type === one.type && other.date.earliest === one.date.earliest));
    const acts = alike.find((acts) => acts.length > 1);
    const [{ type, date: { earliest: day } }] = acts;
    const after = (days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
    const page = await open(browser, `/timeline?of=US&lanes=type&closed=${type}&types=${type}&from=${after(-3)}&to=${after(3)}`);
    await ready(page);
    const drawing = page.getByRole("application");
    const { width, height } = await drawing.boundingBox();
    // On a busy machine half a second may pass between the two clicks, so the page's clock goes slower.
    await page.evaluate(() => {
      const [clock, from] = [performance.now.bind(performance), performance.now()];
      performance.now = () => from + (clock() - from) / 50;
    });
    await drawing.click({ position: { x: width / 2, y: height / 2 } });
    const list = page.getByRole("dialog", { name: new RegExp(`^${acts.length} acts\\b`) });
    await list.waitFor();
    // The second click of a double click, which comes once the list is there, does not close it.
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await page.evaluate(() => delete performance.now);
    assert.equal(await list.getByRole("listitem").count(), acts.length);
    assert.deepEqual(await violations(page, { part: "[role=dialog]" }), []);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    await drawing.focus();
    const reached = async () => (await page.locator("[aria-live=polite]").allTextContents()).some((said) => said.startsWith(`${acts[0].date.text}: `));
    for (let i = 0; i < 50 && !(await reached()); i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press(" ");
    await list.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
    assert.equal(await list.count(), 0);
    await close(page);
  });
});

describe("3 timeline of more acts than are drawn one by one", () => {
  const counts = (page) => page.getByRole("grid", { name: "Counts by period and lane" });
  const spoken = (page) => page.locator("[aria-live=polite]").filter({ hasText: /\d+ of \d+ in / });

  it("walks and reads its bars, shows their cards, and comes nearer to one", async () => {
    const page = await open(browser, "/timeline?of=US", { marks: 10 });
    await counts(page).waitFor();
    const drawing = page.getByRole("application");
    await drawing.focus();
    await page.keyboard.press("ArrowRight");
    await until("a bar is read out", async () => (await spoken(page).count()) > 0);
    const first = await text(spoken(page));
    assert.match(first, /^.+: [\d,]+ acts?\. 1 of \d+ in .+\.$/);
    const [period, acts, lane] = await page.locator("[data-card] p").allTextContents();
    assert.ok(first.startsWith(`${period}: ${acts}. `) && first.endsWith(` in ${lane}.`), `${first} of ${period}, ${acts}, ${lane}`);
    await page.keyboard.press("ArrowDown");
    await until("a bar of another lane is read out", async () => !(await text(spoken(page))).endsWith(` in ${lane}.`));
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=.*to=/);
    await close(page);
  });

  /** Points at the first bar, as a person does: by the card of what is pointed at. */
  const pointed = async (page) => {
    const drawing = page.getByRole("application");
    await drawing.focus();
    await page.keyboard.press("ArrowRight");
    const card = page.locator("[data-card]");
    await card.waitFor();
    const period = await card.locator("p").first().textContent();
    const at = await card.boundingBox();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    // The card stands 14 px beside its bar, on either side.
    for (const x of [at.x - 14, at.x + at.width + 14]) {
      for (const y of [at.y - 14, at.y + at.height + 14]) {
        await page.mouse.move(x, y);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
        // A card may go between two questions, and one that is waited for does not come back by itself.
        if ((await card.locator("p").allTextContents())[0] === period) {
          const { x: left, y: top } = await drawing.boundingBox();
          return { x: x - left, y: y - top };
        }
      }
    }
    return assert.fail(`no bar of ${period} beside its card at ${JSON.stringify(at)}`);
  };

  it("comes nearer to a bar by a click, and by a double click no further", async () => {
    const page = await open(browser, "/timeline?of=US", { marks: 10 });
    await counts(page).waitFor();
    const position = await pointed(page);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(/from=.*to=/);
    const clicked = page.url();
    await close(page);
    const again = await open(browser, "/timeline?of=US", { marks: 10 });
    await counts(again).waitFor();
    await again.getByRole("application").dblclick({ position });
    await again.waitForURL(/from=.*to=/);
    await settled(again);
    assert.equal(again.url(), clicked);
    await close(again);
  });

  it("lists the same counts in a table, each of which leads by keys to its acts", async () => {
    const page = await open(browser, "/timeline?of=US&lanes=type", { marks: 10 });
    const lane = counts(page).getByRole("columnheader").nth(1);
    await lane.waitFor();
    const type = (await text(lane)).toUpperCase().replaceAll(" ", "_");
    await counts(page).locator("td[tabindex='0']").focus();
    const number = () => page.evaluate(() => Number(document.activeElement.textContent.replace(/\D/g, "")));
    for (let i = 0; i < 100 && (await number()) === 0; i++) await page.keyboard.press("ArrowDown");
    const shown = await number();
    assert.ok(shown > 0);
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=.*to=/);
    const { searchParams } = new URL(page.url());
    const window = { from: searchParams.get("from"), to: searchParams.get("to") };
    const { timeline } = await graphql("query ($filter: TimelineFilter) { timeline(filter: $filter, first: 1) { totalCount } }", { filter: { involving: ["US"], types: [type], window, certainty: "DEFINITELY" } });
    assert.equal(timeline.totalCount, shown);
    assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /^Table of/);
    await close(page);
  });

  it("says that its lanes are the largest, and shows more of them", async () => {
    const page = await open(browser, "/timeline?of=US", { marks: 10 });
    const lanes = () => counts(page).getByRole("columnheader").count();
    await page.getByText("The 12 largest lanes are counted. There are smaller ones.").waitFor();
    assert.equal(await lanes(), 13);
    await page.getByRole("button", { name: "Show more lanes" }).click();
    await page.waitForURL(/allLanes=true/);
    await until("the table has more lanes", async () => (await lanes()) > 13);
    await close(page);
  });

  it("takes away the counts that its table shows", async () => {
    const page = await open(browser, "/timeline?of=US&lanes=type", { marks: 10 });
    await counts(page).waitFor();
    await settled(page);
    const numbers = (await counts(page).getByRole("gridcell").allTextContents()).map((cell) => Number(cell.replace(/\D/g, ""))).filter((n) => n > 0);
    await page.getByRole("button", { name: "Take away" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /This table as CSV/ }).click()]);
    const [head, ...lines] = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
    assert.equal(head, "lane,from,to,acts,sources,licences,view");
    const { histogram } = await graphql('{ histogram(filter: {involving: ["US"]}, bucket: YEAR, by: SOURCE) { groups { label } } }');
    assert.ok(lines.every((line) => line.includes(histogram.groups[0].label)), lines[0]);
    assert.deepEqual(lines.map((line) => Number(line.split(",")[3])).sort(), numbers.sort());
    await close(page);
  });

  it("is narrowed to contested acts by the service, which counts and exports them", async () => {
    await ingest([
      { title: "United States arms Eritrea", text: "The United States supplied Lyra missiles to Eritrea on 7 May 2016.", source: "Harbour Wire", publishedAt: "2016-05-08" },
      { title: "Denial", text: "The United States denied that it had supplied Lyra missiles to Eritrea on 7 May 2016.", source: "Other Wire", publishedAt: "2016-05-10" },
    ]);
    const { timeline } = await graphql('{ timeline(filter: {involving: ["US"], contested: true}, first: 100) { totalCount edges { node { id } } } }');
    assert.ok(timeline.totalCount > 0);
    const page = await open(browser, "/timeline?of=US", { marks: 10 });
    await counts(page).waitFor();
    await page.getByRole("button", { name: /^Denials/ }).click();
    const choice = page.getByRole("dialog", { name: "Denied acts" }).locator("label", { hasText: "Contested only" });
    await until("the contested acts are counted", async () => (await text(choice.locator("span").last())) === String(timeline.totalCount));
    await choice.click();
    await page.keyboard.press("Escape");
    await page.waitForURL(/contested=true/);
    await until("they alone are left", async () => (await page.getByRole("status").filter({ hasText: / acts? in all/ }).count()) > 0 && (await count(page)) === timeline.totalCount);
    await page.getByText(/all time, as filtered$/).waitFor();
    await page.getByRole("button", { name: "Take away" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "TimelineJS" }).click()]);
    assert.equal(JSON.parse(await readFile(await download.path(), "utf8")).events.length, timeline.totalCount);
    await close(page);
  });

  it("counts anew when acts come", async () => {
    const page = await open(browser, "/timeline?of=US", { marks: 10 });
    await counts(page).waitFor();
    await page.getByRole("status").filter({ hasText: "Live" }).waitFor();
    const total = async () => Number(/^([\d,]+) acts? in all/.exec(await text(page.getByRole("status").filter({ hasText: "counted by" })))?.[1].replace(",", ""));
    const before = await total();
    await ingest([{ title: "United States bans Dahua", text: "The United States banned telecoms equipment of Dahua on 7 April 2024.", source: "Live Wire", publishedAt: "2024-04-08" }]);
    await until("the new act is counted", async () => (await total()) > before);
    await page.getByRole("button", { name: "1 new act" }).waitFor();
    await close(page);
  });
});

describe("4 evidence", () => {
  it("marks the sentence of each claim in its article's text, and its parties in it", async () => {
    const { timeline } = await graphql('{ timeline(filter: {involving: ["US", "Huawei"]}, first: 1) { edges { node { id claims(first: 1) { edges { node { quote } } } } } } }');
    const { id, claims } = timeline.edges[0].node;
    const page = await open(browser, `/timeline?of=US&of=Huawei&act=${id}`);
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.locator("blockquote mark").first().waitFor();
    await until("the passage around the sentence is there", async () => (await evidence.locator("blockquote").first().textContent()).length > claims.edges[0].node.quote.length);
    const marked = async () => (await evidence.locator("blockquote").first().locator("mark").allTextContents()).join("");
    await until("the sentence is marked in its passage", async () => (await marked()) === claims.edges[0].node.quote);
    await evidence.getByRole("heading", { level: 2 }).focus();
    await page.keyboard.press("Escape");
    await evidence.waitFor({ state: "detached" });
    await close(page);
  });
});

describe("4 evidence of many reports", () => {
  it("pages through all claims of an act", async () => {
    const towns = "Alta Bergen Bodo Drammen Halden Hamar Harstad Horten Kragero Larvik Levanger Mandal Molde Moss Narvik Porsgrunn Risor Sandnes Skien Stavanger Tonsberg Tromso Trondheim Vadso Vardo".split(" ");
    const report = (i) => ({
      title: `Iceland bans DJI drones, ${towns[i % 25]} paper says`,
      text: `Iceland banned drones of DJI on 4 April 2024. It was ${i % 13} degrees in ${towns[(i * 7) % 25]} and ${i % 17} in ${towns[(i * 11 + 3) % 25]}.`,
      source: `${towns[i % 25]} Daily ${i}`,
      publishedAt: "2024-04-05",
    });
    await ingest(Array.from({ length: 60 }, (_, i) => report(i)));
    const { timeline } = await graphql('{ timeline(filter: {involving: ["Iceland", "DJI"]}, first: 50) { edges { node { id claims(first: 1) { totalCount } } } } }');
    const { node } = timeline.edges.sort((a, b) => b.node.claims.totalCount - a.node.claims.totalCount)[0];
    const total = node.claims.totalCount;
    assert.ok(total > 100, `an act of more than a page of claims, not ${total}`);
    const page = await open(browser, `/timeline?of=Iceland&of=DJI&act=${node.id}`);
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    const claims = () => evidence.getByText("Copy quote and source").count();
    await evidence.getByText(`The first 100 of ${total} claims are shown.`).waitFor();
    assert.equal(await claims(), 100);
    while ((await evidence.getByRole("button", { name: /^Show \d+ more$/ }).count()) > 0) {
      const before = await claims();
      await evidence.getByRole("button", { name: /^Show \d+ more$/ }).click();
      await until("further claims are there", async () => (await claims()) > before);
    }
    assert.equal(await claims(), total);
    await close(page);
  });
});

describe("4 evidence to cite", () => {
  it("copies a sentence with its source", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    await page.getByRole("grid").getByRole("row").nth(1).click();
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByRole("button", { name: "Copy quote and source" }).first().click();
    await evidence.getByText("Copied").waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^“.+” .+, \d{1,2} \w+ \d{4}/);
    await close(page);
  });
});

describe("5 connections", () => {
  it("reads as chains, and a hop leads to its evidence", async () => {
    const page = await open(browser, "/connections?start=Huawei&end=Russia&anyOrder=true");
    const chain = page.getByRole("article", { name: "Chain 1" });
    assert.match(await text(chain.locator("p").first()), /^Huawei (←|→|↔|—) .*Russia$/);
    await page.getByRole("img", { name: /^Graph of \d+ parties/ }).waitFor();
    await chain.getByRole("button").first().click();
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
    await close(page);
  });

  it("stands in order of its steps, and shows the earlier acts of a step", async () => {
    const page = await open(browser, "/connections?start=Huawei&end=Russia&anyOrder=true");
    await page.getByRole("article", { name: "Chain 1", exact: true }).waitFor();
    const steps = await page.getByRole("region", { name: "Chains" }).getByRole("heading", { level: 3 }).allTextContents();
    assert.ok(steps.length > 0);
    assert.deepEqual(steps, [...steps].sort((a, b) => (a === "Directly" ? -1 : b === "Directly" ? 1 : a.localeCompare(b))));
    const chain = page.getByRole("article", { name: "Chain 1", exact: true });
    const before = await chain.getByRole("button").count();
    await chain.getByRole("button", { name: /^Show (\d+ earlier acts?|five of the newest acts)$/ }).first().click();
    await chain.getByRole("button", { name: "Show fewer" }).waitFor();
    assert.ok((await chain.getByRole("button").count()) > before);
    await close(page);
  });

  it("says what links two parties beside chains", async () => {
    const page = await open(browser, "/connections?start=Huawei&end=CN");
    await page.getByText("Huawei is a company of China.").waitFor();
    await page.getByText(/reports? names? both/).click();
    await page.getByRole("link", { name: /acts? of both/ }).click();
    await page.getByRole("heading", { level: 1, name: /Huawei – .*China/ }).waitFor();
    await close(page);
  });

  it("expands, prunes and hides", async () => {
    const page = await open(browser, "/connections?start=Huawei");
    const graph = page.getByRole("img", { name: /^Graph of/ });
    const parties = async () => Number(/(\d+) parties/.exec(await graph.getAttribute("aria-label"))[1]);
    await graph.waitFor();
    await until("neighbours are there", async () => (await parties()) > 2);
    const first = await parties();
    await page.getByLabel("Party", { exact: true }).selectOption({ label: "United States" });
    await page.getByRole("button", { name: "Expand" }).click();
    await until("it grows", async () => (await parties()) > first);
    const grown = await parties();
    await page.getByRole("button", { name: "Hide" }).click();
    await until("it shrinks", async () => (await parties()) < grown);
    const hidden = await parties();
    await page.getByLabel(/^Links of at least/).fill("5");
    await page.waitForURL(/least=5/);
    await until("links of few acts are pruned", async () => (await parties()) < hidden);
    await close(page);
  });

  it("follows the order that is chosen", async () => {
    const path = "/connections?start=Huawei&end=Russia";
    const chains = async (of) => {
      await settled(of);
      return text(of.getByRole("region", { name: "Chains" }));
    };
    const page = await open(browser, path);
    const inTime = await chains(page);
    const again = await open(browser, `${path}&anyOrder=true`);
    const inAny = await chains(again);
    await close(again);
    assert.notEqual(inAny, inTime);
    await page.getByLabel("Order").selectOption("any order");
    await page.waitForURL(/anyOrder=true/);
    assert.equal(await chains(page), inAny);
    await page.getByLabel("Order").selectOption("in time order");
    await page.waitForURL((url) => !url.searchParams.has("anyOrder"));
    assert.equal(await chains(page), inTime);
    await close(page);
  });

  /** What a graph draws, as cytoscape keeps it at its frame: on the screen alone, no party or line is an element. */
  const drawn = (graph) =>
    graph.evaluate((frame) => {
      const { cy } = frame._cyreg;
      const { x, y } = frame.getBoundingClientRect();
      return {
        zoom: cy.zoom(),
        middle: { x: cy.width() / 2, y: cy.height() / 2 },
        corner: { x, y },
        parties: cy.nodes().map((node) => ({ id: node.id(), chosen: node.hasClass("chosen"), ...node.renderedPosition() })),
        links: cy.edges().map((edge) => ({ ends: [edge.data("source"), edge.data("target")], from: edge.source().renderedPosition(), to: edge.target().renderedPosition() })),
      };
    });

  it("chooses a party or a link that is clicked in the graph, and a link leads to its evidence", async () => {
    const page = await open(browser, "/connections?start=Huawei&end=Russia&anyOrder=true");
    const graph = page.getByRole("img", { name: /^Graph of/ });
    await graph.waitFor();
    await settled(page);
    await graph.scrollIntoViewIfNeeded();
    const click = ({ corner }, { x, y }) => page.mouse.click(corner.x + x, corner.y + y);
    const chosen = () => new URL(page.url()).searchParams.getAll("chosen");
    const first = await drawn(graph);
    await click(first, first.parties[0]);
    await until("a party is chosen", () => isDeepStrictEqual(chosen(), [first.parties[0].id]));
    await page.getByRole("button", { name: "Pin" }).waitFor();
    await settled(page);
    // Halfway along the line that lies farthest from all else.
    const { corner, parties, links } = await drawn(graph);
    const between = (a, b, part) => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
    const apart = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
    const room = (link) => {
      const at = between(link.from, link.to, 0.5);
      const others = links.filter((one) => one !== link).flatMap(({ from, to }) => Array.from({ length: 50 }, (_, part) => between(from, to, part / 49)));
      return Math.min(...[...parties, ...others].map((one) => apart(at, one)));
    };
    const link = [...links].sort((a, b) => room(b) - room(a))[0];
    await click({ corner }, between(link.from, link.to, 0.5));
    await until("a link is chosen", () => isDeepStrictEqual(chosen().sort(), [...link.ends].sort()));
    await page.getByRole("region", { name: "Graph", exact: true }).getByRole("button", { name: "Evidence" }).click();
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
    await close(page);
  });

  it("zooms the graph by keys to what is chosen, and shows all of it again", async () => {
    const page = await open(browser, "/connections?start=Huawei");
    const graph = page.getByRole("img", { name: /^Graph of/ });
    await graph.waitFor();
    await settled(page);
    const size = (await drawn(graph)).middle;
    const outside = ({ parties }) => parties.filter(({ x, y }) => x < 0 || y < 0 || x > 2 * size.x || y > 2 * size.y).length;
    await page.getByLabel("Party", { exact: true }).selectOption({ label: "United States" });
    await until("the party stands out", async () => (await drawn(graph)).parties.some(({ chosen }) => chosen));
    const before = await drawn(graph);
    assert.equal(outside(before), 0);
    const press = (name) => page.getByRole("button", { name, exact: true }).press("Enter");
    for (let i = 0; i < 4; i++) await press("Zoom in");
    const near = await drawn(graph);
    assert.ok(near.zoom > before.zoom, `${before.zoom} to ${near.zoom}`);
    assert.ok(outside(near) > 0);
    const { x, y } = near.parties.find(({ chosen }) => chosen);
    // Its name below it counts as a part of it.
    assert.ok(Math.hypot(x - size.x, y - size.y) < 60, `at ${x}, ${y}`);
    await press("Zoom out");
    assert.ok((await drawn(graph)).zoom < near.zoom);
    await press("Fit");
    assert.equal(outside(await drawn(graph)), 0);
    await close(page);
  });
});

describe("5 connections over time", () => {
  it("keep to the window of the brush, which shows the acts of whom the graph has chosen", async () => {
    const page = await open(browser, "/connections?start=Huawei");
    const graph = page.getByRole("img", { name: /^Graph of/ });
    const parties = async () => Number(/(\d+) parties/.exec(await graph.getAttribute("aria-label"))[1]);
    await graph.waitFor();
    await until("neighbours are there", async () => (await parties()) > 2);
    const all = await parties();
    const strip = page.getByRole("region", { name: "Acts over time" });
    const { x, y, width } = await strip.locator("canvas").boundingBox();
    await page.mouse.move(x + width * 0.02, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.3, y + 20, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/from=.*to=|to=.*from=/);
    await until("the graph follows the window", async () => (await parties()) < all);
    await strip.getByRole("button", { name: "Show all time" }).click();
    await until("all are back", async () => (await parties()) === all);
    await page.getByLabel("Party", { exact: true }).selectOption({ label: "United States" });
    await strip.getByText(/^Acts of United States:/).waitFor();
    await close(page);
  });
});

describe("5 connections to share", () => {
  const shared = "/connections?start=Huawei&end=Russia&anyOrder=true";

  it("keep what was done to the graph in the address, and show it again from there", async () => {
    const page = await open(browser, "/connections?start=Huawei");
    const graphOf = (of) => of.getByRole("img", { name: /^Graph of/ });
    const parties = async (of) => Number(/(\d+) parties/.exec(await graphOf(of).getAttribute("aria-label"))[1]);
    await graphOf(page).waitFor();
    await until("neighbours are there", async () => (await parties(page)) > 2);
    const picker = page.getByLabel("Party", { exact: true });
    const choose = (label) => picker.selectOption({ label });
    const names = await picker.getByRole("option").allTextContents();
    await choose(names.find((name) => !["none chosen", "Huawei", "United States"].includes(name)));
    await page.getByRole("button", { name: "Hide" }).click();
    await page.waitForURL(/hidden=/);
    const before = await parties(page);
    await choose("United States");
    await page.getByRole("button", { name: "Expand" }).click();
    await page.waitForURL(/grown=/);
    await until("it grows", async () => (await parties(page)) > before);
    await page.getByRole("button", { name: "Pin" }).click();
    await page.waitForURL(/pinned=country%3AUS%40-?\d+%2C-?\d+/);
    const shown = await parties(page);
    const again = await open(browser, page.url().slice(base.length));
    await graphOf(again).waitFor();
    await until("the same parties are there", async () => (await parties(again)) === shown);
    assert.equal(await again.getByRole("button", { name: "Pin" }).getAttribute("aria-pressed"), "true");
    assert.equal(await again.getByLabel("Party", { exact: true }).inputValue(), "country:US");
    await again.getByRole("button", { name: "Show 1 hidden party" }).click();
    await until("the hidden party is back", async () => (await parties(again)) > shown);
    await close(again);
    await close(page);
  });

  it("show a chain in the graph, and keep it in the address", async () => {
    const page = await open(browser, shared);
    await page.getByRole("article", { name: "Chain 1", exact: true }).getByRole("button", { name: "Show in the graph" }).click();
    await page.waitForURL(/chain=/);
    const again = await open(browser, page.url().slice(base.length));
    await again.getByRole("article", { name: "Chain 1", exact: true }).getByRole("button", { name: "Shown in the graph", pressed: true }).waitFor();
    await close(again);
    await close(page);
  });

  it("give a link, a citation and files of exactly what is shown", async () => {
    const page = await open(browser, shared);
    await page.getByRole("article", { name: "Chain 1", exact: true }).waitFor();
    const graph = page.getByRole("img", { name: /^Graph of/ });
    await graph.waitFor();
    const chains = await page.getByRole("article", { name: /^Chain/ }).count();
    const [, parties, links] = /(\d+) parties and (\d+) links/.exec(await graph.getAttribute("aria-label"));
    const menu = async (name) => {
      await page.getByRole("button", { name: "Take away" }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    const take = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), menu(name)]);
      return readFile(await download.path());
    };
    const lines = (await take("These chains as CSV")).toString().trimEnd().split("\r\n").slice(1);
    assert.deepEqual([...new Set(lines.map((line) => Number(line.split(",")[0])))], Array.from({ length: chains }, (_, i) => i + 1));
    assert.ok(lines.every((line) => /start=Huawei.*recorded=/.test(line)));
    const [columns, ...rows] = (await take("These links as CSV")).toString().trimEnd().split("\r\n");
    assert.match(columns, /,sources,licences,view$/);
    assert.equal(rows.length, Number(links));
    const { sources } = await graphql("{ sources(first: 500) { edges { node { name } } } }");
    assert.ok(rows.every((line) => line.includes("ownership, membership or office") || sources.edges.some(({ node }) => line.includes(node.name))));
    const json = JSON.parse(await take("All of this as JSON"));
    assert.deepEqual([json.chains.length, json.parties.length, json.links.length], [chains, Number(parties), Number(links)]);
    const svg = (await take("This graph as SVG")).toString();
    assert.match(svg, /Connections of Huawei and Russia/);
    assert.match(svg, /As recorded by/);
    assert.match(svg, /Sources: [^<]*\w.*Licences: [^<]*\w/s);
    assert.deepEqual([...(await take("This graph as PNG")).subarray(1, 4)], [...Buffer.from("PNG")]);
    await menu("Copy citation");
    await page.getByText("Citation copied").waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Dateline, “Connections of Huawei and Russia”, \d+ chains?, .*http/);
    await menu("Copy link");
    await page.getByText("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const again = await open(browser, link.slice(base.length));
    await again.getByRole("article", { name: `Chain ${chains}`, exact: true }).waitFor();
    assert.equal(await again.getByRole("article", { name: /^Chain/ }).count(), chains);
    await close(again);
    await close(page);
  });

  it("are a table of links too, on which the keyboard expands, pins and hides and opens the evidence", async () => {
    const page = await open(browser, "/connections?start=Huawei");
    await page.getByRole("button", { name: "Table", exact: true }).press("Enter");
    await page.waitForURL(/show=table/);
    const table = page.getByRole("region", { name: "Links of the graph as a table" });
    const rows = () => table.getByRole("row").count();
    await until("neighbours are there", async () => (await rows()) > 3);
    assert.equal(await page.getByRole("img", { name: /^Graph of/ }).count(), 0);
    assert.deepEqual(await violations(page), []);
    const before = await rows();
    const doing = async (party, name) => {
      await table.getByRole("button", { name: `${party}: expand, pin or hide` }).first().press("Enter");
      await page.getByRole("menu").waitFor();
      await until(`${name} is reached`, async () => {
        if ((await page.evaluate(() => document.activeElement.textContent)) === name) return true;
        await page.keyboard.press("ArrowDown");
        return false;
      });
      await page.keyboard.press("Enter");
    };
    await doing("United States", "Expand");
    await until("it grows", async () => (await rows()) > before);
    await page.waitForURL(/grown=/);
    const other = (await table.getByRole("button", { name: /: expand, pin or hide$/ }).allTextContents()).map((name) => name.trim()).find((name) => !["Huawei", "United States"].includes(name));
    await doing(other, "Pin");
    await page.waitForURL(/pinned=/);
    const grown = await rows();
    await doing(other, "Hide");
    await page.waitForURL(/hidden=/);
    await until("it shrinks", async () => (await rows()) < grown);
    await table.getByRole("button", { name: /: evidence of the newest act of/ }).first().press("Enter");
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
    await close(page);
  });

  it("say what the shapes and lines of the graph mean", async () => {
    const page = await open(browser, shared);
    await page.getByRole("button", { name: "How to read this" }).click();
    await page.getByRole("dialog", { name: "How to read the graph" }).getByText("a broken line: ownership, membership or office, and no act").waitFor();
    assert.deepEqual(await violations(page, { part: "[role=dialog]" }), []);
    await close(page);
  });
});

describe("6 measures", () => {
  it("shows who restricts a party on a day, and takes exactly that away", async () => {
    const page = await open(browser, "/measures?targets=Huawei&on=2019-06-01");
    const table = page.getByRole("region", { name: "Measures as a table" });
    await table.getByRole("row").nth(1).waitFor();
    const groups = await table.getByRole("rowheader").locator("bdi").allTextContents();
    assert.deepEqual(groups, [...new Set(groups)].sort((a, b) => a.localeCompare(b)));
    const rows = (await table.getByRole("row").count()) - 1 - groups.length;
    await page.getByRole("button", { name: "Take away" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "These measures as CSV" }).click()]);
    const csv = await readFile(await download.path(), "utf8");
    const [head, ...lines] = csv.trimEnd().split("\r\n");
    assert.match(head, /,sources,addresses,licences,day,view$/);
    assert.equal(lines.length, rows);
    assert.ok(lines.every((line) => line.startsWith("measure:") && /on=2019-06-01.*recorded=/.test(line)));
    const { sources } = await graphql("{ sources(first: 500) { edges { node { name } } } }");
    assert.ok(lines.every((line) => sources.edges.some(({ node }) => line.includes(node.name))));
    const take = async (name) => {
      await page.getByRole("button", { name: "Take away" }).click();
      const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
      return readFile(await saved.path());
    };
    const svg = (await take("These steps as SVG")).toString();
    assert.match(svg, /^<svg/);
    assert.match(svg, /on 1 June 2019/);
    assert.match(svg, /Sources: [^<]*\w.*Licences: [^<]*\w/s);
    assert.equal(svg.match(/<circle/g).length, await table.locator("circle").count());
    for (const name of groups) assert.ok(svg.includes(`font-weight="620" text-anchor="start" dominant-baseline="central">${name}<`), name);
    assert.deepEqual([...(await take("These steps as PNG")).subarray(1, 4)], [...Buffer.from("PNG")]);
    const before = await text(page.getByRole("status").first());
    await page.getByLabel("Day as a date").fill("2005-01-01");
    await page.getByText("No measure on this day").waitFor();
    assert.notEqual(await text(page.getByRole("status").first()), before);
    await close(page);
  });
});

describe("6 measures over time", () => {
  it("plays the days until it is paused, and gives a link and a citation of one of them", async () => {
    const page = await open(browser, "/measures?targets=Huawei&on=2018-01-01");
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForURL(/on=2018-0[3-9]/);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.goto(`${base}/measures?targets=Huawei&on=2019-06-01`);
    await page.getByRole("button", { name: "Take away" }).click();
    await page.getByRole("menuitem", { name: "Copy citation" }).click();
    await page.getByText("Citation copied").waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Dateline, “Measures on Huawei.*”, \d+ measures? on 1 June 2019\. As recorded by .*on=2019-06-01/);
    await close(page);
  });
});

describe("6 measures in order", () => {
  it("sorts by a column, and draws the steps of each measure in its row", async () => {
    const page = await open(browser, "/measures?targets=Huawei");
    const table = page.getByRole("region", { name: "Measures as a table" });
    await table.getByRole("button", { name: "Since" }).click();
    await page.waitForURL(/sort=-since/);
    assert.equal(await table.getByRole("columnheader", { name: /Since/ }).getAttribute("aria-sort"), "descending");
    await page.getByRole("list", { name: "How to read the steps" }).waitFor();
    const rows = (await table.getByRole("row").all()).slice(1);
    for (const row of rows) {
      const steps = row.getByRole("group", { name: /^Stages over time/ });
      assert.equal((await steps.count()) + (await row.getByText("no dated step").count()), 1);
    }
    await table.getByRole("group", { name: /^Stages over time/ }).first().getByRole("link").first().click();
    await page.waitForURL(/act=/);
    await close(page);
  });
});

describe("7 clocks", () => {
  it("go back to what was reported, loudly, on every view", async () => {
    const page = await open(browser, "/timeline?of=Huawei");
    await ready(page);
    const now = await count(page);
    await page.getByRole("button", { name: "Clocks: now" }).click();
    await page.getByLabel(/As reported by/).fill("2018-12-31");
    await page.getByRole("button", { name: "Set the clocks" }).click();
    await page.getByRole("button", { name: "Clocks: 31 December 2018, as reported" }).waitFor();
    await until("less was known", async () => (await count(page)) < now);
    await page.getByRole("status").filter({ hasText: "Past" }).waitFor();
    await close(page);
  });

  it("count a report of a day on that day, and not on the day before", async () => {
    const known = async (day) => {
      const page = await open(browser, `/timeline?of=Kaspersky&reported=${day}`);
      await page.getByRole("status").filter({ hasText: / acts? in / }).or(page.getByText(/^No act of/)).first().waitFor();
      const there = (await page.getByText(/^No act of/).count()) > 0 ? 0 : await count(page);
      await close(page);
      return there;
    };
    assert.equal((await known("2025-02-22")) - (await known("2025-02-21")), 1);
  });

  it("show measures with what was known that day", async () => {
    const page = await open(browser, "/measures?targets=Huawei&on=2018-12-31");
    await page.getByRole("button", { name: "With what was known that day" }).click();
    await page.getByRole("button", { name: "Clocks: 31 December 2018, as reported" }).waitFor();
    await close(page);
  });

  it("mark on the timeline what was learned and corrected between two dates", async () => {
    const page = await open(browser, "/changes?of=Huawei&since=2018-11-01&until=2019-12-31");
    await page.getByRole("region", { name: "Happened" }).getByRole("button").first().waitFor();
    const learned = Number((await text(page.getByRole("region", { name: "Learned" }).getByRole("heading"))).replace(/\D/g, ""));
    await page.getByRole("link", { name: "Show on the timeline" }).click();
    await page.getByRole("status").filter({ hasText: new RegExp(`${learned} learned \\(ringed\\)`) }).waitFor();
    await page.getByRole("button", { name: "End the comparison" }).click();
    await page.getByRole("status").filter({ hasText: "learned" }).waitFor({ state: "detached" });
    await close(page);
  });

  it("compare two dates in three columns", async () => {
    const page = await open(browser, "/changes?since=2018-11-01&until=2019-12-31");
    for (const name of ["Happened", "Learned", "Corrected"]) {
      await page.getByRole("region", { name }).waitFor();
    }
    await page.getByRole("region", { name: "Happened" }).getByRole("button").first().waitFor();
    await close(page);
  });
});

describe("7 changes to share", () => {
  const columns = (page) => Promise.all(["Happened", "Learned", "Corrected"].map(async (name) => Number((await text(page.getByRole("region", { name }).getByRole("heading"))).replace(/\D/g, ""))));

  it("give files of every row, and a link that shows the same after more was recorded", async () => {
    const page = await open(browser, "/changes?of=Sweden&since=2015-01-01");
    await page.getByRole("region", { name: "Happened" }).waitFor();
    const shown = await columns(page);
    const total = shown.reduce((sum, one) => sum + one);
    assert.ok(total > 0);
    const menu = async (name) => {
      await page.getByRole("button", { name: "Take away" }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    const take = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), menu(name)]);
      return (await readFile(await download.path())).toString();
    };
    const lines = (await take("These changes as CSV")).trimEnd().split("\r\n").slice(1);
    assert.equal(lines.length, total);
    assert.ok(lines.every((line) => /until=\d{4}-\d\d-\d\d&recorded=/.test(line)));
    const { changes } = JSON.parse(await take("These changes as JSON"));
    assert.equal(changes.length, total);
    assert.ok(changes.every(({ action, sources }) => !action || sources.names.length > 0));
    await menu("Copy link");
    await page.getByText("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await ingest([{ title: "Sweden bans Huawei", text: "Sweden banned telecoms equipment of Huawei on 20 October 2020.", source: "Later Wire", publishedAt: "2020-10-21" }]);
    await page.reload();
    await until("the new report is there", async () => (await columns(page)).reduce((sum, one) => sum + one) > total);
    const again = await open(browser, link.slice(base.length));
    await again.getByRole("region", { name: "Happened" }).waitFor();
    assert.deepEqual(await columns(again), shown);
    await close(again);
    await close(page);
  });
});

describe("8 live", () => {
  const report = (day, company) => ({ title: `Canada bans ${company}`, text: `Canada banned telecoms equipment of ${company} and Huawei on ${day} March 2024.`, source: "Live Wire", publishedAt: `2024-03-${day}` });

  it("shows the first act of a party that had none", async () => {
    const page = await open(browser, "/timeline?of=Ericsson&of=Fiji");
    await page.getByText("No act of Ericsson – Fiji").waitFor();
    await page.getByRole("status").filter({ hasText: "Live" }).waitFor();
    await ingest([{ title: "Fiji bans Ericsson", text: "Fiji banned telecoms equipment of Ericsson on 5 March 2024.", source: "Live Wire", publishedAt: "2024-03-06" }]);
    await ready(page);
    await page.getByText("New", { exact: true }).first().waitFor();
    await close(page);
  });

  it("shows a new act without a reload, and after a break misses nothing", async () => {
    const page = await open(browser, "/");
    const sockets = [];
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.goto(`${base}/timeline?of=Huawei`);
    await ready(page);
    await page.getByRole("status").filter({ hasText: "Live" }).waitFor();
    const first = await count(page);
    await ingest([report(11, "ZTE")]);
    await until("the act appears", async () => (await count(page)) > first);
    await page.locator("[aria-live=polite]").filter({ hasText: /new act/i }).first().waitFor({ state: "attached" });
    await page.getByText("New", { exact: true }).first().waitFor();
    const second = await count(page);
    await sockets.at(-1).close({ code: 1011 });
    await ingest([report(19, "Hikvision")]);
    await until("what came meanwhile appears", async () => (await count(page)) > second);
    await close(page);
  });
});

describe("8 live among filters", () => {
  it("counts and reads out no act that the window leaves out", async () => {
    const page = await open(browser, "/timeline?of=Huawei&from=2024-05-01&to=2024-05-31");
    await page.getByRole("status").filter({ hasText: "Live" }).waitFor();
    const report = (day, month, company) => ({ title: `Canada bans ${company}`, text: `Canada banned telecoms equipment of ${company} and Huawei on ${day} ${month} 2024.`, source: "Live Wire", publishedAt: `2024-06-${day}` });
    await ingest([report("21", "April", "Hytera")]);
    await ingest([report("22", "May", "Nokia")]);
    await page.getByRole("button", { name: "1 new act" }).waitFor();
    assert.match(await text(page.locator("[aria-live=polite]").filter({ hasText: "New act" })), /Nokia/);
    await close(page);
  });
});

describe("9 correct", () => {
  it("codes an act otherwise, and undoes it from the history", async () => {
    const { timeline } = await graphql('{ timeline(filter: {involving: ["Huawei"], stages: [IN_FORCE]}, first: 1) { edges { node { id } } } }');
    const { id } = timeline.edges[0].node;
    const stage = async () => (await graphql("query ($id: ID!) { node(id: $id) { ... on PolicyAction { stage } } }", { id })).node.stage;
    const page = await open(browser, `/timeline?of=Huawei&act=${id}`);
    await page.getByRole("button", { name: "Correct…" }).click();
    await page.getByRole("menuitem", { name: "Code it otherwise" }).click();
    const dialog = page.getByRole("dialog", { name: "Code it otherwise" });
    await dialog.getByLabel("Why").fill("It was only announced");
    await dialog.getByLabel("Stage").selectOption("REQUESTED");
    await dialog.getByRole("alert").getByText("This would be refused").waitFor();
    assert.equal(await dialog.getByRole("button", { name: "Correct", exact: true }).isEnabled(), false);
    // A preview that takes too long says nothing of the correction.
    const late = { errors: [{ message: "The database took too long.", extensions: { code: "TIMEOUT" } }] };
    await page.route("**/graphql", (route) => (route.request().postData()?.includes("mutation PreviewCorrection") ? route.fulfill({ json: late }) : route.continue()));
    await dialog.getByLabel("Stage").selectOption("ANNOUNCED");
    await dialog.getByText("The database took too long.").waitFor();
    assert.equal(await dialog.getByRole("button", { name: "Correct", exact: true }).isEnabled(), true);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await dialog.getByRole("button", { name: "Try again" }).click();
    await dialog.getByText("1 act would change").waitFor();
    await dialog.getByRole("listitem").getByText("stage In force → Announced").waitFor();
    assert.equal(await stage(), "IN_FORCE");
    await dialog.getByRole("button", { name: "Correct", exact: true }).click();
    await dialog.getByText(/^Done/).waitFor();
    assert.equal(await stage(), "ANNOUNCED");
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByRole("link", { name: "Corrections" }).click();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByLabel("Why").fill("It was in force after all");
    await page.getByRole("dialog").getByRole("button", { name: "Correct", exact: true }).click();
    await page.getByText(/^Done/).waitFor();
    assert.equal(await stage(), "IN_FORCE");
    await close(page);
  });

  it("says beforehand what a withdrawal takes away, lists it in another browser, and undoes it there", async () => {
    const report = { title: "Norway bans Acme Cable", text: "Norway banned cables of Acme Cable on 2 May 2019.", publishedAt: "2019-05-03", source: "Fjord Post" };
    await ingest([report]);
    const page = await open(browser, "/timeline?of=Norway");
    await ready(page);
    await page.getByRole("grid").getByRole("row").nth(1).click();
    await page.getByRole("button", { name: "Correct…" }).click();
    await page.getByRole("menuitem", { name: "Withdraw a source" }).click();
    const dialog = page.getByRole("dialog", { name: "Withdraw a source" });
    await dialog.getByText("1 article would go").waitFor();
    await dialog.getByRole("listitem").getByText("would stand no more").first().waitFor();
    await dialog.getByLabel("Why").fill("The paper made it up");
    await dialog.getByRole("button", { name: "Correct", exact: true }).click();
    await dialog.getByText(/^Done/).waitFor();
    await close(page);

    const other = await open(browser, "/history");
    const entry = other.getByRole("listitem").filter({ hasText: "The paper made it up" });
    await entry.getByText("Norway bans Acme Cable").waitFor();
    await entry.getByRole("button", { name: "Undo" }).click();
    await other.getByLabel("Why").fill("It did not");
    await other.getByRole("dialog").getByRole("button", { name: "Correct", exact: true }).click();
    await other.getByText(/^Done/).waitFor();
    await other.getByRole("button", { name: "Close" }).click();
    await entry.getByText("undone").waitFor();
    await close(other);
    await until("the act stands again", async () => (await graphql('{ timeline(filter: {involving: ["Norway"]}) { totalCount } }')).timeline.totalCount > 0);
  });

  it("gives a party a further name, by which it is found", async () => {
    await ingest([{ title: "Iceland bans Polar Cable", text: "Iceland banned cables of Polar Cable on 3 May 2019.", publishedAt: "2019-05-04", source: "Fjord Post" }]);
    const page = await open(browser, "/history");
    await page.getByRole("button", { name: "Add a name to a party" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a name to a party" });
    await dialog.getByRole("combobox").fill("Iceland");
    await dialog.page().getByRole("option", { name: /Iceland/ }).first().click();
    await dialog.getByLabel("Its further name").fill("The Isle of Ice");
    await dialog.getByText("No act changes").waitFor();
    await dialog.getByLabel("Why").fill("Poets say so");
    await dialog.getByRole("button", { name: "Correct", exact: true }).click();
    await dialog.getByText(/^Done/).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByRole("listitem").filter({ hasText: "Poets say so" }).getByText("The Isle of Ice").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("The Isle of Ice");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Iceland", level: 1 }).waitFor();
    await close(page);
  });
});

describe("9 correct acts and parties", () => {
  /** Corrects the act whose evidence is open. */
  const correct = async (page, name, fill) => {
    await page.getByRole("button", { name: "Correct…" }).click();
    await page.getByRole("menuitem", { name }).click();
    await sign(page.getByRole("dialog", { name }), fill);
  };
  const sign = async (dialog, fill) => {
    await fill(dialog);
    await dialog.getByLabel("Why").fill("The paper says otherwise");
    await dialog.getByRole("button", { name: "Correct", exact: true }).click();
    await dialog.getByText(/^Done/).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
  };
  const report = (text, source) => ({ title: "Evening news", text, source, publishedAt: "2012-06-03" });
  const acts = async (party) => {
    const { timeline } = await graphql('query ($of: [String!]) { timeline(filter: {involving: $of, window: {from: "2012-06-01", to: "2012-06-30"}}) { edges { node { id claims(first: 9) { totalCount } } } } }', { of: [party] });
    return timeline.edges.map(({ node }) => ({ id: node.id, claims: node.claims.totalCount }));
  };

  it("makes two acts of one and one of two, takes a claim back, and withdraws an article", async () => {
    const ban = "Croatia banned drones of DJI on 2 June 2012.";
    // One after the other: reports that are read at the same time may found an act each.
    for (const one of [
      report(`${ban} It was 14 degrees in Zadar and 11 in Pula.`, "Zadar Post"),
      report(`${ban} It rained for nine hours in Zagreb.`, "Zagreb Courier"),
      report(`${ban} The sea at Rijeka was calm and 19 degrees warm.`, "Rijeka Gazette"),
    ]) {
      await ingest([one]);
    }
    const [{ id, claims }, ...others] = (await acts("Croatia")).sort((a, b) => b.claims - a.claims);
    assert.ok(claims >= 2, `${claims} claims`);
    const left = async () => (await acts("Croatia")).filter((act) => !others.some((one) => one.id === act.id));
    const page = await open(browser, `/timeline?of=Croatia&act=${id}`);
    await correct(page, "Make two acts of it", (dialog) => dialog.getByRole("checkbox").first().check());
    const two = await left();
    assert.deepEqual(two.map((act) => act.claims).sort(), [1, claims - 1]);
    const other = two.map((act) => act.id).find((one) => one !== id);
    await correct(page, "It is the same as another act", async (dialog) => {
      // Of the same parties and days, it is listed without a word, and found by one.
      const radio = dialog.locator(`input[value="${other}"]`);
      await radio.waitFor();
      await dialog.getByRole("searchbox").fill("zzyzx");
      await dialog.getByText("No other act was found.").waitFor();
      await dialog.getByRole("searchbox").fill("Croatia drones");
      await radio.press("Space");
      await dialog.getByText(/1 act would stand no more/).waitFor();
      assert.deepEqual(await violations(page, { part: "[role=dialog]" }), []);
    });
    assert.deepEqual(await left(), [{ id: other, claims }]);
    await page.goto(`${base}/timeline?of=Croatia&act=${other}`);
    await correct(page, "Take a claim back", (dialog) => dialog.getByRole("radio").first().check());
    assert.deepEqual(await left(), [{ id: other, claims: claims - 1 }]);
    await correct(page, "Withdraw an article", (dialog) => dialog.getByText("1 article would go").waitFor());
    assert.deepEqual(await left(), claims > 2 ? [{ id: other, claims: claims - 2 }] : []);
    await close(page);
  });

  it("links an act to another party, and makes one party of two", async () => {
    await ingest([report("Estonia banned cables of Delta Cable on 4 June 2012.", "Tartu Times")]);
    const [{ id }] = await acts("Estonia");
    const page = await open(browser, `/timeline?of=Estonia&act=${id}`);
    await correct(page, "Another party is meant", async (dialog) => {
      await dialog.getByLabel("Who was linked").selectOption({ label: "Estonia" });
      await dialog.getByLabel(/^Name of who is meant/).fill("Tartu Cable Board");
      await dialog.getByLabel("What it is").selectOption("ORGANIZATION");
    });
    assert.deepEqual(await acts("Estonia"), []);
    assert.equal((await acts("Tartu Cable Board")).length, 1);
    await page.goto(`${base}/history`);
    await page.getByRole("button", { name: "Make one party of two" }).click();
    await sign(page.getByRole("dialog", { name: "Make one party of two" }), async (dialog) => {
      for (const [field, name] of [["The party that goes", "Tartu Cable Board"], ["The party that stays", "NATO"]]) {
        await dialog.getByRole("combobox", { name: field }).fill(name);
        await page.getByRole("option", { name: new RegExp(`^${name}\\b`) }).first().click();
      }
    });
    assert.equal((await acts("NATO")).length, 1);
    await close(page);
  });
});

describe("10 take away", () => {
  it("copies a link that shows the same data after more was recorded", async () => {
    const rows = async (of) => {
      await of.getByRole("button", { name: "Take away" }).click();
      const [download] = await Promise.all([of.waitForEvent("download"), of.getByRole("menuitem", { name: "This table as CSV" }).click()]);
      // The address of the view stands in the last column.
      return (await readFile(await download.path())).toString().replace(/,[^,]*$/gm, "");
    };
    const page = await open(browser, "/timeline?of=Kaspersky");
    await ready(page);
    const shown = await count(page);
    await page.getByRole("button", { name: "Take away" }).click();
    await page.getByRole("menuitem", { name: "Copy link" }).click();
    await page.getByText("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /recorded=/);
    const data = await rows(page);
    assert.equal(data.trimEnd().split("\n").length - 1, shown);
    await ingest([{ title: "Canada bans Kaspersky", text: "Canada banned Kaspersky software on 30 October 2023.", source: "Later Wire", publishedAt: "2023-10-31" }]);
    const again = await open(browser, link.slice(base.length));
    await ready(again);
    assert.equal(await count(again), shown);
    assert.equal(await rows(again), data);
    await close(again);
    await close(page);
  });

  it("copies a link that shows what came while the page was open", async () => {
    const page = await open(browser, "/timeline?of=Kaspersky");
    await ready(page);
    await page.getByRole("status").filter({ hasText: "Live" }).waitFor();
    await ingest([{ title: "Belgium bans Kaspersky", text: "Belgium banned Kaspersky software on 12 May 2024.", source: "Live Wire", publishedAt: "2024-05-13" }]);
    await page.getByRole("button", { name: "1 new act" }).waitFor();
    const shown = await count(page);
    await page.getByRole("button", { name: "Take away" }).click();
    await page.getByRole("menuitem", { name: "Copy link" }).click();
    await page.getByText("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const again = await open(browser, link.slice(base.length));
    await ready(again);
    assert.equal(await count(again), shown);
    await close(again);
    await close(page);
  });

  it("draws for a file while the table alone is shown", async () => {
    const page = await open(browser, "/timeline?of=Kaspersky&show=table");
    await ready(page);
    await page.getByRole("button", { name: "Take away" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "This drawing as SVG" }).click()]);
    const svg = (await readFile(await download.path())).toString();
    assert.ok(Number(/^<svg[^>]* width="(\d+)/.exec(svg)[1]) > 900, "the drawing has its width");
    assert.ok(new Set([...svg.matchAll(/<polygon points="([\d.-]+)/g)].map(([, x]) => x)).size > 1, "its marks stand apart");
    await close(page);
  });

  it("saves the table, the drawing and the graph of exactly what is shown", async () => {
    const page = await open(browser, "/timeline?of=Huawei&types=SANCTION");
    await ready(page);
    const shown = await count(page);
    const take = async (name) => {
      await page.getByRole("button", { name: "Take away" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
      return readFile(await download.path());
    };
    const table = (await take("This table as CSV")).toString();
    const [head, ...lines] = table.trimEnd().split("\r\n");
    assert.match(head, /,licences,view$/);
    assert.equal(lines.length, shown);
    assert.ok(lines.every((line) => line.startsWith("action:") && /types=.*SANCTION.*recorded=/.test(line)));
    const svg = (await take("This drawing as SVG")).toString();
    assert.match(svg, /^<svg/);
    assert.match(svg, /As recorded by/);
    assert.match(svg, /Sources: [^<]*\w.*Licences: [^<]*\w/s);
    assert.deepEqual([...(await take("This drawing as PNG")).subarray(1, 4)], [...Buffer.from("PNG")]);
    assert.match((await take("GraphML")).toString(), /<graphml/);
    assert.deepEqual([...(await take("Graph as CSV")).subarray(0, 2)], [...Buffer.from("PK")]);
    assert.equal(JSON.parse(await take("TimelineJS")).events.length, shown);
    const calendar = (await take("iCalendar")).toString();
    assert.match(calendar, /^BEGIN:VCALENDAR/);
    assert.equal(calendar.match(/^BEGIN:VEVENT/gm).length, shown);
    await page.getByRole("button", { name: "Take away" }).click();
    await page.getByRole("menuitem", { name: "Copy code to embed" }).click();
    await page.getByText("Code copied").waitFor();
    const [, source] = /^<iframe src="([^"]+)" title="Timeline"/.exec(await page.evaluate(() => navigator.clipboard.readText()));
    assert.match(source.replaceAll("&amp;", "&"), /^http.*\/embed\?of=Huawei&types=SANCTION&recorded=/);
    await close(page);
  });

  it("names its filter, clocks, sources, licences and whom to credit in every file", async () => {
    const report = "<title>Iceland bans Hikvision</title><h1>Iceland bans Hikvision</h1><p>Iceland banned cameras of Hikvision on 5 March 2025.</p>";
    const feed = (at) => `<rss version="2.0"><channel><title>Terms Wire</title><item><title>Iceland bans Hikvision</title><link>${at}/report</link><pubDate>Thu, 06 Mar 2025 00:00:00 GMT</pubDate></item></channel></rss>`;
    const site = createServer((request, response) => {
      const [type, body] = { "/feed": ["application/rss+xml", feed(`http://127.0.0.1:${site.address().port}`)], "/report": ["text/html", report] }[request.url] ?? [];
      return body ? response.setHeader("content-type", type).end(body) : response.writeHead(404).end();
    });
    await new Promise((listening) => site.listen(0, "127.0.0.1", listening));
    // A test that fails before its end keeps no other from ending.
    site.unref();
    await graphql("mutation ($input: WatchSourceInput!) { watchSource(input: $input) { id } }", { input: { name: "Terms Wire", address: `http://127.0.0.1:${site.address().port}/feed`, licence: "CC BY 4.0", credit: "Terms Ltd" } });
    // An article gets the licence of its source once the outcome of its entry is recorded.
    const told = '{ timeline(filter: {involving: ["Iceland", "Hikvision"]}, first: 1) { edges { node { claims(first: 1) { edges { node { article { licence } } } } } } } }';
    await until("the feed is read", async () => (await graphql(told)).timeline.edges[0]?.node.claims.edges[0].node.article.licence === "CC BY 4.0");
    await graphql('mutation { removeWatchedSource(ref: "Terms Wire") { id } }');
    const page = await open(browser, "/timeline?of=Iceland&of=Hikvision&directions=RESTRICTS&reported=2025-12-31");
    await ready(page);
    const take = async (name) => {
      await page.getByRole("button", { name: "Take away" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
      return (await readFile(await download.path())).toString();
    };
    const svg = await take("This drawing as SVG");
    const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, words]) => words.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)));
    assert.ok(texts.includes('1 act. Filter: {"involving":["Iceland","Hikvision"],"directions":["RESTRICTS"]}'), texts.join("\n"));
    assert.ok(texts.includes("Sources: Terms Wire.") && texts.includes("Licences: CC BY 4.0 (credit: Terms Ltd)."), texts.join("\n"));
    assert.ok(texts.some((words) => /^As reported by 31 December 2025\. As recorded by .*Z\)\.$/.test(words)), texts.join("\n"));
    assert.ok(texts.some((words) => words.startsWith("Shape: ") && words.endsWith("Bar: until it runs out.")), texts.join("\n"));
    const address = texts.find((words) => words.startsWith(base));
    assert.match(address, /directions=RESTRICTS&reported=2025-12-31.*&recorded=[^&]+Z$/);
    const lines = await page.evaluate((file) => {
      const holder = document.body.appendChild(document.createElement("div"));
      holder.append(new DOMParser().parseFromString(file, "image/svg+xml").documentElement);
      const widths = [...holder.querySelectorAll("tspan")].map((line) => line.getComputedTextLength());
      const width = holder.firstElementChild.width.baseVal.value;
      holder.remove();
      return widths.filter((one) => one > width - 24);
    }, svg);
    assert.deepEqual(lines, [], "every line of words is within the picture");
    const files = {
      "This table as CSV": await take("This table as CSV"),
      GraphML: (await take("GraphML")).replaceAll("&quot;", '"').replaceAll("&#34;", '"'),
      TimelineJS: await take("TimelineJS").then((file) => JSON.stringify(JSON.parse(file), null, 1).replaceAll('\\"', '"')),
      // Long lines of a calendar are folded, and commas have a backslash.
      iCalendar: (await take("iCalendar")).replaceAll("\r\n ", "").replaceAll("\\", ""),
    };
    for (const [name, file] of Object.entries(files)) {
      // Files of the service name whom to credit in place of the publisher.
      for (const words of ["Terms Ltd", "CC BY 4.0", "/report"]) assert.ok(file.includes(words), `${name} tells ${words}: ${file}`);
      if (name === "This table as CSV") assert.match(file, /Terms Wire.*directions=RESTRICTS&reported=2025-12-31.*&recorded=/);
      else assert.match(file, /Filter: [^\n]*"involving":\["Iceland","Hikvision"\],"directions":\["RESTRICTS"\][^\n]* As reported by 2025-12-31T[^\n]* As recorded at \d{4}-/, name);
    }
    const shown = await open(browser, address.slice(base.length));
    await ready(shown);
    assert.equal(await count(shown), 1);
    await close(shown);
    await page.getByRole("grid", { name: "Acts" }).getByRole("row").nth(1).click();
    await page.getByRole("complementary", { name: "Evidence" }).getByText("CC BY 4.0 (credit: Terms Ltd)").first().waitFor();
    await close(page);
    site.close();
  });

  it("stands in a frame of another site with a key of its own, and only there where it may", async () => {
    const frame = `<iframe src="${base}/embed?of=Huawei&token=${await keyOf("READER")}" width="900" height="500"></iframe>`;
    // Browsers keep pages from elsewhere out of a machine's own services, so that the other site is on this machine as well.
    const site = createServer((request, response) => response.setHeader("content-type", "text/html").end(frame));
    await new Promise((listening) => site.listen(0, "127.0.0.1", listening));
    const page = await open(browser, "/");
    await page.goto(`http://localhost:${site.address().port}/`);
    await page.frameLocator("iframe").getByRole("application", { name: /Huawei/ }).waitFor();
    await page.whole.close();
    site.close();
    const headers = async (path) => (await fetch(base + path, { headers: login() })).headers.get("content-security-policy");
    assert.match(await headers("/embed"), /frame-ancestors 'self' http:\/\/localhost:\*$/);
    assert.match(await headers("/timeline"), /frame-ancestors 'none'/);
  });
});

describe("11 add", () => {
  it("reads a pasted text and leads to its acts", async () => {
    const page = await open(browser, "/add");
    await page.getByLabel("Text of the report").fill("Japan imposed export controls on Semiconductor Manufacturing International Corporation on 2 February 2023.");
    await page.getByLabel("Published on").fill("2023-02-03");
    await page.getByRole("button", { name: "Read it" }).click();
    const link = page.getByRole("region", { name: "Progress" }).getByRole("link").first();
    await link.click();
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
    await close(page);
  });

  // This service may ask private addresses, such as that of the site below. PrivateAddressIT tries one that has the default setting.
  it("reads a web address and leads to its acts, or says why it cannot be read", async () => {
    const report = "<title>Chile bans drones</title><h1>Chile bans drones</h1><p>Chile banned drones of DJI on 7 May 2018.</p>";
    const site = createServer((request, response) => (request.url === "/report" ? response.setHeader("content-type", "text/html").end(report) : response.writeHead(404).end()));
    await new Promise((listening) => site.listen(0, "127.0.0.1", listening));
    const page = await open(browser, "/add");
    const fetched = async (path) => {
      await page.getByLabel("Or read a web address").fill(`http://127.0.0.1:${site.address().port}${path}`);
      await page.getByRole("button", { name: "Fetch it" }).click();
    };
    const progress = page.getByRole("region", { name: "Progress" });
    await fetched("/nothing");
    await progress.getByText(/is answered with status 404/).waitFor();
    await fetched("/report");
    await progress.getByRole("link").first().click();
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2, name: /Chile/ }).waitFor();
    await close(page);
    site.close();
  });

  it("takes files that are dropped on it", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "dropped-")), "report.txt");
    await writeFile(file, "Peru banned drones of DJI on 5 May 2018.");
    const page = await open(browser, "/add");
    const { x, y } = await page.getByText("Text, HTML or JSON lines").boundingBox();
    const hand = await page.context().newCDPSession(page);
    for (const type of ["dragEnter", "dragOver", "drop"]) {
      await hand.send("Input.dispatchDragEvent", { type, x: x + 5, y: y + 5, data: { items: [], files: [file], dragOperationsMask: 1 } });
    }
    await page.getByText(/^1 of 1 report read, 1 act found/).waitFor();
    await page.getByRole("region", { name: "Progress" }).getByText("report.txt").waitFor();
    await close(page);
  });

  it("takes files, and says of each what was wrong", async () => {
    const page = await open(browser, "/add");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose files" }).click();
    await (await chooser).setFiles([
      { name: "reports.jsonl", mimeType: "text/plain", buffer: Buffer.from('{"text": "India banned TikTok on 29 June 2020.", "publishedAt": "2020-06-30"}\nnot json\n') },
      { name: "picture.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0, 0]) },
    ]);
    await page.getByText("This line is not JSON.").waitFor();
    await page.getByText("The file is not text.").waitFor();
    await page.getByText(/^1 of 3 reports read, 2 set aside/).waitFor();
    await close(page);
  });
});

describe("reference", () => {
  it("is searched, links to what it names, and runs its examples", async () => {
    const page = await open(browser, "/docs");
    await page.keyboard.press("/");
    await page.keyboard.type("sanction stage");
    await page.getByRole("status").filter({ hasText: /^\d+ found$/ }).waitFor();
    assert.equal(await page.getByRole("navigation", { name: "Index" }).getByRole("link", { name: "keys", exact: true }).count(), 0);
    await page.getByLabel("Search").fill("");
    await page.getByRole("navigation", { name: "Index" }).getByRole("link", { name: "timeline", exact: true }).first().click();
    const section = page.locator("[id='Query.timeline']");
    await section.getByRole("button", { name: "Run" }).click();
    await section.getByRole("status").filter({ hasText: "shortSummary" }).waitFor();
    await section.getByRole("link", { name: "Open in GraphiQL" }).click();
    await page.getByText("What happened between the United States and Huawei").first().waitFor();
    await page.goto(`${base}/docs`);
    assert.deepEqual(await violations(page), []);
    await close(page);
  });
});

describe("reference for who mistypes", () => {
  it("searches the likely word, says so, and marks what it found", async () => {
    const page = await open(browser, "/docs");
    const found = page.getByRole("status").first();
    await page.getByLabel("Search").fill("mesures");
    await found.filter({ hasText: /^\d+ found with “measures”; nothing has “mesures”$/ }).waitFor();
    assert.ok((await page.evaluate(() => CSS.highlights.get("found").size)) > 0);
    await page.getByLabel("Search").fill("tiemline");
    await found.filter({ hasText: /“timeline”/ }).waitFor();
    await page.getByLabel("Search").fill("xyzzyq");
    await found.filter({ hasText: "Nothing has “xyzzyq”" }).waitFor();
    await page.getByLabel("Search").fill("");
    assert.equal(await page.evaluate(() => CSS.highlights.get("found").size), 0);
    await close(page);
  });
});

describe("long lists", () => {
  /** Opens a view whose answer to a query has as many rows as a large graph gives: the service's own, again and again. */
  const long = async (path, query, lengthen, options) => {
    const page = await open(browser, "/icon.svg", options);
    await page.route("**/graphql", async (route) => {
      if (!route.request().postData()?.includes(`query ${query}(`)) return route.continue();
      const answer = await (await route.fetch()).json();
      lengthen(answer.data);
      await route.fulfill({ json: answer });
    });
    await page.goto(base + path);
    return page;
  };
  const again = (edges, most, other = (node) => node) => Array.from({ length: most }, (_, n) => ({ ...edges[n % edges.length], node: other(edges[n % edges.length].node, n) }));
  const leave = async (page) => {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await close(page);
  };
  const inView = (locator) => locator.evaluate((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
  /** Scrolls until the last row is in view: rows that come may be higher than the page took them for. */
  const toEnd = (page, last) => until("the last row is in view", async () => {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    return (await last.count()) > 0 && inView(last);
  }, 15_000, 200);

  it("of changes hold the rows in view, and lose neither the last one nor the focus", async () => {
    const page = await long("/changes?since=2018-11-01&until=2026-06-01&whole=HAPPENED", "Changes", ({ changes }) => {
      changes.edges = again(changes.edges.filter(({ node }) => node.kind === "HAPPENED"), 1500);
      changes.pageInfo.hasNextPage = false;
    });
    const happened = page.getByRole("region", { name: "Happened" });
    const rows = happened.locator("li[aria-posinset]");
    await rows.first().waitFor();
    assert.ok((await rows.count()) < 100, `${await rows.count()} of 1500 rows`);
    assert.equal(await rows.first().getAttribute("aria-setsize"), "1500");
    assert.deepEqual(await violations(page), []);
    await rows.nth(2).getByRole("button").focus();
    await toEnd(page, happened.locator('li[aria-posinset="1500"]'));
    assert.equal(await page.evaluate(() => document.activeElement.closest("li")?.getAttribute("aria-posinset")), "3");
    await page.keyboard.press("Tab");
    await until("the row after it is in view", () => inView(happened.locator('li[aria-posinset="4"]')));
    await leave(page);
  });

  it("of measures hold the rows in view below the names of their imposers, in columns that stay", async () => {
    const page = await long("/measures", "Measures", ({ measures }) => {
      measures.edges = again(measures.edges, 900, (node, n) => ({ ...node, id: `${node.id} ${n}` }));
      measures.pageInfo.hasNextPage = false;
    });
    const table = page.getByRole("table");
    await table.getByRole("row").nth(3).waitFor();
    const rows = table.locator("tr[aria-rowindex]");
    assert.ok((await rows.count()) < 100, `${await rows.count()} of 900 rows`);
    const widths = () => table.locator("thead th").evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
    const before = await widths();
    const last = table.locator(`tr[aria-rowindex="${await table.getAttribute("aria-rowcount")}"]`);
    await toEnd(page, last);
    assert.deepEqual(await widths(), before);
    assert.deepEqual(await violations(page), []);
    await page.setViewportSize({ width: 360, height: 780 });
    await toEnd(page, last);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    await leave(page);
  });

  it("of lanes are drawn as far as they are in view, and are pointed at, walked and taken away as a whole", async () => {
    const party = (n) => ({ id: `company:of-many-${n}`, name: `Party ${String(n).padStart(3, "0")}` });
    const page = await long("/timeline?of=US&allLanes=true&show=drawing", "Marks", ({ timeline }) => {
      timeline.edges = again(timeline.edges, 500, (node, n) => ({ ...node, id: `${node.id} ${n}`, parties: node.parties.map((one) => (one.entity && one.entity.id !== "country:US" ? { ...one, entity: { ...one.entity, ...party(n) }, principal: null } : one)) }));
      timeline.pageInfo.hasNextPage = false;
    });
    const drawing = page.getByRole("application");
    const names = page.getByRole("list", { name: "Lanes" });
    await names.locator("li[aria-setsize]").first().waitFor();
    const lanes = Number(await names.locator("li").first().getAttribute("aria-setsize"));
    assert.ok(lanes > 300, `${lanes} lanes`);
    const size = () => drawing.evaluate((canvas) => ({ pixels: canvas.height, on: canvas.getBoundingClientRect().height, frame: canvas.parentElement.getBoundingClientRect().height }));
    assert.ok((await size()).on <= 2.5 * 900 && (await size()).frame > 10_000, JSON.stringify(await size()));
    // By the keyboard to a lane far below: it comes into view with its card.
    await drawing.focus();
    for (let i = 0; i < 150; i++) await page.keyboard.press("ArrowDown");
    const card = page.locator("[data-card]");
    await until("the card is in view", async () => {
      const at = await card.boundingBox();
      return at !== null && at.y > 0 && at.y + at.height <= 900 && (await page.evaluate(() => window.scrollY)) > 4000;
    });
    const told = await card.locator("p").allTextContents();
    // The card stands beside its mark, where the pointer finds the same act.
    const at = await card.boundingBox();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    const found = [];
    // The mark of a lane beside may be as near.
    for (const away of [14, 8, 20]) {
      for (const x of [at.x - away, at.x + at.width + away]) {
        for (const y of [at.y - away, at.y + at.height + away]) {
          await page.mouse.move(x, y);
          if ((await card.count()) > 0) found.push(await card.locator("p").allTextContents());
        }
      }
    }
    // Another mark may lie at another corner of the card.
    assert.ok(found.some((one) => isDeepStrictEqual(one, told)), JSON.stringify({ found, told }));
    assert.ok((await drawing.boundingBox()).y < 0, "the part that is drawn begins above the screen");
    await page.getByRole("button", { name: "Take away" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "This drawing as SVG" }).click()]);
    const svg = (await readFile(await download.path())).toString();
    assert.ok(svg.includes("Party 499") || (svg.match(/Party \d{3} \(/g) ?? []).length > 290);
    await leave(page);
  });

  it("of sources are searched, and hold the rows in view", async () => {
    const page = await long("/timeline?of=Huawei", "SourceCounts", ({ histogram }) => {
      histogram.groups = Array.from({ length: 3000 }, (_, n) => ({ label: `site-${n}.example`, count: 3000 - n }));
    });
    await ready(page);
    await page.getByRole("button", { name: "Source", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Sources of acts" });
    await dialog.getByRole("checkbox").first().waitFor();
    assert.ok((await dialog.getByRole("checkbox").count()) < 100);
    await dialog.getByLabel("Find a source").fill("site-2777.");
    await dialog.getByRole("checkbox", { name: /^site-2777\.example/ }).waitFor();
    assert.equal(await dialog.getByRole("checkbox").count(), 1);
    assert.deepEqual(await violations(page, { part: "[role=dialog]" }), []);
    await leave(page);
  });

  it("of counts hold the rows in view, and the keyboard reaches the last one", async () => {
    const month = (n) => new Date(Date.UTC(1990, n, 1)).toISOString().slice(0, 10);
    const end = (n) => new Date(Date.UTC(1990, n + 1, 0)).toISOString().slice(0, 10);
    const page = await long("/timeline?of=US&show=table&sort=date", "Counterparts", ({ neighbourhood }) => {
      for (const one of neighbourhood) one.buckets = Array.from({ length: 400 }, (_, n) => ({ ...one.buckets[0], start: month(n), end: end(n), count: n + 1 }));
    }, { marks: 10 });
    const grid = page.getByRole("grid", { name: "Counts by period and lane" });
    await grid.getByRole("gridcell").first().waitFor();
    assert.ok((await grid.locator("tbody tr").count()) < 100);
    await grid.locator("[tabindex='0']").focus();
    await page.keyboard.press("Control+End");
    const last = await grid.getAttribute("aria-rowcount");
    await until("the last row has the focus", async () => (await page.evaluate(() => document.activeElement.closest("tr")?.getAttribute("aria-rowindex"))) === last);
    assert.deepEqual(await violations(page), []);
    await leave(page);
  });
});

describe("paper", () => {
  it("has the drawing, every row of the table, and where it is from", async () => {
    const page = await open(browser, "/timeline?of=Huawei&reported=2019-12-31");
    await ready(page);
    const shown = await count(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    assert.equal((await page.getByRole("grid", { name: "Acts" }).getByRole("row").count()) - 1, shown);
    await page.getByRole("application").waitFor();
    await page.getByText(/^Dateline, 31 December 2019, as reported\. http/).waitFor();
    assert.equal(await page.getByRole("button", { name: "Take away" }).isVisible(), false);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
    await close(page);
  });
});

describe("paper from what the screen shows", () => {
  /** Prints a page, and tells what stood on it once it had made itself ready for that. */
  const printed = async (page, look, given) => {
    await page.evaluate(([source, given]) => {
      const look = new Function(`return (${source})(...arguments)`);
      // Behind the listeners of the page, which have drawn by then.
      window.addEventListener("beforeprint", () => (globalThis.onPaper = look(given)), { once: true });
    }, [look.toString(), given]);
    const pdf = await page.pdf({ format: "A4", margin: { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" } });
    assert.ok(pdf.length > 10_000);
    return page.evaluate(() => globalThis.onPaper);
  };
  const rowsOnPaper = () => ({
    rows: document.querySelectorAll("[role=grid] tbody tr").length,
    says: document.querySelector("[role=grid]").parentElement.textContent.match(/The first [\d,]+ of [\d,]+ rows are printed/)?.[0] ?? null,
  });

  it("has every row of a table that was scrolled, and the screen has its own again", async () => {
    const page = await open(browser, "/timeline?of=US&show=table");
    await ready(page);
    const shown = await count(page);
    assert.ok(shown > 30, `${shown} acts`);
    const grid = page.getByRole("grid", { name: "Acts" });
    await grid.getByRole("row").nth(1).focus();
    await page.keyboard.press("End");
    const onScreen = () => grid.locator("tbody tr").count();
    await until("the last row is there", async () => (await page.evaluate(() => document.activeElement.getAttribute("data-index"))) === String(shown - 1));
    assert.ok((await onScreen()) < shown);
    assert.deepEqual(await printed(page, rowsOnPaper), { rows: shown, says: null });
    await until("the screen has its own rows again", async () => (await onScreen()) < shown);
    await close(page);
  });

  it("says which rows it has where they are more than a thousand", async () => {
    const page = await open(browser, "/icon.svg");
    await page.route("**/graphql", async (route) => {
      if (!route.request().postData()?.includes("query Marks(")) return route.continue();
      const answer = await (await route.fetch()).json();
      const { edges, pageInfo } = answer.data.timeline;
      answer.data.timeline.edges = Array.from({ length: 1200 }, (_, n) => ({ node: { ...edges[n % edges.length].node, id: `act ${n}` } }));
      pageInfo.hasNextPage = false;
      await route.fulfill({ json: answer });
    });
    await page.goto(`${base}/timeline?of=US&show=table`);
    await ready(page);
    assert.deepEqual(await printed(page, rowsOnPaper), { rows: 1000, says: "The first 1,000 of 1,200 rows are printed" });
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await close(page);
  });

  it("is light, with its drawing, whatever the screen is", async () => {
    const drawn = () => [...document.querySelectorAll("canvas")].slice(0, 4).map((canvas) => canvas.toDataURL());
    const light = await open(browser, "/timeline?of=Huawei&show=table");
    await ready(light);
    await settled(light);
    const expected = await printed(light, drawn);
    assert.equal(expected.length, 4);
    await close(light);
    const dark = await open(browser, "/timeline?of=Huawei&show=table", { colorScheme: "dark" });
    await ready(dark);
    await settled(dark);
    assert.deepEqual(await printed(dark, drawn), expected);
    await close(dark);
  });

  it("has the steps of measures within its edges", async () => {
    const page = await open(browser, "/measures?targets=Huawei");
    await page.getByRole("table").getByRole("row").nth(2).waitFor();
    await page.setViewportSize({ width: 794, height: 1000 });
    await page.emulateMedia({ media: "print" });
    // As wide as A4 between margins of 10 mm, while the rules for narrow screens go by the sheet.
    const over = await page.evaluate((width) => {
      const main = document.querySelector("main");
      main.style.width = `${width}px`;
      const edge = main.getBoundingClientRect().right;
      return [...document.querySelectorAll("table svg")].filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().right > edge).length;
    }, 718);
    assert.equal(over, 0);
    await close(page);
  });

  /** What a sheet would cut off: parts that scroll on a screen, and parts that lie over others. */
  const cutOff = (page) =>
    page.evaluate(() => {
      const shown = [...document.querySelectorAll("main *")].filter((part) => part.checkVisibility() && !part.closest(".visually-hidden"));
      return shown
        .filter((part) => {
          const { overflowY, position } = getComputedStyle(part);
          return position === "fixed" || (/auto|scroll|hidden/.test(overflowY) && part.scrollHeight > part.clientHeight + 1);
        })
        .map((part) => part.outerHTML.slice(0, 160));
    });
  const forPaper = async (page) => {
    await settled(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.getByText(/^Dateline, as known on .*\. http/).waitFor();
  };
  const pressable = async (page, names) => {
    const there = await Promise.all(names.map((name) => page.getByRole("button", { name, exact: true }).count()));
    return names.filter((_, index) => there[index] > 0);
  };

  for (const show of ["drawing", "table"]) {
    it(`has the chains of connections and below them the ${show} of the graph, and no control`, async () => {
      const page = await open(browser, `/connections?start=Huawei&end=Russia&anyOrder=true&chosen=country%3AUS&show=${show}`);
      const graph = show === "table" ? page.getByRole("region", { name: "Links of the graph as a table" }) : page.getByRole("img", { name: /^Graph of/ });
      await graph.waitFor();
      await settled(page);
      const said = await page.getByRole("article", { name: /^Chain/ }).count();
      assert.ok(said > 0);
      await forPaper(page);
      const chains = page.getByRole("article", { name: /^Chain/ });
      assert.equal(await chains.count(), said);
      const last = await chains.last().boundingBox();
      const drawn = await graph.boundingBox();
      assert.ok(drawn.y >= last.y + last.height, `${drawn.y} after ${last.y + last.height}`);
      assert.ok(drawn.height > 100);
      assert.deepEqual(await pressable(page, ["Take away", "Show in the graph", "Zoom in", "How to read this", "Expand"]), []);
      assert.equal(await page.getByLabel("Party", { exact: true }).isVisible(), false);
      assert.deepEqual(await cutOff(page), []);
      await close(page);
    });
  }

  it("has every row of changes", async () => {
    const page = await open(browser, "/changes?since=2000-01-01&until=2025-12-31&whole=HAPPENED&whole=LEARNED&whole=CORRECTED");
    await page.getByRole("region", { name: "Happened" }).getByRole("button").first().waitFor();
    await forPaper(page);
    for (const name of ["Happened", "Learned", "Corrected"]) {
      const column = page.getByRole("region", { name });
      const all = Number((await text(column.getByRole("heading"))).replace(/\D/g, ""));
      assert.equal(await column.getByRole("listitem").count(), all, name);
    }
    assert.deepEqual(await pressable(page, ["Take away", "Everybody"]), []);
    assert.deepEqual(await cutOff(page), []);
    await close(page);
  });

  for (const path of ["/timeline?of=Kaspersky", "/connections?start=Kaspersky", "/changes?of=Kaspersky&since=2025-01-01&until=2025-12-31", "/measures?targets=Kaspersky"]) {
    it(`has the evidence of an act whole, below the rest of ${path}`, async () => {
      const { timeline } = await graphql('{ timeline(filter: {involving: ["AU", "Kaspersky"]}, first: 1) { edges { node { id } } } }');
      const page = await open(browser, `${path}&act=${timeline.edges[0].node.id}`);
      const evidence = page.getByRole("complementary", { name: "Evidence" });
      const read = evidence.getByRole("button", { name: "Read more of the article" });
      await read.click();
      await read.waitFor({ state: "detached" });
      await forPaper(page);
      assert.ok((await evidence.locator("blockquote").first().evaluate((quote) => quote.clientHeight)) > 200);
      assert.deepEqual(await cutOff(page), []);
      assert.deepEqual(await pressable(page, ["Close", "Copy quote and source", "Correct…"]), []);
      const { y } = await evidence.boundingBox();
      const rest = await page.getByRole("heading", { level: 1 }).boundingBox();
      assert.ok(y > rest.y + rest.height);
      await close(page);
    });
  }
});

describe("a page without scripts", () => {
  it("still lists the acts of a timeline that stands in a frame, and says where the rest is", async () => {
    const { timeline } = await graphql('{ timeline(filter: {involving: ["Huawei"]}, first: 30) { edges { node { id } } } }');
    const page = await open(browser, "/embed?of=Huawei", { javaScriptEnabled: false });
    const said = () => page.locator("noscript").innerText();
    assert.equal((await said()).trim().split("\n").length, timeline.edges.length);
    assert.match(await said(), /Huawei/);
    const acts = (await graphql('{ timeline(filter: {anyOf: ["Huawei", "Kaspersky"]}, first: 30) { edges { node { id } } } }')).timeline.edges.length;
    await page.goto(`${base}/embed?of=Huawei&of=Kaspersky&each=true`);
    assert.equal((await said()).trim().split("\n").length, acts);
    await page.goto(`${base}/embed?of=Nobody-at-all`);
    assert.match(await said(), /Nobody-at-all/);
    await page.goto(`${base}/timeline?of=Huawei`);
    assert.match(await said(), /^This page needs JavaScript\. The API, the feed/);
    await close(page);
  });
});

describe("states", () => {
  it("say what to do about a name that means nobody", async () => {
    const page = await open(browser, "/timeline?of=Nobody-at-all");
    await page.getByRole("alert").getByText("Not found").waitFor();
    await close(page);
  });

  it("say what to do about a party without an act, and an address without a view", async () => {
    const page = await open(browser, "/timeline?of=Tuvalu");
    await page.getByText("No act of Tuvalu").waitFor();
    await close(page);
    const missing = await fetch(`${base}/no-such-view`, { headers: login() });
    assert.equal(missing.status, 404);
  });

  it("say so where a login has ended", async () => {
    const page = await open(browser, "/");
    await page.route("**/graphql", (route) => route.fulfill({ status: 401, contentType: "application/json", body: "{}" }));
    await page.goto(`${base}/timeline?of=Huawei`);
    await page.getByRole("alert").getByRole("heading", { name: "Not logged in" }).waitFor();
    await close(page);
  });

  it("move only for those who have not asked for less motion", async () => {
    const page = await open(browser, "/");
    // Without an answer, a view goes on loading, and its dot pulses.
    await page.route("**/graphql", () => undefined);
    await page.goto(`${base}/timeline?of=Huawei`);
    await page.getByRole("status").filter({ hasText: "Reading the timeline…" }).waitFor();
    const moving = () => page.evaluate(() => document.getAnimations().length);
    assert.equal(await moving(), 0);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    assert.ok((await moving()) > 0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    assert.equal(await moving(), 0);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await close(page);
  });
});

describe("a browser elsewhere", () => {
  const everywhere = ["/timeline?of=US", "/measures?targets=Huawei&on=2020-06-30", "/connections?start=Huawei&end=Russia&anyOrder=true", "/changes?since=2018-11-01&until=2019-12-31&of=Huawei", "/timeline?of=Huawei&reported=2018-12-31", "/history"];
  /** The words and the days of a view, and how long its bars and marks are, as the drawing tells them. */
  const told = async (path, options) => {
    const page = await open(browser, path, options);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await settled(page);
    // New acts are followed after the first paint, which may be after the last answer.
    await page.getByRole("status").filter({ hasText: /^Connecting$/ }).first().waitFor({ state: "hidden" });
    const words = await page.evaluate(() => ({ words: document.body.innerText, days: [...document.querySelectorAll("input[type=date]")].map((input) => input.value) }));
    const drawn = [];
    if ((await page.getByRole("application").count()) > 0) {
      await page.getByRole("application").focus();
      for (let i = 0; i < 4; i++) {
        await page.keyboard.press("ArrowRight");
        drawn.push(await text(page.locator("[aria-live=polite]").filter({ hasText: /\d of \d/ })));
      }
    }
    await close(page);
    return { ...words, drawn };
  };

  const here = new Map();
  /** What a browser beside the service tells. */
  const expected = (path) => here.get(path) ?? here.set(path, told(path, { timezoneId: "UTC", locale: "en-US", own: true })).get(path);

  for (const options of [
    { timezoneId: "Asia/Kolkata", locale: "de-DE" },
    { timezoneId: "Pacific/Auckland", locale: "ar-EG" },
  ]) {
    it(`in ${options.timezoneId} with ${options.locale} shows the same days and numbers`, async () => {
      for (const path of everywhere) {
        assert.deepEqual(await told(path, { ...options, own: true }), await expected(path), path);
      }
    });

    it(`in ${options.timezoneId} with ${options.locale} takes the days that are chosen`, async () => {
      const page = await open(browser, "/timeline?of=US&from=2019-01-01&to=2019-12-31", { ...options, own: true });
      await page.getByRole("application").waitFor();
      await settled(page);
      await page.getByRole("button", { name: "Day", exact: true }).click();
      await page.waitForURL(/from=2019-07-02.*to=2019-07-02|to=2019-07-02.*from=2019-07-02/);
      await page.getByLabel("From").fill("2019-03-31");
      await page.waitForURL(/from=2019-03-31/);
      await page.getByRole("button", { name: /^Clocks/ }).click();
      await page.getByLabel(/^As reported by/).fill("2020-03-31");
      await page.getByLabel(/^As recorded by/).fill("2026-03-29T02:30");
      await page.getByRole("button", { name: "Set the clocks" }).click();
      await page.waitForURL((url) => url.searchParams.get("reported")?.startsWith("2020-03-31T23:59:59") && url.searchParams.get("recorded") === "2026-03-29T02:30:00Z");
      await page.getByRole("button", { name: "Clocks: 31 March 2020, as reported; 29 March 2026, 02:30 UTC, as recorded" }).waitFor();
      await close(page);
    });
  }
});

describe("states without rows", () => {
  const looked = async (page) => {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await violations(page, { coloursOnly: colorScheme === "dark" }), []);
    }
    await close(page);
  };
  const CLOCK = "reported=1999-12-31";

  for (const [path, says] of [
    ["/timeline?of=Nobody-at-all", /^Not found$/],
    ["/measures?targets=Nobody-at-all", /^Not found$/],
    ["/connections?start=Nobody-at-all&end=Huawei", /^Not found$/],
    ["/changes?of=Nobody-at-all&since=2019-01-01&until=2019-02-01", /^Not found$/],
    ["/timeline?of=Huawei&types=ACCUSE&stages=ENDED", /^The filters leave no act$/],
    ["/changes?since=2019-02-01&until=2019-01-01", /^The dates are the wrong way round$/],
    [`/timeline?of=Huawei&${CLOCK}`, /^No act of Huawei$/],
    [`/measures?targets=Huawei&${CLOCK}`, /^No measure on this day$/],
    [`/changes?since=1990-01-01&until=1990-02-01&${CLOCK}`, /^Nothing changed/],
    ["/timeline?of=US&of=Huawei&act=action%3Anone", /^This act is not there$/],
  ]) {
    it(`say so in ${path}, without a violation`, async () => {
      const page = await open(browser, path);
      await page.getByRole("heading", { name: says }).first().waitFor();
      if (path.includes(CLOCK)) await page.getByRole("button", { name: "Clocks: 31 December 1999, as reported" }).waitFor();
      await settled(page);
      await looked(page);
    });
  }

  for (const path of ["/timeline?of=Huawei", "/measures?targets=Huawei", "/connections?start=Huawei&end=Russia", "/changes?since=2019-01-01&until=2019-02-01", "/history", "/add"]) {
    it(`say in ${path} that the service does not answer, without a violation, and go on once it does`, async () => {
      const page = await open(browser, "/icon.svg");
      await page.route("**/graphql", (route) => route.abort());
      await page.goto(base + path);
      const said = page.getByRole("alert").filter({ hasText: "The service does not answer" }).first();
      await said.waitFor();
      await page.emulateMedia({ colorScheme: "light" });
      assert.deepEqual(await violations(page), []);
      await page.unrouteAll({ behavior: "ignoreErrors" });
      const again = page.getByRole("button", { name: "Try again" });
      await until("nothing is said any more", async () => {
        if ((await again.count()) > 0) await again.first().click({ timeout: 2_000 }).catch(() => undefined);
        return (await said.count()) === 0;
      }, 30_000, 300);
      await looked(page);
    });
  }

  it("tell of a line that is down, and of one that is there again", async () => {
    const page = await open(browser, "/");
    let down = false;
    const sockets = [];
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      if (down) return socket.close({ code: 1011 });
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.goto(`${base}/timeline?of=Huawei`);
    await page.getByRole("status").filter({ hasText: "Live" }).waitFor();
    down = true;
    await sockets.at(-1).close({ code: 1011 });
    await page.getByRole("status").filter({ hasText: "Offline" }).waitFor();
    assert.deepEqual(await violations(page), []);
    down = false;
    await page.getByRole("status").filter({ hasText: "Live" }).waitFor();
    await close(page);
  });
});

describe("a page that was open while the service was upgraded", () => {
  /** Opens a page of an older build: the files that it has not loaded yet are gone, and the service's document starts with another one. */
  const older = async (path, gone) => {
    const page = await open(browser, path, { own: true });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await settled(page);
    await page.evaluate(() => {
      globalThis.older = true;
      document.querySelector("script[type=module]:not([async])").setAttribute("src", "/assets/index-older.js");
    });
    await page.route(gone, async (route) => ((await isOlder(page)) ? route.fulfill({ status: 404, body: "" }) : route.continue()));
    return page;
  };
  const isOlder = (page) => page.evaluate(() => globalThis.older === true);
  /** What the browser and React print of the file that is gone. */
  const told = (page) => {
    page.faults = page.faults.filter((fault) => !/A part of this page could not be loaded|due to network conditions/.test(fault));
  };

  it("loads the new page at the address that was chosen", async () => {
    const page = await older("/timeline?of=Huawei&reported=2020-01-01", /MeasuresView/);
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Measures" }).click();
    await page.getByRole("heading", { level: 1, name: "Measures" }).waitFor();
    assert.equal(await isOlder(page), false);
    const { pathname, searchParams } = new URL(page.url());
    assert.equal(pathname, "/measures");
    assert.match(searchParams.get("reported"), /^2020-01-01/);
    told(page);
    await close(page);
  });

  it("loads the new page for the evidence of an act, and the act with it", async () => {
    const page = await older("/timeline?of=Huawei", /\/Evidence-/);
    await page.getByRole("grid", { name: "Acts" }).getByRole("row").nth(1).click();
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
    assert.equal(await isOlder(page), false);
    assert.match(page.url(), /act=/);
    told(page);
    await close(page);
  });

  it("keeps the page, and says what to do, while the service does not answer", async () => {
    const page = await open(browser, "/timeline?of=Huawei", { own: true });
    await ready(page);
    await settled(page);
    await page.route(/MeasuresView|\/(timeline|measures)\?/, (route) => route.abort());
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Measures" }).click();
    const said = page.getByRole("alert");
    await said.getByText("The service does not answer.").waitFor();
    assert.deepEqual(await violations(page), []);
    await said.getByRole("button", { name: "Try again" }).click();
    await said.getByText("The service does not answer.").waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await said.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "Measures" }).waitFor();
    told(page);
    await close(page);
  });
});

describe("hostile reports", () => {
  it("are shown as the text that they are", async () => {
    const { timeline } = await graphql('{ timeline(filter: {involving: ["Hikvision"], text: "minister"}, first: 5) { edges { node { id } } } any: timeline(filter: {involving: ["CA", "Hikvision"]}, first: 1) { edges { node { id } } } }').then((d) => ({ timeline: d.timeline.edges.length ? d.timeline : d.any }));
    const page = await open(browser, `/timeline?of=Hikvision&act=${timeline.edges[0].node.id}`);
    page.on("dialog", () => page.faults.push("a script of an article ran"));
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await evidence.getByText("<img src=x onerror=alert(1)>").first().waitFor();
    assert.equal(await evidence.locator("a[href^='javascript']").count(), 0);
    await close(page);
  });

  /** Opens the evidence of the first act of a filter. */
  const evidenceOf = async (filter, options) => {
    const { timeline } = await graphql("query ($filter: TimelineFilter) { timeline(filter: $filter, first: 1) { edges { node { id parties { role } } } } }", { filter });
    const { id, parties } = timeline.edges[0].node;
    const page = await open(browser, `/timeline?of=${filter.involving[0]}&act=${id}`, options);
    return { page, parties, evidence: page.getByRole("complementary", { name: "Evidence" }) };
  };

  it("cut the longest names and headlines that the service takes", async () => {
    const { page, evidence } = await evidenceOf({ involving: ["JP", "RU"], window: { from: "2022-07-07", to: "2022-07-07" } }, { viewport: { width: 360, height: 780 } });
    await evidence.getByText(/^N{60}…$/).first().waitFor();
    await evidence.getByText(/^A very long headline .{100,}…$/).first().waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    await close(page);
  });

  it("keep the direction of each script", async () => {
    const { page, evidence } = await evidenceOf({ involving: ["Rosneft", "GB"], window: { from: "2022-05-05", to: "2022-05-05" } });
    await evidence.getByText("القاهرة اليوم 東京新聞").first().waitFor();
    await evidence.getByText("英国は制裁を科した").first().waitFor();
    // Each paragraph has its own: an Arabic headline leaves the English sentence below it where it is.
    assert.equal(await evidence.locator("blockquote").first().evaluate((e) => getComputedStyle(e).unicodeBidi), "plaintext");
    assert.equal(await evidence.getByText("أخبار").first().evaluate((e) => getComputedStyle(e).unicodeBidi), "plaintext");
    assert.deepEqual(await violations(page), []);
    await close(page);
  });

  it("keep names of other scripts apart from what stands beside them, in suggestions, lanes, graph and files", async () => {
    // Both are parties that an analyst names: the reader knows English names alone.
    const named = { Nepal: "شركة الاتصالات (الدولية)", Bhutan: "東海電訊管理局國際聯絡處辦公室總務部第二工作組" };
    for (const [country, name] of Object.entries(named)) {
      await ingest([{ text: `${country} imposed sanctions on Mongolia on 4 June 2012.`, title: "Sanctions", source: `${country} Wire`, publishedAt: "2012-06-05" }]);
      const { timeline } = await graphql("query ($of: [String!]) { timeline(filter: {involving: $of}, first: 5) { edges { node { claims(first: 5) { edges { node { id } } } } } } }", { of: [country] });
      const claims = timeline.edges.flatMap(({ node }) => node.claims.edges.map((edge) => edge.node.id));
      await graphql('mutation ($entity: String!, $name: String!, $claims: [ID!]!) { splitEntity(entity: $entity, name: $name, kind: ORGANIZATION, claims: $claims, who: "page", why: "Another party is meant") { id } }', { entity: country, name, claims });
    }
    const names = Object.values(named);
    const take = async (page, name) => {
      await page.getByRole("button", { name: "Take away" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
      return (await readFile(await download.path())).toString();
    };
    /** Where the words of a picture that hold a name stand: their ends, and where their last letter and the name begin. */
    const inPicture = (page, svg, name) =>
      page.evaluate(([picture, name]) => {
        const drawn = document.body.appendChild(new DOMParser().parseFromString(picture, "image/svg+xml").documentElement);
        const words = [...drawn.querySelectorAll("text")].find((text) => text.textContent.includes(name.slice(0, 8)) && !text.textContent.includes("Mongolia"));
        const { x, width } = words.getBBox();
        const told = { says: words.textContent, left: x, right: x + width, last: words.getStartPositionOfChar(words.getNumberOfChars() - 1).x };
        drawn.remove();
        return told;
      }, [svg, name]);

    const page = await open(browser, "/timeline?of=Mongolia");
    await ready(page);
    const svg = await take(page, "This drawing as SVG");
    for (const name of names) {
      const lane = page.getByRole("list", { name: "Lanes" }).getByRole("listitem").filter({ hasText: name });
      const link = lane.getByRole("link", { name });
      assert.equal(await link.evaluate((words) => getComputedStyle(words).unicodeBidi), "plaintext");
      const [words, number] = [await link.boundingBox(), await lane.getByText("1", { exact: true }).boundingBox()];
      assert.ok(words.x + words.width <= number.x, `${words.x} + ${words.width} before ${number.x}`);
      const { says, left, right, last } = await inPicture(page, svg, name);
      assert.ok(left >= 0 && right <= 190, `${says} from ${left} to ${right}`);
      // The number stands behind the name, whose own direction it does not take.
      if (says.endsWith(")")) assert.ok(last > right - 12, `${last} of ${right}`);
    }
    for (const name of names) {
      await page.getByRole("combobox").first().fill(name);
      const option = page.getByRole("option").filter({ has: page.getByText(name, { exact: true }) });
      await option.waitFor();
      assert.equal(await option.getByText(name, { exact: true }).evaluate((words) => getComputedStyle(words).unicodeBidi), "plaintext");
    }
    await page.goto(`${base}/connections?start=Mongolia`);
    const graph = page.getByRole("img", { name: /^Graph of [3-9]/ });
    await graph.waitFor();
    await settled(page);
    assert.deepEqual((await graph.evaluate((frame) => frame._cyreg.cy.nodes().map((node) => node.data("label")))).filter((label) => names.includes(label)).sort(), [...names].sort());
    const picture = await take(page, "This graph as SVG");
    for (const name of names) {
      const { says, left, right } = await inPicture(page, picture, name);
      assert.ok(right - left <= 230, `${says} is ${right - left} wide`);
    }
    await close(page);
  });

  it("fold an act of forty parties, and unfold it", async () => {
    const { page, parties, evidence } = await evidenceOf({ involving: ["Iran", "New Zealand"], window: { from: "2021-03-03", to: "2021-03-03" } });
    assert.ok(parties.length >= 38, `${parties.length} parties`);
    await evidence.getByText(/^\d+ more$/).first().click();
    await evidence.getByRole("link", { name: "New Zealand" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await close(page);
  });

  it("are set aside with the reason where they are more than can be read", async () => {
    const page = await open(browser, "/add");
    await page.getByText("the field text has 2097058 characters; at most 1000000 can be read").waitFor();
    await page.getByText("the field source has 3000 characters; at most 300 can be read").waitFor();
    await close(page);
  });

  for (const path of ["/timeline?of=Iran", "/timeline?of=Rosneft", "/timeline?of=JP&of=RU", "/timeline?of=Kaspersky", "/timeline"]) {
    it(`leave ${path} within its width at 360 pixels`, async () => {
      const page = await open(browser, path, { viewport: { width: 360, height: 780 } });
      await page.getByRole("application").or(page.getByText(/^No act of/)).first().waitFor();
      await settled(page);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
      await close(page);
    });
  }
});

/** Pixels that a control or a line of text may take, however wide the screen. */
const WIDEST = 1000;
/** Pixels that a control takes at least on a phone. */
const FINGER = 24;

for (const view of views) {
  describe(`the view ${view.name}`, () => {
    let page;
    const shown = async () => (page ??= await show(browser, view));
    after(() => page && close(page));

    it("moves nothing that stood there while it loads", async () => {
      const shift = await shifted(await shown());
      assert.ok(shift <= SHIFT, `moved by ${shift}`);
    });

    it("lets the keyboard reach every control, and shows where it is", { skip: !view.walked }, async () => {
      await shown();
      const { controls, unmarked, missed } = await walk(page);
      assert.ok(controls > 5);
      assert.equal(unmarked, "");
      assert.deepEqual(missed, []);
    });

    it("has no violation, light and dark", async () => {
      await shown();
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        assert.deepEqual(await violations(page, { part: view.part, coloursOnly: colorScheme === "dark" }), []);
        await picture(page, `${view.name}-1440-${colorScheme}`);
      }
    });

    it("fits a phone and a screen of 3840 pixels", async () => {
      await shown();
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      await page.setViewportSize({ width: 360, height: 780 });
      await settled(page);
      assert.ok((await width()) <= 360, `${await width()} pixels`);
      assert.deepEqual(await missed(page, FINGER), []);
      await picture(page, `${view.name}-360-dark`);
      await page.emulateMedia({ colorScheme: "light" });
      await settled(page);
      await picture(page, `${view.name}-360-light`);
      await page.setViewportSize({ width: 3840, height: 1080 });
      await settled(page);
      assert.ok((await width()) <= 3840, `${await width()} pixels`);
      assert.deepEqual(await stretched(page, WIDEST), []);
    });
  });
}

testWhatOpens(() => browser);
