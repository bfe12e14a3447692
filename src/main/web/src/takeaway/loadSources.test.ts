// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { sourcesOf, sourcesOfActs } from "./loadSources";

/** An act of which one article tells in as many sentences, and another in the last one. */
const SENTENCES = 1203;
const claim = (n: number) => ({ id: `claim ${n}`, article: { id: n < SENTENCES ? "long" : "short", url: null, licence: n < SENTENCES ? "CC BY 4.0" : "CC0", credit: null, source: { id: "s", name: n < SENTENCES ? "Wire" : "Paper" } } });
const claims = ({ first, after }: { first: number; after?: string | null }) => {
  const from = Number(after ?? 0);
  const to = Math.min(SENTENCES, from + first);
  return { pageInfo: { hasNextPage: to < SENTENCES, endCursor: String(to) }, edges: Array.from({ length: to - from }, (_, n) => ({ node: claim(from + n + 1) })) };
};

afterEach(() => vi.unstubAllGlobals());

for (const [says, load] of [
  ["a timeline", () => sourcesOf({ of: ["Huawei"] }, null)],
  ["some acts", () => sourcesOfActs(["a"], null)],
] as const) {
  it(`names every source of the acts of ${says}, in however many sentences the first of them tells of one`, async () => {
    vi.stubGlobal("fetch", async (_: unknown, { body }: { body: string }) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables: { first: number; after?: string | null } };
      const act = (page: typeof variables) => ({ __typename: "PolicyAction", id: "a", claims: claims(page) });
      const [, name] = /query (\w+)/.exec(query)!;
      const data = {
        SourcesOfActs: () => ({ timeline: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: act({ first: variables.first }) }] } }),
        SourcesOfNodes: () => ({ nodes: [act({ first: variables.first })] }),
        FurtherSources: () => ({ node: act(variables) }),
      }[name as "SourcesOfActs"]();
      return Response.json({ data });
    });
    expect((await load()).get("a")).toEqual({ names: ["Wire", "Paper"], addresses: [], licences: ["CC BY 4.0", "CC0"] });
  });
}
