import { bisector } from "d3-array";
import { reachOf, type Act } from "./acts";
import type { Count, Lane } from "./lanes";
import { MIN_SPAN, type TimeScale } from "./TimeScale";

export const ROW = 18;
const PADDING = 8;
const BIN = 15;
const COLLAPSED = 16;
/** Less than half a bin, so that a mark fits between two neighbours. */
const HALF = 6.5;

/** The place of a lane, from top to bottom. */
export interface LaneBox {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  readonly rows: number;
  readonly collapsed: boolean;
}

export interface PlacedMark {
  readonly act: Act;
  readonly lane: string;
  readonly x: number;
  readonly y: number;
  /** Where what it announces ends: at its mark where nothing more is told. */
  readonly to: number;
}

/** Marks too close to be told apart. */
export interface Cluster {
  readonly lane: string;
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly acts: readonly Act[];
  /** Whether coming nearer tells some of them apart: those of one day never are. */
  readonly apart: boolean;
}

/** The bar of a count in a lane of counts. */
export interface PlacedBar {
  readonly lane: string;
  /** The name of its lane. */
  readonly name: string;
  readonly count: Count;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the room of its lane begins. */
  readonly above: number;
}

export interface Placement {
  readonly marks: readonly PlacedMark[];
  readonly clusters: readonly Cluster[];
  readonly bars: readonly PlacedBar[];
}

/** What can stand under a pointer. */
export type Found = PlacedMark | Cluster | PlacedBar;

/** A step of the keyboard: an act, or a count where a lane has counts. */
export type Step = Act | Count;

/** Heights follow from how many acts a lane holds, not from the zoom, so that nothing jumps while zooming. */
export function boxes(lanes: readonly Lane[], collapsed: ReadonlySet<string>, gap: number): LaneBox[] {
  let top = 0;
  return lanes.map((lane) => {
    const shut = collapsed.has(lane.key);
    const rows = shut ? 1 : lane.counts ? 2 : lane.weight > 40 ? 4 : lane.weight > 10 ? 3 : lane.weight > 3 ? 2 : 1;
    const height = gap + (shut ? COLLAPSED : rows * ROW + 2 * PADDING);
    const box = { lane, top, height, rows, collapsed: shut };
    top += height;
    return box;
  });
}

const position = bisector((act: Act) => act.at ?? Infinity);

/**
 * Places the acts of a lane that are in view. Bins are anchored to time, so that panning regroups nothing; a bin with more
 * acts than the lane has rows is one cluster.
 */
export function place(box: LaneBox, scale: TimeScale, gap: number): Placement {
  const marks: PlacedMark[] = [];
  const clusters: Cluster[] = [];
  const { acts } = box.lane;
  const width = BIN * scale.perPixel;
  // Whole bins: a part of one would have other rows than the whole, or be placed beside it again.
  const start = position.left(acts as Act[], (Math.floor(scale.from / width) - 1) * width);
  const end = position.left(acts as Act[], (Math.floor(scale.to / width) + 2) * width);
  const top = box.top + gap + (box.collapsed ? 0 : PADDING);
  const groups: { bin: number; acts: readonly Act[] }[] = reaching(acts, start, width, scale.from);
  let index = start;
  while (index < end) {
    const bin = Math.floor((acts[index]?.at ?? 0) / width);
    let next = index;
    while (next < end && Math.floor((acts[next]?.at ?? 0) / width) === bin) {
      next++;
    }
    groups.push({ bin, acts: acts.slice(index, next) });
    index = next;
  }
  groups.forEach(({ bin, acts: group }, i) => {
    if (group.length > box.rows || box.collapsed) {
      // In the middle of its bin, so that neighbours never overlap.
      clusters.push({ lane: box.lane.key, x: scale.x((bin + 0.5) * width), top, height: box.collapsed ? COLLAPSED - 4 : box.rows * ROW, acts: group, apart: apartAt(group, scale.width) });
    } else {
      // Marks keep half their width from a bin beside theirs that holds some, and are else where their days are.
      const least = groups[i - 1]?.bin === bin - 1 ? scale.x(bin * width) + HALF : -Infinity;
      const most = groups[i + 1]?.bin === bin + 1 ? scale.x((bin + 1) * width) - HALF : Infinity;
      group.forEach((act, row) => {
        const offset = ((box.rows - group.length) / 2 + row + 0.5) * ROW;
        const reach = reachOf(act);
        const x = Math.min(most, Math.max(least, scale.x(act.at ?? 0)));
        marks.push({ act, lane: box.lane.key, x, y: top + offset, to: reach === null ? x : scale.x(reach + 1) });
      });
    }
  });
  return { marks, clusters, bars: [] };
}

/** Under each bar, and beneath the lowest. */
const BELOW = 4;
const LOWEST = 2;
/** A narrower bar is pointed at as if it were that wide. */
const NARROW = 3;

