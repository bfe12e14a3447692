import {
  CounterpartsDocument,
  DensityDocument,
  MarksDocument,
  OverviewDocument,
  type AsOf,
  type Bucket,
  type CounterpartsQuery,
  type CounterpartsQueryVariables,
  type DensityQuery,
  type DensityQueryVariables,
  type GroupBy,
  type MarksQuery,
  type MarksQueryVariables,
  type OverviewQuery,
  type OverviewQueryVariables,
  type TimelineFilter,
} from "../api/generated";
import { lastOf, read, readTold, type Question, type Told } from "../api/request";
import { epochDay } from "../api/dates";
import { label } from "../api/labels";
import { namesOf } from "../api/names";
import { actOf, byDate, type Act } from "../model/acts";
import { coarser, heaviestOf } from "../model/counts";
import { ofParty, type Count, type Lane, type LaneBy, type LaneParty } from "../model/lanes";
import { mostMarks, otherBucket } from "./extent";

const FIRST_PAGE = 150;
const PAGE = 500;
/** Lanes of counterparts and of other kinds, and of either where all are asked for: each is a column of a table too. */
const LANES_OF_COUNTERPARTS = 12;
const LANES_GROUPED = 30;
const MOST_LANES = 50;

export interface Overview {
  readonly total: number;
  readonly undated: number;
  readonly counts: readonly Count[];
  readonly bucket: Bucket;
  /** The instant that replays it: what is recorded later is followed live. */
  readonly recorded: string | null;
}

export interface Marks {
  readonly acts: readonly Act[];
  readonly done: boolean;
  /** The instant that replays them. */
  readonly recorded: string | null;
}

export function countsOf(buckets: readonly { start: string; end: string; count: number }[]): Count[] {
  return buckets.map((b) => ({ from: epochDay(b.start), to: epochDay(b.end), count: b.count }));
}

/** What the overview of a timeline asks first. */
export function overviewOf(filter: TimelineFilter, asOf: AsOf | null, bucket: Bucket = "MONTH"): Question<OverviewQuery, OverviewQueryVariables> {
  return [OverviewDocument, { filter, asOf, bucket }];
}

/** How many acts a window holds, and from when to when, by the month. */
export async function loadWithin(filter: TimelineFilter, asOf: AsOf | null, signal: AbortSignal): Promise<Pick<Overview, "total" | "counts">> {
  const { histogram } = await read(...overviewOf(filter, asOf), signal);
  return { total: histogram.totalCount, counts: countsOf(histogram.buckets) };
}

/** The whole timeline by month, or by year where the months would be too many to draw, or by day where they would be too few. */
export async function loadOverview(filter: TimelineFilter, asOf: AsOf | null, signal: AbortSignal): Promise<Overview> {
  const by = async (bucket: Bucket): Promise<Overview> => {
    const { data: { histogram }, recorded } = await readTold(...overviewOf(filter, asOf, bucket), signal);
    return { total: histogram.totalCount, undated: histogram.undated, counts: countsOf(histogram.buckets), bucket, recorded };
  };
  const months = await by("MONTH");
  const other = otherBucket(months.counts.length);
  // The marks may be read between the two answers. What is recorded after the first is followed live, so that none is missing.
  return other ? { ...(await by(other)), recorded: months.recorded } : months;
}

/** What the marks of a timeline are asked with: a small page first, so that some of them stand there soon. */
export function marksOf(filter: TimelineFilter, asOf: AsOf | null, after: string | null = null): Question<MarksQuery, MarksQueryVariables> {
  return [MarksDocument, { filter, asOf, first: after === null ? FIRST_PAGE : PAGE, after }];
}

export async function* loadMarks(filter: TimelineFilter, asOf: AsOf | null, signal: AbortSignal): AsyncGenerator<Marks> {
  const acts: Act[] = [];
  const instants: (string | null)[] = [];
  let after: string | null = null;
  let shown = 0;
  for (;;) {
    const told: Told<MarksQuery> = await readTold(...marksOf(filter, asOf, after), signal);
    const { timeline } = told.data;
    instants.push(told.recorded);
    for (const edge of timeline.edges) {
      acts.push(actOf(edge.node));
    }
    after = timeline.pageInfo.endCursor;
    const done = !timeline.pageInfo.hasNextPage || after === null || acts.length >= mostMarks() * 1.2;
    // Each redraw lays all lanes out, so that they come at growing distances.
    if (done || acts.length >= shown * 2) {
      shown = acts.length;
      yield { acts: [...acts].sort(byDate), done, recorded: lastOf(instants) };
    }
    if (done) {
      return;
    }
  }
}

const GROUPS: Record<Exclude<LaneBy, "party" | "counterpart">, GroupBy> = { actor: "ACTOR", target: "TARGET", type: "TYPE", instrument: "INSTRUMENT", stage: "STAGE" };

/** Lanes of counts, as far as they are shown. */
export interface Density {
  readonly lanes: readonly Lane[];
  /** Whether there are smaller lanes than these. */
  readonly further: boolean;
  /** The instant that replays them. */
  readonly recorded: string | null;
}

