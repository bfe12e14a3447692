import { describe, expect, it } from "vitest";
import { act, party } from "./acts.fixture";
import { lanesOf, lanesOfEach, leading } from "./lanes";

const US = new Set(["us"]);

describe("lanesOf", () => {
  it("puts an act into the lane of each counterpart, with the organ under its principal", () => {
    const acts = [act("a", "2019-01-01", { parties: [party("ACTOR", "commerce", "us"), party("TARGET", "huawei"), party("TARGET", "zte")] })];
    expect(lanesOf(acts, "counterpart", US).map((lane) => lane.key).sort()).toEqual(["huawei", "zte"]);
    expect(lanesOf(acts, "actor", US).map((lane) => lane.key)).toEqual(["us"]);
  });

  it("puts the heaviest first and acts without a counterpart last", () => {
    const alone = [1, 2, 3].map((n) => act(`alone${n}`, "2019-01-01", { parties: [party("ACTOR", "us")] }));
    const acts = [...alone, act("b", "2019-01-01", { parties: [party("TARGET", "fr")] }), act("c", "2019-01-01", { parties: [party("TARGET", "cn")] }), act("d", "2019-01-02", { parties: [party("TARGET", "cn")] })];
    expect(lanesOf(acts, "counterpart", US).map((lane) => lane.key)).toEqual(["cn", "fr", ""]);
  });

  it("weighs what lies in the window, and keeps the rest for whoever pans", () => {
    const acts = ["2019-01-01", "2019-02-01", "2020-01-01"].map((day) => act(day, day, { parties: [party("TARGET", day < "2020" ? "cn" : "fr")] }));
    const lanes = lanesOf(acts, "counterpart", US, (one) => one.id >= "2020");
    expect(lanes.map((lane) => [lane.key, lane.weight, lane.acts.length])).toEqual([["fr", 1, 1], ["cn", 0, 2]]);
  });

  it("does not count a country that is only affected as a counterpart", () => {
    expect(lanesOf([act("a", "2019-01-01", { parties: [party("AFFECTED", "cn")] })], "counterpart", US)[0]?.key).toBe("");
  });
});

describe("lanes of several parties beside each other", () => {
  const parties = [{ id: "fr", name: "France" }, { id: "us", name: "United States" }];
  const acts = [
    act("a", "2019-01-01", { parties: [party("ACTOR", "commerce", "us"), party("TARGET", "cn")] }),
    act("b", "2019-01-02", { parties: [party("ACTOR", "us"), party("TARGET", "fr")] }),
    act("c", "2019-01-03", { instrument: "ENTRY_BAN", parties: [party("AFFECTED", "us"), party("TARGET", "ru")] }),
  ];
  const held = (lanes: ReturnType<typeof lanesOfEach>) => lanes.map((lane) => [lane.name, lane.acts.map((one) => one.id).join("")]);

  it("stand in the order of the parties, and an act of two stands in both", () => {
    expect(held(lanesOfEach(acts, "party", parties))).toEqual([["France", "b"], ["United States", "abc"]]);
  });

  it("are split by what is asked, each under its party", () => {
    expect(held(lanesOfEach(acts, "counterpart", parties))).toEqual([["France: US", "b"], ["United States: CN", "a"], ["United States: FR", "b"], ["United States: RU", "c"]]);
    const lanes = lanesOfEach(acts, "instrument", parties);
    expect(new Set(lanes.map((lane) => lane.key)).size).toBe(lanes.length);
  });

  it("are shown with as many of each", () => {
    const lanes = lanesOfEach(acts, "counterpart", parties);
    expect(leading(lanes, 4).map((lane) => lane.name)).toEqual(["France: US", "United States: CN", "United States: FR"]);
    expect(leading(lanesOf(acts, "actor", new Set()), 1)).toHaveLength(1);
  });
});
