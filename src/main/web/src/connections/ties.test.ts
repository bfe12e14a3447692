import { describe, expect, it } from "vitest";
import type { TiedFragment } from "../api/generated";
import { tiesOf } from "./ties";

const CHINA = { id: "country:CN", name: "China" };
const company = (name: string, country: typeof CHINA | null): TiedFragment => ({ id: name, name, country });

describe("ties beside acts", () => {
  it("say whose company, organ, member or office it is, whichever party was asked for first", () => {
    expect(tiesOf(company("Huawei", CHINA), CHINA)).toEqual(["Huawei is a company of China."]);
    expect(tiesOf(CHINA, company("Huawei", CHINA))).toEqual(["Huawei is a company of China."]);
    expect(tiesOf({ id: "bis", name: "BIS", principal: { id: "country:US", name: "United States" }, members: [] }, { id: "country:US", name: "United States" })).toEqual(["BIS acts for United States."]);
    expect(tiesOf({ id: "brics", name: "BRICS", principal: null, members: [CHINA] }, CHINA)).toEqual(["China is a member of BRICS."]);
    expect(tiesOf({ id: "xi", name: "Xi Jinping", offices: [{ title: "head of state", from: "2013-03-14", to: null, of: CHINA }] }, CHINA)).toEqual(["Xi Jinping is or was head of state of China, 2013 to now."]);
  });

  it("say what both belong to, and nothing of strangers", () => {
    expect(tiesOf(company("Huawei", CHINA), company("ZTE", CHINA))).toEqual(["Both belong to China."]);
    expect(tiesOf(company("Huawei", CHINA), company("Nokia", { id: "country:FI", name: "Finland" }))).toEqual([]);
    expect(tiesOf(company("A", null), company("B", null))).toEqual([]);
  });
});
