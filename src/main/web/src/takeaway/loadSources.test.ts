// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { creditsOf, sourcesOf, sourcesOfActs } from "./loadSources";

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

it("names the sources of too many acts to read, and the licences of their newest acts", async () => {
  const asked: unknown[] = [];
  const article = (source: string, licence: string) => ({ node: { id: `${source} ${licence}`, article: { id: source, url: null, licence, credit: null, source: { id: source, name: source } } } });
  vi.stubGlobal("fetch", async (_: unknown, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: { filter: { and?: [{ sources: [string] }] } } };
    if (query.includes("SourceCounts")) return Response.json({ data: { histogram: { groups: Array.from({ length: 14 }, (_, n) => ({ key: `s${n}`, label: `Source ${n}`, count: 100 - n })) } } });
    asked.push(variables.filter);
    const [source] = variables.filter.and![0].sources;
    // Another source tells of the same act, under its own licence.
    return Response.json({ data: { timeline: { edges: [{ node: { id: "a", claims: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [article(source, source === "s3" ? "CC0" : "CC BY 4.0"), article("other", "secret")] } } }] } } });
  });
  const [sources, licences] = await creditsOf({ of: ["Huawei"] }, null, null);
  expect(sources).toMatch(/^Sources: Source 0, .*Source 11 and 2 more sources\.$/);
  expect(licences).toBe("Licences of their newest acts: CC BY 4.0, CC0. The graph as CSV has all.");
  expect(asked).toHaveLength(12);
  expect(asked[0]).toEqual({ involving: ["Huawei"], and: [{ sources: ["s0"] }] });
});
