import { useEffect, useMemo, useRef, useState } from "react";
import type { AsOf, TimelineFilter } from "../api/generated";
import { entityOf, type Named } from "../api/names";
import { useLoaded, useThrottled } from "../app/hooks";
import { asOfOf, baseFilter, facetFilter, isEach, windowFilter, type Search } from "../app/search";
import type { Arrivals } from "../live/arrivals";
import { daysCounted, daysOf, recounted } from "../model/counts";
import { lanesOf, lanesOfEach, type Count, type Lane, type LaneBy } from "../model/lanes";
import type { Act } from "../model/acts";
import { boundsOf, COMING_FROM, daysShown, expectedIn, isFaceted, mostMarks } from "./extent";
import { laneByOf } from "./laneBy";
import { inWindow, passes } from "./narrow";
import { loadDensity, loadDensityOfEach, loadMarks, loadOverview, loadWithin, type Marks, type Overview } from "./load";
import { lastOf, type Failed } from "../api/request";

export interface Timeline {
  readonly parties: readonly Named[];
  /** All acts by time, before facets and window. */
  readonly overview: Overview | null;
  /** What facets leave by time, whatever the window. */
  readonly counts: readonly Count[];
  /** How many acts facets and window leave, and from when to when; null until it is known. */
  readonly left: { readonly count: number; readonly days: readonly [number, number] | null } | null;
  /** From the first to the last day of all acts, with a little to spare. */
  readonly bounds: readonly [number, number];
  readonly window: readonly [number, number];
  /** All acts before facets and window; null where there are too many. */
  readonly all: Marks | null;
  /** The same with what came and went while the page was open; null where the page does not hold all of them. */
  readonly held: readonly Act[] | null;
  /** The acts that facets and window leave. */
  readonly shown: readonly Act[];
  /** What facets leave. Lanes are ordered and counted by the window. */
  readonly lanes: readonly Lane[];
  readonly lanesBy: LaneBy;
  /** Whether the lanes are counts and there are smaller ones than these. */
  readonly furtherLanes: boolean;
  /** Whether counts by the service stand for more acts than are drawn one by one. */
  readonly dense: boolean;
  readonly filter: TimelineFilter;
  readonly asOf: AsOf | null;
  /** The instant that replays what is shown, with what came while the page was open; null where none does. */
  readonly recorded: string | null;
  readonly loading: boolean;
  readonly error: Failed | null;
  readonly again: () => void;
}

/** Milliseconds from an event until what the service counts is counted again. */
const COUNTED_AGAIN = 2000;
/** Milliseconds from the frame that has the counts. */
const BEHIND_PAINT = 200;

