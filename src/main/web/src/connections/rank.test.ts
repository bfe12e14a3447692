import { describe, expect, it } from "vitest";
import { bySteps } from "./rank";

const act = (confidence: number, { contested = false, hedged = false } = {}) => ({ contested, claims: { edges: [{ node: { confidence, hedged } }] } });
const chain = (name: string, score: number, ...hops: ReturnType<typeof act>[][]) => ({ name, score, hops: hops.map((actions) => ({ actions })) });
const names = (...chains: ReturnType<typeof chain>[]) => bySteps(chains).map((group) => [group.steps, ...group.chains.map(({ name }) => name)]);

describe("chains", () => {
  it("stand by their steps, the direct first, however much longer ones count", () => {
    expect(names(chain("long", 0.9, [act(1)], [act(1)]), chain("direct", 0.1, [act(1)]))).toEqual([[1, "direct"], [2, "long"]]);
  });

  it("count less where the surest act of a step is hedged, contested or hardly sure", () => {
    expect(names(chain("hedged", 0.3, [act(1, { hedged: true })]), chain("sure", 0.2, [act(0.9)]), chain("contested", 0.3, [act(0.9, { contested: true }), act(0.2)]))).toEqual([[1, "sure", "hedged", "contested"]]);
  });

  it("keep the order of the service between equals, and links without acts", () => {
    expect(names(chain("a", 0.2, [act(1)]), chain("b", 0.2, [act(1)]), chain("owned", 0.5, []))).toEqual([[1, "owned", "a", "b"]]);
  });
});
