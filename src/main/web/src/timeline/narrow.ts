import { epochDay } from "../api/dates";
import { FACETS, windowOf, type Search } from "../app/search";
import type { Act } from "../model/acts";

/** Whether facets leave an act. */
export function passes(act: Act, search: Search, without?: string): boolean {
  const one = { types: act.type, instruments: act.instrument, stages: act.stage ?? "", directions: act.direction, bases: act.date.basis } as Record<string, string>;
  return FACETS.every((facet) => facet === "evidence" || facet === without || !search[facet] || search[facet].includes(one[facet] ?? ""));
}

/** Whether an act may lie in the window, or surely does where that is asked. */
export function inWindow(act: Act, search: Search): boolean {
  const days = windowOf(search);
  if (!days.from && !days.to) {
    return true;
  }
  if (act.at === null) {
    return false;
  }
  const from = days.from ? epochDay(days.from) : -Infinity;
  const to = days.to ? epochDay(days.to) : Infinity;
  const first = act.first ?? -Infinity;
  const last = act.last ?? Infinity;
  return search.certainty === "DEFINITELY" ? first >= from && last <= to : last >= from && first <= to;
}

/** Whether facets and the window leave an act. */
export function isShown(act: Act, search: Search): boolean {
  return passes(act, search) && inWindow(act, search);
}
