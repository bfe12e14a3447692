// Starts Chromium and watches what each page does: no error, no request to elsewhere, nothing that the policy refuses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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

/** A page whose faults are kept in `faults`. */
export async function open(browser, path, { as = token, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", acceptDownloads: true, ...options });
  if (as) {
    await context.addCookies([{ name: `dateline-${link.port}`, value: as, url: base, httpOnly: true, sameSite: "Strict" }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(90_000); // other tests start their databases meanwhile
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // A refused request is reported by the browser too; tests of refusals expect it.
    if (message.type() === "error" && !/Failed to load resource|WebSocket/.test(message.text())) {
      page.faults.push(`console: ${message.text()}`);
    }
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)/.test(url.protocol) && url.host !== new URL(base).host) {
      page.faults.push(`request to elsewhere: ${request.url()}`);
    }
  });
  await page.goto(base + path);
  return page;
}

export async function close(page) {
  await page.context().close();
  assert.deepEqual(page.faults, []);
}

/** What axe finds on a page, or in a part of it: what opens over a page stands outside its landmarks. */
export async function violations(page, part) {
  await page.evaluate(axe);
  const found = await page.evaluate((within) => globalThis.axe.run(within ?? document, { resultTypes: ["violations"] }), part);
  return found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`);
}

export async function graphql(query, variables = {}) {
  const response = await fetch(`${base}/graphql`, { method: "POST", headers: { ...login(), "content-type": "application/json" }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

export function ingest(articles) {
  return graphql("mutation ($input: [ArticleInput!]!) { ingestArticles(input: $input) { receipts { articleId status actions } } }", { input: articles }).then((data) => data.ingestArticles.receipts);
}
