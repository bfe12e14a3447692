import { dayInWords, epochDay, isoDay, today } from "../api/dates";
import { asOfOf, baseFilter, endOfDay, type Search } from "../app/search";

/** The two days that an address compares; without them, the last year. */
export function daysCompared(search: Search): { readonly since: string; readonly until: string } {
  const until = search.until ?? today();
  return { since: search.since ?? isoDay(epochDay(until) - 365), until };
}

/** Whether any day lies between the ends of both. */
export function areInOrder({ since, until }: ReturnType<typeof daysCompared>): boolean {
  return since < until;
}

/** The days of a comparison in words: what changed lies after the first of them. */
export function comparedInWords({ since, until }: ReturnType<typeof daysCompared>): string {
  return `after ${dayInWords(since)}, up to ${dayInWords(until)}`;
}

/** What the service is asked for of a comparison. Reports of the first day were known already when it ended. */
export function variablesOf(search: Search) {
  const { since, until } = daysCompared(search);
  const clock = search.clock === "RECORDED" ? ("RECORDED" as const) : ("REPORTED" as const);
  return { from: endOfDay(since), to: endOfDay(until), clock, filter: baseFilter(search), asOf: asOfOf(search), first: 500 };
}
