import { describe, expect, it } from "vitest";
import { EMPTY, expanded, pruned } from "./network";

const neighbour = (id: string, count: number) => ({ count, entity: { id, name: id, kind: "COUNTRY" as const } });

describe("the network", () => {
  const base = { ...EMPTY, nodes: new Map([["a", { id: "a", name: "a", kind: "COUNTRY" as const, end: true }]]) };
  const grown = expanded(base, "a", [neighbour("b", 5), neighbour("c", 1)]);

  it("grows by neighbours once, whichever end asked", () => {
    expect(expanded(grown, "b", [neighbour("a", 7)]).links.size).toBe(2);
    expect(expanded(grown, "b", [neighbour("a", 7)]).links.get("a | b")?.count).toBe(7);
  });

  it("is pruned by count and by what is hidden, and keeps its ends", () => {
    expect([...pruned(grown, 2, new Set()).nodes.keys()]).toEqual(["a", "b"]);
    expect([...pruned(grown, 1, new Set(["b", "c"])).nodes.keys()]).toEqual(["a"]);
  });
});
