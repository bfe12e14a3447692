// Prints how fast the page is on a large graph: `DATELINE_LINK=… node e2e/bench.mjs PATH`. The first figure is the median
// time from the start of a load to the first drawn timeline, over ten loads with an empty cache.
import { base, launch, open } from "./browser.mjs";

const path = process.argv[2] ?? "/timeline?of=CN";
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const browser = await launch();
const paints = [];
for (let round = 0; round < 10; round++) {
  const page = await open(browser, "/docs");
  const before = Date.now();
  await page.goto(base + path, { waitUntil: "commit" });
  await page.getByRole("list", { name: "Lanes" }).getByRole("listitem").first().waitFor();
  paints.push(Date.now() - before);
  await page.context().close();
}
const page = await open(browser, path);
let bytes = 0;
page.on("response", async (response) => {
  bytes += Number((await response.allHeaders().catch(() => ({})))["content-length"] ?? 0);
});
await page.reload();
await page.getByRole("list", { name: "Lanes" }).getByRole("listitem").first().waitFor();
await page.waitForLoadState("networkidle").catch(() => undefined);
const steps = await page.evaluate(async () => {
  const long = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" });
  const canvas = document.querySelector("[role=application]");
  const box = canvas.getBoundingClientRect();
  const times = [];
  for (let step = 0; step < 60; step++) {
    const event = new WheelEvent("wheel", { deltaY: step < 30 ? -40 : 40, clientX: box.x + box.width / 2, clientY: box.y + 40, bubbles: true, cancelable: true });
    const before = performance.now();
    canvas.dispatchEvent(event);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - before);
  }
  return { times, long };
});
console.log(`first timeline: ${median(paints)} ms (p50 of ${paints.length})`);
console.log(`zoom step: ${Math.round(median([...steps.times]))} ms (p50), ${Math.round(Math.max(...steps.times))} ms (most)`);
console.log(`longest task while zooming: ${Math.round(Math.max(0, ...steps.long))} ms`);
console.log(`files of the first view: ${Math.round(bytes / 1024)} KB as sent, answers of the API included where they tell their length`);
await browser.close();
