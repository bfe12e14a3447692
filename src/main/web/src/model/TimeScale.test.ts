import { describe, expect, it } from "vitest";
import { ticks } from "./ticks";
import { TimeScale } from "./TimeScale";

const bounds = new TimeScale(0, 1000, 500);

describe("TimeScale", () => {
  it("turns days into pixels and back", () => {
    const scale = new TimeScale(100, 200, 400);
    expect(scale.x(150)).toBe(200);
    expect(scale.day(200)).toBe(150);
  });

  it("keeps the day under the pointer while zooming", () => {
    const scale = new TimeScale(200, 400, 500);
    const nearer = scale.zoomed(0.5, 125, bounds);
    expect(nearer.day(125)).toBeCloseTo(scale.day(125));
    expect(nearer.span).toBeCloseTo(100);
  });

  it("comes no nearer than three days and goes little farther than everything", () => {
    expect(new TimeScale(0, 4, 500).zoomed(0.01, 250, bounds).span).toBe(3);
    expect(new TimeScale(0, 1000, 500).zoomed(50, 250, bounds).span).toBeCloseTo(1100);
  });

  it("does not pan away from what there is", () => {
    const scale = new TimeScale(0, 100, 500).panned(-100_000, bounds);
    expect(scale.from).toBeCloseTo(-5);
    expect(scale.span).toBeCloseTo(100);
  });
});

describe("ticks", () => {
  it.each([10, 40, 400, 4000, 40_000])("keep their labels apart over %i days", (span) => {
    const scale = new TimeScale(17_000, 17_000 + span, 900);
    const xs = ticks(scale).map((tick) => scale.x(tick.day));
    expect(xs.length).toBeGreaterThan(1);
    xs.slice(1).forEach((x, index) => expect(x - (xs[index] ?? 0)).toBeGreaterThan(40));
  });
});
