import type { TimelineFilter } from "../api/generated";
import { baseFilter, facetFilter, windowFilter, type Facet, type Search } from "../app/search";
import type { Act } from "../model/acts";
import { inWindow, passes } from "./narrow";

export type FacetCounts = ReadonlyMap<string, number>;

const VALUE_OF: Partial<Record<Facet, (act: Act) => string | null>> = {
  types: (act) => act.type,
  instruments: (act) => act.instrument,
  stages: (act) => act.stage,
  directions: (act) => act.direction,
  bases: (act) => act.date.basis,
};

/** How many acts each value would leave, with all other facets as they are; null where only the server could tell. */
export function counts(acts: readonly Act[] | null, search: Search, facet: Facet): FacetCounts | null {
  const value = VALUE_OF[facet];
  if (!acts || !value) {
    return null;
  }
  const found = new Map<string, number>();
  for (const act of acts) {
    const key = value(act);
    if (key && passes(act, search, facet) && inWindow(act, search)) {
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  return found;
}

/** How many acts a toggle would leave, with all other filters as they are; null where the page does not hold all acts. */
export function leftBy(change: Pick<Search, "stories" | "certainty">, acts: readonly Act[] | null, search: Search): number | null {
  if (!acts) return null;
  const others = { ...search, ...change };
  return acts.filter((act) => act.storyCount >= (others.stories ?? 1) && passes(act, others) && inWindow(act, others)).length;
}

/** What is left of an address without one facet: the acts among which its values are counted. */
export function filterWithout(search: Search, facet: Facet): TimelineFilter {
  const others = { ...search, [facet]: undefined };
  return { ...baseFilter(others), ...facetFilter(others), ...windowFilter(others) };
}
