import { utcDay, utcMonth, utcWeek, utcYear, type TimeInterval } from "d3-time";
import { utcFormat } from "d3-time-format";
import type { TimeScale } from "./TimeScale";

export interface Tick {
  readonly day: number;
  readonly text: string;
  /** Whether a larger unit begins here, such as a year among months. */
  readonly major: boolean;
}

const DAY = 86_400_000;
const LADDER: { days: number; every: TimeInterval; text: (date: Date) => string; major: (date: Date) => boolean }[] = [
  { days: 1, every: utcDay, text: dayText, major: (d) => d.getUTCDate() === 1 },
  { days: 2, every: step(utcDay, 2), text: dayText, major: (d) => d.getUTCDate() === 1 },
  { days: 7, every: utcWeek, text: dayText, major: (d) => d.getUTCDate() <= 7 },
  { days: 30, every: utcMonth, text: monthText, major: (d) => d.getUTCMonth() === 0 },
  { days: 91, every: step(utcMonth, 3), text: monthText, major: (d) => d.getUTCMonth() === 0 },
  { days: 365, every: utcYear, text: utcFormat("%Y"), major: (d) => d.getUTCFullYear() % 10 === 0 },
  { days: 730, every: step(utcYear, 2), text: utcFormat("%Y"), major: (d) => d.getUTCFullYear() % 10 === 0 },
  { days: 1826, every: step(utcYear, 5), text: utcFormat("%Y"), major: (d) => d.getUTCFullYear() % 10 === 0 },
  { days: 3652, every: step(utcYear, 10), text: utcFormat("%Y"), major: () => true },
  { days: 36524, every: step(utcYear, 100), text: utcFormat("%Y"), major: () => true },
];

function step(interval: { every(step: number): TimeInterval | null }, count: number): TimeInterval {
  const stepped = interval.every(count);
  if (!stepped) {
    throw new Error(`there is no interval of ${count}`);
  }
  return stepped;
}

function dayText(date: Date): string {
  return date.getUTCDate() <= 7 && date.getUTCMonth() === 0 ? utcFormat("%-d %b %Y")(date) : utcFormat("%-d %b")(date);
}

function monthText(date: Date): string {
  return date.getUTCMonth() === 0 ? utcFormat("%Y")(date) : utcFormat("%b")(date);
}

/** The marks of the axis: the finest unit whose labels keep some distance. */
export function ticks(scale: TimeScale, distance = 64): Tick[] {
  const rung = LADDER.find((r) => r.days / scale.perPixel >= distance) ?? LADDER[LADDER.length - 1]!;
  const first = rung.every.ceil(new Date(scale.from * DAY));
  return rung.every.range(first, new Date(scale.to * DAY)).map((date) => ({ day: date.getTime() / DAY, text: rung.text(date), major: rung.major(date) }));
}