function largest({ data, recorded }: Told<readonly Lane[]>, most: number): Density {
  return { lanes: data.slice(0, most), further: data.length > most, recorded };
}

/** How many lanes of counts are shown: as many as a first look takes, or all that a drawing holds. */
export function mostLanes(by: LaneBy, all: boolean, sharing = 1): number {
  return Math.max(2, Math.floor((all ? MOST_LANES : by === "counterpart" ? LANES_OF_COUNTERPARTS : LANES_GROUPED) / sharing));
}

/** The bucket that leaves a few pixels to each bar of a drawing of so many days. */
export function bucketFor(days: number): Bucket {
  return days <= 160 ? "DAY" : days <= 1100 ? "WEEK" : days <= 6000 ? "MONTH" : days <= 25_000 ? "QUARTER" : "YEAR";
}

function groupOf(by: LaneBy): GroupBy {
  return GROUPS[by === "counterpart" || by === "party" ? "actor" : by];
}

/** What lanes of counts by anything but counterparts are asked with. */
export function densityOf(filter: TimelineFilter, asOf: AsOf | null, by: LaneBy, bucket: Bucket): Question<DensityQuery, DensityQueryVariables> {
  return [DensityDocument, { filter, asOf, bucket, by: groupOf(by) }];
}

/** Lanes of counts, the heaviest first, for more acts than can be drawn one by one; fewer of them where several parties share the drawing. */
export async function loadDensity(filter: TimelineFilter, asOf: AsOf | null, by: LaneBy, of: string | null, days: number, all: boolean, signal: AbortSignal, sharing = 1): Promise<Density> {
  const bucket = bucketFor(days);
  if (by === "counterpart" && of !== null) {
    const most = mostLanes(by, all, sharing);
    return largest(await loadCounterparts(filter, asOf, of, bucket, most, signal), most);
  }
  const most = mostLanes(by === "counterpart" ? "actor" : by, all, sharing);
  const groupBy = groupOf(by);
  const { data: { histogram }, recorded } = await readTold(...densityOf(filter, asOf, by, bucket), signal);
  const heaviest = heaviestOf(histogram.buckets, most + 1);
  const entities = groupBy === "ACTOR" || groupBy === "TARGET";
  const names = entities ? await namesOf(heaviest.slice(0, most).map(([key]) => key), asOf) : new Map<string, string>();
  const lanes = heaviest.map(([key, lane]) => ({ key, name: names.get(key) ?? label(key), entity: entities ? key : null, weight: lane.weight, acts: [], counts: lane.counts }));
  return largest({ data: lanes, recorded }, most);
}

/** Lanes of counts for each of several parties. */
export async function loadDensityOfEach(filter: TimelineFilter, asOf: AsOf | null, by: LaneBy, parties: readonly LaneParty[], days: number, all: boolean, signal: AbortSignal): Promise<Density> {
  const each = await Promise.all(
    parties.map(async (party): Promise<Density> => {
      const own = { and: [filter, { involving: [party.id] }] };
      if (by !== "party") {
        const { lanes, ...rest } = await loadDensity(own, asOf, by, party.id, days, all, signal, parties.length);
        return { lanes: lanes.map((lane) => ofParty(party, lane)), ...rest };
      }
      const { data: { histogram }, recorded } = await readTold(...overviewOf(own, asOf, bucketFor(days)), signal);
      return { lanes: [{ key: party.id, name: party.name, entity: party.id, party: party.id, weight: histogram.totalCount, acts: [], counts: countsOf(histogram.buckets) }], further: false, recorded };
    }),
  );
  return { lanes: each.flatMap(({ lanes }) => lanes), further: each.some(({ further }) => further), recorded: lastOf(each.map(({ recorded }) => recorded)) };
}

/** The counterparts of a party by month, or by less where less is drawn: what is longer is added up here, so that they can be asked for before the days are known. One more than is shown tells whether there are others. */
export function counterpartsOf(filter: TimelineFilter, asOf: AsOf | null, of: string, drawn: Bucket = "MONTH", most = mostLanes("counterpart", false)): Question<CounterpartsQuery, CounterpartsQueryVariables> {
  return [CounterpartsDocument, { of, filter, asOf, first: most + 1, bucket: drawn === "DAY" || drawn === "WEEK" ? drawn : "MONTH" }];
}

async function loadCounterparts(filter: TimelineFilter, asOf: AsOf | null, of: string, bucket: Bucket, most: number, signal: AbortSignal): Promise<Told<Lane[]>> {
  const { data: { neighbourhood }, recorded } = await readTold(...counterpartsOf(filter, asOf, of, bucket, most), signal);
  return { data: neighbourhood.map(({ entity, count, buckets }) => ({ key: entity.id, name: entity.name, entity: entity.id, weight: count, acts: [], counts: coarser(countsOf(buckets), bucket) })), recorded };
}
