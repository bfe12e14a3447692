import { describe, expect, it } from "vitest";
import { SvgSurface } from "./SvgSurface";
import { drawTerm, type Term } from "./term";
import { themed } from "./theme.fixture";

function drawn(term: Term): string {
  const surface = new SvgSurface(100, 20, "#fff");
  drawTerm(surface, term, 10, 100, "#00f", themed);
  return surface.toString().split("</defs>")[1]!.replace(/^<rect[^>]*>/, "");
}

describe("what an act tells of later days", () => {
  it("is a broken line up to a stroke, then a bar up to a wall, whatever its colour", () => {
    const svg = drawn({ from: 10, effect: [40, 40], end: 80 });
    expect(svg).toMatch(/<line x1="10" y1="10" x2="40" y2="10"[^>]*stroke-dasharray/);
    expect(svg).toMatch(/<line x1="40" y1="4" x2="40" y2="16"/);
    expect(svg).toMatch(/<rect x="40" y="6.5" width="40"/);
    expect(svg).toMatch(/<line x1="80" y1="3" x2="80" y2="17"/);
  });

  it("ends in an arrow where it goes on beyond the edge, and stays inside", () => {
    const svg = drawn({ from: -50, effect: [-20, -20], end: 400 });
    expect(svg).toContain("<polygon");
    expect(svg).toMatch(/<rect x="0" y="6.5" width="100"/);
    expect(svg).not.toContain("<line");
  });

  it("fades over the days on which it may take effect", () => {
    expect(drawn({ from: 10, effect: [40, 70], end: null })).toMatch(/<rect x="40"[^>]*url\(#fade0\)/);
  });
});
