import { epochDay } from "../api/dates";
import type { Bucket } from "../api/generated";
import { FACETS, windowOf, type Search } from "../app/search";
import { reachOf, type Act } from "../model/acts";
import type { Count } from "../model/lanes";

declare global {
  /** Fewer marks than the page would draw one by one, so that a test needs no more acts than it has. */
  var datelineMostMarks: number | undefined;
}

/** As many marks stay fluid; beyond, the server counts. */
export function mostMarks(): number {
  return globalThis.datelineMostMarks ?? 10_000;
}

/** Until more acts than these have come, counts stand in for them. */
export const COMING_FROM = 1500;

/** As many days of what acts announce are drawn behind the last act: some of it lies decades ahead. */
const AHEAD = 366;

/** From the first to the last day of counts and acts, with a little to spare. */
export function boundsOf(counts: readonly Count[], acts: readonly Act[]): readonly [number, number] {
  let from = counts[0]?.from ?? Infinity;
  let to = counts[counts.length - 1]?.to ?? -Infinity;
  let reach = -Infinity;
  for (const act of acts) {
    from = Math.min(from, act.first ?? act.at ?? Infinity);
    to = Math.max(to, act.last ?? act.at ?? -Infinity);
    reach = Math.max(reach, reachOf(act) ?? -Infinity);
  }
  to = Math.max(to, Math.min(reach, to + AHEAD));
  if (!Number.isFinite(from) || !Number.isFinite(to)) {
    const now = Math.floor(Date.now() / 86_400_000);
    return [now - 365, now + 1];
  }
  const spare = Math.max(2, (to - from) * 0.02);
  return [from - spare, to + 1 + spare];
}

/** The days that are shown: those that an address names, else all. */
export function daysShown(search: Search, bounds: readonly [number, number]): readonly [number, number] {
  const { from, to } = windowOf(search);
  return [from ? epochDay(from) : bounds[0], to ? epochDay(to) + 1 : bounds[1]];
}

/** Whether codes narrow a timeline. */
export function isFaceted(search: Search): boolean {
  return FACETS.some((facet) => facet !== "evidence" && search[facet]);
}

/** About how many acts a window holds, by their counts. */
export function expectedIn(counts: readonly Count[], window: readonly [number, number]): number {
  return counts.reduce((sum, c) => {
    const overlap = Math.min(c.to + 1, window[1]) - Math.max(c.from, window[0]);
    return overlap <= 0 ? sum : sum + (c.count * overlap) / (c.to + 1 - c.from);
  }, 0);
}

/** By what else all acts are counted where months would be too many or too few to draw; null where they fit. */
export function otherBucket(months: number): Bucket | null {
  return months > 480 ? "YEAR" : months > 0 && months <= 14 ? "WEEK" : null;
}
