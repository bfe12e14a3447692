import { expect, it } from "vitest";
import type { MeasureRowFragment } from "../api/generated";
import type { Theme } from "../timeline/theme";
import { csvOf } from "./csv";
import { laddersToSvg, MOST_DRAWN } from "./picture";

const THEME = new Proxy({}, { get: (_, name) => String(name) }) as Theme;
const CAPTION = { title: "Measures on Huawei", shown: "2 measures on 1 June 2019", clocks: "", address: "https://dateline.example/measures", credits: ["Sources: Wire."] };
const date = (day: string) => ({ earliest: day, latest: day, edtf: day, basis: "STATED", exact: true, text: day });
const measure = (id: string, direction: string, ...stages: [string, string][]) =>
  ({
    id,
    name: `Tariff on Huawei${id === "one" ? " (steel)" : ""}`,
    imposer: { id: "japan", name: `Japan & ${id}` },
    imposerText: "",
    target: null,
    targetText: "Huawei",
    instrument: "TARIFF",
    designator: null,
    direction,
    stage: stages.at(-1)?.[0] ?? "PROPOSED",
    since: null,
    stages: stages.map(([stage, day]) => ({ stage, date: date(day), action: { id: `${id} ${stage}` } })),
  }) as unknown as MeasureRowFragment;

it("draws the steps of each measure with its parties, the dates and the sources", () => {
  const rows = [measure("one", "RESTRICTS", ["ANNOUNCED", "2019-01-01"], ["IN_FORCE", "2019-03-01"]), measure("two", "EASES", ["IN_FORCE", "2019-02-01"]), measure("three", "RESTRICTS")];
  const { svg, width, height } = laddersToSvg(rows, "-since", "2019-06-01", CAPTION, THEME);
  expect(svg).toMatch(new RegExp(`^<svg[^>]* width="${width}" height="${height}"`));
  for (const words of ["Japan &#38; one → Huawei", "Tariff (steel), in force", "no dated step", "Sources: Wire.", "Measures on Huawei"]) expect(svg).toContain(words);
  const dots = [...svg.matchAll(/<circle [^>]*fill="(\w+)"/g)].map(([, fill]) => fill);
  expect(dots).toEqual(["surface", "accent", "accent"]);
  expect(svg.match(/stroke="ink2"[^>]*stroke-dasharray="4 3"/g)).toHaveLength(1);
});

it("says from when on a measure is to hold, and what is only possible, as the table and its file do", () => {
  const later = { ...measure("one", "RESTRICTS", ["IN_FORCE", "2019-03-01"]), lastReported: "2019-03-02T00:00:00Z", until: null, certainty: "POSSIBLY", due: null, action: { id: "a", due: { earliest: "2019-09-01", text: "1 September 2019" } } } as MeasureRowFragment;
  const { svg } = laddersToSvg([later], "imposer", "2019-06-01", CAPTION, THEME);
  expect(svg).toContain("in force from 1 September 2019, possibly");
  expect(svg).not.toContain("1 in force");
  const [head, line] = csvOf([later], "2019-06-01", "http://here/", new Map()).split("\r\n").map((row) => row.split(","));
  expect(line![head!.indexOf("stage")]).toBe("In force from 1 September 2019");
  expect(line![head!.indexOf("takes effect")]).toBe("1 September 2019");
  expect(laddersToSvg([later], "imposer", "2019-09-01", CAPTION, THEME).svg).toContain("1 in force");
});

it("draws no more measures than fit a picture", () => {
  const rows = Array.from({ length: MOST_DRAWN + 1 }, (_, index) => measure(`m${index}`, "RESTRICTS"));
  expect(laddersToSvg(rows, undefined, "2019-06-01", CAPTION, THEME).svg.match(/no dated step/g)).toHaveLength(MOST_DRAWN);
});

it("draws measures below the names of their imposers where the table has these", () => {
  const of = (imposer: string, id: string) => ({ ...measure(id, "RESTRICTS", ["IN_FORCE", "2019-02-01"]), imposer: { id: imposer, name: imposer } });
  const rows = [of("Chile", "one"), of("Chile", "two"), of("Japan", "three")];
  const pictureOf = (sort: string | undefined) => laddersToSvg(rows, sort, "2019-06-01", CAPTION, THEME);
  const wordsOf = (sort: string | undefined) => [...pictureOf(sort).svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words!);
  const drawn = wordsOf("imposer").filter((words) => /^(Chile|Japan|on Huawei|\d measures?, )/.test(words));
  expect(drawn).toEqual(["Chile", "2 measures, 2 in force", "on Huawei", "on Huawei", "Japan", "1 measure, 1 in force", "on Huawei"]);
  expect(wordsOf("-since")).toContain("Chile → Huawei");
  expect(wordsOf("-since")).not.toContain("Chile");
  expect(pictureOf("imposer").height).toBeGreaterThan(pictureOf("-since").height);
});
