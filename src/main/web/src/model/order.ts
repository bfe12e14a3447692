import { byName, partsOf } from "../api/labels";
import type { Act } from "./acts";

export type Column = "date" | "act" | "who" | "type" | "stage" | "quantity" | "stories";

const STAGES = ["CONSIDERED", "PROPOSED", "REQUESTED", "THREATENED", "ANNOUNCED", "IN_FORCE", "SUSPENDED", "ENDED"];

/** The units that say most come first, and bare numbers last. */
const UNITS: readonly string[] = ["PERCENT", "MONEY"];

/** Who acts, and on whom, as one line. */
export function whoOf(act: Act): string {
  const names = (roles: readonly string[]) => [...new Set(act.parties.filter((p) => roles.includes(p.role)).map((p) => p.entity?.name ?? p.text))].join(", ");
  const others = names(["TARGET", "ADDRESSEE", "BENEFICIARY"]);
  return `${names(["ACTOR"]) || "Nobody named"}${others ? ` → ${others}` : ""}`;
}

/** The quantities in the words of the text. */
export function quantityOf(act: Act): string {
  return act.magnitude ?? "";
}

type Key = readonly (number | string)[];

/** What an act is sorted by; null where it has nothing of the kind. Only quantities of one unit can be compared. */
function keyOf(act: Act, column: string): Key | null {
  switch (column) {
    case "act":
      return [partsOf(act.summary).act];
    case "who":
      return [whoOf(act)];
    case "type":
      return [act.type];
    case "stage":
      return act.stage ? [STAGES.indexOf(act.stage)] : null;
    case "quantity": {
      const told = act.quantities[0];
      return told ? [told.unit === "OTHER" ? UNITS.length + 1 : UNITS.indexOf(told.unit) + 1 || UNITS.length, `${told.unit} ${told.currency}`, told.value] : null;
    }
    case "stories":
      return [act.storyCount];
    default:
      return act.first ?? act.at ? [act.first ?? act.at ?? 0] : null;
  }
}

/** The last part of a key turns with the direction; what stands before it groups. */
function compare(a: Key, b: Key, down: number): number {
  for (const [index, x] of a.entries()) {
    const y = b[index];
    const order = typeof x === "string" ? byName(x, String(y)) : x - Number(y);
    if (order !== 0) return index === a.length - 1 ? order * down : order;
  }
  return 0;
}

/** Acts in the order of a column, downwards with a minus before it; those without a value come last either way. */
export function sorted(acts: readonly Act[], sort: string): Act[] {
  const down = sort.startsWith("-") ? -1 : 1;
  const column = sort.replace(/^-/, "");
  return acts
    .map((act) => ({ act, key: keyOf(act, column) }))
    .sort((a, b) => (a.key && b.key ? compare(a.key, b.key, down) : Number(a.key === null) - Number(b.key === null)) || (a.act.id < b.act.id ? -1 : 1))
    .map(({ act }) => act);
}
