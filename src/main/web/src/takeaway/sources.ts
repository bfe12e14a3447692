import { plural } from "../api/labels";

/** Where an act comes from: the articles that tell of it. */
export interface Sources {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly licences: readonly string[];
}

/** What an article says of where it is from. */
export interface Article {
  readonly url: string | null;
  readonly licence: string | null;
  readonly credit: string | null;
  readonly source: { readonly name: string } | null;
}

export const UNKNOWN: Sources = { names: [], addresses: [], licences: [] };

/** The values that are there, each once. */
export function distinct(values: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)))];
}

/** What several acts come from together. */
export function together(all: Iterable<Sources>): Sources {
  const each = [...all];
  return { names: distinct(each.flatMap((one) => one.names)), addresses: distinct(each.flatMap((one) => one.addresses)), licences: distinct(each.flatMap((one) => one.licences)) };
}

/** Under which terms an article may be used, and whom to name then; null where it states neither. */
export function termsOf({ licence, credit }: Pick<Article, "licence" | "credit">): string | null {
  const named = credit && `credit: ${credit}`;
  return licence && named ? `${licence} (${named})` : (licence ?? named);
}

/** The sources and licences of some articles. */
export function sourcesOfArticles(articles: readonly Article[]): Sources {
  return {
    names: distinct(articles.map((article) => article.source?.name)),
    addresses: distinct(articles.map((article) => article.url)),
    licences: distinct(articles.map(termsOf)),
  };
}

/** The cells "sources", "addresses" and "licences" of a row. */
export function sourceCells({ names, addresses, licences }: Sources = UNKNOWN): readonly string[] {
  return [names.join("; "), addresses.join("; "), licences.join("; ") || "not stated"];
}

/** As many sources have their names where there is room for a line alone. */
export const NAMED = 12;

export function listed(words: readonly string[], kind: string): string {
  return words.slice(0, NAMED).join(", ") + (words.length > NAMED ? ` and ${plural(words.length - NAMED, `more ${kind}`)}` : "");
}

/** The lines under a picture that name its sources and their licences. */
export function credits({ names, licences }: Pick<Sources, "names" | "licences">): readonly string[] {
  return [`Sources: ${listed(names, "source") || "not stated"}.`, `Licences: ${listed(licences, "licence") || "not stated"}.`];
}
