// Pictures of every view, light and dark, narrow and wide: `node screenshots.mjs FOLDER`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { graphql, launch, open } from "./browser.mjs";

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const { timeline } = await graphql('{ timeline(filter: {involving: ["US", "Huawei"]}, first: 1) { edges { node { id } } } }');
const views = {
  arrive: "/",
  timeline: "/timeline?of=Huawei",
  pair: "/timeline?of=US&of=Huawei",
  beside: "/timeline?of=US&of=Huawei&each=true",
  evidence: `/timeline?of=US&of=Huawei&act=${timeline.edges[0]?.node.id}`,
  past: "/timeline?of=Huawei&reported=2018-12-31",
  measures: "/measures?targets=Huawei",
  connections: "/connections?start=Huawei&end=Russia&anyOrder=true",
  changes: "/changes?since=2018-11-01&until=2019-12-31",
  add: "/add",
  corrections: "/history",
  empty: "/timeline?of=Tuvalu",
  embed: "/embed?of=Huawei",
};
const browser = await launch();
for (const [name, path] of Object.entries(views)) {
  const page = await open(browser, path);
  await page.getByRole("heading").first().waitFor();
  await page.waitForLoadState("networkidle").catch(() => undefined);
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 780 : 900 });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
  }
  await page.context().close();
}
await browser.close();
