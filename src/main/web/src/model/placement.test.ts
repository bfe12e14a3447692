import { describe, expect, it } from "vitest";
import { epochDay, isoDay } from "../api/dates";
import { act } from "./acts.fixture";
import { byDate, reachOf } from "./acts";
import { boxes, hit, isBar, isCluster, place, placeBars, placeOf } from "./placement";
import { TimeScale } from "./TimeScale";

const day = epochDay("2019-01-01");
const far = new TimeScale(day - 1000, day + 1000, 800);
const near = new TimeScale(day - 5, day + 15, 800);
const lane = (count: number) => ({
  key: "x",
  name: "X",
  entity: null,
  weight: count,
  acts: Array.from({ length: count }, (_, i) => act(`a${i}`, isoDay(day + i))).sort(byDate),
  counts: null,
});

describe("place", () => {
  it("makes one cluster of what is too close far out, and single marks of it near", () => {
    const [box] = boxes([lane(8)], new Set(), 0);
    expect(place(box!, far, 0)).toMatchObject({ marks: [], clusters: [{ acts: { length: 8 } }] });
    expect(place(box!, near, 0).marks).toHaveLength(8);
  });

  it("keeps marks from those of the bins beside theirs", () => {
    const scale = new TimeScale(day - 200, day + 400, 800);
    const some = { ...lane(1), weight: 12, acts: [0, 4, 12, 14, 15, 16, 17, 33, 60].map((after, i) => act(`a${i}`, isoDay(day + after))).sort(byDate) };
    const [box] = boxes([some], new Set(), 0);
    const { marks, clusters } = place(box!, scale, 0);
    expect(clusters).toHaveLength(1);
    const apart = marks.flatMap((mark, i) => [...marks.slice(i + 1).filter((other) => other.y === mark.y), ...clusters].map((other) => Math.abs(other.x - mark.x)));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(13);
    expect(marks.at(-1)!.x).toBe(scale.x(day + 60.5));
  });

  it("keeps clusters together while panning", () => {
    const [box] = boxes([lane(60)], new Set(), 0);
    const sizes = (scale: TimeScale) => place(box!, scale, 0).clusters.map((c) => c.acts.length);
    const scale = new TimeScale(day - 200, day + 400, 800);
    expect(sizes(scale.panned(13, far))).toEqual(sizes(scale));
  });

  it("places ten thousand acts in no time that a reader would notice", () => {
    const acts = Array.from({ length: 10_000 }, (_, i) => act(`a${i}`, isoDay(day + (i % 700)))).sort(byDate);
    const [box] = boxes([{ ...lane(1), acts, weight: acts.length }], new Set(), 0);
    const before = performance.now();
    place(box!, far, 0);
    expect(performance.now() - before).toBeLessThan(400);
  });
});

describe("acts that reach beyond their day", () => {
  const due = (text: string) => ({ earliest: text, latest: text, text });
  const ban = act("ban", "2018-12-01", { due: due("2019-03-01"), expires: due("2019-06-30") });
  const some = { ...lane(3), acts: [act("before", "2018-11-30"), ban, act("after", "2019-01-05")].sort(byDate) };
  const [box] = boxes([some], new Set(), 0);

  it("are placed while only their bar is in view, and others are not", () => {
    const { marks } = place(box!, near, 0);
    expect(marks.map((mark) => mark.act.id)).toEqual(["ban", "after"]);
    expect(marks[0]!.x).toBeLessThan(0);
    expect(marks[0]!.to).toBe(near.x(epochDay("2019-07-01")));
    expect(marks[1]!.to).toBe(marks[1]!.x);
  });

  it("keep their row however the window is panned", () => {
    const row = (scale: TimeScale) => place(box!, scale, 0).marks.find((mark) => mark.act.id === "ban")!.y;
    expect(row(near.panned(400, far))).toBe(row(near.panned(-1000, far)));
  });

  it("stand once and in their row while the window is panned by a few pixels", () => {
    const several = ["2018-11-30", "2018-12-01", "2018-12-01", "2018-12-02", "2018-12-04", "2018-12-05", "2018-12-05"];
    const acts = several.map((on, i) => act(`a${i}`, on, i % 3 === 1 ? { expires: due("2018-12-09") } : {})).sort(byDate);
    const [wide] = boxes([{ ...lane(1), weight: 12, acts }], new Set(), 0);
    const scale = new TimeScale(epochDay("2018-11-25"), epochDay("2018-12-25"), 240);
    const rows = new Map<string, number>();
    for (let pixels = 0; pixels <= 160; pixels += 2) {
      const panned = scale.panned(pixels, far);
      const { marks, clusters } = place(wide!, panned, 0);
      expect(clusters).toEqual([]);
      const ids = marks.map((mark) => mark.act.id);
      expect(ids).toEqual([...new Set(ids)]);
      for (const { act: one, y } of marks) {
        expect(rows.get(one.id) ?? y, `${one.id} at ${pixels}`).toBe(y);
        rows.set(one.id, y);
      }
      const seen = acts.filter((one) => (reachOf(one) ?? one.at!) + 1 > panned.from).map((one) => one.id);
      expect(ids).toEqual(expect.arrayContaining(seen));
    }
    expect(rows.size).toBe(acts.length);
  });

  it("are found under a pointer on their bar, and marks before bars", () => {
    const placement = place(box!, near, 0);
    const [bar, mark] = placement.marks;
    const under = (x: number) => hit([placement], x, bar!.y);
    expect(under(780)).toBe(bar);
    expect(hit([placement], mark!.x, mark!.y)).toBe(mark);
    expect(hit([placement], 780, bar!.y + 12)).toBeNull();
  });

  it("have no bar to a day that is their own, or before it", () => {
    expect(act("a", "2019-01-01", { due: due("2019-01-01"), expires: due("2018-01-01") })).toMatchObject({ effect: null, end: null });
    expect(act("a", null, { due: due("2019-01-01") })).toMatchObject({ effect: null });
  });
});

