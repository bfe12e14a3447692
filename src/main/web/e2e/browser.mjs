// Starts Chromium and watches what each page does: no error, no request to elsewhere, nothing that the policy refuses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Has all pages of a browser run in one process, so that what one has loaded and compiled is there for the next. */
export const ONE_PROCESS = "--renderer-process-limit=1";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** The link that the service prints at its start. */
export const link = new URL(process.env.DATELINE_LINK ?? "http://127.0.0.1:8080/");
export const base = link.origin;
export const token = link.searchParams.get("token");

export function launch(flags = []) {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...FLAGS, ...flags] });
}

export function login(key = token) {
  return key ? { authorization: `Bearer ${key}` } : {};
}

/** The size that pages have unless a test says otherwise. */
const SIZE = { width: 1440, height: 900 };

/** The contexts that pages share, with all that their browser has loaded before, by the options that they differ in. */
const shared = new Map();

async function contextOf(browser, as, options) {
  const permissions = ["clipboard-read", "clipboard-write"];
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: "reduce", acceptDownloads: true, permissions, ...options });
  if (as) {
    await context.addCookies([{ name: `dateline-${link.port}`, value: as, url: base, httpOnly: true, sameSite: "Strict" }]);
  }
  return context;
}

/** A context whose process goes on when a page of it is closed. */
async function lasting(browser, as, options) {
  const context = await contextOf(browser, as, options);
  await (await context.newPage()).goto(`${base}/icon.svg`);
  return context;
}

/**
 * A page whose faults are kept in `faults`. Pages of the service's own login share what their browser holds unless they are to have their `own`.
 * `marks` is how many acts a timeline draws one by one.
 */
export async function open(browser, path, { as = token, own = as !== token, viewport = SIZE, colorScheme = "light", marks, ...options } = {}) {
  const key = JSON.stringify(options);
  if (!own && !shared.has(key)) shared.set(key, lasting(browser, as, options));
  const context = own ? await contextOf(browser, as, options) : await shared.get(key);
  const page = await context.newPage();
  if (marks !== undefined) {
    await page.addInitScript((most) => {
      globalThis.datelineMostMarks = most;
    }, marks);
  }
  page.whole = own ? context : page;
  if (viewport !== SIZE) await page.setViewportSize(viewport);
  if (colorScheme !== "light") await page.emulateMedia({ colorScheme });
  page.setDefaultTimeout(90_000); // other tests start their databases meanwhile
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // A refused request is reported by the browser too; tests of refusals expect it.
    if (message.type() === "error" && !/Failed to load resource|WebSocket/.test(message.text())) {
      page.faults.push(`console: ${message.text()}`);
    }
  });
  page.asked = new Set();
  page.answered = Date.now();
  const answered = (request) => {
    page.asked.delete(request);
    page.answered = Date.now();
  };
  page.on("requestfinished", answered);
  page.on("requestfailed", answered);
  page.on("request", (request) => {
    // A new document: the browser may never tell how requests of the one before ended.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) page.asked.clear();
    page.asked.add(request);
    const url = new URL(request.url());
    if (/^(http|ws)/.test(url.protocol) && url.host !== new URL(base).host) {
      page.faults.push(`request to elsewhere: ${request.url()}`);
    }
  });
  await page.goto(base + path);
  return page;
}

export async function close(page) {
  await page.whole.close();
  assert.deepEqual(page.faults, []);
}

/** Milliseconds without a request after which a page has asked all that it asks: views let less pass between an answer and their next question. */
const QUIET = 300;
/** Milliseconds after which a page that still asks is not waited for any more. */
const LONG = 30_000;

/** Waits until a page has asked all that it asks, and has drawn what came. After a change of size or scheme, for which it asks nothing, this takes a frame. */
export async function settled(page) {
  const end = Date.now() + LONG;
  const quiet = () => page.asked.size === 0 && Date.now() - page.answered >= QUIET;
  do {
    while (!quiet() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, QUIET / 10));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  } while (!quiet() && Date.now() < end);
  if (!quiet()) {
    const open = [...page.asked].map((request) => `${request.method()} ${request.url()}`);
    // PageIT prints such lines, whether or not the tests pass.
    console.log(`NOT SETTLED: ${page.url()} still asks after ${LONG / 1000} s: ${open.join(", ") || "one request after the other"}`);
  }
}

/** The rules of axe that look at colours: what else it looks at does not depend on the scheme of a page. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on a page. What opens over a page stands outside its landmarks, so that such a part is looked at alone; of another scheme, the
 * colours are.
 */
export async function violations(page, { part, coloursOnly = false } = {}) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const rules = coloursOnly ? { runOnly: { type: "rule", values: COLOURS } } : {};
  const found = await page.evaluate(([within, options]) => globalThis.axe.run(within ?? document, { resultTypes: ["violations"], ...options }), [part, rules]);
  return found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`);
}

export async function graphql(query, variables = {}) {
  const response = await fetch(`${base}/graphql`, { method: "POST", headers: { ...login(), "content-type": "application/json" }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

/** The secret of a new key. */
export const keyOf = async (role) => (await graphql("mutation ($role: AccessRole!) { createKey(name: \"page\", role: $role) { secret } }", { role })).createKey.secret;

export function ingest(articles) {
  return graphql("mutation ($input: [ArticleInput!]!) { ingestArticles(input: $input) { receipts { articleId status actions } } }", { input: articles }).then((data) => data.ingestArticles.receipts);
}

/** How many acts a timeline says that it shows. */
export const count = async (page) => Number((await page.getByRole("status").filter({ hasText: / acts? in / }).textContent()).replace(/\D/g, ""));
export const text = (locator) => locator.textContent().then((t) => t.replace(/\s+/g, " ").trim());
/** Asks again and again until the answer is yes. */
export async function until(what, ask, wait = 30_000, pause = 50) {
  const end = Date.now() + wait;
  for (;;) {
    if (await ask()) return;
    assert.ok(Date.now() < end, `waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
/** Waits until a timeline lists its acts. */
export const ready = (page) => page.getByRole("grid", { name: "Acts" }).getByRole("row").nth(1).waitFor();
