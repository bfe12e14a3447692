import { ActByIdDocument, CandidatesDocument, type CandidateFragment, type TimelineFilter } from "../api/generated";
import { epochDay, isoDay } from "../api/dates";
import { read } from "../api/request";
import type { ActInFull } from "../evidence/Evidence";

interface Dated {
  readonly id: string;
  readonly date: { readonly earliest: string | null; readonly latest: string | null };
}

/** Acts that may be the same as another, and how many there are with those that are not listed. */
export interface Candidates {
  readonly acts: readonly CandidateFragment[];
  readonly more: number;
}

/** As many acts are listed at once. */
const LISTED = 20;
/** Days before and after an act within which another may be the same. */
export const NEAR = 30;

/** The id of an act where a text is one, or the address of the page while an act is open. */
export function idIn(text: string): string | null {
  const [, named] = /[?&]act=([^&\s]+)/.exec(text) ?? [];
  return named ? decodeURIComponent(named) : /^action:\S+$/.test(text.trim()) ? text.trim() : null;
}

/** What acts of the same parties and of about the same days match, the closest match first. */
export function nearFilters({ parties, date }: Pick<ActInFull, "parties" | "date">): readonly TimelineFilter[] {
  const idsOf = (roles: readonly string[]) => parties.flatMap(({ role, entity }) => (entity && roles.includes(role) ? [entity.id] : []));
  const [actor] = idsOf(["ACTOR"]);
  const [other] = idsOf(["TARGET", "ADDRESSEE", "BENEFICIARY"]);
  const [first, last] = [date.earliest ?? date.latest, date.latest ?? date.earliest];
  const window = first && last ? { window: { from: isoDay(epochDay(first) - NEAR), to: isoDay(epochDay(last) + NEAR) } } : {};
  const all = [actor, other].filter((id) => id !== undefined);
  return [...(all.length > 1 ? [all] : []), ...all.map((id) => [id])].map((involving) => ({ involving, denied: "INCLUDE", ...window }));
}

function middleOf({ date }: Dated): number | null {
  const [first, last] = [date.earliest ?? date.latest, date.latest ?? date.earliest];
  return first && last ? (epochDay(first) + epochDay(last)) / 2 : null;
}

/** Acts in the order of their distance in time, those without a date last. */
export function nearestFirst<T extends Dated>(act: Dated, others: readonly T[]): T[] {
  const at = middleOf(act);
  const distance = (other: T) => {
    const day = middleOf(other);
    return at === null || day === null ? Infinity : Math.abs(day - at);
  };
  return [...others].sort((a, b) => (distance(a) === distance(b) ? 0 : distance(a) - distance(b)));
}

async function matching(act: ActInFull, filter: TimelineFilter, signal: AbortSignal): Promise<Candidates> {
  // One of them may be the act itself.
  const { timeline } = await read(CandidatesDocument, { filter, first: LISTED + 1 }, signal);
  const others = timeline.edges.map((edge) => edge.node).filter(({ id }) => id !== act.id);
  const self = timeline.edges.length - others.length;
  const acts = nearestFirst(act, others.slice(0, LISTED));
  return { acts, more: timeline.totalCount - self - acts.length };
}

/** The acts that match words or an address, or without either those of the same parties at about the same time. */
export async function candidatesOf(act: ActInFull, words: string, signal: AbortSignal): Promise<Candidates> {
  const id = idIn(words);
  if (id) {
    const { node } = await read(ActByIdDocument, { id }, signal);
    return { acts: node && "summary" in node && node.id !== act.id ? [node] : [], more: 0 };
  }
  if (words.trim() !== "") return matching(act, { text: words.trim(), denied: "INCLUDE" }, signal);
  for (const filter of nearFilters(act)) {
    const found = await matching(act, filter, signal);
    if (found.acts.length > 0) return found;
  }
  return { acts: [], more: 0 };
}
