// The bundled reports, and reports that try to break a page. Those of more than the service reads are set aside with the reason.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ingest } from "./browser.mjs";

const samples = join(import.meta.dirname, "..", "..", "resources", "samples");

const PARTIES = "France, Germany, Italy, Spain, Portugal, Poland, Sweden, Switzerland, Denmark, Finland, Ireland, Austria, Belgium, Greece, Hungary, Romania, Bulgaria, Croatia, Slovenia, Slovakia, Estonia, Latvia, Lithuania, Japan, South Korea, Australia, Canada, Brazil, Mexico, Argentina, Chile, Peru, Colombia, India, Indonesia, Thailand, Vietnam, Malaysia, Turkey";

export const hostile = [
  {
    title: "<img src=x onerror=alert(1)> Canada bans Hikvision <script>alert(2)</script>",
    text: 'Canada banned Hikvision equipment on June 27, 2025. "It is <b>over</b>," said a minister. <script>alert(3)</script>',
    source: "<i>Markup</i> Wire",
    url: `https://news.example/"><script>alert(4)</script>`,
    publishedAt: "2025-06-28",
  },
  { text: `On 3 March 2021 Iran banned the ships of ${PARTIES} and New Zealand.`, source: "Forty Wire", publishedAt: "2021-03-04" },
  { title: "أخبار", text: "The United Kingdom imposed sanctions on Rosneft on 5 May 2022. The decision is final, the government said in London on Thursday. وقالت لندن إن القرار نهائي. 英国は制裁を科した。", source: "القاهرة اليوم 東京新聞", publishedAt: "2022-05-06" },
  { title: `${"A very long headline ".repeat(90)}`, text: "Japan imposed export controls on Russia on 7 July 2022.", source: "N".repeat(300), publishedAt: "2022-07-08" },
  { title: "A name that is too long", text: "Japan imposed export controls on Belarus on 7 July 2022.", source: "N".repeat(3000), publishedAt: "2022-07-08" },
  // A hundred thousand characters: a minute of reading for more would show nothing further.
  { title: "A long report", text: `Australia banned Kaspersky software on 21 February 2025.\n\n${`The weather was fine in ${"all parts of the country, ".repeat(160)}that day. `.repeat(24)}`, source: "Long Wire", publishedAt: "2025-02-22" },
  // Two million characters.
  { title: "A report that is too long", text: `Australia banned Kaspersky software on 21 February 2025.\n\n${`The weather was fine in ${"all parts of the country, ".repeat(160)}that day. `.repeat(500)}`, source: "Long Wire", publishedAt: "2025-02-22" },
];

function reports(name) {
  const articles = readFileSync(join(samples, `${name}.jsonl`), "utf8").split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line));
  return articles.map(({ text, html, title, url, source, publishedAt }) => ({ text: text ?? html, title, url, source, publishedAt, format: text ? "PLAIN" : "HTML" }));
}

export async function load() {
  const input = reports("articles");
  const all = [...input, ...hostile];
  for (let start = 0; start < all.length; start += 50) {
    await ingest(all.slice(start, start + 50));
  }
}
