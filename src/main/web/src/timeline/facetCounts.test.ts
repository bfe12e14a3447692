import { describe, expect, it } from "vitest";
import { validate } from "../app/search";
import { act } from "../model/acts.fixture";
import { counts, filterWithout, leftBy } from "./facetCounts";

describe("the counts of a facet", () => {
  const search = validate({ of: "US", types: "SANCTION", stages: "IN_FORCE", evidence: "TEXT", from: "2019-01-01" });

  it("are among what all other filters and the window leave", () => {
    expect(filterWithout(search, "types")).toEqual({ involving: ["US"], stages: ["IN_FORCE"], evidence: ["TEXT"], window: { from: "2019-01-01", to: null } });
    expect(filterWithout(search, "evidence")).toEqual({ involving: ["US"], types: ["SANCTION"], stages: ["IN_FORCE"], window: { from: "2019-01-01", to: null } });
  });

  it("are counted here where all acts are, and left to the service otherwise", () => {
    const acts = [act("a", "2019-02-01"), act("b", "2019-02-01", { type: "AID" }), act("c", "2018-02-01"), act("d", "2019-02-01", { stage: "ENDED" })];
    expect([...(counts(acts, search, "types") ?? [])]).toEqual([["SANCTION", 1], ["AID", 1]]);
    expect(counts(null, search, "types")).toBeNull();
    expect(counts(acts, search, "evidence")).toBeNull();
  });

  it("tell how many acts a toggle would leave", () => {
    const acts = [act("a", "2019-02-01"), act("b", "2019-02-01", { storyCount: 2 }), act("c", "2018-02-01"), { ...act("d", "2019-02-01"), first: 17000 }];
    expect(leftBy({ stories: 2 }, acts, search)).toBe(1);
    expect(leftBy({ certainty: "DEFINITELY" }, acts, search)).toBe(2);
    expect(leftBy({ stories: 2 }, null, search)).toBeNull();
  });
});
