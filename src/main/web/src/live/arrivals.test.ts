import { describe, expect, it } from "vitest";
import { validate } from "../app/search";
import { act } from "../model/acts.fixture";
import { announced, arrived, newAmong, NOTHING, seen, type Event } from "./arrivals";

const event = (id: string, day: string, change: Partial<Event> & { type?: "AID" } = {}): Event => ({ action: act(id, day, change.type && { type: change.type }), matches: true, change: "LEARNED", ...change }) as Event;
const SANCTIONS = validate({ of: "Huawei", types: "SANCTION" });
const IN_2019 = validate({ of: "Huawei", from: "2019-01-01", to: "2019-12-31" });

describe("what arrives over a subscription", () => {
  it("counts as new only where the filters and the window leave it", () => {
    const { acts } = [event("a", "2019-05-01"), event("b", "2019-05-01", { type: "AID" }), event("c", "2020-05-01")].reduce(arrived, NOTHING);
    expect(newAmong(acts, SANCTIONS)).toBe(2);
    expect(newAmong(acts, IN_2019)).toBe(2);
    expect(newAmong(acts, { ...SANCTIONS, ...IN_2019 })).toBe(1);
  });

  it("is read out only where the filters and the window leave it", () => {
    expect(announced(event("a", "2019-05-01"), SANCTIONS)).toBe("New act: Act a");
    expect(announced(event("a", "2019-05-01", { type: "AID" }), SANCTIONS)).toBeNull();
    expect(announced(event("a", "2020-05-01"), IN_2019)).toBeNull();
    expect(announced(event("a", "2019-05-01", { change: "CORRECTED" }), SANCTIONS)).toBe("Corrected: Act a");
    expect(announced(event("a", "2019-05-01", { matches: false }), SANCTIONS)).toBe("Withdrawn: Act a");
  });

  it("holds the latest state of each act, and which match no longer", () => {
    const twice = [event("a", "2019-05-01"), event("a", "2019-06-01", { change: "CORRECTED" })].reduce(arrived, NOTHING);
    expect(twice.acts.map(({ id, date, isNew }) => [id, date.text, isNew])).toEqual([["a", "2019-06-01", false]]);
    const withdrawn = arrived(twice, event("a", "2019-06-01", { matches: false }));
    expect([withdrawn.acts, [...withdrawn.gone], withdrawn.events]).toEqual([[], ["a"], 3]);
    expect([...arrived(withdrawn, event("a", "2019-06-01")).gone]).toEqual([]);
  });

  it("stays new until it was shown", () => {
    const { acts } = [event("a", "2019-05-01"), event("b", "2019-05-01", { type: "AID" })].reduce(arrived, NOTHING);
    expect(seen(acts, SANCTIONS).map(({ id, isNew }) => [id, isNew])).toEqual([["a", false], ["b", true]]);
  });
});
