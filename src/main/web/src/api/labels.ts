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

/** A summary in its parts: the headline that leads into it in brackets, if there is one, and what the act is. */
export function partsOf(summary: string): { readonly lead: string | null; readonly act: string } {
  const led = /^\[([^\]]+)\] (.+)$/s.exec(summary);
  return { lead: led?.[1] ?? null, act: led?.[2] ?? summary };
}

/** A summary of one line, cut behind a word. Where it is too long, what leads into it goes first. */
export function shortSummary(action: { readonly summary: string }, length = 120): string {
  const whole = action.summary.replace(/\s+/g, " ").trim();
  if (whole.length <= length) {
    return whole;
  }
  const text = partsOf(whole).act;
  if (text.length <= length) {
    return text;
  }
  const cut = text.lastIndexOf(" ", length);
  return `${text.slice(0, cut > length / 2 ? cut : length)}…`;
}

export function shortName(name: string, length = 60): string {
  return name.length <= length ? name : `${name.slice(0, length)}…`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** The flag of a country, by the code in its id; null for anything else. */
export function flagOf(id: string): string | null {
  const code = /^country:([A-Z]{2})$/.exec(id)?.[1];
  return code ? `/flags/${code.toLowerCase()}.svg` : null;
}
