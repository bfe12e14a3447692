import { expect, it } from "vitest";
import { SvgSurface } from "../timeline/SvgSurface";
import { themed } from "../timeline/theme.fixture";
import { toRows } from "./csv";
import { act, party } from "../model/acts.fixture";
import { lanesOf } from "../model/lanes";
import { boxes } from "../model/placement";
import { TimeScale } from "../model/TimeScale";
import { countsToCsv, densityOf, exportAddress, framed, toCsv, toSvg } from "./files";

it("quotes cells, and keeps spreadsheets from running them", () => {
  expect(toRows([["a,b", 'c"d', "=HYPERLINK(1)", -3, "plain"]])).toBe("\"a,b\",\"c\"\"d\",'=HYPERLINK(1),-3,plain\r\n");
});

it("writes names into an SVG as text, whatever they hold", () => {
  const surface = new SvgSurface(10, 10, "#fff");
  surface.text(0, 0, '<script>alert("x")</script>', { color: "#000", size: 12 });
  expect(surface.toString()).not.toContain("<script>");
});

it("keeps names of other scripts in their lanes, and their direction from the numbers behind them", () => {
  const [arabic, chinese, russian] = ["شركة (الدولية)", "中華人民共和國香港特別行政區政府電訊管理局", "Роскомнадзор"];
  const acts = [arabic, chinese, russian].map((name) => act(name, "2019-01-05", { parties: [{ ...party("ACTOR", name), entity: { id: name, name, kind: "ORGANIZATION" } }] }));
  const scene = { scale: new TimeScale(17_890, 17_940, 600), boxes: boxes(lanesOf(acts, "actor", new Set()), new Set(), 0), ticks: [], height: 120, gap: 0, theme: themed, selected: null, focused: null, focusedLane: null, now: 0, between: null, changed: new Map() };
  const { svg } = toSvg(scene, { title: "", shown: "", clocks: "", address: "" });
  const words = [...svg.matchAll(/<text x="12"[^>]*>([^<]+)</g)].map(([, text]) => text);
  expect(words).toEqual(expect.arrayContaining([`\u2068${arabic}\u2069 (1)`, "中華人民共和國香港特別行…", "Роскомнадзор (1)"]));
});

it("writes all of a query, its clocks, sources and address around a picture, in as many lines as they need", () => {
  const address = `https://dateline.example/timeline?of=Huawei&types=${"SANCTION%2C".repeat(20)}&recorded=2026-01-02T10%3A00%3A00.000001Z`;
  const caption = { title: "Huawei – 中国移动通信集团有限公司".repeat(3), shown: `12 acts. Filter: ${JSON.stringify({ involving: ["Huawei"], types: Array.from({ length: 20 }, () => "SANCTION") })}`, clocks: `As recorded by ${"2 January 2026, ".repeat(9)}`.trim(), address, credits: ["Sources: Wire.", "Licences: CC BY 4.0."] };
  const legend = "Hollow: only the day of the report is known. ".repeat(5).trim();
  const { svg, height } = framed(caption, themed, [640, 100], legend, (surface) => surface.text(0, 0, "drawn", { color: "ink", size: 12 }));
  const read = (text: string) => text.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => read(text!));
  expect(texts).toEqual([caption.title, caption.shown, "drawn", legend, ...caption.credits, caption.clocks, address]);
  // Each line stands below the one before, those above the picture too.
  const lines = [...svg.matchAll(/<t(?:span|ext) x="\d+" y="([\d.]+)"[^>]*>([^<]*)/g)].map(([, y, line]) => ({ y: Number(y), line: read(line!) }));
  expect(lines.length).toBeGreaterThan(15);
  expect(lines.flatMap(({ y }, index) => (index > 0 && y <= lines[index - 1]!.y ? [index] : []))).toEqual([]);
  expect(lines.at(-1)!.y).toBeLessThan(height);
  expect(Math.max(...lines.map(({ line }) => line.length))).toBeLessThan(130);
});

it("has two pixels for each of a drawing, or as many as a canvas holds, and none that nobody could read", () => {
  expect(densityOf({ height: 600 })).toBe(2);
  expect(densityOf({ height: 16_384 })).toBe(1);
  expect(() => densityOf({ height: 40_000 })).toThrow(/Save it as SVG/);
});

it("asks for a file of the service as of the clocks", () => {
  const asked = (recorded: string | null) => new URL(exportAddress({ of: ["US"], reported: "2018-12-31" }, "csv", recorded), "http://here").searchParams;
  expect([...asked(null)]).toEqual([["format", "csv"], ["filter", '{"involving":["US"]}'], ["reported", "2018-12-31"]]);
  expect(asked("2026-01-01T10:00:00Z").get("recorded")).toBe("2026-01-01T10:00:00Z");
});

it("tells of each act how many of its reports deny it", () => {
  const caption = { title: "", shown: "", clocks: "", address: "http://here/" };
  const [head, ...lines] = toCsv([act("a", "2019-01-01", { denied: "ALL" }), act("b", "2019-01-01", { denied: "SOME", contested: true }), act("c", "2019-01-01")], new Map(), caption).trimEnd().split("\r\n").map((row) => row.split(","));
  expect(lines.map((line) => line[head!.indexOf("denied")])).toEqual(["by all", "by some", "by none"]);
});

it("lists counts by lane with their days, the sources of all of them and the view that shows them", () => {
  const lane = { key: "x", name: "Iran", entity: null, weight: 3, acts: [], counts: [{ from: 17_897, to: 17_927, count: 3 }, { from: 17_928, to: 17_955, count: 0 }] };
  const caption = { title: "", shown: "", clocks: "", address: "http://here/" };
  const names = Array.from({ length: 14 }, (_, index) => `Source ${index}`);
  expect(countsToCsv([lane], { names: ["Wire"], licences: [] }, caption)).toBe("lane,from,to,acts,sources,licences,view\r\nIran,2019-01-01,2019-01-31,3,Wire,not stated,http://here/\r\n");
  expect(countsToCsv([lane], { names, licences: ["CC0"] }, caption)).toContain('Source 11 and 2 more sources",CC0,');
});
