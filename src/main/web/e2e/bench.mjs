// Prints how fast the page is on a large graph: `DATELINE_LINK=… node e2e/bench.mjs PATH`. Each load has an empty cache. A line begins with "!"
// where the figure is worse than docs/page.md promises.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { base, graphql, launch, open } from "./browser.mjs";
import { SHIFT, shifted } from "./views.mjs";

const path = process.argv[2] ?? "/timeline?of=CN";
const LOADS = 11;
const STEPS = 60;
const LIGHTHOUSE = "lighthouse@12";

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, part) => Math.round(sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0);
const print = (what, value, most, unit) => console.log(`${value > most ? "!" : " "} ${what}: ${value} ${unit} (at most ${most} ${unit})`);

const drawn = (page) => page.getByRole("list", { name: "Lanes" }).getByRole("listitem").first().waitFor();

/** Watches tasks from the start of a load on. */
function watchTasks() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask", buffered: true });
}

/** The milliseconds until lanes were painted, and the bytes that came over the wire by then and until nothing more was asked for. */
async function load(browser) {
  const page = await open(browser, "/docs", { own: true });
  await page.addInitScript(watchTasks);
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const bytes = { files: 0, answers: 0 };
  const answers = new Set();
  network.on("Network.responseReceived", ({ requestId, type }) => type === "Fetch" && answers.add(requestId));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => (bytes[answers.has(requestId) ? "answers" : "files"] += encodedDataLength));
  await page.goto(base + path, { waitUntil: "commit" });
  await drawn(page);
  const painted = await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))));
  const first = { ...bytes };
  await page.waitForLoadState("networkidle").catch(() => undefined);
  const tasks = await page.evaluate(() => globalThis.tasks);
  return { page, painted, first, bytes, tasks, shift: await shifted(page) };
}

/** The milliseconds from each event to the frame that shows it, and the tasks that took more than 50 ms meanwhile. */
const steps = (page, kind) =>
  page.evaluate(
    async ([kind, count]) => {
      globalThis.tasks = [];
      const drawing = document.querySelector("[role=application]");
      const box = drawing.getBoundingClientRect();
      const times = [];
      const x = box.x + box.width / 2;
      const y = box.y + 40;
      const pointer = (type, dx) => drawing.dispatchEvent(new PointerEvent(type, { clientX: x + dx, clientY: y, pointerId: 1, buttons: type === "pointerup" ? 0 : 1, bubbles: true, cancelable: true }));
      if (kind === "pan") pointer("pointerdown", 0);
      for (let step = 1; step <= count; step++) {
        const back = step > count / 2;
        const before = performance.now();
        if (kind === "pan") pointer("pointermove", 4 * (back ? count - step : step));
        else drawing.dispatchEvent(new WheelEvent("wheel", { deltaY: back ? 40 : -40, clientX: x, clientY: y, bubbles: true, cancelable: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - before);
      }
      if (kind === "pan") pointer("pointerup", 0);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return { times, tasks: globalThis.tasks };
    },
    [kind, STEPS],
  );

const { timeline } = await graphql("{ timeline(first: 1) { totalCount } }");
console.log(`  acts in the graph: ${timeline.totalCount}`);
const browser = await launch();
const loads = [];
for (let round = 0; round < LOADS; round++) {
  const { page, ...figures } = await load(browser);
  loads.push(figures);
  if (round < LOADS - 1) {
    await page.whole.close();
    continue;
  }
  console.log(`  ${await page.getByRole("application").getAttribute("aria-label")}`);
  print("first timeline painted, p50", at(loads.map((l) => l.painted), 0.5), 1200, "ms");
  print("first view, files and answers until it is painted", at(loads.map((l) => (l.first.files + l.first.answers) / 1024), 0.5), 350, "KB");
  console.log(`  all files ${Math.round(loads[0].bytes.files / 1024)} KB, all answers ${Math.round(loads[0].bytes.answers / 1024)} KB, as sent`);
  const shift = Math.max(...loads.map((l) => l.shift));
  console.log(`${shift > SHIFT ? "!" : " "} layout shift, the worst load: ${shift.toFixed(3)} (at most ${SHIFT})`);
  print("longest task of a load, p50", at(loads.map((l) => Math.max(0, ...l.tasks)), 0.5), 150, "ms");
  for (const kind of ["zoom", "pan"]) {
    const { times, tasks } = await steps(page, kind);
    print(`${kind} step, p50`, at(times, 0.5), 50, "ms");
    print(`${kind} step, p95`, at(times, 0.95), 50, "ms");
    print(`longest task of a ${kind}`, Math.round(Math.max(0, ...tasks)), 150, "ms");
  }
}
await browser.close();

// Lighthouse is fetched when it is wanted: nothing of the page needs it.
const report = join(mkdtempSync(join(tmpdir(), "lighthouse-")), "report.json");
const token = new URL(process.env.DATELINE_LINK ?? base).searchParams.get("token");
execFileSync(
  "npx",
  [
    "--yes", LIGHTHOUSE, base + path, "--preset=desktop", "--quiet", "--output=json", `--output-path=${report}`,
    ...(token ? [`--extra-headers=${JSON.stringify({ Cookie: `dateline-${new URL(base).port}=${token}` })}`] : []),
    "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --disable-background-networking",
  ],
  { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" } },
);
for (const { title, score } of Object.values(JSON.parse(readFileSync(report)).categories)) {
  console.log(`${score < 0.95 ? "!" : " "} Lighthouse, ${title}: ${Math.round(score * 100)} (at least 95)`);
}
