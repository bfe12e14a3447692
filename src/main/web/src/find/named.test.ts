import { describe, expect, it } from "vitest";
import { namedIn } from "./named";

const US = { id: "US", names: ["United States", "US", "America"], actionCount: 9 };
const CHINA = { id: "CN", names: ["China"], actionCount: 9 };
const COMMITTEE = { id: "hscc", names: ["House Select Committee on China"], actionCount: 1 };
const HUAWEI = { id: "huawei", names: ["Huawei", "Huawei Technologies"], actionCount: 9 };
const ON = { id: "on", names: ["ON Semiconductor", "ON"], actionCount: 1 };
const BAN = { id: "ban", names: ["Ban Ki-moon", "Ban"], actionCount: 0 };
const ids = (text: string) => {
  const { parties, words } = namedIn(text, [US, CHINA, COMMITTEE, HUAWEI, ON, BAN]);
  return [parties.map((party) => party.id), words];
};

describe("the parties that a text names", () => {
  it("stand in its order, with the words besides that tell of an act", () => {
    expect(ids("huawei 5g ban")).toEqual([["huawei"], "5g ban"]);
    expect(ids("US tariffs on China")).toEqual([["US", "CN"], "tariffs"]);
    expect(ids("who banned Huawei Technologies")).toEqual([["huawei"], "banned"]);
  });

  it("are called by their whole names, the longest first, and by a single further word as it is written, or if they take part in acts", () => {
    expect(ids("House Select Committee on China hearing")).toEqual([["hscc"], "hearing"]);
    expect(ids("sanctions on China")).toEqual([["CN"], "sanctions"]);
    expect(ids("us tariffs")).toEqual([["US"], "tariffs"]);
    expect(ids("Ban in Huawei")).toEqual([["ban", "huawei"], ""]);
    expect(ids("Huaw")).toEqual([[], "huaw"]);
  });
});
