import type { MeasureRowFragment, Stage } from "../api/generated";
import { epochDay } from "../api/dates";

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
