import { describe, expect, it } from "vitest";
import type { DateBasis, Direction, Stage } from "../api/generated";
import { drawGlyph, RADIUS, type Glyph } from "./glyphs";
import { INK, Raster } from "./raster.fixture";
import { SvgSurface } from "./SvgSurface";
import type { Surface } from "./Surface";
import type { Theme } from "./theme";

const GROUND = "ground";
/** Whoever sees no colour sees ink on a ground. */
const UNCOLOURED: Theme = { ink: INK, ink2: INK, ink3: INK, line: INK, line2: INK, surface: GROUND, surface2: GROUND, surface3: GROUND, accent: INK, accentSoft: GROUND, bad: INK };
const DIRECTIONS: readonly Direction[] = ["RESTRICTS", "EASES", "NEUTRAL"];
const STAGES: readonly (Stage | null)[] = [null, "CONSIDERED", "PROPOSED", "REQUESTED", "THREATENED", "ANNOUNCED", "IN_FORCE", "SUSPENDED", "ENDED"];
const SIZE = 30;
/** The least part of two marks in which an eye tells them apart. */
const TOLD_APART = 0.07;

function draw<S extends Surface>(surface: S, change: Partial<Glyph>): S {
  drawGlyph(surface, { direction: "RESTRICTS", stage: "IN_FORCE", basis: "STATED", contested: false, ...change }, SIZE / 2, SIZE / 2, UNCOLOURED);
  return surface;
}
const seen = (change: Partial<Glyph>) => draw(new Raster(SIZE), change);
/** The parts of a mark in the order in which they are drawn, without colour. */
const partsOf = (change: Partial<Glyph>) => [...draw(new SvgSurface(SIZE, SIZE, GROUND), change).toString().matchAll(/<(?:polygon|circle|line)[^>]*>/g)].map(([part]) => part);
/** Where the tip of a mark points, or that it has none. */
function tipOf([shape = ""]: readonly string[]): "up" | "down" | "none" {
  const points = / points="([^"]*)"/.exec(shape)?.[1]?.split(" ") ?? [];
  const above = points.filter((point) => Number(point.split(",")[1]) < SIZE / 2).length;
  return points.length === 0 ? "none" : above === 1 ? "up" : "down";
}

describe("a mark, without its colour", () => {
  for (const [direction, tip] of [["RESTRICTS", "down"], ["EASES", "up"], ["NEUTRAL", "none"]] as const) {
    it(`tells by its shape that an act is one that ${direction}, whatever its stage`, () => {
      for (const stage of STAGES) expect(tipOf(partsOf({ direction, stage })), String(stage)).toBe(tip);
    });
  }

  it("is full in force, empty while only considered, and half full once announced", () => {
    for (const direction of DIRECTIONS) {
      const full = (stage: Stage) => seen({ direction, stage }).inkWithin(RADIUS * 0.3);
      expect(full("IN_FORCE")).toBe(1);
      expect(full("CONSIDERED")).toBe(0);
      expect(full("ANNOUNCED")).toBeGreaterThan(0.35);
      expect(full("ANNOUNCED")).toBeLessThan(0.65);
    }
  });

  it("is another for each direction, each stage, and each way to know its day", () => {
    const marks = DIRECTIONS.flatMap((direction) => STAGES.flatMap((stage) => (["STATED", "PUBLICATION"] as const).map((basis) => ({ says: `${direction} ${stage} ${basis}`, mark: seen({ direction, stage, basis }) }))));
    expect(marks).toHaveLength(3 * 9 * 2);
    const alike = marks.flatMap((one, at) => marks.slice(at + 1).flatMap((other) => (one.mark.differenceTo(other.mark) < TOLD_APART ? [`${one.says}, ${other.says}: ${one.mark.differenceTo(other.mark).toFixed(3)}`] : [])));
    expect(alike).toEqual([]);
  });

  it("shows whether some or all of its reports deny it", () => {
    for (const direction of DIRECTIONS) {
      for (const stage of STAGES) {
        const [asserted, contested, denied] = [{}, { contested: true }, { denied: "ALL" as const }].map((denial) => seen({ direction, stage, ...denial }));
        expect(Math.min(asserted!.differenceTo(contested!), asserted!.differenceTo(denied!), contested!.differenceTo(denied!)), `${direction} ${stage}`).toBeGreaterThan(TOLD_APART);
      }
    }
  });
});

describe("a mark of which only the day of the report is known", () => {
  const isRing = (part: string) => /^<circle [^>]*fill="ground" stroke="ink"[^>]*stroke-dasharray/.test(part);

  it("stands smaller in a broken ring that is hollow, whatever it is", () => {
    for (const direction of DIRECTIONS) {
      for (const stage of STAGES) {
        const [ring, ...mark] = partsOf({ direction, stage, basis: "PUBLICATION" });
        expect(isRing(ring!)).toBe(true);
        expect(mark).toHaveLength(partsOf({ direction, stage }).length);
        expect(tipOf(mark)).toBe(tipOf(partsOf({ direction, stage })));
      }
    }
  });

  it("is the only one with such a ring", () => {
    const withRing = (["STATED", "RELATIVE", "CODED", "UNKNOWN", "PUBLICATION"] satisfies DateBasis[]).filter((basis) => partsOf({ basis }).some(isRing));
    expect(withRing).toEqual(["PUBLICATION"]);
  });
});
