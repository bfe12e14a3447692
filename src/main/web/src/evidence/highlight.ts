import type { ClaimOfActFragment } from "../api/generated";

export interface Piece {
  readonly text: string;
  /** What is marked: the quote, or what tells a part of the act; null around the quote. */
  readonly kind: "quote" | "trigger" | "party" | "detail" | null;
}

type Told = Pick<ClaimOfActFragment, "parties" | "spans">;
type Place = readonly [from: number, to: number, kind: Piece["kind"]];

/** Where the quote tells the parts of the act. Claims from before the reader kept places have none: there the first match of each party counts. */
function places(quote: string, claim: Told): Place[] {
  const found = claim.spans.length > 0 ? claim.spans.map((s): Place => [s.start, s.end, s.kind === "TRIGGER" ? "trigger" : s.kind === "PARTY" ? "party" : "detail"]) : claim.parties.flatMap(({ text }): Place[] => {
    const at = text.trim() === "" ? -1 : quote.indexOf(text);
    return at < 0 ? [] : [[at, at + text.length, "party"]];
  });
  const apart: Place[] = [];
  for (const place of found) {
    if (place[1] <= quote.length && !apart.some(([from, to]) => place[0] < to && place[1] > from)) apart.push(place);
  }
  return apart.sort((a, b) => a[0] - b[0]);
}

/** Cuts a quote into what tells the parts of the act, and the rest. */
export function partsIn(quote: string, claim: Told): Piece[] {
  const spans = places(quote, claim);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to, kind] of spans) {
    if (from > at) pieces.push({ text: quote.slice(at, from), kind: "quote" });
    pieces.push({ text: quote.slice(from, to), kind });
    at = to;
  }
  if (at < quote.length) pieces.push({ text: quote.slice(at), kind: "quote" });
  return pieces;
}

/** A passage of an article with the quote of a claim marked; `from` is where the passage begins in the article. */
export function inPassage(passage: string, from: number, claim: Told & Pick<ClaimOfActFragment, "start" | "end" | "quote">): Piece[] {
  if (claim.start === null || claim.end === null) {
    return [{ text: passage, kind: null }];
  }
  const start = Math.max(0, claim.start - from);
  const end = Math.min(passage.length, claim.end - from);
  return [
    { text: passage.slice(0, start), kind: null },
    ...partsIn(passage.slice(start, end), claim),
    { text: passage.slice(end), kind: null },
  ].filter((piece) => piece.text !== "") as Piece[];
}

/** As much of a cut word goes: scripts without spaces would lose whole sentences. */
const WORD = 24;

/** Pieces without the parts of words at an end where the passage was cut out of its article. */
export function atWords(pieces: readonly Piece[], cut: { readonly before: boolean; readonly after: boolean }): readonly Piece[] {
  const last = pieces.length - 1;
  return pieces.map((piece, index) => {
    if (piece.kind !== null) return piece;
    const { text } = piece;
    const [begins, ends] = [/^\S*\s+/.exec(text)?.[0].length ?? 0, /\s+\S*$/.exec(text)?.[0].length ?? 0];
    const from = index === 0 && cut.before && begins <= WORD ? begins : 0;
    const to = index === last && cut.after && ends <= WORD ? text.length - ends : text.length;
    return { ...piece, text: text.slice(from, Math.max(from, to)) };
  });
}
