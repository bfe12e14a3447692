import { describe, expect, it } from "vitest";
import { baseFilter, carried, isFull, isReversed, parseSearch, stringifySearch, validate, wholeFilter } from "./search";

describe("the address", () => {
  it("survives being written and read", () => {
    const search = validate({ of: ["US", "Huawei & Söhne"], types: ["SANCTION"], from: "2018-01-01", contested: "true", recorded: "2026-01-01T00:00:00.123456Z" });
    expect(validate(parseSearch(stringifySearch({ ...search })))).toEqual(search);
  });

  it("holds what was done to the graph of connections, and what was read of changes", () => {
    const graph = validate({ start: "US", least: "3", hidden: ["a", "b"], grown: "country:CN", pinned: ["country:RU@-12,40"], chosen: ["c", "d"], chain: ["e", "f", "g"], pages: "2", whole: "LEARNED" });
    expect(graph).toMatchObject({ least: 3, hidden: ["a", "b"], grown: ["country:CN"], pinned: ["country:RU@-12,40"], chosen: ["c", "d"], chain: ["e", "f", "g"], pages: 2, whole: ["LEARNED"] });
    expect(validate(parseSearch(stringifySearch({ ...graph })))).toEqual(graph);
    expect(validate({ chosen: ["a", "b", "c"], least: "0" })).toEqual({ chosen: ["a", "b"] });
  });

  it("holds which lanes are collapsed, sought and shown, and by which sources acts are chosen", () => {
    const search = validate({ of: "US", closed: ["country:CN", "country:RU"], lane: "Chi", allLanes: "true", sources: "Reuters" });
    expect(validate(parseSearch(stringifySearch({ ...search })))).toEqual(search);
    expect(wholeFilter(search)).toEqual({ involving: ["US"], sources: ["Reuters"] });
  });

  it("takes a number that is too large for the largest, so that one page more is no reset", () => {
    expect(validate({ pages: "21", hops: "9", least: "1" })).toEqual({ pages: 20, hops: 5 });
    expect(validate({ pages: "2.5" })).toEqual({});
  });

  it("tells when a list has no room for one choice more", () => {
    const ids = Array.from({ length: 101 }, (_, i) => `country:${i}`);
    for (const [list, most] of [["hidden", 100], ["grown", 20], ["pinned", 50]] as const) {
      expect(isFull(validate({ [list]: ids.slice(0, most - 1) }), list)).toBe(false);
      expect(isFull(validate({ [list]: ids.slice(0, most) }), list)).toBe(true);
      expect(validate({ [list]: ids })[list]).toEqual(ids.slice(0, most));
    }
    expect(isFull({}, "hidden")).toBe(false);
  });

  it("leaves out what does not fit", () => {
    expect(validate({ types: ["SANCTION", "<script>"], from: "2018-13-45", stories: "x", reported: "yesterday", act: "a" })).toEqual({ types: ["SANCTION"], act: "a" });
  });

  it("takes a day for the clock up to its last instant, as bare days of reports count", () => {
    for (const reported of ["2025-04-09", "2025-04-09T23:59:59Z", "2025-04-09T23:59:59.999999Z"]) {
      expect(validate({ reported })).toEqual({ reported: "2025-04-09T23:59:59.999999Z" });
    }
    expect(validate({ reported: "2025-04-09T12:00:00Z" })).toEqual({ reported: "2025-04-09T12:00:00Z" });
  });

  it("asks the service for contested acts, and for those that any report denies", () => {
    expect(wholeFilter(validate({ of: "US", contested: "true" }))).toEqual({ involving: ["US"], contested: true });
    expect(wholeFilter(validate({ of: "US", denial: "any" }))).toEqual({ involving: ["US"], denied: "INCLUDE", or: [{ contested: true }, { not: { minStories: 1 } }] });
  });

  it("says which of two parties acts on the other, if there are two", () => {
    expect(baseFilter(validate({ of: ["US", "CN"], flow: "back" }))).toEqual({ involving: ["US", "CN"], and: [{ actors: ["CN"], not: { actors: ["US"] } }] });
    expect(baseFilter(validate({ of: ["US"], flow: "back" }))).toEqual({ involving: ["US"] });
    expect(validate({ flow: "sideways" })).toEqual({});
  });

  it("lets several parties stand beside each other, and one alone stand as it is", () => {
    expect(baseFilter(validate({ of: ["US", "CN"], each: "true", flow: "back" }))).toEqual({ anyOf: ["US", "CN"] });
    expect(baseFilter(validate({ of: "US", each: "true" }))).toEqual({ involving: ["US"] });
    expect(carried(validate({ of: ["US", "CN"], each: "true" }), "/changes")).toEqual({ of: ["US", "CN"], each: true });
  });

  it("becomes one filter for exports", () => {
    expect(wholeFilter(validate({ of: "US", stages: "IN_FORCE", from: "2018-01-01", certainty: "DEFINITELY" }))).toEqual({
      involving: ["US"],
      stages: ["IN_FORCE"],
      window: { from: "2018-01-01", to: null },
      certainty: "DEFINITELY",
    });
  });
});

describe("a window that ends before it begins", () => {
  const reversed = validate({ of: "US", from: "2020-01-01", to: "2019-01-01" });

  it("stays in the address, as its fields show it, and is asked for by nobody", () => {
    expect(reversed).toMatchObject({ from: "2020-01-01", to: "2019-01-01" });
    expect(isReversed(reversed)).toBe(true);
    expect(wholeFilter(reversed)).toEqual({ involving: ["US"] });
  });

  it("is none of a day, and none without an end", () => {
    for (const days of [{ from: "2020-01-01", to: "2020-01-01" }, { from: "2020-01-01" }, { to: "2019-01-01" }]) {
      expect(isReversed(validate(days))).toBe(false);
      expect(wholeFilter(validate(days))).toEqual({ window: { from: null, to: null, ...days } });
    }
  });
});

describe("another view", () => {
  it("takes the parties and the clocks along, and nothing else", () => {
    expect(carried(validate({ of: ["US", "Huawei"], types: ["SANCTION"], recorded: "2026-01-01T00:00:00Z" }), "/measures")).toEqual({ actors: ["US"], targets: ["Huawei"], recorded: "2026-01-01T00:00:00Z" });
    expect(carried(validate({ of: ["Huawei"] }), "/measures")).toEqual({ targets: ["Huawei"] });
    expect(carried(validate({ of: ["US", "CN"], flow: "back" }), "/measures")).toEqual({ actors: ["CN"], targets: ["US"] });
    expect(carried(validate({ actors: ["US"], targets: ["Huawei"], on: "2020-01-01" }), "/timeline")).toEqual({ of: ["US", "Huawei"] });
    expect(carried(validate({ start: "Huawei", end: "Russia", hops: "2" }), "/changes")).toEqual({ of: ["Huawei", "Russia"] });
    expect(carried(validate({ of: ["Huawei"] }), "/connections")).toEqual({ start: "Huawei" });
    expect(carried(validate({ of: ["Huawei"] }), "/history")).toEqual({});
  });

  it("takes a topic and words along where it has them", () => {
    expect(carried(validate({ topic: "5G" }), "/changes")).toEqual({ topic: "5G" });
    expect(carried(validate({ of: "Huawei", topic: "5G", text: "ban" }), "/timeline")).toEqual({ of: ["Huawei"], topic: "5G", text: "ban" });
    expect(carried(validate({ of: "Huawei", topic: "5G", text: "ban" }), "/measures")).toEqual({ targets: ["Huawei"] });
  });
});
