import { describe, expect, it } from "vitest";
import { about, countsOf, groupsOf, ordered } from "./order";

const since = (day: string | null) => ({ earliest: day, latest: day, edtf: day, basis: "STATED" as const, exact: true, text: day ?? "" });
const row = (id: string, imposer: string | null, stage: "PROPOSED" | "IN_FORCE" | "ENDED", day: string | null) => ({
  id, stage, name: "", designator: null, imposer: imposer ? { id: imposer, name: imposer } : null, imposerText: "a ministry", target: null, targetText: null, instrument: "TARIFF" as const, since: since(day), lastReported: `2020-01-0${id}T00:00:00Z`,
});

describe("what a measure is about", () => {
  const named = (name: string, target: string | null, designator: string | null = null) => about({ name, designator, imposer: { id: "IN", name: "India" }, imposerText: "", target: target ? { id: "t", name: target } : null, targetText: null });

  it("is its list or program, or the goods behind its parties", () => {
    expect(named("India: import restriction on China (coated glass (float))", "China")).toBe("coated glass (float)");
    expect(named("India: import restriction (wine)", null)).toBe("wine");
    expect(named("India: license requirement on Huawei (Entity List (Part 744))", "Huawei", "Entity List (Part 744)")).toBe("Entity List (Part 744)");
  });

  it("is not the end of a party's name", () => {
    expect(named("India: sanction on Communist Party of India (Maoist)", "Communist Party of India (Maoist)")).toBe("");
    expect(named("India: sanction on Janata Dal (United) (funds)", "Janata Dal (United)")).toBe("funds");
  });
});

describe("measures", () => {
  const rows = [row("1", "Japan", "ENDED", null), row("2", null, "PROPOSED", "2019-01-01"), row("3", "Canada", "IN_FORCE", "2020-01-01")];
  const ids = (sort: string | undefined) => ordered(rows, sort).map((one) => one.id).join("");

  it("are sorted by name, stage and day, those without a day last", () => {
    expect([ids("imposer"), ids("stage"), ids("-since"), ids("since"), ids("-last")]).toEqual(["231", "231", "321", "231", "321"]);
  });

  it("stay as the service lists them without a column of theirs", () => {
    expect([ids(undefined), ids("-stories")]).toEqual(["123", "123"]);
  });
});

describe("measures by imposer", () => {
  const rows = [row("1", "Canada", "IN_FORCE", null), row("2", "Canada", "ENDED", null), row("3", null, "PROPOSED", null)];

  it("stand together below its name in the order of imposers and in that of the service", () => {
    for (const sort of ["imposer", "-imposer", undefined]) {
      expect(groupsOf(rows, sort).map(({ imposer, rows }) => [imposer?.name, rows.length])).toEqual([["Canada", 2], ["a ministry", 1]]);
    }
  });

  it("stand in one group without a name in any other order", () => {
    expect(groupsOf(rows, "-since")).toEqual([{ imposer: null, rows }]);
    expect(groupsOf([], "-since")).toEqual([]);
  });

  it("are counted with those that are in force", () => {
    expect(countsOf(rows, "2020-01-01")).toBe("3 measures, 1 in force");
    expect(countsOf(rows.slice(1), "2020-01-01")).toBe("2 measures");
    expect(countsOf(rows, "2020-01-01", true)).toBe("3 measures listed, 1 in force");
  });

  it("are not counted as in force before the day on which they are told to begin", () => {
    const due = rows.map((one) => ({ ...one, action: { due: { earliest: "2020-09-01", text: "1 September 2020" } } }));
    expect(countsOf(due, "2020-08-31")).toBe("3 measures");
    expect(countsOf(due, "2020-09-01")).toBe("3 measures, 1 in force");
  });
});
