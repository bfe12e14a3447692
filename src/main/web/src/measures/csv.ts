import type { MeasureRowFragment } from "../api/generated";

import { label } from "../api/labels";
import { toRows } from "../takeaway/csv";

/** The measures of a day, as the table shows them. */
export function csvOf(rows: readonly MeasureRowFragment[], on: string, address: string): string {
  const head = ["id", "measure", "imposer", "target", "kind", "designator", "direction", "stage", "certainty", "since", "until", "last reported", "history"];
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
  ]);
  return toRows([head, ...lines, [`# Measures on ${on}`], [`# ${address}`]]);
}
