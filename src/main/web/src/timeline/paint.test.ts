import { describe, expect, it } from "vitest";
import type { ChangeKind } from "../api/generated";
import { epochDay } from "../api/dates";
import { act } from "../model/acts.fixture";
import { lanesOf } from "../model/lanes";
import { boxes } from "../model/placement";
import { ticks } from "../model/ticks";
import { TimeScale } from "../model/TimeScale";
import { paintAxis, paintLanes, paintOverview, type Scene } from "./paint";
import { SvgSurface } from "./SvgSurface";
import { themed } from "./theme.fixture";

const WIDTH = 600;
/** The words of the marks of an overview whose last mark lies some pixels before its right edge. */
function overview(from: string, last: string, before: number): readonly string[] {
  const [start, mark] = [epochDay(from), epochDay(last)];
  const scale = new TimeScale(start, start + ((mark - start) * WIDTH) / (WIDTH - before), WIDTH);
  const surface = new SvgSurface(WIDTH, 40, "#fff");
  // They stand there while a part of it is shown.
  paintOverview(surface, scale, [], new TimeScale(start, start + 1, WIDTH), themed, 40);
  return wordsOf(surface);
}
const wordsOf = (surface: SvgSurface) => [...surface.toString().matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words ?? "");

describe("the words of the overview", () => {
  it("are left out where the edge would cut them, be they years or days", () => {
    expect(overview("2015-01-01", "2019-01-01", 30)).toContain("2019");
    expect(overview("2015-01-01", "2019-01-01", 20)).not.toContain("2019");
    expect(overview("2019-03-20", "2019-03-24", 60)).toContain("24 Mar");
    expect(overview("2019-03-20", "2019-03-24", 35)).not.toContain("24 Mar");
  });
});

it("the words of the axis end before its edge", () => {
  const start = epochDay("2019-03-20");
  const words = (width: number) => {
    const scale = new TimeScale(start, start + 4.3, width);
    const surface = new SvgSurface(width, 20, "#fff");
    paintAxis(surface, scale, ticks(scale), themed, 20);
    return wordsOf(surface);
  };
  expect(words(900)).toContain("24 Mar");
  expect(words(430)).not.toContain("24 Mar");
});

describe("a comparison of two dates", () => {
  const day = epochDay("2019-01-01");
  const lanes = boxes(lanesOf([act("alone", "2019-01-05"), act("one", "2019-01-20"), act("other", "2019-01-20")], "type", new Set()), new Set(), 0);
  /** The shapes of one kind that are drawn, by their attributes. */
  const drawn = (name: "circle" | "rect", { changed = [], ...change }: { changed?: [string, ChangeKind][] } & Partial<Omit<Scene, "changed">>) => {
    const scale = new TimeScale(day, day + 30, WIDTH);
    const surface = new SvgSurface(WIDTH, 40, "#fff");
    paintLanes(surface, { scale, boxes: lanes, ticks: [], height: 40, gap: 0, theme: themed, selected: null, focused: null, focusedLane: null, now: 0, between: null, changed: new Map(changed), ...change });
    return [...surface.toString().matchAll(new RegExp(`<${name} ([^>]*)/>`, "g"))].map(([, attributes]) => Object.fromEntries([...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])));
  };
  const rings = (name: "circle" | "rect", ...changed: [string, ChangeKind][]) => drawn(name, { changed }).filter(({ fill, stroke }) => fill === "none" && stroke === themed.ink).map((ring) => [Number(ring.cx ?? ring.x), ring["stroke-dasharray"] !== undefined]);
  // A mark stands in the middle of its day.
  const [alone, number] = [4.5 * (WIDTH / 30), Number(drawn("rect", {}).at(-1)!.x)];

  it("has a ring around what was learned, and a broken one around what was corrected", () => {
    expect(rings("circle", ["alone", "HAPPENED"], ["one", "HAPPENED"])).toEqual([]);
    expect(rings("circle", ["alone", "LEARNED"])).toEqual([[alone, false]]);
    expect(rings("circle", ["alone", "CORRECTED"])).toEqual([[alone, true]]);
  });

  it("has the same ring around a number of acts, a broken one if any was corrected", () => {
    expect(rings("rect", ["one", "HAPPENED"], ["alone", "LEARNED"])).toEqual([]);
    expect(rings("rect", ["other", "LEARNED"])).toEqual([[number, false]]);
    expect(rings("rect", ["one", "LEARNED"], ["other", "CORRECTED"])).toEqual([[number, true]]);
  });

  it("has a band over its days, from edge to edge of the lanes", () => {
    const bands = (between: Scene["between"]) => drawn("rect", { between }).filter(({ fill }) => fill === themed.accentSoft).map(({ x, y, width, height }) => [x, y, width, height].map(Number));
    expect(bands([day + 3, day + 6])).toEqual([[60, 0, 60, 40]]);
    expect(bands(null)).toEqual([]);
  });
});