describe("a number", () => {
  it("comes apart where its acts are of several days, and never where they are of one", () => {
    const ofDays = (...days: number[]) => days.map((after, i) => act(`a${i}`, isoDay(day + after))).sort(byDate);
    const number = (acts: ReturnType<typeof ofDays>) => place(boxes([{ ...lane(1), weight: 1, acts }], new Set(), 0)[0]!, far, 0).clusters[0]!;
    expect(number(ofDays(1, 1, 1)).apart).toBe(false);
    expect(number(ofDays(1, 1, 2)).apart).toBe(true);
  });
});

describe("the bars of counts", () => {
  const month = (from: number, count: number) => ({ from: day + from, to: day + from + 29, count });
  const counted = { ...lane(0), acts: [], counts: [month(0, 30), month(30, 0), month(60, 120), month(5000, 9)] };
  const [, box] = boxes([lane(8), counted], new Set(), 0);
  const placement = placeBars(box!, far, 0, 4);

  it("stand where their days are, the higher the more acts there are to a day", () => {
    expect(placement.bars.map((bar) => [bar.count.count, bar.x])).toEqual([[30, far.x(day)], [120, far.x(day + 60)]]);
    const [low, high] = placement.bars;
    expect(high!.height).toBe(2 * low!.height);
    expect(high!.y + high!.height).toBe(box!.top + box!.height - 4);
  });

  it("are found under a pointer in all of their lane, and in no other", () => {
    const [low] = placement.bars;
    const under = hit([placement], low!.x + 1, box!.top + 2);
    expect(under && isBar(under) && under.count.count).toBe(30);
    expect(hit([placement], low!.x + 1, box!.top - 2)).toBeNull();
    expect(hit([placement], far.x(day + 45), box!.top + 2)).toBeNull();
  });

  it("are found by their first day, in their lane", () => {
    expect(placeOf([placement], String(day + 60), "x")).toMatchObject({ what: { count: { count: 120 } } });
    expect(placeOf([placement], String(day + 60), "y")).toBeNull();
  });
});

describe("hit", () => {
  it("finds the nearest mark under a pointer, and nothing beside it", () => {
    const [box] = boxes([lane(2)], new Set(), 0);
    const placement = place(box!, near, 0);
    const mark = placement.marks[1]!;
    const found = hit([placement], mark.x + 3, mark.y - 2);
    expect(found && !isCluster(found) && !isBar(found) && found.act.id).toBe("a1");
    expect(hit([placement], mark.x + 60, mark.y)).toBeNull();
  });
});

describe("placeOf", () => {
  it("finds an act's own mark near, and the number that counts it far out, in its lane alone", () => {
    const [box] = boxes([lane(8)], new Set(), 0);
    expect(placeOf([place(box!, near, 0)], "a3", "x")).toMatchObject({ what: { id: "a3" }, x: near.x(day + 3.5) });
    expect(placeOf([place(box!, far, 0)], "a3", "x")).toMatchObject({ what: { id: "a3" }, x: place(box!, far, 0).clusters[0]!.x });
    expect(placeOf([place(box!, near, 0)], "a3", "y")).toBeNull();
  });
});
