import { describe, expect, it } from "vitest";
import { epochDay } from "../api/dates";
import { act } from "./acts.fixture";
import { coarser, daysCounted, daysOf, heaviestOf, periodInWords, periodsOf, recounted } from "./counts";

const month = (first: string, last: string, count = 0) => ({ from: epochDay(first), to: epochDay(last), count });
const MONTHS = [month("2019-01-01", "2019-01-31", 9), month("2019-02-01", "2019-02-28", 9)];

describe("counts over time", () => {
  it("count what a filter leaves, in the stretches of the server", () => {
    expect(recounted(MONTHS, [act("a", "2019-02-28"), act("b", "2019-02-01"), act("c", "2019-01-31")]).map((c) => c.count)).toEqual([1, 2]);
  });

  it("leave out acts that may lie in two stretches or in none, as the server does", () => {
    const spanning = { ...act("a", "2019-01-31"), last: epochDay("2019-02-02") };
    expect(recounted(MONTHS, [spanning, act("b", null), act("c", "2020-01-01")]).map((c) => c.count)).toEqual([0, 0]);
  });

  it("are gathered by their groups, as many of the heaviest as are asked for", () => {
    const [january, february] = [
      { start: "2019-01-01", end: "2019-01-31" },
      { start: "2019-02-01", end: "2019-02-28" },
    ];
    const group = (key: string, count: number) => ({ key, count });
    const buckets = [
      { ...january!, groups: [group("a", 1), group("b", 3)] },
      { ...february!, groups: [group("a", 4), group("c", 2)] },
    ];
    expect(heaviestOf(buckets, 2)).toEqual([
      ["a", { weight: 5, counts: [month("2019-01-01", "2019-01-31", 1), month("2019-02-01", "2019-02-28", 4)] }],
      ["b", { weight: 3, counts: [month("2019-01-01", "2019-01-31", 3)] }],
    ]);
  });

  it("by month are added up to quarters and years", () => {
    const months = [month("2019-01-01", "2019-01-31", 2), month("2019-03-01", "2019-03-31", 3), month("2020-12-01", "2020-12-31", 5)];
    expect(coarser(months, "QUARTER")).toEqual([month("2019-01-01", "2019-03-31", 5), month("2020-10-01", "2020-12-31", 5)]);
    expect(coarser(months, "YEAR")).toEqual([month("2019-01-01", "2019-12-31", 5), month("2020-01-01", "2020-12-31", 5)]);
    expect(coarser(months, "MONTH")).toBe(months);
  });

  it("stand in the periods in which any lane has acts, in the order of time", () => {
    const lane = (...counts: ReturnType<typeof month>[]) => ({ key: "x", name: "X", entity: null, weight: 0, acts: [], counts });
    const found = periodsOf([lane(month("2019-02-01", "2019-02-28", 1)), lane(month("2019-01-01", "2019-01-31", 2), month("2019-02-01", "2019-02-28", 4), month("2019-03-01", "2019-03-31", 0))]);
    expect(found.map(periodInWords)).toEqual(["January 2019", "February 2019"]);
    expect(periodInWords(month("2019-10-01", "2019-12-31"))).toBe("October to December 2019");
  });

  it("tell the first and the last day", () => {
    expect(daysOf([act("a", "2019-02-03"), act("b", null), act("c", "2019-01-02")])).toEqual([epochDay("2019-01-02"), epochDay("2019-02-03")]);
    expect(daysOf([act("a", null)])).toBeNull();
    expect(daysCounted([month("2018-12-01", "2018-12-31"), ...MONTHS])).toEqual([epochDay("2019-01-01"), epochDay("2019-02-28")]);
  });
});
