import { describe, expect, it } from "vitest";
import { epochDay } from "../api/dates";
import { ticks } from "../model/ticks";
import { TimeScale } from "../model/TimeScale";
import { paintAxis, paintOverview } from "./paint";
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
