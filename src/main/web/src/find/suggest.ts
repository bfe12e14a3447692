import { SuggestDocument, TopicsDocument, type AsOf, type SuggestQuery } from "../api/generated";
import { clientAt, failure, parsed } from "../api/client";
import { label, plural, shortName } from "../api/labels";
import type { Search } from "../app/search";
import { FIT, fitOf, type Fit, type Fitting } from "./fit";
import { namedIn } from "./named";

export interface Suggestion extends Fitting {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  /** An entity whose flag stands before it. */
  readonly flag: string | null;
  readonly search: Search;
}

type Found = SuggestQuery["entities"]["edges"][number]["node"];

/** The id of what is no name: the words themselves. */
export const WORDS = "words";

const PAIR = /\s+[–—-]\s+|\s+(?:and|vs\.?|&)\s+|\s*[–—]\s*/;

async function entities(search: string, asOf: AsOf | null, first: number): Promise<readonly Found[]> {
  const result = await clientAt(asOf).query(parsed(SuggestDocument), { search, asOf, first }, { requestPolicy: "network-only" }).toPromise();
  if (result.error) throw failure(result.error);
  return (result.data?.entities.edges ?? []).map((edge) => edge.node);
}

async function topics(): Promise<readonly { id: string; name: string }[]> {
  return (await clientAt(null).query(parsed(TopicsDocument), {}).toPromise()).data?.topics ?? [];
}

function hintOf(entity: Found): string {
  const of = "country" in entity ? entity.country : "principal" in entity ? entity.principal : null;
  return [label(entity.kind), of && shortName(of.name), entity.actionCount > 0 ? plural(entity.actionCount, "act") : "no act"].filter(Boolean).join(" · ");
}

function fits(text: string, entity: Found): Fit {
  return fitOf(text, [entity.name, ...entity.names.filter((name) => name !== entity.name)]);
}

function ofEntity(entity: Found, text: string): Suggestion {
  return { id: entity.id, name: shortName(entity.name, 160), hint: hintOf(entity), flag: "country" in entity && entity.country ? entity.country.id : entity.id, search: { of: [entity.id] }, fit: fits(text, entity) };
}

function ofPair(a: Found, b: Found, fit: Fit): Suggestion {
  return { id: `${a.id} ${b.id}`, name: `${shortName(a.name, 80)} – ${shortName(b.name, 80)}`, hint: "Two parties", flag: a.id, search: { of: [a.id, b.id] }, fit };
}

/** Parties that a text names among other words, with the acts of theirs that have these words. */
function ofWords(text: string, found: readonly Found[]): Suggestion[] {
  const { parties, words } = namedIn(text, found.map((entity) => ({ ...entity, names: [entity.name, ...entity.names] })));
  const [first, second, further] = parties;
  if (!first || further || (words === "" && !second)) return [];
  const of = second ? ofPair(first, second, FIT.ALIAS_PREFIX) : ofEntity(first, text);
  if (words === "") return [of];
  return [{ ...of, id: `${of.id} ${words}`, name: `${of.name}: acts with “${shortName(words)}”`, hint: second ? "Two parties and words" : "A party and words", search: { ...of.search, text: words }, fit: FIT.ALIAS_PREFIX }];
}

/** Two parties of which either stands on one side of a text: the best of both sides first, as a side is no better than its worse half. */
async function pairsIn(text: string, asOf: AsOf | null): Promise<Suggestion[]> {
  const [first, second, further] = text.split(PAIR).map((s) => s.trim()).filter((s) => s !== "");
  if (!first || !second || further) return [];
  const [left, right] = await Promise.all([entities(first, asOf, 5), entities(second, asOf, 5)]);
  return left
    .flatMap((a) => right.filter((b) => a.id !== b.id).map((b) => ofPair(a, b, Math.min(fits(first, a), fits(second, b)) as Fit)))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, 4);
}

/** Pairs with the names that the whole text fits: “Trinidad and Tobago” is one country, so a pair is meant only where it fits better. */
function withWhole(pairs: readonly Suggestion[], known: readonly Suggestion[]): Suggestion[] {
  const whole = known.filter((one) => one.fit > FIT.NONE).sort((a, b) => b.fit - a.fit);
  const [best, pair] = [whole[0]?.fit ?? FIT.NONE, pairs[0]?.fit ?? FIT.NONE];
  return best < pair ? [...pairs, ...whole] : [...whole, ...pairs.map((one) => ({ ...one, fit: FIT.NONE }))];
}

/** What an input may mean: entities as the clocks have them, two parties, topics, and the words themselves. */
export async function suggest(input: string, asOf: AsOf | null): Promise<Suggestion[]> {
  const text = input.trim().slice(0, 200);
  if (text === "") return [];
  const words: Suggestion = { id: WORDS, name: `Acts with the words “${shortName(text)}”`, hint: "Text", flag: null, search: { text }, fit: FIT.NONE };
  const [found, all, pairs] = await Promise.all([entities(text, asOf, 8), topics(), pairsIn(text, asOf)]);
  const named = all
    .filter((topic) => topic.name.toLowerCase().includes(text.toLowerCase()))
    .slice(0, 3)
    .map((topic) => ({ id: topic.id, name: topic.name, hint: "Topic", flag: null, search: { topic: topic.name }, fit: fitOf(text, [topic.name]) }));
  const known = [...found.map((entity) => ofEntity(entity, text)), ...named];
  if (pairs.length > 0) return [...withWhole(pairs, known), words];
  const mixed = known.some((one) => one.fit >= FIT.ALIAS) ? [] : ofWords(text, found);
  // What bears the very name comes first, so that the list and Enter say the same. Of names that only resemble several words few are meant.
  const exact = (s: Suggestion) => (s.fit >= FIT.ALIAS ? 0 : 1);
  return [...mixed, ...known.sort((a, b) => exact(a) - exact(b)).slice(0, mixed.length > 0 ? 4 : undefined), words];
}
