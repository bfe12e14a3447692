import type { MeasureRowFragment, Stage } from "../api/generated";
import { epochDay } from "../api/dates";
import { TimeScale } from "../model/TimeScale";

export const RUNGS: readonly Stage[] = ["CONSIDERED", "PROPOSED", "REQUESTED", "THREATENED", "ANNOUNCED", "IN_FORCE", "SUSPENDED", "ENDED"];

/** How far up the ladder a stage stands: talk, then decided, then in force; what is over stands at the bottom again. */
export function rung(stage: Stage): number {
  return { CONSIDERED: 1, PROPOSED: 1, REQUESTED: 1, THREATENED: 1, ANNOUNCED: 2, IN_FORCE: 3, SUSPENDED: 2, ENDED: 0 }[stage];
}

export interface Step {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
  readonly act: string;
}

/** The steps of a measure with the days on which they begin and end; undated steps are left out. */
export function stepsOf(measure: Pick<MeasureRowFragment, "stages">, until: number): Step[] {
  const dated = measure.stages.flatMap(({ stage, date, action }) => {
    const day = date.earliest ?? date.latest;
    return day ? [{ stage, from: Math.min(epochDay(day), until), act: action.id }] : [];
  });
  return dated.map((step, index) => ({ ...step, to: dated[index + 1]?.from ?? until }));
}

/** The steps of all rows of a table on one time scale. */
export interface Ladder {
  readonly scale: TimeScale;
  readonly steps: ReadonlyMap<string, readonly Step[]>;
}

/** How high the ladder of a row is. */
export const HEIGHT = 40;
const RUNG = 9;

/** How far below the top of its row a stage stands. */
export function heightOf(stage: Stage): number {
  return HEIGHT - 6 - rung(stage) * RUNG;
}

/** Room for half a dot and half a date at either end. */
const MARGIN = 14;
const SHORTEST = 90;

export function ladderOf(measures: readonly MeasureRowFragment[], on: string, width: number): Ladder {
  const until = epochDay(on);
  const steps = new Map(measures.map((measure) => [measure.id, stepsOf(measure, until)] as const));
  const first = Math.min(until - SHORTEST, ...[...steps.values()].map((some) => some[0]?.from ?? until));
  const spare = ((until - first) * MARGIN) / (width - 2 * MARGIN);
  return { scale: new TimeScale(first - spare, until + spare, width), steps };
}
