import type { Style, Surface } from "./Surface";

type Point = readonly [number, number];

/** Samples of a pixel's side. */
const FINE = 3;
export const INK = "ink";

/** Draws as an eye without colour sees it: every sample is ink or ground. What is drawn later covers what was there. */
export class Raster implements Surface {
  private readonly samples: boolean[];

  constructor(private readonly size: number) {
    this.samples = new Array<boolean>((size * FINE) ** 2).fill(false);
  }

  polygon(points: readonly Point[], style: Style): void {
    const within = ([x, y]: Point) =>
      points.reduce((inside, [x1, y1], index) => {
        const [x2, y2] = points[(index + 1) % points.length]!;
        return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
      }, false);
    this.fill(style, within);
    points.forEach((point, index) => this.stroke(style, point, points[(index + 1) % points.length]!));
  }

  circle(x: number, y: number, radius: number, style: Style): void {
    this.fill(style, ([a, b]) => Math.hypot(a - x, b - y) <= radius);
    const [on, off] = style.dash ?? [1, 0];
    this.fill({ ...(style.stroke && { fill: style.stroke }) }, ([a, b]) => {
      const along = (Math.atan2(b - y, a - x) + Math.PI) * radius;
      return Math.abs(Math.hypot(a - x, b - y) - radius) <= (style.width ?? 1) / 2 && along % (on! + off!) <= on!;
    });
  }

  line(x1: number, y1: number, x2: number, y2: number, style: Style): void {
    this.stroke(style, [x1, y1], [x2, y2]);
  }

  rect(x: number, y: number, width: number, height: number, _: number, style: Style): void {
    this.polygon([[x, y], [x + width, y], [x + width, y + height], [x, y + height]], style);
  }

  fade(): void {
    throw new Error("A fade is neither ink nor ground.");
  }

  text(): void {
    throw new Error("A text is no mark.");
  }

  /** The part of the samples with ink in either of two drawings that has it in one alone. */
  differenceTo(other: Raster): number {
    const either = this.samples.filter((ink, at) => ink || other.samples[at]).length;
    return this.samples.filter((ink, at) => ink !== other.samples[at]).length / either;
  }

  /** The part of the samples within a distance of the middle that has ink. */
  inkWithin(radius: number): number {
    const near = this.samples.filter((_, at) => Math.hypot(...minus(this.pointOf(at), this.size / 2)) <= radius);
    return near.filter(Boolean).length / near.length;
  }

  private pointOf(at: number): Point {
    const row = this.size * FINE;
    return [((at % row) + 0.5) / FINE, (Math.floor(at / row) + 0.5) / FINE];
  }

  private fill({ fill }: Style, within: (point: Point) => boolean): void {
    if (fill === undefined) return;
    this.samples.forEach((_, at) => {
      if (within(this.pointOf(at))) this.samples[at] = fill === INK;
    });
  }

  private stroke({ stroke, width = 1 }: Style, [x1, y1]: Point, [x2, y2]: Point): void {
    const length = Math.hypot(x2 - x1, y2 - y1);
    this.fill({ ...(stroke && { fill: stroke }) }, ([x, y]) => {
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
      const at = Math.max(0, Math.min(length, along)) / length;
      return Math.hypot(x - x1 - at * (x2 - x1), y - y1 - at * (y2 - y1)) <= width / 2;
    });
  }
}

function minus([x, y]: Point, by: number): [number, number] {
  return [x - by, y - by];
}
