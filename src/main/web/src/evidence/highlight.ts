import type { ClaimOfActFragment } from "../api/generated";

export interface Piece {
  readonly text: string;
  /** What is marked: the quote, or a party in it; null around the quote. */
  readonly kind: "quote" | "party" | null;
}

/** Cuts a quote into its parties and the rest. `Claim.spans` will name the places; until then the first match of each party counts. */
export function partiesIn(quote: string, claim: Pick<ClaimOfActFragment, "parties">): Piece[] {
  const spans: [number, number][] = [];
  for (const { text } of claim.parties) {
    const at = text.trim() === "" ? -1 : quote.indexOf(text);
    if (at >= 0 && !spans.some(([from, to]) => at < to && at + text.length > from)) {
      spans.push([at, at + text.length]);
    }
  }
  spans.sort((a, b) => a[0] - b[0]);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from > at) pieces.push({ text: quote.slice(at, from), kind: "quote" });
    pieces.push({ text: quote.slice(from, to), kind: "party" });
    at = to;
  }
  if (at < quote.length) pieces.push({ text: quote.slice(at), kind: "quote" });
  return pieces;
}

/** A passage of an article with the quote of a claim marked; `from` is where the passage begins in the article. */
export function inPassage(passage: string, from: number, claim: Pick<ClaimOfActFragment, "parties" | "start" | "end" | "quote">): Piece[] {
  if (claim.start === null || claim.end === null) {
    return [{ text: passage, kind: null }];
  }
  const start = Math.max(0, claim.start - from);
  const end = Math.min(passage.length, claim.end - from);
  return [
    { text: passage.slice(0, start), kind: null },
    ...partiesIn(passage.slice(start, end), claim),
    { text: passage.slice(end), kind: null },
  ].filter((piece) => piece.text !== "") as Piece[];
}

export interface StoryOfClaims {
  readonly story: string;
  readonly claims: readonly ClaimOfActFragment[];
  readonly denies: boolean;
}

/** Claims by the story that their articles tell, in the order of the first report; reprints stand together. */
export function byStory(claims: readonly ClaimOfActFragment[]): StoryOfClaims[] {
  const stories = new Map<string, ClaimOfActFragment[]>();
  for (const claim of claims) {
    const key = `${claim.article.story.id} ${claim.denied}`;
    stories.set(key, [...(stories.get(key) ?? []), claim]);
  }
  return [...stories].map(([story, list]) => ({ story, claims: list, denies: list[0]?.denied ?? false }));
}
