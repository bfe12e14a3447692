import { ActByIdDocument, CandidatesDocument, NearCandidatesDocument, type CandidateFragment, type TimelineFilter } from "../api/generated";
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

/** What the acts near another match: all of them, those up to its days, and those from them on. */
export interface Near {
  readonly filter: TimelineFilter;
  readonly before: TimelineFilter;
  readonly after: TimelineFilter;
}

/** What acts of the same parties and of about the same days match, the closest match first. */
export function nearFilters({ parties, date }: Pick<ActInFull, "parties" | "date">): readonly Near[] {
  const idsOf = (roles: readonly string[]) => parties.flatMap(({ role, entity }) => (entity && roles.includes(role) ? [entity.id] : []));
  const [actor] = idsOf(["ACTOR"]);
  const [other] = idsOf(["TARGET", "ADDRESSEE", "BENEFICIARY"]);
  const [first, last] = [date.earliest ?? date.latest, date.latest ?? date.earliest];
  const within = (before: number, after: number) => (first && last ? { window: { from: isoDay(epochDay(first) - before), to: isoDay(epochDay(last) + after) } } : {});
  const all = [actor, other].filter((id) => id !== undefined);
  return [...(all.length > 1 ? [all] : []), ...all.map((id) => [id])].map((involving) => {
    const matching = (before: number, after: number): TimelineFilter => ({ involving, denied: "INCLUDE", ...within(before, after) });
    return { filter: matching(NEAR, NEAR), before: matching(NEAR, 0), after: matching(0, NEAR) };
  });
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

/** The listed ones of the acts found, of which one may be the act itself. */
function listed(act: ActInFull, found: readonly CandidateFragment[], total: number): Candidates {
  const others = [...new Map(found.map((one) => [one.id, one])).values()].filter(({ id }) => id !== act.id);
  const self = found.some(({ id }) => id === act.id) ? 1 : 0;
  const acts = others.slice(0, LISTED);
  return { acts, more: total - self - acts.length };
}

async function near(act: ActInFull, filters: Near, signal: AbortSignal): Promise<Candidates> {
  const { all, before, after } = await read(NearCandidatesDocument, { ...filters, first: LISTED + 1 }, signal);
  const found = [...before.edges, ...after.edges].map(({ node }) => node);
  return listed(act, nearestFirst(act, found), all.totalCount);
}

async function matching(act: ActInFull, text: string, signal: AbortSignal): Promise<Candidates> {
  const { timeline } = await read(CandidatesDocument, { filter: { text, denied: "INCLUDE" }, first: LISTED + 1 }, signal);
  const found = listed(act, timeline.edges.map(({ node }) => node), timeline.totalCount);
  return { ...found, acts: nearestFirst(act, found.acts) };
}

/** The acts that match words or an address, or without either those of the same parties at about the same time. */
export async function candidatesOf(act: ActInFull, words: string, signal: AbortSignal): Promise<Candidates> {
  const id = idIn(words);
  if (id) {
    const { node } = await read(ActByIdDocument, { id }, signal);
    return { acts: node && "summary" in node && node.id !== act.id ? [node] : [], more: 0 };
  }
  if (words.trim() !== "") return matching(act, words.trim(), signal);
  for (const filters of nearFilters(act)) {
    const found = await near(act, filters, signal);
    if (found.acts.length > 0) return found;
  }
  return { acts: [], more: 0 };
}
