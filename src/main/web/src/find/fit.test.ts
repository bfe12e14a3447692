import { describe, expect, it } from "vitest";
import { FIT, fitOf, meant } from "./fit";

const item = (name: string, typed: string, ...aliases: string[]) => ({ name, fit: fitOf(typed, [name, ...aliases]) });

describe("what Enter means", () => {
  it("is the name that was typed, whatever the case and the points", () => {
    const of = (typed: string) => meant([item("United States", typed, "US", "U.S."), item("US Virgin Islands", typed), item("USAA", typed)]);
    for (const typed of ["US", "us", "U.S.", "united states"]) expect(of(typed)).toMatchObject({ name: "United States" });
  });

  it("is a main name before an alias of another", () => {
    expect(meant([item("Tesla Energy", "tesla", "Tesla"), item("Tesla", "tesla")])).toMatchObject({ name: "Tesla" });
  });

  it("is a name with “and”, however that is written", () => {
    for (const typed of ["Bureau of Industry and Security", "bureau of industry & security"]) expect(fitOf(typed, ["Bureau of Industry and Security"])).toBe(FIT.NAME);
    expect(fitOf("Johnson and Johnson", ["Johnson & Johnson"])).toBe(FIT.NAME);
    expect(fitOf("Bureau of Industry &", ["Bureau of Industry and Security"])).toBe(FIT.WORD);
    expect(["AT&T", "ATT"].map((typed) => fitOf(typed, ["AT&T"]))).toEqual([FIT.NAME, FIT.NAME]);
  });

  it("is never another name that begins like an abbreviation", () => {
    expect(meant([item("Nissan", "NIS"), item("NiSource", "NIS")])).toBe("nobody");
    expect(meant([item("Nissan", "NIS"), item("Naftna Industrija Srbije", "NIS", "NIS")])).toMatchObject({ name: "Naftna Industrija Srbije" });
  });

  it("is the only name that begins with what was typed", () => {
    expect(meant([item("Huawei", "huaw", "Huawei Technologies"), item("HiSilicon", "huaw", "Huawei HiSilicon"), item("Hua Hong", "huaw")])).toMatchObject({ name: "Huawei" });
  });

  it("is left open among names that fit alike", () => {
    expect(meant([item("United States", "united"), item("United Kingdom", "united")])).toBe("several");
  });

  it("is nobody where names only resemble what was typed", () => {
    expect(fitOf("Huawai", ["Huawei"])).toBe(FIT.NONE);
    expect(meant([])).toBe("nobody");
  });
});
