import { vocabulary } from "./generated";

export type EnumName = keyof typeof vocabulary;

/** A value as people read it: `IN_FORCE` is "In force". */
export function label(value: string): string {
  const words = value.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function meaning(name: EnumName, value: string): string {
  return (vocabulary[name] as Record<string, string>)[value] ?? "";
}

export function valuesOf(name: EnumName): string[] {
  return Object.keys(vocabulary[name]);
}

/** A summary in its parts: the headline that leads into it in brackets, if there is one, and what the act is. What an editor puts into a quotation has fewer words. */
export function partsOf(summary: string): { readonly lead: string | null; readonly act: string } {
  const led = /^\[([^\] ]+(?: [^\] ]+){2,})\] (.+)$/s.exec(summary);
  return { lead: led?.[1] ?? null, act: led?.[2] ?? summary };
}

/** A summary of one line, cut behind a word. Where it is too long, what leads into it goes first. */
export function shortSummary(action: { readonly summary: string }, length = 120): string {
  const text = oneLine(action.summary);
  return text.length <= length ? text : cut(partsOf(text).act, length);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Text of at most a length, cut behind a word. */
export function cut(text: string, length: number): string {
  if (text.length <= length) {
    return text;
  }
  const end = text.lastIndexOf(" ", length);
  return `${text.slice(0, end > length / 2 ? end : length)}…`;
}

export function shortName(name: string, length = 60): string {
  return name.length <= length ? name : `${name.slice(0, length)}…`;
}

const NAMES = new Intl.Collator("en");

/** The order of two names: that of the page's own language, so that a file has the same rows in the same order wherever it is made. */
export function byName(a: string, b: string): number {
  return NAMES.compare(a, b);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** The only party besides countries that has a flag among theirs. */
const EUROPEAN_UNION = "org:eu";

/** The flag of a country, by the code in its id, or of the European Union; null for anything else. */
export function flagOf(id: string): string | null {
  const code = /^country:([A-Z]{2})$/.exec(id)?.[1] ?? (id === EUROPEAN_UNION ? "EU" : undefined);
  return code ? `/flags/${code.toLowerCase()}.svg` : null;
}
