import type { Stage } from "../api/generated";

interface Due {
  readonly earliest: string | null;
  readonly text: string;
}

interface Told {
  readonly stage: Stage | null;
  readonly due?: Due | null;
  readonly action?: { readonly due: Due | null };
}

/**
 * From when on a measure is to hold that does not hold yet on a day; null where nothing says so. Reports tell of a ban "from September 1" as of
 * one in force, so that the stage alone would have it hold from the day of the report.
 */
export function beginsAfter({ stage, due, action }: Told, day: string | null): string | null {
  const told = due ?? action?.due;
  return told?.earliest && day && told.earliest > day && stage !== "ENDED" && stage !== "SUSPENDED" ? told.text : null;
}
