import { describe, expect, it } from "vitest";
import { EMPTY, expanded, grownBy, heldOf, linksOf, partiesOf, passed, pinOf, placesOf, pruned } from "./network";

const neighbour = (id: string, count: number) => ({ count, entity: { id, name: id, kind: "COUNTRY" as const } });

describe("the network", () => {
  const base = { ...EMPTY, nodes: new Map([["a", { id: "a", name: "a", kind: "COUNTRY" as const, end: true }]]) };
  const grown = expanded(base, "a", [neighbour("b", 5), neighbour("c", 1)]);

  it("grows by neighbours once, whichever end asked", () => {
    expect(expanded(grown, "b", [neighbour("a", 7)]).links.size).toBe(2);
    expect(expanded(grown, "b", [neighbour("a", 7)]).links.get("a | b")?.count).toBe(7);
  });

  it("stays as it is for a party that it does not hold", () => {
    expect(expanded(EMPTY, "a", [neighbour("b", 5)])).toBe(EMPTY);
  });

  it("grows by all parties that it holds, in whatever order they are named, and by no other", () => {
    const growths = [
      { of: "nobody", neighbours: [], error: new Error("There is no such entity.") },
      { of: "b", neighbours: [neighbour("d", 2)] },
      { of: "a", neighbours: [neighbour("b", 5)] },
    ];
    const { network, held } = grownBy(base, growths);
    expect([...network.nodes.keys()]).toEqual(["a", "b", "d"]);
    expect([...held].sort()).toEqual(["a", "b"]);
    expect(heldOf(base, growths, ["nobody", "b", "a", "unread"])).toEqual(["b", "a", "unread"]);
  });

  it("lets go of a party that came by the neighbours of another when that one grows no more", () => {
    const growths = [
      { of: "a", neighbours: [neighbour("b", 5)] },
      { of: "b", neighbours: [neighbour("d", 2)] },
    ];
    expect(heldOf(base, growths, ["b"])).toEqual([]);
  });

  it("is pruned by count and by what is hidden, and keeps its ends", () => {
    expect([...pruned(grown, 2, new Set()).nodes.keys()]).toEqual(["a", "b"]);
    expect([...pruned(grown, 1, new Set(["b", "c"])).nodes.keys()]).toEqual(["a"]);
  });
});

describe("the state of the graph in the address", () => {
  it("keeps the place of a pin to the pixel, whatever its id holds", () => {
    const place = { id: "org:a@b,c", x: -12.4, y: 300.6 };
    expect(pinOf(place)).toBe("org:a@b,c@-12,301");
    expect([...placesOf([pinOf(place), "country:RU", "country:US@x,y"]).values()]).toEqual([{ id: "org:a@b,c", x: -12, y: 301 }]);
  });

  it("names a chain by its parties", () => {
    const path = { hops: [{ from: { id: "b" }, to: { id: "a" } }, { from: { id: "a" }, to: { id: "c" } }] };
    expect(partiesOf(path)).toEqual(["b", "a", "c"]);
    expect(linksOf(partiesOf(path))).toEqual(["a | b", "a | c"]);
    expect([passed(path, ["a"]), passed(path, ["d"])]).toEqual([true, false]);
  });
});
