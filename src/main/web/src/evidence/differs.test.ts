import { describe, expect, it } from "vitest";
import { differs, type Coding } from "./differs";

const day = (edtf: string, text: string, basis: Coding["date"]["basis"] = "STATED") => ({ edtf, text, basis });
const ACT: Coding = { type: "SANCTION", stage: "IN_FORCE", date: day("2019-06-01", "1 June 2019") };

describe("what a sentence says otherwise than its act", () => {
  it("is its stage and its date", () => {
    expect(differs({ ...ACT, stage: "ANNOUNCED", date: day("2019-05", "May 2019") }, ACT)).toBe("Announced, May 2019");
  });

  it("is its type", () => {
    expect(differs({ ...ACT, type: "AID" }, ACT)).toBe("Aid");
  });

  it("is nothing where both agree", () => {
    expect(differs(ACT, ACT)).toBeNull();
  });

  it("is no stage and no date that it does not give", () => {
    expect(differs({ ...ACT, stage: null, date: day("2019-06-04~", "4 June 2019", "PUBLICATION") }, ACT)).toBeNull();
    expect(differs({ ...ACT, date: { edtf: null, text: "unknown", basis: "UNKNOWN" } }, ACT)).toBeNull();
  });
});
