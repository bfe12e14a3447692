import { describe, expect, it } from "vitest";
import { epochDay } from "../api/dates";
import { act } from "../model/acts.fixture";
import type { Act } from "../model/acts";
import { boxes } from "../model/placement";
import { TimeScale } from "../model/TimeScale";
import { paintLanes } from "./paint";
import { SvgSurface } from "./SvgSurface";
import { themed } from "./theme.fixture";

const WIDTH = 600;
const START = epochDay("2019-01-01");
/** Two pixels a day. */
const scale = new TimeScale(START, START + WIDTH / 2, WIDTH);

/** What is drawn of an act alone in its lane. */
function painted(told: Act): string {
  const surface = new SvgSurface(WIDTH, 60, "#fff");
  const lane = { key: "x", name: "X", entity: null, weight: 1, acts: [told], counts: null };
  paintLanes(surface, { scale, boxes: boxes([lane], new Set(), 0), ticks: [], height: 60, gap: 0, theme: themed, selected: null, focused: null, focusedLane: null, now: 0, between: null, changed: new Map() });
  return surface.toString();
}
const between = (earliest: string | null, latest: string | null) => painted(act("a", "2019-03-01", { date: { earliest, latest, edtf: null, basis: "STATED", exact: false, text: "about then" } }));
/** The bars that fade, from and to where and towards which ends. */
const fades = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.-]+)"[^>]* width="([\d.-]+)"[^>]*fill="url\(#(\w+)\)"/g)].map(([, x, width, id]) => {
    const opacities = [...new RegExp(`<linearGradient id="${id}">(.*?)</linearGradient>`).exec(svg)![1]!.matchAll(/<stop [^>]*?(?:stop-opacity="(\d)")?\/>/g)].map(([, opacity]) => opacity ?? "1");
    return { from: Number(x), to: Number(x) + Number(width), opacities: opacities.join("") };
  });

describe("an act that may have happened on several days", () => {
  it("has a bar over just these days that fades towards both ends, and its mark in the middle", () => {
    const svg = between("2019-03-01", "2019-03-31");
    expect(fades(svg)).toEqual([{ from: scale.x(epochDay("2019-03-01")), to: scale.x(epochDay("2019-04-01")), opacities: "010" }]);
    const middle = scale.x(epochDay("2019-03-16")) + 1;
    expect(svg).toMatch(new RegExp(`<polygon points="${middle},`));
  });

  it("has a bar that fades towards the side that is open", () => {
    const day = scale.x(epochDay("2019-03-01"));
    expect(fades(between(null, "2019-03-01"))).toMatchObject([{ to: day, opacities: "011" }]);
    expect(fades(between("2019-03-01", null))).toMatchObject([{ from: day, opacities: "110" }]);
  });

  it("has no bar where its day is known", () => {
    expect(fades(between("2019-03-01", "2019-03-01"))).toEqual([]);
  });
});

it("an act of which only the day of the report is known has a hollow, broken ring", () => {
  const date = { earliest: "2019-03-01", latest: "2019-03-01", edtf: "2019-03-01", exact: true, text: "1 March 2019" };
  const ring = /<circle [^>]*fill="#fff" stroke="#00f"[^>]*stroke-dasharray="2 2"/;
  expect(painted(act("a", null, { date: { ...date, basis: "PUBLICATION" } }))).toMatch(ring);
  expect(painted(act("a", null, { date: { ...date, basis: "STATED" } }))).not.toMatch(ring);
});
