// @vitest-environment happy-dom
import { getRouteApi } from "@tanstack/react-router";
import { afterEach, describe, expect, it, vi } from "vitest";
import { rendered } from "../app/rendered.fixture";
import { asOfOf, parseSearch, validate } from "../app/search";
import { NOTHING } from "../live/arrivals";
import { act } from "../model/acts.fixture";
import { askedNext } from "./first";
import { useTimeline } from "./useTimeline";

const route = getRouteApi("/timeline");
const month = (at: number) => `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
const overview = (total: number, months: number) => ({
  histogram: { totalCount: total, spanning: 0, undated: 0, buckets: Array.from({ length: months }, (_, at) => ({ start: `${month(at)}-01`, end: `${month(at)}-28`, count: Math.round(total / months), groups: [{ key: "SANCTION", count: 1 }] })) },
});

/** What the timeline of an address asks, by the names of its queries and their variables. */
async function askedBy(address: string, answer: ReturnType<typeof overview>): Promise<readonly string[]> {
  const asked: string[] = [];
  const told = (name: string, data: Readonly<Record<string, unknown>>) => (variables: Readonly<Record<string, unknown>>) => {
    asked.push(`${name} ${JSON.stringify(variables)}`);
    return data;
  };
  const done: string[] = [];
  await rendered(
    address,
    function Here() {
      if (!useTimeline(route.useSearch(), NOTHING).loading) done.push("");
      return null;
    },
    {
      Overview: told("Overview", answer),
      Density: told("Density", answer),
      Counterparts: told("Counterparts", { neighbourhood: [] }),
      Marks: told("Marks", { timeline: { truncated: false, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: act("a", "2010-01-10") }] } }),
      Reference: { entity: { id: "company:huawei", name: "Huawei", kind: "COMPANY" } },
      Names: { nodes: [] },
    },
  );
  await vi.waitFor(() => expect(done.length).toBeGreaterThan(0));
  await new Promise((resolve) => setTimeout(resolve, 30));
  return asked;
}

describe("what is asked ahead from the months of a timeline", () => {
  afterEach(() => void vi.unstubAllGlobals());

  for (const [says, address, answer, names] of [
    ["few acts", "/timeline?of=Huawei", overview(60, 60), ["Marks"]],
    ["few acts of a year", "/timeline?of=Huawei", overview(60, 12), ["Overview", "Marks"]],
    ["thousands of acts of two years", "/timeline?of=Huawei", overview(5_000, 24), ["Counterparts"]],
    ["thousands of acts of forty years", "/timeline?of=Huawei&of=US", overview(5_000, 470), ["Density"]],
    ["more acts than are drawn, by stage", "/timeline?of=Huawei&lanes=stage&allLanes=true", overview(50_000, 100), ["Density"]],
    ["more acts than are drawn, of a kind and a window", "/timeline?of=Huawei&types=SANCTION&from=2010-01-01&to=2014-12-31", overview(50_000, 100), ["Overview", "Overview", "Counterparts"]],
    ["a window that leaves few of them", "/timeline?of=Huawei&from=2010-02-01&to=2010-03-31", overview(50_000, 100), ["Marks"]],
    ["as of a day", "/timeline?of=Huawei&reported=2019-01-01", overview(5_000, 24), ["Counterparts"]],
    ["parties beside each other", "/timeline?of=Huawei&of=US&each=true", overview(5_000, 100), []],
  ] as const) {
    it(`is what the view asks of ${says}`, async () => {
      const search = validate(parseSearch(address.slice(address.indexOf("?"))));
      const ahead = askedNext(search, asOfOf(search), answer).map(([document, variables]) => `${/query (\w+)/.exec(document.toString())![1]} ${JSON.stringify(variables)}`);
      expect(ahead.map((one) => one.split(" ")[0])).toEqual(names);
      const asked = await askedBy(address, answer);
      for (const one of ahead) expect(asked).toContain(one);
    });
  }

  it("is nothing of a party without an act", () => {
    expect(askedNext({ of: ["Tuvalu"] }, null, overview(0, 0))).toEqual([]);
  });
});
