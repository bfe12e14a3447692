/** How well a name fits what was typed, the better the higher; NONE is a name that only resembles it. */
export const FIT = { NONE: 0, ALIAS_PREFIX: 1, PREFIX: 2, ALIAS_WORD: 3, WORD: 4, ALIAS: 5, NAME: 6 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

/** The words of a text as they are compared. “&” between words is “and”, and within a word, as in AT&T, nothing. */
export function plain(text: string): string {
  return text.replace(/\s&(?=\s|$)/g, " and").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** An abbreviation such as NIS is a name of its own and no beginning of another. */
function isAbbreviation(text: string): boolean {
  return /^[\p{Lu}\p{N}.&]{2,6}$/u.test(text.trim());
}

/** How the best of an entity's names fits a text, whatever the case; the first of the names is the one that is shown. */
export function fitOf(text: string, names: readonly string[]): Fit {
  const typed = plain(text);
  if (typed === "") {
    return FIT.NONE;
  }
  const short = isAbbreviation(text);
  return names.reduce<Fit>((best, name, index) => {
    const known = plain(name);
    const one =
      known === typed || (short && known.replaceAll(" ", "") === typed.replaceAll(" ", ""))
        ? index === 0 ? FIT.NAME : FIT.ALIAS
        : ` ${known} `.includes(` ${typed} `)
          ? index === 0 ? FIT.WORD : FIT.ALIAS_WORD
          : !short && known.startsWith(typed)
            ? index === 0 ? FIT.PREFIX : FIT.ALIAS_PREFIX
            : FIT.NONE;
    return one > best ? one : best;
  }, FIT.NONE);
}

export interface Fitting {
  readonly fit: Fit;
}

/** What Enter means where nothing was chosen: the one that fits best, nobody where none fits, and none where several fit alike. */
export function meant<T extends Fitting>(items: readonly T[]): T | "nobody" | "several" {
  const best = Math.max(FIT.NONE, ...items.map((item) => item.fit));
  const fitting = items.filter((item) => item.fit === best);
  return best === FIT.NONE || !fitting[0] ? "nobody" : fitting.length === 1 ? fitting[0] : "several";
}
