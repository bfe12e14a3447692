import { SuggestDocument, TopicsDocument, type SuggestQuery } from "../api/generated";
import { clientAt, failure } from "../api/client";
import { label, shortName } from "../api/labels";
import type { Search } from "../app/search";

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  /** An entity whose flag stands before it. */
  readonly flag: string | null;
  readonly search: Search;
}

type Found = SuggestQuery["entities"]["edges"][number]["node"];

const PAIR = /\s+[–—-]\s+|\s+(?:and|vs\.?|&)\s+|\s*[–—]\s*/;

async function entities(search: string, first: number): Promise<readonly Found[]> {
  const result = await clientAt(null).query(SuggestDocument, { search, first }).toPromise();
  if (result.error) throw failure(result.error);
  return (result.data?.entities.edges ?? []).map((edge) => edge.node);
}

async function topics(): Promise<readonly { id: string; name: string }[]> {
  return (await clientAt(null).query(TopicsDocument, {}).toPromise()).data?.topics ?? [];
}

function hintOf(entity: Found): string {
  const of = "country" in entity ? entity.country : "principal" in entity ? entity.principal : null;
  return of ? `${label(entity.kind)}, ${shortName(of.name)}` : label(entity.kind);
}

function ofEntity(entity: Found): Suggestion {
  return { id: entity.id, name: shortName(entity.name, 90), hint: hintOf(entity), flag: "country" in entity && entity.country ? entity.country.id : entity.id, search: { of: [entity.id] } };
}

/** What an input may mean: entities, two parties, topics, and the words themselves. */
export async function suggest(input: string): Promise<Suggestion[]> {
  const text = input.trim().slice(0, 200);
  if (text === "") return [];
  const sides = text.split(PAIR).map((s) => s.trim()).filter((s) => s !== "");
  const words: Suggestion = { id: "words", name: `Acts with the words “${shortName(text)}”`, hint: "Text", flag: null, search: { text } };
  if (sides.length === 2) {
    const [left, right] = await Promise.all(sides.map((side) => entities(side, 3)));
    const pairs: Suggestion[] = [];
    for (const a of (left ?? []).slice(0, 2)) {
      for (const b of (right ?? []).slice(0, 2)) {
        if (a.id !== b.id) pairs.push({ id: `${a.id} ${b.id}`, name: `${shortName(a.name)} – ${shortName(b.name)}`, hint: "Two parties", flag: a.id, search: { of: [a.id, b.id] } });
      }
    }
    if (pairs.length > 0) return [...pairs.slice(0, 4), words];
  }
  const [found, all] = await Promise.all([entities(text, 7), topics()]);
  const named = all
    .filter((topic) => topic.name.toLowerCase().includes(text.toLowerCase()))
    .slice(0, 3)
    .map((topic) => ({ id: topic.id, name: topic.name, hint: "Topic", flag: null, search: { topic: topic.name } }));
  return [...found.map(ofEntity), ...named, words];
}
