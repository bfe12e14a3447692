import type { LiveSubscription } from "../api/generated";
import { shortSummary } from "../api/labels";
import type { Search } from "../app/search";
import { actOf, type Act } from "../model/acts";
import { isShown } from "../timeline/narrow";

/** What a subscription has told since it was opened. */
export interface Arrivals {
  /** Acts that came or changed, each as it is now. */
  readonly acts: readonly Act[];
  /** The ids of acts that match no longer. */
  readonly gone: ReadonlySet<string>;
  /** How many events there were. */
  readonly events: number;
  /** The instant at which the latest of them was recorded; null before the first. */
  readonly recorded: string | null;
  /** When the latest event of each act was recorded, by the id of the act. */
  readonly changed: ReadonlyMap<string, string>;
}

export type Event = Pick<LiveSubscription["timeline"], "action" | "matches" | "change" | "recordedAt">;

export const NOTHING: Arrivals = { acts: [], gone: new Set(), events: 0, recorded: null, changed: new Map() };

/** What has arrived once one more event is told. */
export function arrived({ acts, gone, events, changed }: Arrivals, { action, matches, change, recordedAt }: Event): Arrivals {
  const others = acts.filter((act) => act.id !== action.id);
  const without = new Set([...gone].filter((id) => id !== action.id));
  const told = { events: events + 1, recorded: recordedAt, changed: new Map(changed).set(action.id, recordedAt) };
  return matches ? { acts: [...others, actOf(action, change !== "CORRECTED")], gone: without, ...told } : { acts: others, gone: without.add(action.id), ...told };
}

/** What a screen reader is told of an event; null for an act that the filters or the window leave out. */
export function announced({ action, matches, change }: Event, search: Search): string | null {
  if (!isShown(actOf(action), search)) return null;
  return `${!matches ? "Withdrawn" : change === "CORRECTED" ? "Corrected" : "New act"}: ${shortSummary(action)}`;
}

/** How many new acts the filters and the window leave. */
export function newAmong(acts: readonly Act[], search: Search): number {
  return acts.filter((act) => act.isNew && isShown(act, search)).length;
}

/** The same acts, those that are shown no longer marked as new. */
export function seen(acts: readonly Act[], search: Search): readonly Act[] {
  return acts.map((act) => (act.isNew && isShown(act, search) ? { ...act, isNew: false } : act));
}
