import { describe, expect, it, onTestFinished, vi } from "vitest";
import { act, party } from "./acts.fixture";
import { lanesOf } from "./lanes";
import { quantityOf, sorted, whoOf } from "./order";

const quantity = (value: number, unit: "PERCENT" | "MONEY" = "PERCENT") => ({ value, unit, currency: unit === "MONEY" ? "USD" : null });
const ids = (acts: readonly { id: string }[]) => acts.map((one) => one.id).join("");

describe("the order of the table", () => {
  it("compares quantities of one unit, and puts acts without one last", () => {
    const acts = [act("a", null), act("b", null, { quantities: [quantity(10)] }), act("c", null, { quantities: [quantity(5, "MONEY")] }), act("d", null, { quantities: [quantity(25)] })];
    expect(ids(sorted(acts, "-quantity"))).toBe("dbca");
    expect(ids(sorted(acts, "quantity"))).toBe("bdca");
  });

  it("puts acts without a date or a stage last, whichever way", () => {
    const acts = [act("a", null, { stage: null }), act("b", "2019-01-01", { stage: "ENDED" }), act("c", "2020-01-01", { stage: "PROPOSED" })];
    expect([ids(sorted(acts, "-date")), ids(sorted(acts, "date")), ids(sorted(acts, "-stage")), ids(sorted(acts, "stage"))]).toEqual(["cba", "bca", "bca", "cba"]);
  });

  it("says who acts on whom, and how much", () => {
    const one = act("a", null, { parties: [party("ACTOR", "us"), party("TARGET", "cn")], magnitude: "10 percent; tens of tanks", quantities: [quantity(10)] });
    expect([whoOf(one), quantityOf(one)]).toEqual(["US → CN", "10 percent; tens of tanks"]);
  });

  it("stand in one order, whatever the language of the browser", () => {
    const swedish = new Intl.Collator("sv");
    const order = vi.spyOn(String.prototype, "localeCompare").mockImplementation(function (this: string, other: string) {
      return swedish.compare(String(this), other);
    });
    onTestFinished(() => order.mockRestore());
    const acts = ["Zeppelin", "Äänekoski", "Aachen"].map((summary) => act(summary, "2019-01-01", { summary }));
    expect(sorted(acts, "act").map(({ summary }) => summary)).toEqual(["Aachen", "Äänekoski", "Zeppelin"]);
    expect(lanesOf(acts.map((one) => ({ ...one, parties: [party("ACTOR", one.id)] })), "actor", new Set()).map(({ key }) => key)).toEqual(["Aachen", "Äänekoski", "Zeppelin"]);
  });
});
