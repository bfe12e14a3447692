import type { MeasureRowFragment } from "../api/generated";

import { label } from "../api/labels";
import { beginsAfter, dueOf } from "./due";
import { toRows } from "../takeaway/csv";
import { sourceCells, together, UNKNOWN, type Sources } from "../takeaway/sources";

/** The acts that tell of a measure. */
export function actsOf(row: MeasureRowFragment): readonly string[] {
  return [...new Set([row.action.id, ...row.stages.map((step) => step.action.id)])];
}

/** The measures of a day, as the table shows them; the view that shows them again stands in each row, so that all lines have the same columns. */
export function csvOf(rows: readonly MeasureRowFragment[], on: string, address: string, sources: ReadonlyMap<string, Sources>): string {
  const head = ["id", "measure", "imposer", "target", "kind", "designator", "direction", "stage", "certainty", "takes effect", "since", "until", "last reported", "history", "sources", "addresses", "licences", "day", "view"];
  const lines = rows.map((row) => [
    row.id,
    row.name,
    row.imposer?.name ?? row.imposerText,
    row.target?.name ?? row.targetText ?? "",
    label(row.instrument),
    row.designator ?? "",
    label(row.direction),
    beginsAfter(row, on) ? `${label(row.stage)} from ${beginsAfter(row, on)}` : label(row.stage),
    label(row.certainty),
    dueOf(row) ?? "",
    row.since ? row.since.text : "",
    row.until ? row.until.text : "",
    row.lastReported,
    row.stages.map((step) => `${label(step.stage)} ${step.date.edtf ?? "undated"}`).join("; "),
    ...sourceCells(together(actsOf(row).map((act) => sources.get(act) ?? UNKNOWN))),
    on,
    address,
  ]);
  return toRows([head, ...lines]);
}
