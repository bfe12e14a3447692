interface Act {
  readonly contested: boolean;
  readonly claims: { readonly edges: readonly { readonly node: { readonly confidence: number; readonly hedged: boolean } }[] };
}

interface Ranked {
  readonly score: number;
  readonly hops: readonly { readonly actions: readonly Act[] }[];
}

/** What is contested or only said at second hand counts as half as sure. */
const DOUBT = 0.5;

function sureness({ contested, claims }: Act): number {
  const said = Math.max(0, ...claims.edges.map(({ node }) => node.confidence * (node.hedged ? DOUBT : 1)));
  return said * (contested ? DOUBT : 1);
}

/** How telling a chain is: the score of the service, which knows stories and days, by how sure the surest act of each step is. */
export function strength({ score, hops }: Ranked): number {
  return hops.reduce((product, { actions }) => product * (actions.length > 0 ? Math.max(...actions.map(sureness)) : 1), score);
}

/** Chains by the number of their steps, the direct first, and within a number the most telling first. */
export function bySteps<T extends Ranked>(chains: readonly T[]): readonly { readonly steps: number; readonly chains: readonly T[] }[] {
  return [...new Set(chains.map(({ hops }) => hops.length))].sort((a, b) => a - b).map((steps) => ({
    steps,
    chains: chains.filter(({ hops }) => hops.length === steps).sort((a, b) => strength(b) - strength(a)),
  }));
}
