import { describe, expect, it } from "vitest";
import { act, party } from "./acts.fixture";
import { lanesOf } from "./lanes";

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
