import type { MeasureRowFragment } from "../api/generated";
import { label } from "../api/labels";
import { RUNGS } from "./steps";

export type Column = "imposer" | "target" | "kind" | "stage" | "since" | "last";

export const COLUMNS: readonly { readonly key: Column; readonly name: string; readonly down: boolean }[] = [
  { key: "imposer", name: "Imposer", down: false },
  { key: "target", name: "Target", down: false },
  { key: "kind", name: "Kind", down: false },
  { key: "stage", name: "Stage", down: true },
  { key: "since", name: "Since", down: true },
  { key: "last", name: "Last reported", down: true },
];

type Row = Pick<MeasureRowFragment, "id" | "name" | "designator" | "imposer" | "imposerText" | "target" | "targetText" | "instrument" | "stage" | "since" | "lastReported">;

export function imposerOf(row: Pick<Row, "imposer" | "imposerText">): string {
  return row.imposer?.name ?? (row.imposerText || "not named");
}

export function targetOf(row: Pick<Row, "target" | "targetText">): string {
  return row.target?.name ?? row.targetText ?? "not named";
}

/** The list, program or goods that tell a measure apart from others of its kind. Goods stand in brackets behind the parties of its name. */
export function about(row: Pick<MeasureRowFragment, "name" | "designator" | "imposer" | "imposerText" | "target" | "targetText">): string {
  if (row.designator) return row.designator;
  const target = ` on ${targetOf(row)}`;
  const place = row.name.indexOf(target);
  const rest = place < 0 ? row.name.slice(row.name.startsWith(imposerOf(row)) ? imposerOf(row).length : 0) : row.name.slice(place + target.length);
  return / \((.+)\)$/.exec(rest)?.[1] ?? "";
}

function keyOf(row: Row, column: string): string | number | null {
  switch (column) {
    case "imposer":
      return imposerOf(row);
    case "target":
      return targetOf(row);
    case "kind":
      return `${label(row.instrument)} ${about(row)}`;
    case "stage":
      return RUNGS.indexOf(row.stage);
    case "since":
      return row.since?.earliest ?? row.since?.latest ?? null;
    default:
      return row.lastReported;
  }
}

/** Measures in the order of a column, downwards with a minus before it; those without a value last. Without a column, as the service lists them. */
export function ordered<T extends Row>(rows: readonly T[], sort: string | undefined): readonly T[] {
  const column = sort?.replace(/^-/, "");
  if (!COLUMNS.some(({ key }) => key === column)) return rows;
  const down = sort?.startsWith("-") ? -1 : 1;
  const keys = new Map(rows.map((row) => [row.id, keyOf(row, column ?? "")] as const));
  return [...rows].sort((a, b) => {
    const [x, y] = [keys.get(a.id) ?? null, keys.get(b.id) ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return down * (typeof x === "number" ? x - Number(y) : x.localeCompare(String(y)));
  });
}
