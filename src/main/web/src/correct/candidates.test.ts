// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { act, party } from "../model/acts.fixture";
import { idIn, nearestFirst, nearFilters } from "./candidates";

describe("the acts that another may be the same as", () => {
  it("have its parties within a month, both of them first, and are looked for on both sides of its day", () => {
    const told = act("a", "2019-05-15", { parties: [party("ACTOR", "us"), party("TARGET", "huawei"), party("AFFECTED", "cn")] });
    const [both, ...one] = nearFilters(told);
    expect(both).toEqual({
      filter: { involving: ["us", "huawei"], denied: "INCLUDE", window: { from: "2019-04-15", to: "2019-06-14" } },
      before: { involving: ["us", "huawei"], denied: "INCLUDE", window: { from: "2019-04-15", to: "2019-05-15" } },
      after: { involving: ["us", "huawei"], denied: "INCLUDE", window: { from: "2019-05-15", to: "2019-06-14" } },
    });
    expect(one.map(({ filter }) => filter.involving)).toEqual([["us"], ["huawei"]]);
  });

  it("have one party where no other is known, and any day where it has none", () => {
    expect(nearFilters(act("a", null, { parties: [party("TARGET", "huawei")] })).map(({ filter }) => filter)).toEqual([{ involving: ["huawei"], denied: "INCLUDE" }]);
    expect(nearFilters(act("a", null))).toEqual([]);
  });

  it("stand by their distance in time, those without a day last", () => {
    const others = [act("none", null), act("far", "2019-04-01"), act("after", "2019-05-17"), act("same", "2019-05-15")];
    expect(nearestFirst(act("a", "2019-05-15"), others).map(({ id }) => id)).toEqual(["same", "after", "far", "none"]);
  });

  it("may be named by an id or by an address of the page", () => {
    expect(idIn("https://dateline.example/timeline?of=US&act=action%3A1&sort=date")).toBe("action:1");
    expect(idIn(" action:2 ")).toBe("action:2");
    expect(idIn("Huawei ban")).toBeNull();
  });
});
