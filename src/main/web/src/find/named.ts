import { plain } from "./fit";

/** Words that ask and link, and tell nothing of an act. */
const LINKING = new Set("a an and against at between by did do does for from had has have how in into is of on onto or over the their to versus vs was were what when where which who whom why with".split(" "));

export interface Known {
  readonly id: string;
  readonly names: readonly string[];
  readonly actionCount: number;
}

export interface Named<T> {
  /** The parties whose names the text holds, in its order. */
  readonly parties: readonly T[];
  /** The words besides, without those that only link. */
  readonly words: string;
}

/** Takes a text apart into the parties that it names as they are called, and the words about them. A longer name goes before one within it. */
export function namedIn<T extends Known>(text: string, known: readonly T[]): Named<T> {
  const typed = plain(text).split(" ");
  const capitals = new Set(text.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).map(plain));
  // A further name of one word, such as “ban” of Ban Ki-moon, is a mere word unless it is written as a name or its party takes part in acts.
  const isName = (party: T, name: string, index: number) => {
    const word = plain(name);
    return word.includes(" ") || capitals.has(word) || (!LINKING.has(word) && (index === 0 || party.actionCount > 0));
  };
  const found = known.flatMap((party) => party.names.filter((name, index) => isName(party, name, index)).map((name) => ({ party, words: plain(name).split(" ") })));
  const taken = new Map<number, T | null>();
  for (const { party, words } of found.sort((a, b) => b.words.length - a.words.length)) {
    if ([...taken.values()].includes(party)) continue;
    const at = typed.findIndex((_, start) => words.every((word, i) => typed[start + i] === word && !taken.has(start + i)));
    if (at >= 0) words.forEach((_, i) => taken.set(at + i, i === 0 ? party : null));
  }
  const parties = [...taken].sort(([a], [b]) => a - b).flatMap(([, party]) => (party ? [party] : []));
  return { parties, words: typed.filter((word, i) => !taken.has(i) && !LINKING.has(word)).join(" ") };
}
