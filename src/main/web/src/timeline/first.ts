import type { AsOf, Bucket, OverviewQuery } from "../api/generated";
import type { Question } from "../api/request";
import { baseFilter, facetFilter, isEach, wholeFilter, type Search } from "../app/search";
import { boundsOf, COMING_FROM, daysShown, expectedIn, isFaceted, mostMarks, otherBucket } from "./extent";
import { laneByOf } from "./laneBy";
import { bucketFor, counterpartsOf, countsOf, densityOf, marksOf, mostLanes, overviewOf } from "./load";

type Asked = Question<never, never>;
const asked = <Data, Variables>(question: Question<Data, Variables>) => question as unknown as Asked;

/**
 * What a timeline asks once it knows its months: the first acts, or the counts that stand in for them. Lanes of parties beside each other wait
 * for their names.
 */
export function askedNext(search: Search, asOf: AsOf | null, { histogram }: OverviewQuery): readonly Asked[] {
  const [base, whole] = [baseFilter(search), wholeFilter(search)];
  const months = countsOf(histogram.buckets);
  const total = histogram.totalCount;
  if (total === 0) return [];
  const other = otherBucket(months.length);
  const overview = other ? [asked(overviewOf(base, asOf, other))] : [];
  const dense = total > mostMarks();
  if (!dense && total <= COMING_FROM) return [...overview, asked(marksOf(base, asOf))];
  const window = daysShown(search, boundsOf(months, []));
  const faceted = isFaceted(search);
  if (dense && !faceted && expectedIn(months, window) <= mostMarks() / 2) return [...overview, asked(marksOf(whole, asOf))];
  return [
    ...overview,
    ...(faceted ? [asked(overviewOf({ ...base, ...facetFilter(search) }, asOf))] : []),
    ...(search.from || search.to ? [asked(overviewOf(whole, asOf))] : []),
    ...lanesAsked(search, asOf, bucketFor(window[1] - window[0])),
  ];
}

function lanesAsked(search: Search, asOf: AsOf | null, bucket: Bucket): readonly Asked[] {
  if (isEach(search)) return [];
  const by = laneByOf(search);
  const [only] = search.of ?? [];
  const whole = wholeFilter(search);
  return [by === "counterpart" && only ? asked(counterpartsOf(whole, asOf, only, bucket, mostLanes(by, search.allLanes ?? false))) : asked(densityOf(whole, asOf, by, bucket))];
}
