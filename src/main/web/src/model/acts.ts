import { epochDay } from "../api/dates";
import type { MarkFragment } from "../api/generated";

/** An act as the drawing and the list know it. */
export interface Act extends MarkFragment {
  /** The first and the last possible day, counted from 1970-01-01; null where open or unknown. */
  readonly first: number | null;
  readonly last: number | null;
  /** Where its mark stands: the middle of its possible days. */
  readonly at: number | null;
  /** Whether it came while the page was open. */
  readonly isNew: boolean;
}

export function actOf(mark: MarkFragment, isNew = false): Act {
  const first = mark.date.earliest ? epochDay(mark.date.earliest) : null;
  const last = mark.date.latest ? epochDay(mark.date.latest) : null;
  const at = first !== null && last !== null ? (first + last + 1) / 2 : (first ?? last);
  return { ...mark, first, last, at, isNew };
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
