import type { DateBasis, Direction, Extent, Stage } from "../api/generated";
import type { Style, Surface } from "./Surface";
import type { Theme } from "./theme";

export interface Glyph {
  readonly direction: Direction;
  readonly stage: Stage | null;
  readonly basis: DateBasis;
  readonly contested: boolean;
  /** For how many of its reports it did not happen; as good as none where it is left out. */
  readonly denied?: Extent | undefined;
}

export const RADIUS = 6;
/** How much smaller a mark without a stage is: full like one in force, it takes its size to be told apart. */
const NO_STAGE = 0.65;

type Points = readonly (readonly [number, number])[];

function triangle(x: number, y: number, r: number, up: boolean): Points {
  const tip = up ? -1 : 1;
  return [
    [x, y + tip * r],
    [x + r, y - tip * r * 0.8],
    [x - r, y - tip * r * 0.8],
  ];
}

function shape(surface: Surface, direction: Direction, x: number, y: number, r: number, style: Style): void {
  if (direction === "NEUTRAL") {
    surface.circle(x, y, r * 0.88, style);
  } else {
    surface.polygon(triangle(x, y, r, direction === "EASES"), style);
  }
}

export function colorOf(direction: Direction, theme: Theme): string {
  return direction === "RESTRICTS" ? theme.accent : direction === "EASES" ? theme.ink : theme.ink2;
}

/**
 * The shape tells the direction: down restricts, up eases, a disc does neither. The filling tells the stage. A ring around a
 * smaller mark is hollow: only the day of the report is known. A stroke through it: every report denies it.
 */
export function drawGlyph(surface: Surface, glyph: Glyph, x: number, y: number, theme: Theme, radius = RADIUS): void {
  const color = colorOf(glyph.direction, theme);
  const hollow = glyph.basis === "PUBLICATION";
  const r = hollow ? radius * 0.72 : radius;
  if (hollow) {
    surface.circle(x, y, radius * 1.25, { fill: theme.surface, stroke: color, width: 1, dash: [2, 2] });
  }
  const outline: Style = { stroke: color, width: 1.5, fill: theme.surface };
  switch (glyph.stage) {
    case null:
      shape(surface, glyph.direction, x, y, r * NO_STAGE, { fill: color });
      break;
    case "CONSIDERED":
      shape(surface, glyph.direction, x, y, r, outline);
      break;
    case "PROPOSED":
      shape(surface, glyph.direction, x, y, r, outline);
      surface.circle(x, y, r * 0.28, { fill: color });
      break;
    case "REQUESTED":
      shape(surface, glyph.direction, x, y, r, outline);
      band(surface, glyph.direction, x, y, r, color);
      break;
    case "THREATENED":
      shape(surface, glyph.direction, x, y, r, outline);
      surface.line(x, y - r * 0.5, x, y + r * 0.5, { stroke: color, width: 1.5 });
      break;
    case "ANNOUNCED":
      shape(surface, glyph.direction, x, y, r, outline);
      half(surface, glyph.direction, x, y, r, color);
      break;
    case "IN_FORCE":
      shape(surface, glyph.direction, x, y, r, { fill: color, stroke: color, width: 1 });
      break;
    case "SUSPENDED":
      shape(surface, glyph.direction, x, y, r, { fill: color, stroke: color, width: 1 });
      surface.line(x, y - r, x, y + r, { stroke: theme.surface, width: 2 });
      break;
    case "ENDED":
      shape(surface, glyph.direction, x, y, r, { ...outline, width: 1 });
      surface.line(x - r * 0.8, y - r * 0.8, x + r * 0.8, y + r * 0.8, { stroke: color, width: 1.5 });
      surface.line(x - r * 0.8, y + r * 0.8, x + r * 0.8, y - r * 0.8, { stroke: color, width: 1.5 });
      break;
  }
  if (glyph.denied === "ALL") {
    surface.line(x - radius * 1.5, y + radius * 1.1, x + radius * 1.5, y - radius * 1.1, { stroke: theme.bad, width: 2 });
  } else if (glyph.contested) {
    surface.circle(x + radius * 1.1, y - radius, 2.5, { fill: theme.bad, stroke: theme.surface, width: 1 });
  }
}

/** How thick a band along the base of a mark is, and how much narrower it is at its inner side. */
const BAND = 0.6;
const NARROWED = 1 - BAND / 1.8;

/** The base of a mark, filled: the flat side of a triangle, the bottom of a disc. */
function band(surface: Surface, direction: Direction, x: number, y: number, r: number, color: string): void {
  if (direction === "NEUTRAL") {
    const [radius, from] = [r * 0.88, Math.asin((0.88 - BAND) / 0.88)];
    const points = Array.from({ length: 13 }, (_, i) => from + (i / 12) * (Math.PI - 2 * from)).map((a) => [x + radius * Math.cos(a), y + radius * Math.sin(a)] as const);
    surface.polygon(points, { fill: color });
  } else {
    const tip = direction === "EASES" ? -1 : 1;
    const base = y - tip * r * 0.8;
    const inner = base + tip * r * BAND;
    surface.polygon([[x - r, base], [x + r, base], [x + r * NARROWED, inner], [x - r * NARROWED, inner]], { fill: color });
  }
}

function half(surface: Surface, direction: Direction, x: number, y: number, r: number, color: string): void {
  if (direction === "NEUTRAL") {
    const points = Array.from({ length: 13 }, (_, i) => Math.PI / 2 + (i / 12) * Math.PI).map((a) => [x + r * 0.88 * Math.cos(a), y + r * 0.88 * Math.sin(a)] as const);
    surface.polygon(points, { fill: color });
  } else {
    const tip = direction === "EASES" ? -1 : 1;
    surface.polygon(
      [
        [x, y + tip * r],
        [x, y - tip * r * 0.8],
        [x - r, y - tip * r * 0.8],
      ],
      { fill: color },
    );
  }
}
