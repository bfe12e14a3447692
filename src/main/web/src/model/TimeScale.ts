/** Time ↔ pixels, immutable. Time is counted in days since 1970-01-01, with fractions while a zoom is under way. */
export class TimeScale {
  constructor(
    readonly from: number,
    readonly to: number,
    readonly width: number,
  ) {}

  get span(): number {
    return this.to - this.from;
  }

  /** Days to a pixel. */
  get perPixel(): number {
    return this.span / Math.max(1, this.width);
  }

  x(day: number): number {
    return ((day - this.from) / this.span) * this.width;
  }

  day(x: number): number {
    return this.from + (x / Math.max(1, this.width)) * this.span;
  }

  resized(width: number): TimeScale {
    return new TimeScale(this.from, this.to, width);
  }

  /** Zooms about a pixel, which keeps its day; a factor below one comes nearer. */
  zoomed(factor: number, x: number, bounds: TimeScale): TimeScale {
    const span = Math.min(Math.max(this.span * factor, MIN_SPAN), bounds.span * 1.1);
    const at = this.day(x);
    const from = at - (x / Math.max(1, this.width)) * span;
    return new TimeScale(from, from + span, this.width).within(bounds);
  }

  panned(pixels: number, bounds: TimeScale): TimeScale {
    const days = pixels * this.perPixel;
    return new TimeScale(this.from + days, this.to + days, this.width).within(bounds);
  }

  /** Moved so that it does not leave the bounds, with a twentieth of its length to spare. */
  within(bounds: TimeScale): TimeScale {
    const spare = this.span * 0.05;
    const low = bounds.from - spare;
    const high = bounds.to + spare;
    if (this.span >= high - low) {
      const middle = (bounds.from + bounds.to) / 2;
      return new TimeScale(middle - this.span / 2, middle + this.span / 2, this.width);
    }
    const shift = this.from < low ? low - this.from : this.to > high ? high - this.to : 0;
    return new TimeScale(this.from + shift, this.to + shift, this.width);
  }

  equals(other: TimeScale): boolean {
    return this.from === other.from && this.to === other.to && this.width === other.width;
  }
}

/** Nearer than three days there is nothing more to see: acts have days, not hours. */
export const MIN_SPAN = 3;