/** Places the counts of a lane that are in view; `most` is the largest number of acts to a day that any bar stands for. */
export function placeBars(box: LaneBox, scale: TimeScale, gap: number, most: number): Placement {
  const room = box.height - gap - 10;
  const bars = barsOf(box.lane).flatMap((count): PlacedBar[] => {
    const x = scale.x(count.from);
    const whole = scale.x(count.to + 1) - x;
    const width = Math.max(1, whole - (whole > 4 ? 1 : 0));
    if (x > scale.width || x + width < 0) return [];
    const height = Math.max(LOWEST, room * Math.sqrt(perDay(count) / most));
    return [{ lane: box.lane.key, name: box.lane.name, count, x, y: box.top + box.height - BELOW - height, width, height, above: box.top + gap }];
  });
  return { marks: [], clusters: [], bars };
}

export function perDay({ from, to, count }: Count): number {
  return count / (to - from + 1);
}

/** The counts of a lane that have a bar. */
export function barsOf(lane: Lane): readonly Count[] {
  return (lane.counts ?? []).filter(({ count }) => count > 0);
}

/** What the keyboard walks in a lane. */
export function stepsOf(lane: Lane): readonly Step[] {
  return lane.counts ? barsOf(lane) : lane.acts;
}

export function isCount(step: Step): step is Count {
  return "count" in step;
}

/** What names a step within its lane. */
export function keyOf(step: Step): string {
  return isCount(step) ? String(step.from) : step.id;
}

/** Where a step stands in time. */
export function dayOf(step: Step): number {
  return isCount(step) ? (step.from + step.to + 1) / 2 : (step.at ?? 0);
}

/** Whether acts in the order of their marks stand in several bins where the drawing is nearest. */
function apartAt(acts: readonly Act[], width: number): boolean {
  const days = (acts[acts.length - 1]?.at ?? 0) - (acts[0]?.at ?? 0);
  return days > (BIN * MIN_SPAN) / Math.max(1, width);
}

/** What lies under a point, the nearest mark first, else the bar of one, else the bar of a count or what is above it; null when nothing does. */
export function hit(placements: readonly Placement[], x: number, y: number, reach = 11): Found | null {
  let best: PlacedMark | Cluster | null = null;
  let bar: PlacedMark | PlacedBar | null = null;
  let least = reach * reach;
  for (const { marks, clusters, bars } of placements) {
    for (const one of bars) {
      // Low bars are hard to point at, so that their whole column counts, up to the lane above.
      if (x >= one.x && x <= one.x + Math.max(one.width, NARROW) && y >= one.above && y <= one.y + one.height) bar = one;
    }
    for (const mark of marks) {
      const distance = (mark.x - x) ** 2 + (mark.y - y) ** 2;
      if (distance < least) {
        least = distance;
        best = mark;
      }
      if (x >= mark.x && x <= mark.to && Math.abs(mark.y - y) <= HALF) bar = mark;
    }
    for (const cluster of clusters) {
      if (Math.abs(cluster.x - x) <= BIN / 2 + 1 && y >= cluster.top && y <= cluster.top + cluster.height && (cluster.x - x) ** 2 < least) {
        least = (cluster.x - x) ** 2;
        best = cluster;
      }
    }
  }
  return best ?? bar;
}

/** The bins before the view with an act that reaches into it, so that its bar stands in the row of its mark. */
function reaching(acts: readonly Act[], start: number, width: number, from: number): { bin: number; acts: readonly Act[] }[] {
  const found: { bin: number; acts: readonly Act[] }[] = [];
  for (let index = 0; index < start; index++) {
    const act = acts[index];
    if (!act || (reachOf(act) ?? -Infinity) + 1 <= from) continue;
    const bin = Math.floor((act.at ?? 0) / width);
    if (found[found.length - 1]?.bin === bin) continue;
    const group = acts.slice(position.left(acts as Act[], bin * width), position.left(acts as Act[], (bin + 1) * width));
    found.push({ bin, acts: group });
  }
  return found;
}

/** Where a step stands in a lane: an act's own mark, the number that it is counted in, or the bar of a count. */
export function placeOf(placements: readonly Placement[], key: string, lane: string | null): { readonly what: Act | PlacedBar; readonly x: number; readonly y: number } | null {
  for (const { marks, clusters, bars } of placements) {
    const mark = marks.find((one) => one.act.id === key && one.lane === lane);
    if (mark) return { what: mark.act, x: mark.x, y: mark.y };
    const bar = bars.find((one) => keyOf(one.count) === key && one.lane === lane);
    if (bar) return { what: bar, x: bar.x + bar.width / 2, y: bar.y };
    for (const cluster of clusters) {
      const found = cluster.lane === lane && cluster.acts.find((one) => one.id === key);
      if (found) return { what: found, x: cluster.x, y: cluster.top + cluster.height / 2 };
    }
  }
  return null;
}

export function isCluster(found: Found): found is Cluster {
  return "acts" in found;
}

export function isBar(found: Found | Act): found is PlacedBar {
  return "count" in found;
}
