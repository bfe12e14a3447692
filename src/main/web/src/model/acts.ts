import { epochDay } from "../api/dates";
import type { MarkFragment } from "../api/generated";

/** An act as the drawing and the list know it. */
export interface Act extends MarkFragment {
  /** The first and the last possible day, counted from 1970-01-01; null where open or unknown. */
  readonly first: number | null;
  readonly last: number | null;
  /** Where its mark stands: the middle of its possible days. */
  readonly at: number | null;
  /** The first and the last day on which what it announces may take effect; null where no later day is told. */
  readonly effect: readonly [number, number] | null;
  /** The last day on which its measure may hold; null where no end is told. */
  readonly end: number | null;
  /** Whether it came while the page was open. */
  readonly isNew: boolean;
}

export function actOf(mark: MarkFragment, isNew = false): Act {
  const first = mark.date.earliest ? epochDay(mark.date.earliest) : null;
  const last = mark.date.latest ? epochDay(mark.date.latest) : null;
  const at = first !== null && last !== null ? (first + last + 1) / 2 : (first ?? last);
  return { ...mark, first, last, at, effect: effectOf(mark, last ?? first), end: expiryOf(mark, last ?? first), isNew };
}

/** What takes effect on the day of the act itself needs no line. */
function effectOf({ due }: MarkFragment, after: number | null): readonly [number, number] | null {
  const [earliest, latest] = [due?.earliest ?? due?.latest, due?.latest ?? due?.earliest];
  const days = earliest && latest ? ([epochDay(earliest), epochDay(latest)] as const) : null;
  return days && after !== null && days[0] > after ? days : null;
}

function expiryOf({ expires }: MarkFragment, after: number | null): number | null {
  const last = expires?.latest ?? expires?.earliest;
  const day = last ? epochDay(last) : null;
  return day !== null && after !== null && day > after ? day : null;
}

/** The last day that anything of an act reaches to; null where nothing but its own days is told. */
export function reachOf({ effect, end }: Pick<Act, "effect" | "end">): number | null {
  return effect === null && end === null ? null : Math.max(effect?.[1] ?? -Infinity, end ?? -Infinity);
}

/** In the order of their marks, the undated last. */
export function byDate(a: Act, b: Act): number {
  return (a.at ?? Infinity) - (b.at ?? Infinity) || (a.id < b.id ? -1 : 1);
}

export type PartyOf = Act["parties"][number];

/** Whom a party stands for: its principal where it acts for one. */
export function standsFor(party: PartyOf): PartyOf["entity"] {
  return party.principal ?? party.entity;
}
