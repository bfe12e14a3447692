import { expect, it } from "vitest";
import { SvgSurface } from "../timeline/SvgSurface";
import { toRows } from "./csv";

it("quotes cells, and keeps spreadsheets from running them", () => {
  expect(toRows([["a,b", 'c"d', "=HYPERLINK(1)", -3, "plain"]])).toBe("\"a,b\",\"c\"\"d\",'=HYPERLINK(1),-3,plain\r\n");
});

it("writes names into an SVG as text, whatever they hold", () => {
  const surface = new SvgSurface(10, 10, "#fff");
  surface.text(0, 0, '<script>alert("x")</script>', { color: "#000", size: 12 });
  expect(surface.toString()).not.toContain("<script>");
});
