// Every view of the page and how it is reached: axe, the keyboard, all widths and the pictures go by this list.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { graphql, keyOf, open, settled } from "./browser.mjs";

/** Where pictures are kept; without it none are taken. */
const folder = process.env.PAGE_PICTURES;
if (folder) mkdirSync(folder, { recursive: true });

const explained = async (page) => {
  await page.getByRole("button", { name: "How to read this" }).click();
  await page.getByRole("dialog", { name: /^How to read/ }).waitFor();
};
const keysListed = async (page) => {
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
};
const firstAct = async () => (await graphql('{ timeline(filter: {involving: ["US", "Huawei"]}, first: 1) { edges { node { id } } } }')).timeline.edges[0].node.id;

/**
 * The views: `walked` are those whose controls are all walked by the keyboard; of a view that opens over another, axe looks at the `part` alone;
 * `as` is whose login it has, `marks` how many acts it draws one by one.
 */
export const views = [
  { name: "arrive", path: "/", walked: true },
  { name: "timeline", path: "/timeline?of=Huawei" },
  { name: "table", path: "/timeline?of=Huawei&show=table", walked: true },
  { name: "pair", path: "/timeline?of=US&of=Huawei", walked: true },
  { name: "beside", path: "/timeline?of=US&of=Huawei&each=true" },
  { name: "evidence", path: async () => `/timeline?of=US&of=Huawei&act=${await firstAct()}`, walked: true },
  { name: "dense", path: "/timeline?of=US", marks: 10 },
  { name: "dense-table", path: "/timeline?of=US&show=table", marks: 10 },
  { name: "past", path: "/timeline?of=Huawei&reported=2018-12-31" },
  { name: "empty", path: "/timeline?of=Tuvalu" },
  { name: "legend", path: "/timeline?of=Huawei", then: explained, part: "[role=dialog]" },
  { name: "measures", path: "/measures?targets=Huawei", walked: true },
  { name: "connections", path: "/connections?start=Huawei&end=Russia&anyOrder=true", walked: true },
  { name: "links", path: "/connections?start=Huawei&show=table", walked: true },
  { name: "changes", path: "/changes?since=2018-11-01&until=2019-12-31" },
  { name: "changes-of-one", path: "/changes?since=2018-11-01&until=2019-12-31&of=Huawei", walked: true },
  { name: "add", path: "/add", walked: true },
  { name: "corrections", path: "/history", walked: true },
  { name: "embed", path: "/embed?of=Huawei" },
  { name: "keys", path: "/", then: keysListed, part: "[role=dialog]" },
  { name: "reference", path: "/docs" },
  { name: "login", path: "/timeline?of=Huawei", as: null },
  { name: "not-allowed", path: "/add", as: "READER" },
  { name: "no-such-view", path: "/no-such-view" },
];

/** Opens a view and waits until all of it is there. */
export async function show(browser, { path, as, marks, then }) {
  const page = await open(browser, typeof path === "string" ? path : await path(), { marks, ...(as !== undefined && { as: as && (await keyOf(as)) }) });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await settled(page);
  // What explains and saves a drawing comes a moment after it.
  const later = page.getByRole("button", { name: "Take away" });
  if ((await later.count()) > 0) await page.locator("button:enabled", { hasText: "Take away" }).waitFor();
  await then?.(page);
  return page;
}

/** Takes a picture of what a page shows. */
export async function picture(page, name) {
  if (!folder) return;
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
  await session.detach();
  writeFileSync(join(folder, `${name}.png`), Buffer.from(data, "base64"));
}

/** As far as what stands on a view may move while it loads: browsers call so much good. */
export const SHIFT = 0.1;

/** How far what stood on a page already was moved by what came later, as browsers sum it up. */
export function shifted(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver(() => undefined);
        observer.observe({ type: "layout-shift", buffered: true });
        // What was kept from before the observer is told in a task of its own.
        setTimeout(() => resolve(observer.takeRecords().filter((shift) => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0)), 0);
      }),
  );
}

/** Controls and lines of text that are wider than an eye or a hand goes. */
export function stretched(page, most) {
  return page.evaluate((most) => {
    const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden");
    const controls = [...document.querySelectorAll("button, select, textarea, input:not([type=range])")].filter((control) => shown(control) && control.getBoundingClientRect().width > most);
    const lines = [...document.querySelectorAll("h1, h2, h3, p, dd, li, blockquote")].filter((element) => {
      const text = document.createRange();
      return shown(element) && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (text.selectNodeContents(node), [...text.getClientRects()].some((line) => line.width > most)));
    });
    return [...controls, ...lines].map((element) => `${Math.round(element.getBoundingClientRect().width)}: ${element.outerHTML.slice(0, 160)}`);
  }, most);
}

/** What a finger misses: controls that are narrower or lower than so many pixels, but for links among words. A field with its words is one target. */
export function missed(page, least) {
  return page.evaluate(([controls, least]) => {
    const all = [...document.querySelectorAll(controls)].filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest("[aria-hidden=true], .visually-hidden, svg") && getComputedStyle(control).display !== "inline" && !control.matches("[href='#main']"));
    const boxed = all.map((control) => [control, (control.closest("label") ?? control).getBoundingClientRect()]);
    // What React Aria hides for the eye is a pixel wide.
    const small = boxed.filter(([control, { width, height }]) => (width < least || height < least) && width > 1 && control.getBoundingClientRect().width > 1 && getComputedStyle(control.parentElement).clipPath === "none");
    // Of dots that are close together, each has its half of what lies between them.
    const middle = (dot) => [dot.getBoundingClientRect()].map(({ x, y, width, height }) => [x + width / 2, y + height / 2])[0];
    const alone = (dot) => [...dot.closest("svg").querySelectorAll("a")].every((other) => other === dot || Math.hypot(...middle(other).map((at, i) => at - middle(dot)[i])) >= least);
    const dots = [...document.querySelectorAll("svg a")].map((dot) => [dot, dot.getBoundingClientRect()]).filter(([dot, { width }]) => dot.checkVisibility() && width < least && alone(dot));
    return [...small, ...dots].map(([control, { width, height }]) => `${Math.round(width)} x ${Math.round(height)}: ${control.outerHTML.slice(0, 160)}`);
  }, [CONTROLS, least]);
}

const CONTROLS = "a[href], button, input, select, textarea, summary, [role=application]";

/** Walks a page by Tab from its first control on: how many controls it has, the first without a mark of the focus, and those never reached. */
export async function walk(page) {
  const controls = await page.evaluate((controls) => {
    globalThis.controls = [...document.querySelectorAll(controls)].filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest("[aria-hidden=true]"));
    globalThis.reached = new Set();
    document.addEventListener("focusin", (event) => globalThis.reached.add(event.target));
    // A view may have taken the focus to what it shows first.
    globalThis.controls[0].focus();
    return globalThis.controls.length;
  }, CONTROLS);
  let unmarked = "";
  for (let i = 0; i < controls + 40; i++) {
    const at = await page.evaluate(() => {
      const e = document.activeElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
      return e === document.body ? "end" : (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none" ? "" : e.outerHTML.slice(0, 160);
    });
    if (at === "end") break;
    unmarked ||= at;
    await page.keyboard.press("Tab");
  }
  // What one Tab stop stands for, such as the rows of a grid or the radios of a group, is reached by arrows.
  const missed = await page.evaluate(() => globalThis.controls.filter((e) => e.isConnected && e.tabIndex >= 0 && e.type !== "radio" && !globalThis.reached.has(e)).map((e) => e.outerHTML.slice(0, 160)));
  return { controls, unmarked, missed };
}
