import type { ClaimOfActFragment } from "../api/generated";
import { plural } from "../api/labels";

/** What one article states, sentence by sentence. */
export interface ReportOfClaims {
  readonly article: string;
  readonly claims: readonly ClaimOfActFragment[];
}

/** The reports of one text: the first of them, then its near-copies. */
export interface StoryOfClaims {
  readonly story: string;
  readonly reports: readonly ReportOfClaims[];
  readonly denies: boolean;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Claims by the story that their articles tell, in the order of the first report; reprints stand together. */
export function byStory(claims: readonly ClaimOfActFragment[]): StoryOfClaims[] {
  return [...grouped(claims, (claim) => `${claim.article.story.id} ${claim.denied}`)].map(([story, of]) => ({
    story,
    reports: [...grouped(of, (claim) => claim.article.id)].map(([article, told]) => ({ article, claims: told })),
    denies: of[0]?.denied ?? false,
  }));
}

/** How many articles stand behind claims, and how many of them are no near-copies: several sentences of one article are one report. */
export function reportsInStories(claims: readonly ClaimOfActFragment[]): string {
  const reports = new Set(claims.map((claim) => claim.article.id)).size;
  const stories = new Set(claims.map((claim) => claim.article.story.id)).size;
  return reports === stories ? plural(stories, "independent report") : `${plural(reports, "report")} in ${plural(stories, "independent story", "independent stories")}`;
}
