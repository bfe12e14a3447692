import type { MeasureRowFragment } from "../api/generated";
import { byName, label, plural } from "../api/labels";
import { beginsAfter, type Told } from "./due";
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
    return down * (typeof x === "number" ? x - Number(y) : byName(x, String(y)));
  });
}

/** The measures of an imposer that stand together; of all imposers where the order is another. */
export interface Group<T> {
  readonly imposer: { readonly id: string | null; readonly name: string } | null;
  readonly rows: readonly T[];
}

/** Whether measures in the order of a column stand together by imposer, as they do in the order of the service. */
export function isByImposer(sort: string | undefined): boolean {
  return sort === undefined || sort.replace(/^-/, "") === "imposer";
}

/** Ordered measures in groups by imposer where their order keeps those together, else in one group without a name. */
export function groupsOf<T extends Row>(rows: readonly T[], sort: string | undefined): readonly Group<T>[] {
  if (!isByImposer(sort)) return rows.length > 0 ? [{ imposer: null, rows }] : [];
  const groups: { imposer: { id: string | null; name: string }; rows: T[] }[] = [];
  for (const row of rows) {
    const [id, name] = [row.imposer?.id ?? null, imposerOf(row)];
    const last = groups.at(-1);
    if (last && last.imposer.id === id && last.imposer.name === name) last.rows.push(row);
    else groups.push({ imposer: { id, name }, rows: [row] });
  }
  return groups;
}

/** How many measures of a group there are, and how many of them hold on a day; of the listed ones where there may be others. */
export function countsOf(rows: readonly (Pick<Row, "stage"> & Told)[], on: string, further = false): string {
  const held = rows.filter((row) => row.stage === "IN_FORCE" && beginsAfter(row, on) === null).length;
  return `${plural(rows.length, "measure")}${further ? " listed" : ""}${held > 0 ? `, ${held} in force` : ""}`;
}