/** Reads all that a timeline shows: every mark when there are few enough, else counts by lane, then marks once near enough. */
export function useTimeline(search: Search, arrivals: Arrivals): Timeline {
  const { acts: live, gone } = arrivals;
  const asOf = asOfOf(search);
  const base = baseFilter(search);
  const clock = JSON.stringify(asOf);
  const baseKey = JSON.stringify([base, clock]);
  const refs = search.of ?? [];

  const parties = useLoaded(refs.length > 0 ? JSON.stringify([refs, clock]) : null, async () => (await Promise.all(refs.map((ref) => entityOf(ref, asOf)))).filter((e) => e !== null));
  // Counts that are asked again are of later; what came is followed from the first of them on, and stays marked as new.
  const first = useRef<{ readonly key: string; readonly recorded: string | null } | null>(null);
  const overview = useLoaded(baseKey, async (signal) => {
    const found = await loadOverview(base, asOf, signal);
    if (first.current?.key !== baseKey) first.current = { key: baseKey, recorded: found.recorded };
    return { ...found, recorded: first.current.recorded };
  });
  const dense = overview.data !== null && overview.data.total > mostMarks();

  // Few acts: all of them at once, so that facets, zooming and panning ask nothing more. Thousands wait until counts stand in for them, which
  // would come late beside them.
  const many = (overview.data?.total ?? 0) > COMING_FROM;
  const [countedOf, setCountedOf] = useState<string | null>(null);
  const all = useLoaded<Marks>(overview.data && !dense && (!many || countedOf === baseKey) ? baseKey : null, async (signal, show) => collect(loadMarks(base, asOf, signal), show));

  const bounds = useMemo(() => boundsOf(overview.data?.counts ?? [], [...(all.data?.acts ?? []), ...live]), [overview.data, all.data, live]);
  const window = useMemo<readonly [number, number]>(
    () => daysShown(search, bounds),
    [search.from, search.to, bounds],
  );

  // Many acts: what the window and the facets leave, one by one if it is little enough, else counts.
  const narrowed = { ...base, ...facetFilter(search) };
  const windowed = { ...narrowed, ...windowFilter(search) };
  const faceted = isFaceted(search);
  const complete = !dense && all.data?.done === true;
  const filtered = useLoaded(overview.data && faceted && (dense || many) && !complete ? JSON.stringify([narrowed, clock]) : null, (signal) => loadOverview(narrowed, asOf, signal));
  const narrow = faceted ? filtered.data : overview.data;
  const expected = useMemo(() => expectedIn(narrow?.counts ?? [], window), [narrow, window]);
  const near = dense && narrow !== null && expected <= mostMarks() / 2;
  const some = useLoaded<Marks>(near ? JSON.stringify([windowed, clock]) : null, async (signal, show) => collect(loadMarks(windowed, asOf, signal), show));
  const lanesBy = laneByOf(search);
  const each = isEach(search);
  const beside = useMemo(() => parties.data ?? [], [parties.data]);
  // Until thousands of marks have come, counts stand in for them: half a timeline would look like a whole one.
  const coming = !dense && many && all.data?.done !== true;
  const counted = (dense && !near) || coming;
  const known = !each || parties.data !== null || parties.error !== null;
  const days = window[1] - window[0];
  const allLanes = search.allLanes ?? false;
  const density = useLoaded(counted && known ? JSON.stringify([windowed, clock, lanesBy, allLanes, each ? beside.map((party) => party.id) : refs]) : null, (signal) =>
    each ? loadDensityOfEach(windowed, asOf, lanesBy, beside, days, allLanes, signal) : loadDensity(windowed, asOf, lanesBy, refs[0] ?? null, days, allLanes, signal),
  );
  const within = useLoaded(counted && (search.from || search.to) ? JSON.stringify([windowed, clock]) : null, (signal) => loadWithin(windowed, asOf, signal));
  const events = useThrottled(arrivals.events, COUNTED_AGAIN);
  useEffect(() => {
    if (dense && events > 0) [overview, filtered, density, within].forEach((counted) => counted.refresh());
  }, [events]);
  useEffect(() => {
    if (density.data === null && density.error === null) return;
    // Once the counts are painted: thousands of marks would take the line from them.
    let late: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      late = setTimeout(() => setCountedOf(baseKey), BEHIND_PAINT);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(late);
    };
  }, [density.data, density.error]);

  const marks = dense ? some.data : all.data;
  const merged = useMemo(() => {
    const ids = new Set(live.map((act) => act.id));
    const kept = (marks?.acts ?? []).filter((act) => !ids.has(act.id) && !gone.has(act.id));
    return live.length + gone.size === 0 ? (marks?.acts ?? []) : [...kept, ...live].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  }, [marks, live, gone]);
  const facets = JSON.stringify(facetFilter(search));
  const passing = useMemo(() => merged.filter((act) => passes(act, search)), [merged, facets]);
  const shown = useMemo(() => passing.filter((act) => inWindow(act, search)), [passing, search.from, search.to, search.certainty]);
  const lanes = useMemo(() => {
    if (counted) return density.data?.lanes ?? [];
    const dated = passing.filter((act) => act.at !== null);
    const inside = (act: Act) => inWindow(act, search);
    return each || lanesBy === "party" ? lanesOfEach(dated, lanesBy, beside, inside) : lanesOf(dated, lanesBy, new Set(beside.map((party) => party.id)), inside);
  }, [counted, density.data, passing, lanesBy, each, beside, search.from, search.to, search.certainty]);
  const countedHere = complete || !(dense || many);
  const counts = useMemo(() => (!overview.data ? [] : countedHere ? recounted(overview.data.counts, passing) : (narrow?.counts ?? overview.data.counts)), [overview.data, countedHere, narrow, passing]);
  const left = useMemo(() => {
    if (!counted && (complete || some.data?.done)) return { count: shown.length, days: daysOf(shown) };
    const told = search.from || search.to ? within.data : narrow;
    return told && { count: told.total, days: daysCounted(told.counts) };
  }, [counted, complete, some.data, shown, search.from, search.to, within.data, narrow]);

  return {
    parties: parties.data ?? [],
    overview: overview.data,
    counts,
    left,
    bounds,
    window,
    all: dense ? null : all.data,
    held: complete ? merged : null,
    shown,
    lanes,
    lanesBy,
    // Until all acts have come, counts stand in for lanes that the page is about to have.
    furtherLanes: dense && !near && density.data?.further === true,
    dense: dense && !near,
    filter: windowed,
    asOf,
    recorded: search.recorded ?? (counted ? (density.data ?? overview.data)?.recorded ?? null : lastOf([(marks ?? overview.data)?.recorded ?? null, ...(arrivals.recorded === null ? [] : [arrivals.recorded])])),
    loading: overview.loading || (each && parties.loading) || all.loading || some.loading || density.loading || filtered.loading || within.loading,
    error: overview.error ?? parties.error ?? all.error ?? some.error ?? density.error ?? filtered.error ?? within.error,
    // What was read is not read again beside what failed.
    again: () => [parties, overview, all, some, density, filtered, within].filter((one) => one.error !== null).forEach((one) => one.again()),
  };
}

async function collect(pages: AsyncGenerator<Marks>, show: (marks: Marks) => void): Promise<Marks> {
  let last: Marks = { acts: [], done: true, recorded: null };
  for await (const page of pages) {
    last = page;
    show(page);
  }
  return last;
}
