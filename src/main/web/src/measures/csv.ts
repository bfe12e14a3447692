import type { MeasureRowFragment } from "../api/generated";

import { label } from "../api/labels";
import { toRows } from "../takeaway/csv";

/** The measures of a day, as the table shows them; the view that shows them again stands in each row, so that all lines have the same columns. */
export function csvOf(rows: readonly MeasureRowFragment[], on: string, address: string): string {
  const head = ["id", "measure", "imposer", "target", "kind", "designator", "direction", "stage", "certainty", "since", "until", "last reported", "history", "day", "view"];
  const lines = rows.map((row) => [
    row.id,
    row.name,
    row.imposer?.name ?? row.imposerText,
    row.target?.name ?? row.targetText ?? "",
    label(row.instrument),
    row.designator ?? "",
    label(row.direction),
    label(row.stage),
    label(row.certainty),
    row.since ? row.since.text : "",
    row.until ? row.until.text : "",
    row.lastReported,
    row.stages.map((step) => `${label(step.stage)} ${step.date.edtf ?? "undated"}`).join("; "),
    on,
    address,
  ]);
  return toRows([head, ...lines]);
}
