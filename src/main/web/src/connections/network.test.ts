import { describe, expect, it } from "vitest";
import { EMPTY, expanded, grownBy, heldOf, linksInOrder, linksOf, networkOf, partiesOf, passed, pinOf, placesOf, pruned } from "./network";

const neighbour = (id: string, count: number, last: string | null = null) => ({ count, last, types: [{ key: "SANCTION" }, { key: "WARN" }], entity: { id, name: id, kind: "COUNTRY" as const } });

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

describe("a link", () => {
  const party = (id: string) => ({ id, name: id, kind: "COUNTRY" as const });
  const act = (id: string, latest: string | null, type: string) => ({ id, type, date: { earliest: null, latest } });
  const hop = (from: string, to: string, ...actions: object[]) => ({ kind: "ACTED", from: party(from), to: party(to), actions });
  const chains = (...hops: object[]) => networkOf([{ score: 1, hops }] as unknown as Parameters<typeof networkOf>[0]);
  const found = chains(hop("a", "b", act("1", "2019-01-01", "WARN"), act("2", "2019-03-01", "SANCTION"), act("3", null, "SANCTION")), { ...hop("b", "c"), kind: "STRUCTURAL" });

  it("knows the newest of its acts and their types, the most frequent first", () => {
    expect(found.links.get("a | b")).toMatchObject({ count: 3, more: false, types: ["SANCTION", "WARN"], newest: "2019-03-01", act: "2" });
    expect(found.links.get("b | c")).toMatchObject({ structural: true, types: [], newest: null, act: null });
  });

  it("may have more acts than a step of a chain holds, until its neighbours are counted", () => {
    const five = chains(hop("a", "b", ...["1", "2", "3", "4", "5"].map((id) => act(id, `2019-01-0${id}`, "WARN"))));
    expect(five.links.get("a | b")).toMatchObject({ count: 5, more: true, act: "5" });
    expect(expanded(five, "a", [neighbour("b", 7, "2019-01-05")]).links.get("a | b")).toMatchObject({ count: 7, more: false, act: "5", types: ["SANCTION", "WARN"] });
    expect(expanded(five, "a", [neighbour("b", 7, "2020-01-01")]).links.get("a | b")).toMatchObject({ newest: "2020-01-01", act: null });
  });

  it("stands before those of fewer acts", () => {
    expect(linksInOrder(expanded(found, "c", [neighbour("d", 9)])).map(({ id }) => id)).toEqual(["c | d", "a | b", "b | c"]);
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
