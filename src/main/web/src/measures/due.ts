import type { Certainty, Stage } from "../api/generated";
import { label } from "../api/labels";

interface Due {
  readonly earliest: string | null;
  readonly text: string;
}

export interface Told {
  readonly stage: Stage | null;
  readonly due?: Due | null;
  readonly action?: { readonly due: Due | null };
}

/** The day on which a measure is told to take effect, in words; null where none is told. */
export function dueOf({ due, action }: Told): string | null {
  return (due ?? action?.due)?.text ?? null;
}

/** How far a measure is on a day, in words: from when on it is to hold, and whether that is certain. */
export function stageInWords(row: Told & { readonly stage: Stage; readonly certainty: Certainty }, day: string): string {
  const later = beginsAfter(row, day);
  return `${label(row.stage)}${later ? ` from ${later}` : ""}${row.certainty === "POSSIBLY" ? ", possibly" : ""}`;
}

/**
 * From when on a measure is to hold that does not hold yet on a day; null where nothing says so. Reports tell of a ban "from September 1" as of
 * one in force, so that the stage alone would have it hold from the day of the report.
 */
export function beginsAfter({ stage, due, action }: Told, day: string | null): string | null {
  const told = due ?? action?.due;
  return told?.earliest && day && told.earliest > day && stage !== "ENDED" && stage !== "SUSPENDED" ? told.text : null;
}
