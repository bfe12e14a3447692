import { epochDay, isoDay, rangeInWords } from "../api/dates";
import type { Bucket } from "../api/generated";
import type { Act } from "./acts";
import type { Count, Lane } from "./lanes";

const DAY = 86_400_000;

/** The same stretches of time with other acts in them. As on the server, an act counts in a stretch that holds all its possible days. */
export function recounted(counts: readonly Count[], acts: readonly Act[]): Count[] {
  const found = counts.map(() => 0);
  for (const act of acts) {
    if (act.first === null || act.last === null) continue;
    const index = holding(counts, act.first);
    const last = counts[index]?.to;
    if (last !== undefined && act.last <= last) found[index] = (found[index] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ ...count, count: found[index] ?? 0 }));
}

const MONTHS_OF: Partial<Record<Bucket, number>> = { QUARTER: 3, YEAR: 12 };

/** Counts by month added up to quarters or years; others stay as they are. */
export function coarser(counts: readonly Count[], bucket: Bucket): readonly Count[] {
  const months = MONTHS_OF[bucket];
  if (!months) return counts;
  const sums = new Map<number, Count>();
  for (const { from, count } of counts) {
    const [year = 0, month = 1] = isoDay(from).split("-").map(Number);
    const first = month - 1 - ((month - 1) % months);
    const start = Date.UTC(year, first) / DAY;
    sums.set(start, { from: start, to: Date.UTC(year, first + months) / DAY - 1, count: (sums.get(start)?.count ?? 0) + count });
  }
  return [...sums.values()];
}

interface Grouped {
  readonly start: string;
  readonly end: string;
  readonly groups: readonly { readonly key: string; readonly count: number }[];
}

/** The groups with most acts by their keys, the heaviest first. */
export function heaviestOf(buckets: readonly Grouped[], most: number): [string, { weight: number; counts: Count[] }][] {
  const lanes = new Map<string, { weight: number; counts: Count[] }>();
  for (const bucket of buckets) {
    for (const group of bucket.groups) {
      const lane = lanes.get(group.key) ?? { weight: 0, counts: [] };
      lane.weight += group.count;
      lane.counts.push({ from: epochDay(bucket.start), to: epochDay(bucket.end), count: group.count });
      lanes.set(group.key, lane);
    }
  }
  return [...lanes].sort((a, b) => b[1].weight - a[1].weight).slice(0, most);
}

function holding(counts: readonly Count[], day: number): number {
  let low = 0;
  let high = counts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const count = counts[middle];
    if (!count) break;
    if (day < count.from) high = middle - 1;
    else if (day > count.to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The first and the last possible day of acts; null where none is dated. */
export function daysOf(acts: readonly Act[]): readonly [number, number] | null {
  let from = Infinity;
  let to = -Infinity;
  for (const act of acts) {
    from = Math.min(from, act.first ?? act.last ?? Infinity);
    to = Math.max(to, act.last ?? act.first ?? -Infinity);
  }
  return from <= to ? [from, to] : null;
}

/** The first day of the first and the last day of the last stretch that holds an act. */
export function daysCounted(counts: readonly Count[]): readonly [number, number] | null {
  const held = counts.filter((count) => count.count > 0);
  const [first, last] = [held[0], held[held.length - 1]];
  return first && last ? [first.from, last.to] : null;
}

/** A stretch of time without what is counted in it. */
export type Period = Pick<Count, "from" | "to">;

export function periodInWords({ from, to }: Period): string {
  return rangeInWords(isoDay(from), isoDay(to));
}

/** The stretches in which any of some lanes has acts, in the order of time. */
export function periodsOf(lanes: readonly Lane[]): readonly Period[] {
  const found = new Map<number, Period>();
  for (const { from, to, count } of lanes.flatMap((lane) => lane.counts ?? [])) {
    if (count > 0) found.set(from, { from, to });
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}
