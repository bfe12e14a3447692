import { FacetCountsDocument, HowManyDocument, type GroupBy } from "../api/generated";
import { read } from "../api/request";
import { valuesOf } from "../api/labels";
import { asOfOf, enumOf, type Facet, type Search } from "../app/search";
import { filterWithout, type FacetCounts } from "./facetCounts";

const GROUPS: Partial<Record<Facet, GroupBy>> = { types: "TYPE", instruments: "INSTRUMENT", stages: "STAGE", directions: "DIRECTION" };

/** The same counts by the server, for more acts than the page holds, and for what marks do not tell. */
export async function loadFacetCounts(search: Search, facet: Facet, signal: AbortSignal): Promise<FacetCounts> {
  const filter = filterWithout(search, facet);
  const asOf = asOfOf(search);
  const by = GROUPS[facet];
  if (by) {
    const { histogram } = await read(FacetCountsDocument, { filter, asOf, by }, signal);
    return new Map(histogram.groups.filter(({ key }) => key !== "NONE" || facet === "instruments").map(({ key, count }) => [key, count]));
  }
  const values = valuesOf(enumOf(facet));
  const found = await Promise.all(values.map(async (value) => (await read(HowManyDocument, { filter: { and: [filter, { [facet]: [value] }] }, asOf }, signal)).histogram.totalCount));
  return new Map(values.map((value, index) => [value, found[index] ?? 0] as const).filter(([, count]) => count > 0));
}
